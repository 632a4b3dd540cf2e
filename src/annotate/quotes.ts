/**
 * Quotations: curly, straight, single, nested, unclosed, running on over paragraphs. Quoted speech is told apart from
 * scare quotes and from titles in quotation marks. Odd marks never throw and never swallow more than their sentence,
 * unless the next paragraph opens with a mark again (the printers' rule for quotations of several paragraphs).
 */
import type { Span } from '../model/span.ts'
import { compareSpans } from '../text/span.ts'
import type { Passage } from './passage.ts'

export interface Quote extends Span {
  /** Without the marks. */
  readonly inner: Span
  /** 0 for an outermost quotation. */
  readonly depth: number
  readonly kind: 'speech' | 'scare' | 'title'
  /** Pieces of one quotation over several paragraphs share a number. */
  readonly chain: number
  readonly closed: boolean
}

interface Open {
  readonly mark: string
  readonly start: number
  readonly chain: number
  readonly depth: number
}

const OPENERS = new Set(['“', '„', '‟', '«', '``'])
const CLOSERS = new Set(['”', '»'])
const SPACE = /\s/
const LETTER = /[\p{L}\p{N}]/u
const BEFORE_OPEN = /[\s([{—–:/-]/
// Clipped words that begin with an apostrophe, not with a quotation mark.
const CLIPPED = /^['‘’](?:em|til|tis|twas|cause|round|bout|n|\d0s)\b/i
// How far a quotation without fresh marks may run before its closing mark is looked for in vain.
const FAR = 4

/** The quotations of the passages, by place, an outer one before those it holds. O(length). */
export function quotesOf(text: string, passages: readonly Passage[]): Quote[] {
  const found: Quote[] = []
  let chain = 0
  let carried: number | null = null
  for (const [i, passage] of passages.entries()) {
    const scan = new Scan(text, passage, found, () => chain++)
    if (carried !== null && !startsQuote(text, passage)) scan.open(passage.start, '', carried)
    else if (carried !== null) scan.continues = carried
    carried = null
    scan.run()
    const left = scan.left()
    if (left === null) continue
    const next = passages[i + 1]
    if (next !== undefined && (startsQuote(text, next) || closesFirst(text, passages, i + 1))) {
      scan.finish(left, passage.end, false)
      carried = left.chain
    } else scan.finish(left, unclosedEnd(text, passage, left), false)
  }
  return found.sort(compareSpans)
}

/** " ' ` « » ‘ to ‟ */
const mayBeMark = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x60 ||
  code === 0xab ||
  code === 0xbb ||
  (code >= 0x2018 && code <= 0x201f)

/** One passage, mark by mark, with a stack of open quotations. */
class Scan {
  continues: number | null = null
  readonly #stack: Open[] = []
  readonly #text: string
  readonly #passage: Passage
  readonly #found: Quote[]
  readonly #fresh: () => number

  constructor(text: string, passage: Passage, found: Quote[], fresh: () => number) {
    this.#text = text
    this.#passage = passage
    this.#found = found
    this.#fresh = fresh
  }

  open(start: number, mark: string, chain?: number): void {
    const depth = this.#stack.length
    const id = chain ?? (depth === 0 && this.continues !== null ? this.continues : this.#fresh())
    this.continues = null
    this.#stack.push({ mark, start, chain: id, depth })
  }

  finish(open: Open, end: number, closed: boolean, closer = ''): void {
    const inner = { start: open.start + open.mark.length, end: end - closer.length }
    if (inner.end <= inner.start) return
    const kind = kindOf(this.#text, this.#passage, { start: open.start, end }, inner)
    this.#found.push({ start: open.start, end, inner, depth: open.depth, kind, chain: open.chain, closed })
  }

  left(): Open | null {
    return this.#stack.find((open) => !isSingle(open.mark)) ?? null
  }

  run(): void {
    const { end } = this.#passage
    for (let i = this.#passage.start; i < end; i++) {
      if (!mayBeMark(this.#text.charCodeAt(i))) continue
      const two = this.#text.slice(i, i + 2)
      const mark = two === '``' || two === "''" ? two : this.#text.charAt(i)
      if (OPENERS.has(mark)) this.#openDouble(i, mark)
      else if (CLOSERS.has(mark)) this.#closeDouble(i, mark)
      else if (mark === '"' || mark === "''") this.#straight(i, mark)
      else if (mark === '‘' || mark === '’' || mark === "'") this.#single(i, mark)
      if (mark.length === 2) i++
    }
  }

  #openDouble(at: number, mark: string): void {
    const outer = this.#stack.findIndex((open) => !isSingle(open.mark))
    const open = this.#stack[outer]
    // A second opening mark of the same sort while one is open: the first was never closed.
    if (open !== undefined && outer === this.#stack.length - 1 && !this.#isInner(at)) {
      this.#stack.length = outer
      this.finish(open, Math.min(unclosedEnd(this.#text, this.#passage, open), trimBack(this.#text, at)), false)
    }
    this.open(at, mark)
  }

  /** A mark within a clause, with two closing marks ahead, opens a quotation inside a quotation of the same marks. */
  #isInner(at: number): boolean {
    if (!/\p{L}\s$/u.test(this.#text.slice(Math.max(this.#passage.start, at - 2), at))) return false
    const first = this.#text.indexOf('”', at)
    const second = first < 0 ? -1 : this.#text.indexOf('”', first + 1)
    const next = this.#text.indexOf('“', at + 1)
    return second >= 0 && second < this.#passage.end && (next < 0 || next > second)
  }

  #closeDouble(at: number, mark: string): void {
    const index = this.#stack.findLastIndex((open) => !isSingle(open.mark))
    const open = this.#stack[index]
    if (open === undefined) return
    this.#stack.length = index
    this.finish(open, at + mark.length, true, mark)
  }

  #straight(at: number, mark: string): void {
    const before = at > this.#passage.start ? this.#text.charAt(at - 1) : ' '
    const next = at + mark.length
    const after = next < this.#passage.end ? this.#text.charAt(next) : ' '
    const isOpen = this.#stack.some((open) => !isSingle(open.mark))
    const opens = (BEFORE_OPEN.test(before) || /[‘']/.test(before)) && !SPACE.test(after)
    if (isOpen && !(opens && !/[-—–/]/.test(before))) this.#closeDouble(at, mark)
    // `6'2"` and `12"` are measures.
    else if (opens || (!isOpen && !SPACE.test(after) && !LETTER.test(before))) this.#openDouble(at, mark)
  }

  #single(at: number, mark: string): void {
    const before = at > this.#passage.start ? this.#text.charAt(at - 1) : ' '
    const after = at + 1 < this.#passage.end ? this.#text.charAt(at + 1) : ' '
    const index = this.#stack.findLastIndex((open) => isSingle(open.mark))
    const open = this.#stack[index]
    if (open !== undefined && mark !== '‘' && !SPACE.test(before) && !LETTER.test(after)) {
      if (before === 's' && /^\s\p{Ll}/u.test(this.#text.slice(at + 1, at + 3)) && this.#closesLater(at + 1)) return
      this.#stack.length = index
      this.finish(open, at + 1, true, mark)
      return
    }
    if (open !== undefined || mark === '’') return
    if (!(BEFORE_OPEN.test(before) || OPENERS.has(before) || before === '"') || !(LETTER.test(after) || after === '“'))
      return
    if (CLIPPED.test(this.#text.slice(at, at + 8)) || !this.#closesLater(at + 1)) return
    this.open(at, mark)
  }

  #closesLater(from: number): boolean {
    return /[^\s]['’](?![\p{L}\p{N}])/u.test(this.#text.slice(from, Math.min(this.#passage.end, from + 1500)))
  }
}

const isSingle = (mark: string): boolean => mark === '‘' || mark === "'"

function startsQuote(text: string, passage: Passage): boolean {
  return (
    OPENERS.has(text.charAt(passage.start)) ||
    text.charAt(passage.start) === '"' ||
    text.startsWith("''", passage.start)
  )
}

/** Does a closing mark come before any opening one in the passages that follow? */
function closesFirst(text: string, passages: readonly Passage[], from: number): boolean {
  for (const passage of passages.slice(from, from + FAR)) {
    const first = /[“„«”»"]/.exec(text.slice(passage.start, passage.end))
    if (first === null) continue
    if (first[0] === '”' || first[0] === '»') return true
    if (first[0] !== '"') return false
    const before = text.charAt(passage.start + first.index - 1)
    return first.index > 0 && !SPACE.test(before) && !BEFORE_OPEN.test(before)
  }
  return false
}

/** Where a quotation that is never closed ends: with its paragraph after a colon or at its head, else with its sentence. */
function unclosedEnd(text: string, passage: Passage, open: Open): number {
  const lead = text.slice(passage.start, open.start).trimEnd()
  if (lead === '' || lead.endsWith(':')) return trimBack(text, passage.end)
  const sentence = passage.sentences.find((one) => one.start <= open.start && open.start < one.end)
  return sentence?.end ?? trimBack(text, passage.end)
}

function trimBack(text: string, end: number): number {
  let at = end
  while (at > 0 && SPACE.test(text.charAt(at - 1))) at--
  return at
}

function kindOf(text: string, passage: Passage, whole: Span, inner: Span): Quote['kind'] {
  const words = text
    .slice(inner.start, inner.end)
    .split(/\s+/)
    .filter((word) => LETTER.test(word))
  const last = text.charAt(inner.end - 1)
  const before = text.slice(Math.max(passage.start, whole.start - 3), whole.start).trimEnd()
  const after = text.slice(whole.end, Math.min(passage.end, whole.end + 2))
  // A paragraph that is nothing but capitalised words in quotation marks is a heading.
  const alone = before === '' && after.trim() === '' && whole.end >= passage.end - 1
  const named = words.every(
    (word) =>
      /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || /^(?:a|an|the|of|and|in|on|to|for|with|by|from|at|or)$/i.test(word),
  )
  if (
    named &&
    words.length >= 2 &&
    words.length <= 8 &&
    !/[,:]$/.test(before) &&
    (before !== '' || alone) &&
    !/[!?]/.test(last)
  )
    return 'title'
  // ≤ 3 words set into a running sentence: irony or a term ("so-called"), not a report of speech.
  const sets =
    before !== '' && !/[,:;—–]$/.test(before) && !(/[,.!?]/.test(last) && /^\s|^$/.test(after) && words.length > 2)
  return words.length <= 3 && sets && !/,$/.test(last) ? 'scare' : 'speech'
}
