/**
 * Which of two articles is the likelier parent, given that one took from the other: trained on pairs whose direction is
 * known, credits taken out (docs/models/direction.md). Log-odds, above zero where `child` looks like the child.
 */
import { type Bearing, bearingOf, DIRECTION_FEATURES, directionOf } from './direction-features.ts'
import { DIRECTION_WEIGHTS } from './direction-weights.ts'
import type { Likeness } from './likeness.ts'
import type { Profile } from './profile.ts'

// Sure enough to be said: odds of e to one. Of the pairs left out in training no more than one in ten is wrong there.
export const SAID_DIRECTION = 1

export interface DirectionScore {
  /** `days`: how much later the child came out. */
  readonly of: (parent: Profile, child: Profile, days: number) => number
}

export function directionScore(likeness: Likeness): DirectionScore {
  const known = new Map<Profile, Bearing>()
  const bearing = (profile: Profile): Bearing => {
    const found = known.get(profile) ?? bearingOf(profile)
    known.set(profile, found)
    return found
  }
  return {
    of: (parent, child, days) => {
      const features = directionOf(parent, child, bearing, likeness, days)
      return DIRECTION_FEATURES.reduce((sum, name) => sum + DIRECTION_WEIGHTS[name] * features[name], 0)
    },
  }
}

/** Share of such pairs in which the child is the child. */
export const shareRight = (score: number): number => Math.round(100 / (1 + Math.exp(-score))) / 100
