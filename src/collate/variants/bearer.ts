/**
 * Two things said of one bearer that cannot both be so: his age ("Dunn, 41" / "Dunn, who is 44") and his office ("press
 * officer Ann Dunn" / "press secretary Ann Dunn"). The name must be aligned; offices share their first word.
 */

import type { Quantity } from '../../model/annotation.ts'
import type { Form } from '../form.ts'
import { figureOf } from './figure.ts'
import { type Finding, finding, type Rule, wordsIn } from './finding.ts'

const AGE = /(?:\bages?d?\s*$)|(?:,\s*$)|(?:\b(?:is|was|now|the|a)\s*$)/i

/** Is it an age: "41-year-old", "aged 41", ", 41," or "is 41 now"? */
function isAge(text: string, x: Quantity): boolean {
  const [before, after] = [text.slice(Math.max(0, x.start - 8), x.start), text.slice(x.end, x.end + 12)]
  const figure = figureOf(x)
  if (figure === null || figure < 1 || figure > 110 || !Number.isInteger(figure)) return false
  if (/^[\s-]*years?[\s-]old/i.test(after) || /years?[\s-]old|^aged?\b/i.test(text.slice(x.start, x.end))) return true
  if (x.unit !== null || x.of !== null) return false
  return AGE.test(before) && /^(?:\s*[,.;)]|\s+now\b|$)/.test(after)
}

// Words between a name and the age of its bearer.
const NEAR = 8
const yes = (is: boolean) => (is ? 1 : 0)

/** The last name before the age, or the next one after it. */
function bearerOf(form: Form, x: Quantity): readonly number[] {
  const at = wordsIn(form, x)[0]
  if (at === undefined) return []
  let best: { words: number[]; off: number } | null = null
  for (const name of form.names) {
    if (name.kind !== 'person' && name.kind !== 'other') continue
    const words = wordsIn(form, name)
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) continue
    const off = last < at ? at - last : first - at
    if (off > 0 && off <= NEAR && (best === null || off < best.off)) best = { words, off }
  }
  return best?.words ?? []
}

const OFFICE =
  /^(?:manager|chairman|chairwoman|chair|director|president|secretary|officer|spokesman|spokeswoman|adviser|advisor|counsel|treasurer|chief|head|minister|leader|commissioner|deputy|editor|producer|captain|coach|judge|prosecutor|attorney|lawyer|aide|strategist|consultant|coordinator|superintendent|engineer|pilot|nurse|doctor|teacher|professor)$/

// Words before a name that may tell the office ("then-campaign convention manager Ann Dunn").
const BEFORE = 4

/** The word of an office right before (or, after a comma, right behind) the name that begins at `first`. */
function officeOf(form: Form, words: readonly number[]): number | null {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  const beside = (i: number, mark: RegExp) => {
    const [x, y] = [form.words[Math.min(i, first)], form.words[Math.min(i, first) + 1]]
    return x !== undefined && y !== undefined && mark.test(form.text.slice(x.end, y.start))
  }
  if (OFFICE.test(form.words[first - 1]?.key ?? '') && beside(first - 1, /^[\s,]*$/)) return first - 1
  for (let i = last + 1; i <= Math.min(form.words.length - 1, last + BEFORE + 1); i++) {
    const [x, y] = [form.words[i - 1], form.words[i]]
    if (x === undefined || y === undefined) break
    const gap = form.text.slice(x.end, y.start)
    if (i === last + 1 ? !/^\s*[,(]\s*$/.test(gap) : /[,.;)]/.test(gap)) break
    if (OFFICE.test(y.key)) return i
  }
  return null
}

export const bearers: Rule = (versions) => {
  const { a, b, alignment, lexicon } = versions
  const found: Finding[] = []
  const linked = (xs: readonly number[], ys: readonly number[]) =>
    xs.some((i) => ys.includes(alignment.toB[i] ?? -1) || ys.some((j) => a.form.ids[i] === b.form.ids[j]))
  for (const x of a.form.quantities.filter((one) => isAge(a.form.text, one)))
    for (const y of b.form.quantities.filter((one) => isAge(b.form.text, one))) {
      const [p, q] = [figureOf(x), figureOf(y)]
      if (p === null || q === null || p === q || !linked(bearerOf(a.form, x), bearerOf(b.form, y))) continue
      // One year apart may be a birthday; one "now", one "then" are two times.
      const tense = (form: Form, one: Quantity) => /\bnow\b/i.test(form.text.slice(one.start - 6, one.end + 6))
      if (Math.abs(p - q) > LIKE_AGES || Math.abs(p - q) < 2) continue
      found.push(
        finding(versions, {
          kind: 'conflict',
          aspect: 'number',
          a: x,
          b: y,
          band: tense(a.form, x) === tense(b.form, y) ? 'likely' : 'check',
          rule: 'bearer.age',
        }),
      )
    }
  for (const name of a.form.names) {
    if (name.kind !== 'person') continue
    const words = wordsIn(a.form, name)
    const other = b.form.names.find(
      (one) => one.kind === 'person' && linked(words.slice(-1), wordsIn(b.form, one).slice(-1)),
    )
    if (other === undefined) continue
    const [i, j] = [officeOf(a.form, words), officeOf(b.form, wordsIn(b.form, other))]
    if (i === null || j === null) continue
    const [x, y] = [a.form.ids[i] ?? -1, b.form.ids[j] ?? -1]
    const tie = lexicon.tie(x, y)
    if (x === y || tie === 'synonym' || tie === 'same' || tie === 'derived') continue
    const [p, q] = [a.form.words[i], b.form.words[j]]
    if (p === undefined || q === undefined) continue
    const beside = a.form.ids[i - 1] !== undefined && a.form.ids[i - 1] === b.form.ids[j - 1]
    found.push(
      finding(versions, {
        kind: 'conflict',
        aspect: 'name',
        a: p,
        b: q,
        band: 'check',
        rule: 'bearer.office',
        signals: { beside: yes(beside), kin: yes(tie !== 'none') },
      }),
    )
  }
  return found
}

// Ages farther apart are of two people ("Dunn, 41, and her son, 9").
const LIKE_AGES = 6
