/**
 * A reader's own model that says how likely two texts say the same (a cross-encoder). It is handed in: the core knows
 * no model and loads none. It is asked only where our own score is uncertain, and what it says is labelled `model`.
 */

export interface TextPair {
  readonly a: string
  readonly b: string
}

export interface Judge {
  /** Which model it is, as it stands in the result: enough to ask the same one again. */
  readonly name: string
  /** For each pair, in order, how likely it says the same: 0..1. The same pairs must get the same answers. */
  readonly alike: (pairs: readonly TextPair[]) => Promise<readonly number[]>
}
