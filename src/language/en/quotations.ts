/**
 * Where a text quotes. Words inside quotation marks are public (speeches, statements, documents): two articles that
 * share them need not know of each other, so kinship is measured outside them.
 */
import type { Span } from '../../model/span.ts'
import type { Quotation } from '../language.ts'

const OPENING = /["“«]/
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' }
// A single quotation mark opens only before a letter and after white space or an opening bracket; else it is an apostrophe.
const BEFORE_SINGLE = /[\s([—–-]/

/**
 * Quotations within a paragraph, marks included, in order. One that is not closed runs to the paragraph's end: a
 * quotation over several paragraphs has its closing mark only in the last. Linear.
 */
export function quotationsIn(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = []
  let at = paragraph.start
  while (at < paragraph.end) {
    const mark = text.charAt(at)
    let closing = OPENING.test(mark) ? CLOSING[mark] : undefined
    if (mark === '‘' && (at === paragraph.start || BEFORE_SINGLE.test(text.charAt(at - 1)))) closing = '’'
    if (closing === undefined) {
      at++
      continue
    }
    // A mark set twice (""We …"", out of a table) opens once.
    const from = text.charAt(at + 1) === mark && /\p{L}/u.test(text.charAt(at + 2)) ? at + 2 : at + 1
    const end = closing === '’' ? singleEnd(text, at + 1, paragraph.end) : closingAt(text, closing, from)
    if (end < 0 && closing === '’') {
      at++
      continue
    }
    const stop = end < 0 || end >= paragraph.end ? paragraph.end : end + 1
    const closed = end >= 0 && end < paragraph.end
    found.push({ start: at, end: stop, inner: { start: at + 1, end: closed ? end : stop }, kind: 'speech' })
    at = stop
  }
  return found
}

/** The closing mark; straight and curly ones are mixed up in many pages, so either closes the other. */
function closingAt(text: string, closing: string, from: number): number {
  const own = text.indexOf(closing, from)
  if (closing === '»') return own
  const other = text.indexOf(closing === '"' ? '”' : '"', from)
  return own < 0 ? other : other < 0 ? own : Math.min(own, other)
}

/** The closing ’ of a ‘…’ quotation: one that no letter follows and that closes within the paragraph; -1 for none. */
function singleEnd(text: string, from: number, to: number): number {
  for (let at = text.indexOf('’', from); at >= 0 && at < to; at = text.indexOf('’', at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return at
  return -1
}
