/**
 * Log-odds that an edge is right, by what it rests on: `at` + `kin` times likeness; fitted by
 * `npm run train -- confidence` (docs/calibration.md). Generated: do not edit.
 */
import type { EdgeGrounds } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Readonly<Record<EdgeGrounds, { readonly at: number; readonly kin: number }>> = {
  copy: { at: 1.54, kin: 0 },
  'credit-whole': { at: 2.81, kin: 0 },
  'credit-part': { at: 1.64, kin: 0 },
  'outlet-whole': { at: 2.29, kin: 0 },
  'outlet-part': { at: 2.86, kin: 0 },
  likeness: { at: 0.7, kin: 1.03 },
  remote: { at: -0.35, kin: 0 },
  lost: { at: 1.28, kin: 0.03 },
}
