/**
 * `npm run train -- direction`: fits the weights of `trace/direction-weights.ts` on pairs whose direction is known
 * (`direction-pairs.ts`), credits taken out, and prints how often it is right: on each set by leaving one pair out, and on
 * the links direction is measured on, none of which is learned from.
 */
import { writeFileSync } from 'node:fs'
import {
  type Bearing,
  bearingOf,
  DIRECTION_FEATURES,
  type Direction,
  type DirectionFeature,
  directionOf,
} from '../../src/trace/direction-features.ts'
import { SAID_DIRECTION } from '../../src/trace/direction-score.ts'
import type { Profile } from '../../src/trace/profile.ts'
import { daysBetween } from '../../src/trace/scene.ts'
import { type KnownPair, knownPairs, maskedGround, yardstick } from './direction-pairs.ts'

interface Case {
  readonly pair: KnownPair
  readonly features: Direction
}

// The invented stories were written to one scheme; a pair of theirs counts half.
const INVENTED_WEIGHT = 0.5
// 5 on features scaled by their spread: flat from 2 to 10 by log-likelihood of the pair left out.
const RIDGE = 5
// A stamp is a day off as often as this (print dates, time zones): each pair is learned with its day moved, too.
const JITTER = [
  { shift: 0, share: 0.5 },
  { shift: 1, share: 0.25 },
  { shift: -1, share: 0.25 },
]

async function casesOf(pairs: readonly KnownPair[]): Promise<Case[]> {
  const cases: Case[] = []
  for (const pair of pairs) {
    const ground = await maskedGround(pair.derived, pair.original)
    const d = ground?.profiles.find((profile) => profile.scene.id === 'd')
    const o = ground?.profiles.find((profile) => profile.scene.id === 'o')
    if (ground === null || d === undefined || o === undefined) continue
    const known = new Map<Profile, Bearing>()
    const bearing = (profile: Profile): Bearing => {
      const found = known.get(profile) ?? bearingOf(profile)
      known.set(profile, found)
      return found
    }
    cases.push({ pair, features: directionOf(o, d, bearing, ground.likeness, daysBetween(o.scene, d.scene)) })
  }
  return cases
}

interface Row {
  readonly x: number[]
  readonly weight: number
}

function rowsOf(cases: readonly Case[]): Row[] {
  return cases.flatMap(({ pair, features }) =>
    JITTER.map(({ shift, share }) => ({
      x: DIRECTION_FEATURES.map((name) =>
        name === 'days' ? Math.max(-1, Math.min(1, features.days + shift)) : features[name],
      ),
      weight: share * (pair.set === 'invented' ? INVENTED_WEIGHT : 1),
    })),
  )
}

/** Logistic regression through the origin (every row is positive, its mirror image negative), no weight below nought. */
function fitted(rows: readonly Row[], without: readonly DirectionFeature[] = []): number[] {
  const size = DIRECTION_FEATURES.length
  const scale = Array.from(
    { length: size },
    (_, i) => Math.sqrt(rows.reduce((sum, row) => sum + (row.x[i] ?? 0) ** 2, 0) / rows.length) + 1e-9,
  )
  const beta = new Array<number>(size).fill(0)
  // Coordinate descent with a Newton step for each weight: convex, so that it ends at the one best point.
  for (let round = 0; round < 400; round++)
    for (let i = 0; i < size; i++) {
      const name = DIRECTION_FEATURES[i]
      if (name !== undefined && without.includes(name)) continue
      let gradient = -RIDGE * (beta[i] ?? 0)
      let curve = RIDGE
      for (const { x, weight } of rows) {
        const score = x.reduce((sum, value, k) => sum + (value / (scale[k] ?? 1)) * (beta[k] ?? 0), 0)
        const p = 1 / (1 + Math.exp(-score))
        const z = (x[i] ?? 0) / (scale[i] ?? 1)
        gradient += weight * (1 - p) * z
        curve += weight * p * (1 - p) * z * z
      }
      beta[i] = Math.max(0, (beta[i] ?? 0) + gradient / curve)
    }
  return beta.map((value, i) => Number((value / (scale[i] ?? 1)).toFixed(2)))
}

const scoreOf = (weights: readonly number[], features: Direction): number =>
  DIRECTION_FEATURES.reduce((sum, name, i) => sum + (weights[i] ?? 0) * features[name], 0)

export async function trainDirection(): Promise<string> {
  const cases = await casesOf(knownPairs())
  const weights = fitted(rowsOf(cases))
  const left = cases.map((one) => {
    const apart = cases.filter(
      ({ pair }) => pair.derived.id !== one.pair.derived.id && pair.original.id !== one.pair.original.id,
    )
    return { set: one.pair.set, score: scoreOf(fitted(rowsOf(apart)), one.features) }
  })
  const yard = await casesOf(yardstick())
  const links = yard.map(({ features }) => ({
    set: 'links',
    score: scoreOf(weights, features),
  }))
  writeFileSync('src/trace/direction-weights.ts', moduleOf(weights, cases.length))
  const sets = [...new Set([...left, ...links].map(({ set }) => set))]
  return [
    ...sets.map((set) =>
      told(
        set,
        [...left, ...links].filter((one) => one.set === set).map(({ score }) => score),
      ),
    ),
    ...ablation(cases, yard),
    ...reliability(left.map(({ score }) => score)),
    DIRECTION_FEATURES.map((name, i) => `${name} ${weights[i]}`).join(', '),
  ].join('\n')
}

function told(set: string, scores: readonly number[]): string {
  const at = (least: number) =>
    `past ${least}: ${scores.filter((score) => score > least).length} right, ${scores.filter((score) => score < -least).length} wrong`
  return `${set.padEnd(11)} of ${scores.length}: ${[0, 0.5, SAID_DIRECTION, 1.5].map(at).join('; ')}`
}

const KINDS: Readonly<Record<string, readonly DirectionFeature[]>> = {
  nothing: [],
  'hearsay and hedges': ['hearsayTitle', 'hedges'],
  'credits of others': ['openCredits'],
  'own work': ['own', 'ownLead', 'unnamed', 'ownHeld', 'toldQuotes'],
  'counts of people, figures, quotations, words': ['informants', 'figures', 'quotes', 'length'],
  containment: ['held', 'leadHeld'],
  'order of what is told': ['early'],
  dates: ['days'],
}
const FOLDS = 10

/** Each kind of evidence left out: right and wrong past the threshold, in ten folds and on the links. */
function ablation(cases: readonly Case[], links: readonly Case[]): string[] {
  return Object.entries(KINDS).map(([kind, without]) => {
    const scores = Array.from({ length: FOLDS }, (_, fold) => {
      const weights = fitted(rowsOf(cases.filter((_, i) => i % FOLDS !== fold)), without)
      return cases.filter((_, i) => i % FOLDS === fold).map(({ features }) => scoreOf(weights, features))
    }).flat()
    const weights = fitted(rowsOf(cases), without)
    const of = (list: readonly number[]) =>
      `${list.filter((score) => score > SAID_DIRECTION).length} right, ${list.filter((score) => score < -SAID_DIRECTION).length} wrong of ${list.length}`
    return `without ${kind}: ${of(scores)}; links ${of(links.map(({ features }) => scoreOf(weights, features)))}`
  })
}

/** Said sureness against share right, in five bands. */
function reliability(scores: readonly number[]): string[] {
  const sure = scores.map((score) => ({ p: 1 / (1 + Math.exp(-Math.abs(score))), right: score > 0 }))
  return [0.5, 0.6, 0.7, 0.8, 0.9].map((low, i, all) => {
    const inside = sure.filter(({ p }) => p >= low && p < (all[i + 1] ?? 1.01))
    const share = inside.filter(({ right }) => right).length / Math.max(1, inside.length)
    const mean = inside.reduce((sum, { p }) => sum + p, 0) / Math.max(1, inside.length)
    return `said ${low.toFixed(1)}.. (mean ${mean.toFixed(2)}): right ${share.toFixed(2)} of ${inside.length}`
  })
}

function moduleOf(weights: readonly number[], pairs: number): string {
  const lines = DIRECTION_FEATURES.map((name, i) => `  ${name}: ${weights[i] ?? 0},`)
  return `/**
 * Weights of the direction score, in log-odds; fitted on ${pairs} pairs by \`npm run train -- direction\` (model card:
 * docs/models/direction.md). Generated: do not edit.
 */
import type { Direction } from './direction-features.ts'

export const DIRECTION_WEIGHTS: Direction = {
${lines.join('\n')}
}
`
}
