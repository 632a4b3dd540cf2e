/** What is known of a news outlet: its canonical name, how else it is called, where it is at home. */
export type OutletKind = 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'website' | 'blog' | 'programme'

export interface Outlet {
  /** Canonical name, without a leading "The". */
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly kind: OutletKind
  /** ISO 3166-1 alpha-2, upper case, or null. */
  readonly country: string | null
}

/** A place where an outlet is named. `outlet` = null: not in the table, known by its form alone; `name` as written there. */
export interface OutletMention {
  readonly start: number
  readonly end: number
  readonly outlet: Outlet | null
  readonly name: string
  /** Stable rule name: how it was known. */
  readonly rule: string
}
