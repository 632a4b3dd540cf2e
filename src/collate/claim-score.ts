/** How likely two statements of one story say the same, from the features of the pair. */
import { FEATURES, type Features } from './features.ts'

const WEIGHTS: { readonly [name in (typeof FEATURES)[number] | 'bias']: number } = {
  bias: -6,
  cover: 4,
  coverMost: 0,
  mass: 0,
  run: 0.3,
  names: 0,
  namesApart: 0,
  numbers: 0,
  numbersApart: 0,
  times: 0,
  timesApart: 0,
  rarest: 0,
  speaker: 0,
  bestOfRow: 2,
  bestOfColumn: 2,
  neighbours: 1,
  distance: -2,
}

/** 0..1. */
export function claimScore(features: Features): number {
  let sum = WEIGHTS.bias
  for (const name of FEATURES) sum += WEIGHTS[name] * features[name]
  return 1 / (1 + Math.exp(-sum))
}
