/** The trained attribution tagger, loaded on first use (about 40 ms) and kept. */
import { linearModel } from '../tagger/linear.ts'
import { decodeWeights } from '../tagger/weights.ts'
import type { AttributionModel } from './by-tagger.ts'
import { HASH_BITS } from './tagger-features.ts'

let loading: Promise<AttributionModel> | null = null

export function loadAttributionModel(): Promise<AttributionModel> {
  loading ??= import('./attribution-weights.ts').then(({ FIRST_PASS, SECOND_PASS, LINKS }) => ({
    first: linearModel(decodeWeights(FIRST_PASS), HASH_BITS),
    second: linearModel(decodeWeights(SECOND_PASS), HASH_BITS),
    links: LINKS,
  }))
  return loading
}
