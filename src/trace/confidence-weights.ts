/** Log-odds that an edge is right, by what it rests on: `at` + `kin` times likeness. Before calibration. */
import type { EdgeGrounds } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Readonly<Record<EdgeGrounds, { readonly at: number; readonly kin: number }>> = {
  copy: { at: 2.94, kin: 0 },
  'credit-whole': { at: 2.2, kin: 0 },
  'credit-part': { at: 1.39, kin: 0 },
  'outlet-whole': { at: 2.2, kin: 0 },
  'outlet-part': { at: 1.73, kin: 0 },
  likeness: { at: -0.5, kin: 6 },
  remote: { at: -0.5, kin: 6 },
  lost: { at: 0.41, kin: 0 },
}
