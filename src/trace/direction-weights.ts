/**
 * Weights of the direction score, in log-odds; fitted on 81 pairs by `npm run train -- direction` (model card:
 * docs/models/direction.md). Generated: do not edit.
 */
import type { Direction } from './direction-features.ts'

export const DIRECTION_WEIGHTS: Direction = {
  hearsayTitle: 0.94,
  hedges: 0.72,
  openCredits: 0.44,
  own: 0.55,
  ownLead: 0.62,
  unnamed: 0.5,
  informants: 0,
  figures: 0.66,
  quotes: 0.21,
  length: 0.14,
  held: 2.32,
  leadHeld: 1.21,
  ownHeld: 0.31,
  toldQuotes: 0.44,
  early: 3.15,
  days: 0.62,
}
