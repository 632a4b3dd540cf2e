/**
 * Cuts a run of tokens into clauses that can each be true or false: coordinated clauses and verb phrases, contrasts and
 * reasons, non-restrictive relative clauses, participle phrases and appositions after a comma. Works on parts of speech;
 * when in doubt it leaves the run whole, for a piece too long does less harm to lining up than one too short.
 */
import type { Token } from '../language/en/tokens.ts'
import { isFiniteVerb, isModal, isNominal, isQuoteMark, type Range, subjectBefore, verbGroupStart } from './grammar.ts'

export interface Clause {
  /** Indexes into the tokens, ascending; more than one range where another clause stands in the middle. */
  readonly ranges: readonly Range[]
  /** Where its subject stands, when that is outside. */
  readonly subject: Range | null
  readonly rule: 'whole' | 'coordinated' | 'contrast' | 'relative' | 'participle' | 'apposition'
}

// Shorter pieces are not worth a statement of their own ("rose and fell"); on the labelled stories the shortest clause
// that a reader chose has four words.
const LEAST = 4
const CONTRAST = new Set(['because', 'although', 'though', 'while', 'whereas', 'but', 'yet', 'so'])
const WITH_COMMA = new Set(['after', 'before', 'when', 'as', 'since', 'even'])
const ENDS = new Set(['.', ';', ':', '—', '–'])
const RELATIVE = new Set(['which', 'who', 'whose', 'where', 'whom'])

/** In order of place. The ranges of all clauses together hold every word of the run but conjunctions and commas. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const { main, inserted } = insertions(tokens)
  const clauses: Clause[] = [...inserted]
  for (const piece of coordinated(tokens, main)) clauses.push(piece)
  return clauses
    .filter((clause) => clause.ranges.length > 0)
    .sort((a, b) => (a.ranges[0]?.from ?? 0) - (b.ranges[0]?.from ?? 0))
}

const isComma = (token: Token | undefined): boolean => token?.text === ','

/** Relative clauses, participle phrases and appositions between commas; what is left is the main run. */
function insertions(tokens: readonly Token[]): { main: Range[]; inserted: Clause[] } {
  const inserted: Clause[] = []
  const holes: Range[] = []
  for (let i = 1; i < tokens.length - LEAST; i++) {
    if (!isComma(tokens[i]) || insideQuote(tokens, i)) continue
    const next = tokens[i + 1]
    if (next === undefined) continue
    if (RELATIVE.has(next.lower) && (isNominal(tokens[i - 1]) || tokens[i - 1]?.text === ')')) {
      const to = relativeEnd(tokens, i + 2)
      const from = next.lower === 'whose' || next.lower === 'where' ? i + 1 : i + 2
      if (to - from >= LEAST - 1 && hasFinite(tokens, i + 2, to)) {
        inserted.push({ ranges: [{ from, to }], subject: nounBefore(tokens, i), rule: 'relative' })
        holes.push({ from: i, to: closing(tokens, to) })
        i = to - 1
      }
      continue
    }
    if (
      next.pos === 'VERB' &&
      /ing$/.test(next.lower) &&
      next.lower !== 'according' &&
      next.lower !== 'including' &&
      next.lower !== 'citing'
    ) {
      const to = phraseEnd(tokens, i + 2)
      if (to - i > LEAST && hasFinite(tokens, 0, i)) {
        inserted.push({ ranges: [{ from: i + 1, to }], subject: mainSubject(tokens, 0, i), rule: 'participle' })
        holes.push({ from: i, to: closing(tokens, to) })
        i = to - 1
      }
      continue
    }
    if (tokens[i - 1]?.pos === 'PROPN' && (next.lower === 'a' || next.lower === 'an' || next.lower === 'the')) {
      const to = phraseEnd(tokens, i + 2)
      const ends = isComma(tokens[to]) || to === tokens.length || tokens[to]?.text === '.'
      // "Orr, the mayor, …": set off on both sides, no verb of its own, and not one member of a list.
      if (ends && to - i > LEAST && !hasFinite(tokens, i + 1, to) && !isListed(tokens, i, to)) {
        inserted.push({ ranges: [{ from: i + 1, to }], subject: nounBefore(tokens, i), rule: 'apposition' })
        holes.push({ from: i, to: closing(tokens, to) })
        i = to - 1
      }
    }
  }
  return { main: without(tokens.length, holes), inserted }
}

function without(length: number, holes: readonly Range[]): Range[] {
  const left: Range[] = []
  let at = 0
  for (const hole of holes) {
    if (hole.from > at) left.push({ from: at, to: hole.from })
    at = Math.max(at, hole.to)
  }
  if (at < length) left.push({ from: at, to: length })
  return left
}

function insideQuote(tokens: readonly Token[], at: number): boolean {
  let open = false
  for (let i = 0; i < at; i++) if (isQuoteMark(tokens[i])) open = !open
  return open && tokens.slice(at).some(isQuoteMark)
}

const closing = (tokens: readonly Token[], to: number): number => (isComma(tokens[to]) ? to + 1 : to)

function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) return true
  return false
}

function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    tokens[to + 1]?.pos === 'CCONJ' ||
    tokens[from - 2]?.text === ',' ||
    tokens.slice(from, to).some((token) => token.lower === 'and' && tokens[from - 1]?.pos !== 'PROPN')
  )
}

/** A relative clause ends at a comma that comes after its verb, or with the run. */
function relativeEnd(tokens: readonly Token[], from: number): number {
  let seen = false
  for (let i = from; i < tokens.length; i++) {
    if (isFiniteVerb(tokens, i)) seen = true
    if (seen && (isComma(tokens[i]) || ENDS.has(tokens[i]?.text ?? '')) && !isThousands(tokens, i)) return i
  }
  return tokens.length
}

const isThousands = (tokens: readonly Token[], at: number): boolean =>
  isComma(tokens[at]) && (tokens[at + 1]?.pos === 'NUM' || /^(?:\d{4}|then)$/.test(tokens[at + 1]?.text ?? ''))

function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++)
    if ((isComma(tokens[i]) && !isThousands(tokens, i)) || ENDS.has(tokens[i]?.text ?? '')) return i
  return tokens.length
}

function nounBefore(tokens: readonly Token[], end: number): Range | null {
  let from = end
  while (
    from > 0 &&
    (isNominal(tokens[from - 1]) ||
      ['ADJ', 'DET', 'PART'].includes(tokens[from - 1]?.pos ?? '') ||
      tokens[from - 1]?.text === ')')
  )
    from--
  return from < end ? { from, to: end } : null
}

function mainSubject(tokens: readonly Token[], from: number, to: number): Range | null {
  for (let i = from + 1; i < to; i++)
    if (isFiniteVerb(tokens, i)) {
      const subject = subjectBefore(tokens, verbGroupStart(tokens, i))
      return subject !== null && subject.from >= from ? subject : null
    }
  return null
}

/** Cuts the main run at conjunctions, semicolons and dashes with a clause on both sides. */
function coordinated(tokens: readonly Token[], main: readonly Range[]): Clause[] {
  const order: number[] = []
  for (const range of main) for (let i = range.from; i < range.to; i++) order.push(i)
  const cuts: { readonly at: number; readonly skip: number; readonly own: boolean; readonly rule: Clause['rule'] }[] =
    []
  let from = 0
  for (let k = LEAST - 1; k < order.length - 2; k++) {
    const i = order[k] ?? 0
    const cut = cutAt(tokens, i, order[from] ?? 0, order.length - k)
    if (cut === null || k - from < LEAST - 1 || insideQuoteTwice(tokens, i)) continue
    cuts.push({ at: k, ...cut })
    from = k + cut.skip
  }
  const clauses: Clause[] = []
  let start = 0
  let subject: Range | null = null
  let rule: Clause['rule'] = 'whole'
  for (const cut of [...cuts, null]) {
    const end = cut === null ? order.length : cut.at
    const ranges = rangesOf(order.slice(start, end))
    if (ranges.length > 0)
      clauses.push({ ranges, subject, rule: cuts.length > 0 && rule === 'whole' && start > 0 ? 'coordinated' : rule })
    if (cut === null) break
    subject = cut.own ? null : (subject ?? mainSubject(tokens, order[start] ?? 0, order[end - 1] ?? 0))
    rule = cut.rule
    start = cut.at + cut.skip
  }
  return clauses
}

function insideQuoteTwice(tokens: readonly Token[], at: number): boolean {
  return insideQuote(tokens, at) && !isQuoteMark(tokens[0])
}

function rangesOf(indexes: readonly number[]): Range[] {
  const ranges: { from: number; to: number }[] = []
  for (const index of indexes) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === index) last.to = index + 1
    else ranges.push({ from: index, to: index + 1 })
  }
  return ranges
}

const mayJoin = (lower: string, comma: boolean): boolean =>
  lower === 'and' || CONTRAST.has(lower) || (comma && WITH_COMMA.has(lower))

/** Is there a cut before token i? skip = how many tokens of joining words to leave out; own = the new clause has its own subject. */
function cutAt(
  tokens: readonly Token[],
  i: number,
  from: number,
  left: number,
): { readonly skip: number; readonly own: boolean; readonly rule: Clause['rule'] } | null {
  if (left < LEAST) return null
  const token = tokens[i]
  if (token === undefined) return null
  const comma = isComma(token)
  const joiner = tokens[comma ? i + 1 : i]
  const dash = token.text === ';' || token.text === '—' || token.text === '–'
  if (!dash && !(joiner !== undefined && mayJoin(joiner.lower, comma))) return null
  if (!hasFinite(tokens, from, i)) return null
  if (dash) return clauseAhead(tokens, i + 1) ? { skip: 1, own: true, rule: 'coordinated' } : null
  if (joiner === undefined) return null
  const after = (comma ? i + 1 : i) + 1
  const skip = comma ? 2 : 1
  if (CONTRAST.has(joiner.lower) && joiner.pos !== 'ADV') {
    if (joiner.lower === 'so' && !comma) return null
    if (joiner.lower === 'but' && verbAhead(tokens, after, i)) return { skip, own: false, rule: 'contrast' }
    return clauseAhead(tokens, after) ? { skip, own: true, rule: 'contrast' } : null
  }
  if (comma && WITH_COMMA.has(joiner.lower))
    return clauseAhead(tokens, after) ? { skip: 1, own: true, rule: 'contrast' } : null
  if (joiner.lower !== 'and') return null
  if (verbAhead(tokens, after, i)) return { skip, own: false, rule: 'coordinated' }
  // Without a comma "and" mostly joins two nouns ("espionage and other charges … were"): only a pronoun is surely a subject.
  if (!comma && !SUBJECTS.has(tokens[after]?.lower ?? '')) return null
  return clauseAhead(tokens, after) ? { skip, own: true, rule: 'coordinated' } : null
}

const SUBJECTS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'none', 'there', 'nobody', 'no-one', 'both'])

/** A subject with a finite verb of its own within the next words: "… and the rest will follow". */
function clauseAhead(tokens: readonly Token[], from: number): boolean {
  let nominal = false
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    const token = tokens[i]
    if (
      token === undefined ||
      (token.text !== '—' && token.text !== '–' && ENDS.has(token.text)) ||
      (isComma(token) && i > from + 4)
    )
      return false
    if (isFiniteVerb(tokens, i)) return nominal && tokens.length - i >= 2
    if (token.lower === 'to' && tokens[i + 1]?.pos === 'VERB') return false
    if (isNominal(token) || token.pos === 'DET') nominal = true
  }
  return false
}

/** A finite verb straight after the conjunction, parallel to a finite one before: "closed five wards and cut 96 beds". */
function verbAhead(tokens: readonly Token[], from: number, before: number): boolean {
  let i = from
  while (tokens[i]?.pos === 'ADV' || tokens[i]?.lower === 'not') i++
  const verb = tokens[i]
  if (verb === undefined || tokens.length - i < LEAST - 1) return false
  if (verb.pos === 'AUX') return verb.lower !== 'be' && verb.lower !== 'been'
  if (verb.pos !== 'VERB' || /ing$/.test(verb.lower)) return false
  if (
    !(
      isNominal(tokens[i + 1]) ||
      ['DET', 'ADJ', 'ADP', 'ADV', 'PART', 'SCONJ', 'NUM'].includes(tokens[i + 1]?.pos ?? '')
    )
  )
    return false
  if (verb.lower !== verb.lemma) return !/(?:ed|en|wn)$/.test(verb.lower) || !participleBefore(tokens, before)
  // A base form goes with the nearest verb before: after "to" it is an infinitive and no clause of its own.
  for (let k = before - 1; k >= 0; k--) {
    if (tokens[k]?.pos !== 'VERB') continue
    return tokens[k - 1]?.lower !== 'to' && (isModal(tokens[k - 1]) || tokens[k]?.lower === tokens[k]?.lemma)
  }
  return false
}

/** Is the nearest verb before a participle too ("a plan drawn up and leaked", "were released and allowed to go")? */
function participleBefore(tokens: readonly Token[], before: number): boolean {
  for (let k = before - 1; k >= 0; k--)
    if (tokens[k]?.pos === 'VERB') {
      let auxiliary = k - 1
      while (tokens[auxiliary]?.pos === 'ADV') auxiliary--
      return !isFiniteVerb(tokens, k) || tokens[auxiliary]?.pos === 'AUX'
    }
  return true
}
