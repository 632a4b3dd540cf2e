/** Runs of letters and digits: what names of outlets and texts are compared by. */
import type { Span } from '../../model/span.ts'

/** A run of letters and digits of the text. */
export interface Run extends Span {
  readonly text: string
  readonly key: string
  readonly capital: boolean
}

// Classes of all Unicode are slow to ask: they are asked only outside Latin letters and usual marks.
const MORE = /[\p{L}\p{M}\p{N}]+/uy
const LATIN_END = 0x250

/** Letters and digits below LATIN_END. */
function isLatin(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  if (code >= 0xc0) return code < LATIN_END && code !== 0xd7 && code !== 0xf7
  // ª º µ, ² ³ ¹, ¼ ½ ¾
  return (
    code === 0xaa ||
    code === 0xba ||
    code === 0xb5 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    (code >= 0xbc && code <= 0xbe)
  )
}

/** Where the run that begins at `at` ends; `at` where none does. */
function runEnd(text: string, at: number): number {
  let end = at
  for (; end < text.length; ) {
    const code = text.charCodeAt(end)
    if (code < LATIN_END) {
      if (!isLatin(code)) break
      end++
    } else {
      // Dashes, quotation marks, dots.
      if (code >= 0x2010 && code < 0x203c) break
      MORE.lastIndex = end
      if (!MORE.test(text)) break
      end = MORE.lastIndex
    }
  }
  return end
}

/** Lower case without accents. */
export function keyOfRun(run: string): string {
  const lower = run.toLowerCase()
  return /^[a-z0-9]+$/.test(lower)
    ? lower
    : lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l')
}

/** The runs of a stretch of text, in order. O(length). */
export function runsOf(text: string, within: Span): Run[] {
  const part = text.slice(within.start, within.end)
  const runs: Run[] = []
  for (let at = 0; at < part.length; ) {
    const end = runEnd(part, at)
    if (end === at) {
      at++
      continue
    }
    const run = part.slice(at, end)
    const first = run.charCodeAt(0)
    const start = within.start + at
    runs.push({
      start,
      end: within.start + end,
      text: run,
      key: keyOfRun(run),
      capital: first < 0x80 ? first < 0x61 : /^[\p{Lu}\p{Lt}\p{N}]/u.test(run),
    })
    at = end
  }
  return runs
}
