/**
 * German sentences with spans, by rules. A full stop ends a sentence unless what stands around it says otherwise:
 * abbreviations ("z. B."), ordinals ("3. Oktober"), initials, list numbers, a quotation that goes on with its speaker.
 */
import type { Span } from '../../model/span.ts'
import { trimSpan } from '../../text/span.ts'
import { isWrapped, lineEnds } from '../../text/wrapped-lines.ts'
import { AFTER_ORDINAL, BEFORE_ORDINAL, EITHER, LEADING, STARTERS } from './abbreviations-table.ts'

// Marks with what closes after them; or a line's end.
const CANDIDATE = /[.!?…‽]+["'“”’‘«»›‹)\]]*|\n/g
const SPACE = /\s/
const OPENERS = /^["'„“‚‘»›«‹([–—-]+/
const BEFORE = /[^\s]*$/
const ROMAN = /^[IVX]{2,6}$/

/** The sentences of one block: in order, without white space at their ends. Linear. */
export function sentencesOf(text: string, block: Span): Span[] {
  const part = text.slice(block.start, block.end)
  const found: Span[] = []
  const wrapped = isWrapped(part)
  let from = 0
  const close = (end: number) => {
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
    if (sentenceEnds(part, from, match.index, end)) close(end)
  }
  close(part.length)
  return found
}

function sentenceEnds(part: string, from: number, mark: number, end: number): boolean {
  const next = /\S{1,40}/.exec(part.slice(end, end + 200))?.[0] ?? ''
  if (next === '') return false
  const start = next.replace(OPENERS, '')
  const marks = part.slice(mark, end)
  // „Halt!“ rief er; Yahoo! ist.
  if (/^\p{Ll}/u.test(start)) return false
  // A dash goes on: „Nein!“ – „Doch!“
  if (/^[–—-]+$/.test(next)) return false
  if (marks.startsWith('…') || marks.startsWith('..')) return STARTERS.has(wordOf(start))
  if (!marks.startsWith('.') || marks.length > 1) return true
  return stopEnds(part, from, mark, start)
}

function stopEnds(part: string, from: number, mark: number, start: string): boolean {
  const before = BEFORE.exec(part.slice(Math.max(from, mark - 40), mark))?.[0] ?? ''
  const plain = before.replace(/^["'„“‚‘»›([*_]+/, '')
  const lower = plain.toLowerCase()
  const atHead = part.slice(from, mark - before.length).trim() === ''
  if (/^\d{1,3}$/.test(plain)) {
    if (atHead) return false
    if (AFTER_ORDINAL.has(wordOf(start))) return false
    const lead = /(\S+)\s+\S*$/.exec(part.slice(Math.max(from, mark - 60), mark))?.[1] ?? ''
    return !BEFORE_ORDINAL.has(lead.toLowerCase()) && !(/^\d{1,2}\.$/.test(lead) && /^\d/.test(start))
  }
  // "am 3.10. beginnt", "der 1.4.2024."
  if (/^\d{1,2}\.\d{1,2}$/.test(plain)) return STARTERS.has(wordOf(start))
  if (atHead && /^(?:[a-z]|[IVX]+|\d+(?:\.\d+)+)$/.test(plain)) return false
  if (ROMAN.test(plain)) return STARTERS.has(wordOf(start))
  if (EITHER.has(lower)) return STARTERS.has(wordOf(start))
  if (LEADING.has(lower)) return false
  // Initials and joined short forms: "J. Weber", "u.a.", "z.B.", "a.D.".
  if (/^\p{Lu}$/u.test(plain)) return false
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,4}$/u.test(plain))
    return STARTERS.has(wordOf(start)) && /^(?:u\.a|u\.ä|o\.ä|a\.D|i\.R|e\.V|n\.Chr|v\.Chr)$/i.test(plain)
  return true
}

const wordOf = (start: string): string => (/^[\p{L}]+/u.exec(start)?.[0] ?? '').toLowerCase()
