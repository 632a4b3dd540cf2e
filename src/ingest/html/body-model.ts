/**
 * How likely each block of a page is to belong to the article's body: two forests, the second of which has seen what
 * the first said of the neighbours. docs/models/ingest-body.md is its card.
 */
import { Forest, type ForestWeights, scoreRows } from '../forest.ts'
import { type Features, featuresOf, type Hints } from './features.ts'
import type { Page, PageBlock } from './page.ts'
import { secondLook } from './second-look.ts'

export interface BodyWeights {
  readonly first: ForestWeights
  readonly second: ForestWeights
}

export class BodyModel {
  readonly #first: Forest
  readonly #second: Forest

  constructor(weights: BodyWeights) {
    this.#first = new Forest(weights.first)
    this.#second = new Forest(weights.second)
  }

  /** Log-odds for each block, above zero = body. */
  scores(page: Page, hints: Hints): Float32Array {
    return this.scoresOf(page.blocks, featuresOf(page, hints))
  }

  scoresOf(blocks: readonly PageBlock[], features: Features): Float32Array {
    const once = scoreRows(this.#first, features)
    return scoreRows(this.#second, secondLook(blocks, features, once))
  }
}

let loading: Promise<BodyModel> | null = null

/** The shipped model. Loads on first use. */
export function loadBodyModel(): Promise<BodyModel> {
  loading ??= import('./body-weights.ts').then(({ BODY_WEIGHTS }) => new BodyModel(BODY_WEIGHTS))
  return loading
}
