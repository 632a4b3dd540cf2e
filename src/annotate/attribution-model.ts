/** The trained attribution tagger, loaded on first use (about 40 ms) and kept. */
import { decodeLinear } from '../tagger/linear.ts'
import type { AttributionModel } from './by-tagger.ts'
import { HASH_BITS } from './tagger-features.ts'

let loading: Promise<AttributionModel> | null = null

export function loadAttributionModel(): Promise<AttributionModel> {
  loading ??= import('./attribution-weights.ts').then(({ FIRST_PASS, SECOND_PASS, LINKS }) => ({
    first: decodeLinear(FIRST_PASS, HASH_BITS),
    second: decodeLinear(SECOND_PASS, HASH_BITS),
    links: LINKS,
  }))
  return loading
}
