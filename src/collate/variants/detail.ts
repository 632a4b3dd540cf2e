/**
 * What only one version tells: a run of its words that the other has nothing for, in its whole sentence (on gold pairs
 * runs inside the statement are right in .46, those in the rest of the sentence in .31).
 */
import type { Span } from '../../model/span.ts'
import { align } from '../align.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Rule, type Versions } from './finding.ts'

interface Extra {
  readonly span: Span
  readonly weight: number
}

/** The heaviest run of unaligned words; a gap of aligned stop words does not end it. */
function extraOf(form: Form, partner: Int32Array, within: Span): Extra | null {
  let best: Extra | null = null
  let from = -1
  let to = -1
  let weight = 0
  for (let i = 0; i <= form.ids.length; i++) {
    const word = form.words[i]
    const inside = word !== undefined && within.start <= word.start && word.end <= within.end
    const open = inside && (partner[i] === -1 || (!form.content[i] && from >= 0))
    if (open) {
      if (from < 0) from = i
      if (partner[i] === -1) to = i
      if (partner[i] === -1 && form.content[i]) weight += form.weights[i] ?? 0
      continue
    }
    const [first, last] = [form.words[from], form.words[to]]
    if (first !== undefined && last !== undefined && (best === null || weight > best.weight))
      best = { span: { start: first.start, end: last.end }, weight }
    from = -1
    weight = 0
  }
  return best
}

// Weight of the run (two or three content words) and what share of its version is unaligned.
const LEAST = 12
const UNALIGNED = 0.3
// The other version must be told again for the most part: only then is the rest an addition and not another matter.
const BASE = 0.35

// So must a third of the one that adds: below, precision is .40 against .30 (real) and .11 against .06 (invented stories).
const TOLD_AGAIN = 0.3

export const details: Rule = (versions) => {
  const found: Finding[] = []
  const [a, b] = [versions.a.whole, versions.b.whole]
  const alignment = align(a, b, versions.lexicon)
  const add = (extra: Extra | null, cover: number, base: number, reversed: boolean) => {
    if (extra === null || extra.weight < LEAST || 1 - cover < UNALIGNED || base < BASE || cover < TOLD_AGAIN) return
    const [x, y] = reversed ? [extra.span, null] : [null, extra.span]
    found.push(
      finding(versions, {
        kind: 'detail-added',
        aspect: aspectOf(versions, extra.span, reversed),
        a: x,
        b: y,
        band: 'check',
        rule: 'detail.run',
        value: extra.weight,
        reversed,
      }),
    )
  }
  const [ofA, ofB] = [extraOf(a, alignment.toB, versions.a.statement), extraOf(b, alignment.toA, versions.b.statement)]
  const [weightA, weightB] = [ofA?.weight ?? 0, ofB?.weight ?? 0]
  if (weightB >= LIGHTER * weightA) add(ofB, alignment.coverB, alignment.coverA, false)
  if (weightA >= LIGHTER * weightB) add(ofA, alignment.coverA, alignment.coverB, true)
  return found
}

// Where both tell more, the much lighter addition is mostly another wording of the heavier.
const LIGHTER = 0.7

function aspectOf(versions: Versions, span: Span, reversed: boolean): 'detail' | 'number' | 'date' {
  const form = reversed ? versions.a.whole : versions.b.whole
  const within = (list: readonly Span[]) => list.some((one) => span.start <= one.start && one.end <= span.end)
  return within(form.quantities) ? 'number' : within(form.times) ? 'date' : 'detail'
}
