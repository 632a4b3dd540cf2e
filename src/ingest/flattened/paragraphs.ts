/**
 * The paragraphs of a plain text, by a layout test: a line each, or, where lines are broken at a fixed width, the
 * lines between two blank ones together.
 */
import type { Span } from '../../model/span.ts'
import { trimSpan } from '../../text/span.ts'

/** Spans without white space at their ends, in order; all characters outside white space lie in one. O(length). */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  if (!isWrapped(text, lines)) return lines
  const joined: Span[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && continues(text, last, line))
      joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

/** The lines that hold something, trimmed. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    // A lone carriage return ends a line too (old Mac files, some terminals' captures).
    let from = start
    for (let at = text.indexOf('\r', from); at >= 0 && at < end; at = text.indexOf('\r', from)) {
      push(from, at)
      from = at + 1
    }
    push(from, end)
    start = end + 1
  }
  return lines

  function push(from: number, to: number): void {
    const span = trimSpan(text, { start: from, end: to })
    if (span.end > span.start) lines.push(span)
  }
}

/**
 * Are lines broken at a fixed width? Then most long lines end in the middle of a sentence near one length, and the
 * next line follows at once. 45 to 100 columns: from narrow mail clients to wide terminals.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let running = 0
  let long = 0
  for (const [i, line] of lines.entries()) {
    const length = line.end - line.start
    if (length > 110) return false
    if (length < 45) continue
    long++
    const next = lines[i + 1]
    if (next !== undefined && oneBreak(text, line, next) && !/[.!?:"”’)]$/.test(text.slice(line.start, line.end)))
      running++
  }
  // .6: in wrapped text about nine of ten full lines end inside a sentence; in lists of headlines no line goes on either,
  // so the next line must also begin in lower case somewhere: asked by `continues`.
  return long >= 4 && running > 0.6 * long && beginsLow(text, lines) > 0.3 * lines.length
}

function beginsLow(text: string, lines: readonly Span[]): number {
  let low = 0
  for (const line of lines) if (/^[\p{Ll}\p{N}(“"]/u.test(text.slice(line.start, line.start + 2))) low++
  return low
}

function oneBreak(text: string, line: Span, next: Span): boolean {
  const gap = text.slice(line.end, next.start)
  return gap.length < 200 && (gap.match(/\n|\r(?!\n)/g)?.length ?? 0) === 1
}

/** A wrapped line goes on unless a blank line, an indent or a short last line ends the paragraph. */
function continues(text: string, last: Span, line: Span): boolean {
  const gap = text.slice(last.end, line.start)
  if ((gap.match(/\n|\r(?!\n)/g)?.length ?? 0) !== 1) return false
  const lastLine = text.slice(text.lastIndexOf('\n', last.end - 1) + 1, last.end)
  return (
    !(lastLine.trim().length < 40 && /[.!?"”’)]$/.test(lastLine)) &&
    !/^[-*•]\s/.test(text.slice(line.start, line.start + 2))
  )
}
