/**
 * What readers name depends on how a story is told. Of long reports near in wording they name what one adds; of short
 * ones that tell a thing each in words of its own, where every sentence leaves something out, they name what became
 * vaguer, surer or lost its source. Each habit was learned from its own labelled stories; a story lies between them.
 */
import type { Entry } from '../pool.ts'

export const HABITS = ['long', 'short'] as const
export type Habit = (typeof HABITS)[number]

export interface Manner {
  /** How near the versions are in wording: the mean of what the sentences compared have in common, 0..1. */
  readonly close: number
  /** Mean logarithm of the articles' length in characters. */
  readonly length: number
}

/** Weights of a logistic model for the habit of long reports. */
export interface Gate {
  readonly bias: number
  readonly close: number
  readonly length: number
}

// Past the closest of the labelled stories nothing is known; of shorter and longer ones neither.
export const CLOSEST = 0.6
const SHORTEST = Math.log(1000)
const LONGEST = Math.log(6000)

/** Kept within what the labelled stories cover. */
export function mannerOf(close: number, entries: readonly Entry[]): Manner {
  const texts = new Map(entries.map(({ article }) => [article.id, article.text.length]))
  const sum = [...texts.values()].reduce((all, size) => all + Math.log(Math.max(1, size)), 0)
  const length = texts.size === 0 ? SHORTEST : sum / texts.size
  return { close: Math.min(CLOSEST, close), length: Math.min(LONGEST, Math.max(SHORTEST, length)) }
}

/** How much of each habit is looked for. Of bare sentences, which are no story, both alike. */
export function sharesOf(manner: Manner | null, gate: Gate): Readonly<Record<Habit, number>> {
  if (manner === null) return { long: 0.5, short: 0.5 }
  const sum = gate.bias + gate.close * manner.close + gate.length * manner.length
  const long = 1 / (1 + Math.exp(-sum))
  return { long, short: 1 - long }
}
