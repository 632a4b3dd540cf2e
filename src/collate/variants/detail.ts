/**
 * What only one version tells: runs of its words that the other has nothing for, in its whole sentence. Every run is
 * offered with what speaks for and against it; which of them a reader would name is decided in `salience.ts`.
 */
import type { Span } from '../../model/span.ts'
import { overlaps } from '../../text/span.ts'
import type { Form } from '../form.ts'
import type { Entry } from '../pool.ts'
import { type Finding, finding, isQuoted, type Rule, type Signals } from './finding.ts'

interface Run {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly content: number
}

// A mark between two words that ends what is told ("…; the others …").
const BREAK = /[;:—–()]|\s-\s|["”“]/

/** Runs of unaligned words; a gap of aligned stop words does not end one, a semicolon, dash or bracket does. */
function runsOf(form: Form, partner: Int32Array): Run[] {
  const runs: Run[] = []
  let [from, to, weight, content] = [-1, -1, 0, 0]
  const close = () => {
    if (from >= 0 && content > 0) runs.push({ from, to, weight, content })
    ;[from, to, weight, content] = [-1, -1, 0, 0]
  }
  for (let i = 0; i < form.ids.length; i++) {
    const [before, word] = [form.words[i - 1], form.words[i]]
    if (before !== undefined && word !== undefined && BREAK.test(form.text.slice(before.end, word.start))) close()
    const alone = partner[i] === -1
    if (!alone && (form.content[i] || from < 0)) {
      close()
      continue
    }
    if (from < 0) from = i
    if (!alone) continue
    to = i
    if (!form.content[i]) continue
    weight += form.weights[i] ?? 0
    content++
  }
  close()
  return runs
}

// Weight of the least run: one rare word or two common ones.
const LEAST = 7
// Only the heaviest run of a side is offered: with the second, F of left-out stories is .01 to .02 lower.
const MOST = 1
// Below this share of the lighter side in common the two tell of different matters.
const BASE = 0.15

const PREPOSITION =
  /^(?:in|on|at|from|to|with|without|by|for|of|after|before|during|since|until|near|under|over|between|against|despite|following|amid|through|throughout|within|around|about|as)$/
const RELATIVE = /^(?:who|which|that|where|when|whose|while|because|if|unless|although|though|whether|saying|adding)$/
const JOINING = /^(?:and|but|or|nor|yet)$/

/** Content weight that the other version has between the words that stand around the run: what was put in its place. */
function rivalOf(run: Run, partner: Int32Array, other: Form, back: Int32Array): number {
  let [left, right] = [run.from - 1, run.to + 1]
  while (left >= 0 && partner[left] === -1) left--
  while (right < partner.length && partner[right] === -1) right++
  const from = left < 0 ? -1 : (partner[left] ?? -1)
  const to = right >= partner.length ? other.ids.length : (partner[right] ?? other.ids.length)
  let weight = 0
  for (let j = from + 1; j < Math.min(to, from + 1 + FARTHEST); j++)
    if (back[j] === -1 && other.content[j]) weight += other.weights[j] ?? 0
  return weight
}

// Words behind the aligned neighbour within which a replacement would stand.
const FARTHEST = 12

function signalsOf(entry: Entry, run: Run, other: Entry, isTold: (id: number) => boolean): Signals {
  const { whole: form, statement } = entry
  const [first, last] = [form.words[run.from], form.words[run.to]]
  if (first === undefined || last === undefined) return {}
  const span = { start: first.start, end: last.end }
  const within = (list: readonly Span[]) => (list.some((one) => span.start <= one.start && one.end <= span.end) ? 1 : 0)
  const before = form.words[run.from - 1]
  const lead = before === undefined ? '' : form.text.slice(before.end, span.start)
  const next = form.words[run.to + 1]
  const tail = next === undefined ? '.' : form.text.slice(span.end, next.start)
  let [capitals, content, known, third] = [0, 0, 0, 0]
  for (let i = run.from; i <= run.to; i++) {
    if (!form.content[i]) continue
    content++
    capitals += form.capital[i] ?? 0
    if (other.vocabulary.has(form.ids[i] ?? -1)) known++
    if (isTold(form.ids[i] ?? -1)) third++
  }
  // Does a word that a third version has stand before the run, and one behind it?
  const ahead = form.ids.findIndex((id, i) => form.content[i] === 1 && isTold(id))
  const behind = form.ids.findLastIndex((id, i) => form.content[i] === 1 && isTold(id))
  const credits = entry.annotation.attributions.flatMap((one) => [...one.source, ...one.cue])
  return {
    weight: Math.log1p(run.weight / LEAST),
    content: Math.log(run.content),
    inside: yes(statement.start <= span.start && span.end <= statement.end),
    ahead: yes(span.end <= statement.start),
    behind: yes(span.start >= statement.end),
    preposition: yes(PREPOSITION.test(first.key)),
    relative: yes(RELATIVE.test(first.key)),
    joining: yes(JOINING.test(first.key)),
    opens: yes(before === undefined),
    mark: yes(/[,;:—–(]/.test(lead)),
    ends: yes(/[,;:—–).!?]/.test(tail)),
    last: yes(next === undefined),
    name: within(form.names),
    number: within(form.quantities),
    time: within(form.times),
    capitals: capitals / Math.max(1, content),
    known: known / Math.max(1, content),
    third: third / Math.max(1, content),
    within: yes(ahead >= 0 && ahead < run.from && behind > run.to),
    past: yes(behind < run.from),
    credit: yes(credits.some((one) => overlaps(one, span))),
  }
}

const yes = (is: boolean) => (is ? 1 : 0)

export const details: Rule = (versions) => {
  const found: Finding[] = []
  const { coverA, coverB, toA, toB } = versions.wide
  if (Math.min(coverA, coverB) < BASE) return found
  const [ofThisA, ofThisB] = [versions.a.article.id, versions.b.article.id]
  const isTold = (id: number) => {
    for (const article of versions.told.get(id) ?? []) if (article !== ofThisA && article !== ofThisB) return true
    return false
  }
  const heaviest = (runs: readonly Run[]) => runs.reduce((most, run) => Math.max(most, run.weight), 0)
  const [ofA, ofB] = [runsOf(versions.a.whole, toB), runsOf(versions.b.whole, toA)]
  const add = (entry: Entry, runs: readonly Run[], rival: number, cover: number, base: number) => {
    const { whole } = entry
    const reversed = entry === versions.a
    const other = reversed ? versions.b : versions.a
    const [partner, back] = reversed ? [toB, toA] : [toA, toB]
    const quoted = isQuoted(entry) && isQuoted(other)
    const sorted = runs.filter((run) => run.weight >= LEAST).sort((p, q) => q.weight - p.weight || p.from - q.from)
    for (const [rank, run] of sorted.slice(0, MOST).entries()) {
      const [first, last] = [whole.words[run.from], whole.words[run.to]]
      if (first === undefined || last === undefined) continue
      const span = { start: first.start, end: last.end }
      const signals = signalsOf(entry, run, other, isTold)
      found.push(
        finding(versions, {
          kind: 'detail-added',
          aspect: signals['number'] === 1 ? 'number' : signals['time'] === 1 ? 'date' : 'detail',
          a: reversed ? span : null,
          b: reversed ? null : span,
          band: 'check',
          rule: 'detail.run',
          value: run.weight,
          reversed,
          signals: {
            ...signals,
            rank,
            rival: Math.log1p(rival / LEAST),
            instead: Math.log1p(rivalOf(run, partner, other.whole, back) / LEAST),
            runs: sorted.length,
            cover,
            base,
            beside: yes(quoted && signals['inside'] === 0),
          },
        }),
      )
    }
  }
  add(versions.b, ofB, heaviest(ofA), coverB, coverA)
  add(versions.a, ofA, heaviest(ofB), coverA, coverB)
  return found
}
