/** How sure an edge is: the share of edges on such grounds that are right (docs/calibration.md). */
import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts'

/**
 * What an edge rests on. `credit`: names an article at hand; `outlet`: names an outlet whose report is not; `whole` or for
 * a part. `likeness`: alike beyond chance; `remote`: has no source of its own and is like one whose source is known.
 */
export const EDGE_GROUNDS = [
  'copy',
  'credit-whole',
  'credit-part',
  'outlet-whole',
  'outlet-part',
  'likeness',
  'remote',
  'lost',
] as const
export type EdgeGrounds = (typeof EDGE_GROUNDS)[number]

/** 0..1, two digits. `kin`: how alike the two are, of which the last three grounds ask. */
export function confidenceOf(grounds: EdgeGrounds, kin = 0): number {
  const weights = CONFIDENCE_WEIGHTS[grounds]
  return Math.round(100 / (1 + Math.exp(-(weights.at + weights.kin * kin)))) / 100
}
