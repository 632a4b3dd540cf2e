/**
 * German quotations: „…“ (closed by “ or ” or a straight mark), »…«, «…» (Switzerland), ‚…‘ and ›…‹ within them, and the
 * straight and English marks that pages mix in. Outermost ones only; one that is not closed runs to its paragraph's end.
 */
import type { Span } from '../../model/span.ts'
import type { Quotation } from '../language.ts'

const CLOSERS: Readonly<Record<string, string>> = {
  '„': '“”"‟',
  '‟': '”"',
  '“': '”"',
  '"': '"“”',
  '»': '«',
  '«': '»',
  '‚': '‘’',
  '›': '‹',
}
const BEFORE_OPEN = /[\s([{—–/:-]/
const LETTER = /[\p{L}\p{N}]/u
// "die Zeitung „Nordbote“", "der Film „…“": a name, no speech.
const NAMES_A_WORK =
  /(?:zeitung|zeitschrift|magazin|blatt|sender|portal|film|buch|roman|serie|lied|song|album|stück|titel|sendung|reihe|initiative|projekt|schiff|fähre|frachter|bild|podcast|rundschau|talkshow|aktion|kampagne|partei|bündnis|verein|restaurant|hotel|orkan|sturm|sturmtief|tief|hoch)s?\s$/i

/** In order, not overlapping. Linear: each mark is looked at once. */
export function quotationsOf(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = []
  let at = paragraph.start
  while (at < paragraph.end) {
    const mark = text.charAt(at)
    const closers = CLOSERS[mark]
    if (closers === undefined || !opens(text, at, mark, paragraph)) {
      at++
      continue
    }
    const close = closeOf(text, at, closers, paragraph.end)
    // A single mark without its partner is an apostrophe or a slip.
    if (close < 0 && (mark === '‚' || mark === '›')) {
      at++
      continue
    }
    const end = close < 0 ? paragraph.end : close + 1
    const inner = { start: at + 1, end: close < 0 ? end : close }
    found.push({ start: at, end, inner, kind: kindOf(text, paragraph, { start: at, end }, inner) })
    at = end
    if (close < 0) break
  }
  return found
}

function opens(text: string, at: number, mark: string, paragraph: Span): boolean {
  if (mark === '„' || mark === '‟') return true
  const before = at > paragraph.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' '
  return BEFORE_OPEN.test(before) && !/\s/.test(after)
}

/** The closing mark, or -1. Of straight marks one that a letter follows opens again and closes nothing. */
function closeOf(text: string, at: number, closers: string, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const mark = text.charAt(i)
    if (!closers.includes(mark)) continue
    if ((mark === '"' || mark === '’') && LETTER.test(text.charAt(i + 1))) continue
    return i
  }
  return -1
}

// Up to so many words set into a running sentence are a term or irony.
const FEW = 3

function kindOf(text: string, paragraph: Span, whole: Span, inner: Span): Quotation['kind'] {
  const before = text.slice(Math.max(paragraph.start, whole.start - 24), whole.start)
  if (NAMES_A_WORK.test(before)) return 'title'
  let words = 0
  for (const word of text.slice(inner.start, Math.min(inner.end, inner.start + 200)).split(/\s+/))
    if (LETTER.test(word)) words++
  const led = before.trim() === '' || /[:,]\s*$/.test(before)
  const last = text.charAt(inner.end - 1)
  return words <= FEW && !led && !/[.!?,]/.test(last) && text.charAt(whole.end) !== ',' ? 'scare' : 'speech'
}
