/**
 * English sentences with spans, by rules. A full stop, question or exclamation mark ends a sentence unless what stands
 * around it says otherwise: abbreviations, initials, decimals, list numbers, a quotation that its speaker's verb
 * follows. Measured by `npm run eval -- language.sentences`: GUM dev .960, EWT dev .853 (span F1).
 */
import type { Span } from '../../model/span.ts'
import { trimSpan } from '../../text/span.ts'
import { isWrapped, lineEnds } from '../../text/wrapped-lines.ts'
import { ENDING, SPEECH_VERBS, STARTERS, TITLES } from './abbreviations.ts'

// Where a sentence may end: marks with what closes after them, then white space; or a line's end; or the space after a
// web address or a time stamp.
const CANDIDATE = /[.!?…‽]+["'”’»)\]}*_]*|\n/g
const SPACE = /\s/
const OPENERS = /^["'“‘«([{*_–—-]+/
const BEFORE = /[^\s]*$/

/** The sentences of one block (paragraph, heading, caption): in order, without white space at their ends. Linear. */
export function sentencesOf(text: string, block: Span): Span[] {
  const part = text.slice(block.start, block.end)
  const found: Span[] = []
  const wrapped = isWrapped(part)
  let from = 0
  const close = (end: number) => {
    for (const cut of softBreaks(part, from, end)) add(cut)
    add(end)
  }
  const add = (end: number) => {
    const span = trimSpan(text, { start: block.start + from, end: block.start + end })
    if (span.end > span.start) found.push(span)
    from = end
  }
  for (const match of part.matchAll(CANDIDATE)) {
    if (match.index < from) continue
    const end = match.index + match[0].length
    if (match[0] === '\n') {
      if (lineEnds(part, from, end, wrapped)) close(end)
      continue
    }
    if (end < part.length && !SPACE.test(part.charAt(end))) continue
    if (sentenceEnds(part, from, match.index, end)) close(footnotesAfter(part, end))
  }
  close(part.length)
  return found
}

// Breaks without a full stop: around a mail's time stamp, after a smiley, before a picture credit, between a colon and a web
// address, after a web address that a capital follows, before a label in capitals ("WHEN: … WHERE: …").
const SOFT = new RegExp(
  [
    String.raw`\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?=\s)`,
    String.raw`[:;=]-?[()](?=\s+\p{Lu})`,
    String.raw`(?<=\s)(?:Image|Photo|Photograph|Picture|Credit)s?(?: by)?: ?(?=\p{Lu})`,
    String.raw`\b(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<=[\p{L}\d)] )\p{Lu}{3,}:(?= )`,
  ].join('|'),
  'gu',
)
const MAYBE_SOFT = /\/|www\.|[:;=]-?[()]|\p{Lu}{3,}:|[a-z]s?(?: by)?: ?\p{Lu}/u

function softBreaks(part: string, from: number, end: number): number[] {
  const piece = part.slice(from, end)
  const cuts: number[] = []
  const greeting = GREETING.exec(piece)
  if (greeting !== null && greeting[0].length < piece.length) cuts.push(from + greeting[0].length)
  if (MAYBE_SOFT.test(piece))
    for (const match of piece.matchAll(SOFT)) {
      const start = from + match.index
      const stop = start + match[0].length
      const head = match[0].charAt(0)
      const after = /^\s+(\S)/.exec(part.slice(stop, Math.min(end, stop + 20)))?.[1] ?? ''
      if (/\d/.test(head)) cuts.push(start, stop)
      else if (/[:;=]/.test(head)) cuts.push(stop)
      else if (/^(?:http|www)/.test(match[0])) {
        if (start - from > 40 && /:\s+$/.test(part.slice(start - 5, start))) cuts.push(start)
        if (/[\p{Lu}]/u.test(after) && !/[,;:]$/.test(match[0])) cuts.push(stop)
      } else cuts.push(start)
    }
  return cuts.filter((cut) => cut > from && cut < end)
}

// "Dear Ms Quill, I …", "Paula, Please …", "Thanks, Anne": greeting and close of a letter.
const GREETING =
  /^\s*(?:Dear\s(?:[\p{L}.'’-]+\s?){1,4}[,:]|(?:Thanks|Regards|Best|Sincerely|Cheers|Respectfully|Best regards|Kind regards|Thank you|Yours truly|Love),(?=\s\p{Lu}\p{Ll}+(?:\s|$)))/u

/** A footnote mark, a smiley or a stray closing quote after the end belongs to the sentence before. */
function footnotesAfter(part: string, end: number): number {
  const after =
    /^(?:\s*\[(?:\d{1,3}|\.{3}|…)\])+|^\s\d{1,3}(?=\s(?:The|It|In|He|She|They|This|These|But|And|Even|At|As|For|Yet|While|However)\s)|^\s+(?:[:;]-?[()DP]|["”’](?=\s|$))/.exec(
      part.slice(end, end + 60),
    )
  return after === null ? end : end + after[0].length
}

function sentenceEnds(part: string, from: number, mark: number, end: number): boolean {
  const marks = part.slice(mark, end)
  const next = nextWord(part, end)
  if (next === '') return false
  const start = next.replace(OPENERS, '')
  const before = wordBefore(part, from, mark)
  const closed = /["'”’»)\]]$/.test(marks)
  const first = start.charAt(0)
  const lower = /\p{Ll}/u.test(first)
  if (closed && lower) return false
  if (closed && /["'”’»]$/.test(marks) && speaks(part, end)) return false
  if (marks.startsWith('.') && !/^\.\.+|…/.test(marks)) return stopEnds(part, from, mark, before, start, next)
  if (marks.includes('…') || marks.startsWith('..')) return !lower && STARTERS.has(word(start)) && !/^\d/.test(start)
  // Titles that end in a mark: "Jeopardy! host", "Who's There? (1987)".
  if (lower) return !closed && /\p{Ll}$/u.test(before) && !/^\p{Lu}/u.test(before)
  return !/^\(\d/.test(next)
}

function stopEnds(part: string, from: number, mark: number, before: string, start: string, next: string): boolean {
  const plain = before.replace(/^[("'“‘[*_]+/, '').toLowerCase()
  // A list number or letter at the head of a sentence: "2. The", "IV. The", "b. The".
  if (
    /^(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z]|[*•–-]\d{1,3})$/i.test(before) &&
    atHead(part, from, mark - before.length)
  )
    return false
  if (TITLES.has(plain))
    return /^(?:b|d|m|c|r|n|p|q|v)$/.test(plain) && /^\p{Lu}/u.test(before.slice(-1))
      ? initialEnds(start)
      : plain === 'no'
        ? !/^\d/.test(start)
        : false
  if (/^\p{Lu}$/u.test(before.slice(-1)) && /^(?:.*[^\p{L}])?\p{Lu}$/u.test(before)) return initialEnds(start)
  if (ENDING.has(plain) || /^(?:\p{L}\.)+\p{L}$/u.test(plain)) {
    if (plain === 'no') return !/^\d/.test(start)
    return STARTERS.has(word(start)) && /^\p{Lu}/u.test(start)
  }
  if (/^\p{Ll}/u.test(start)) return /^\p{Ll}{3,}$/u.test(plain) && /^["'“‘([]*\p{Ll}/u.test(before)
  return next !== ''
}

const initialEnds = (start: string): boolean => /^\p{Lu}/u.test(start) && STARTERS.has(word(start))

const word = (start: string): string =>
  (/^[\p{L}'’.]+/u.exec(start)?.[0] ?? '').replace(/’/g, "'").replace(/\.+$/, '').toLowerCase()

function nextWord(part: string, end: number): string {
  return /\S{1,40}/.exec(part.slice(end, end + 200))?.[0] ?? ''
}

function wordBefore(part: string, from: number, mark: number): string {
  return BEFORE.exec(part.slice(Math.max(from, mark - 30), mark))?.[0] ?? ''
}

const atHead = (part: string, from: number, at: number): boolean => part.slice(from, at).trim() === ''

/** Does the quotation go on with its speaker ("Smith asked", "the mayor said")? */
function speaks(part: string, end: number): boolean {
  const after = part.slice(end, end + 80).match(/\S+/g) ?? []
  for (const [i, item] of after.slice(0, 4).entries()) {
    const plain = item.replace(/[.,;:!?]+$/, '').toLowerCase()
    if (SPEECH_VERBS.has(plain)) return i > 0 || /^\p{Ll}/u.test(item)
    if (/[.,;:!?]$/.test(item) || (i === 0 && STARTERS.has(plain))) return false
  }
  return false
}
