/**
 * Would a reader name this difference? Rules offer everything in which two versions differ; readers name few of them, and
 * which is a judgment: a small logistic model a family of rules, fitted on labelled stories (`bench/train/variants.ts`,
 * weights in `salience-weights.ts`). What it lets through keeps its rule, its spans and, at most, its rule's band.
 */
import type { Band, VariantKind } from '../../model/variant.ts'
import type { Finding } from './finding.ts'

export const FAMILIES = ['number', 'date', 'name', 'strength', 'lost', 'changed', 'detail', 'apart'] as const
export type Family = (typeof FAMILIES)[number]

/** By name of signal; `bias`, and `rule:NAME` for each rule of the family. */
export type Weights = Readonly<Record<Family, Readonly<Record<string, number>>>>

const FAMILY_OF: { readonly [kind in VariantKind]?: Family } = {
  stronger: 'strength',
  weaker: 'strength',
  'attribution-lost': 'lost',
  'attribution-changed': 'changed',
  'detail-added': 'detail',
  conflict: 'apart',
  update: 'apart',
}

/** The family of a finding; null for what is always told: wording, and who spoke to whom turned round (too rare to weigh). */
export function familyOf({ kind, evidence }: Finding): Family | null {
  if (evidence[0]?.rule === 'roles.turned') return null
  if (kind !== 'more-precise' && kind !== 'less-precise') return FAMILY_OF[kind] ?? null
  const rule = evidence[0]?.rule ?? ''
  return rule.startsWith('number') ? 'number' : rule.startsWith('date') ? 'date' : 'name'
}

/** The rule as the model knows it: all ladders of strength are one. */
export function ruleOf({ evidence }: Finding): string {
  const rule = evidence[0]?.rule ?? ''
  return rule.startsWith('strength.') ? 'strength' : rule
}

/** What the model weighs, by name; 0 where a name is missing. `close`: how near the story's versions are in wording. */
export function inputsOf(one: Finding, close: number): Readonly<Record<string, number>> {
  return { ...one.signals, [`rule:${ruleOf(one)}`]: 1, close: Math.min(CLOSEST, close) }
}

// Past the closest of the labelled stories the model knows nothing.
const CLOSEST = 0.6

/** 0..1. */
export function salienceOf(one: Finding, close: number, weights: Weights): number {
  const family = familyOf(one)
  if (family === null) return 1
  const of = weights[family]
  const inputs = inputsOf(one, close)
  let sum = of['bias'] ?? 0
  for (const name in inputs) sum += (of[name] ?? 0) * (inputs[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

// Where F of the left-out stories is best on both sets, flat from .18 to .25: a difference named by one reader in four.
export const LEAST = 0.22
// Below these a finding is worth a look, or likely at most, however sure its rule is.
const LIKELY = 0.27
const CERTAIN = 0.4

/** Kinds of which one a side is enough: of several additions the one that counts most stands for all. */
const ONCE: ReadonlySet<Family> = new Set(['detail', 'name', 'strength', 'lost', 'changed'])

/** The findings a reader would name, with their bands, each place told once. Order is kept. */
export function salient(offers: readonly Finding[], close: number, weights: Weights): Finding[] {
  const judged = offers.map((one) => ({ one, salience: salienceOf(one, close, weights) }))
  const best = new Map<string, { readonly one: Finding; readonly salience: number }>()
  for (const judge of judged) {
    const key = slotOf(judge.one)
    const before = best.get(key)
    if (before === undefined || judge.salience > before.salience) best.set(key, judge)
  }
  return judged
    .filter((judge) => judge.salience >= LEAST && best.get(slotOf(judge.one)) === judge)
    .map(({ one, salience }) => ({ ...one, band: capped(one.band, salience) }))
}

function slotOf(one: Finding): string {
  const { kind, reversed, a, b } = one
  const family = familyOf(one)
  if (family !== null && ONCE.has(family)) return `${kind} ${reversed}`
  return [kind, reversed, a?.start, a?.end, b?.start, b?.end].join(' ')
}

function capped(band: Band, salience: number): Band {
  if (salience < LIKELY) return 'check'
  return salience < CERTAIN && band === 'certain' ? 'likely' : band
}
