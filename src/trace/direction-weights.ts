/**
 * Weights of the direction score, in log-odds; fitted on 81 pairs by `npm run train -- direction` (model card:
 * docs/models/direction.md). Generated: do not edit.
 */
import type { Direction } from './direction-features.ts'

export const DIRECTION_WEIGHTS: Direction = {
  hearsayTitle: 0.96,
  hedges: 0.65,
  openCredits: 0.43,
  own: 0.58,
  ownLead: 0.56,
  unnamed: 0.5,
  informants: 0.03,
  figures: 0.82,
  quotes: 0.2,
  length: 0.05,
  held: 2.02,
  leadHeld: 1.19,
  ownHeld: 0.39,
  toldQuotes: 0.44,
  early: 2.96,
  days: 0.62,
}
