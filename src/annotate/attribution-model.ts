/** The trained attribution tagger, loaded on first use (about 40 ms) and kept. */
import { decodeStacked } from '../tagger/stacked.ts'
import type { AttributionModel } from './by-tagger.ts'
import { HASH_BITS } from './tagger-features.ts'

let loading: Promise<AttributionModel> | null = null

export function loadAttributionModel(): Promise<AttributionModel> {
  loading ??= import('./attribution-weights.ts').then(({ FIRST_PASS, SECOND_PASS, LINKS }) => ({
    passes: decodeStacked(FIRST_PASS, SECOND_PASS, HASH_BITS),
    links: LINKS,
  }))
  return loading
}
