/** Runs of letters and digits: what names of outlets and texts are compared by. */
import type { Span } from '../../model/span.ts'

/** A run of letters and digits of the text. */
export interface Run extends Span {
  readonly text: string
  readonly key: string
  readonly capital: boolean
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu

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
  for (const match of part.matchAll(RUN)) {
    const start = within.start + match.index
    const run = match[0]
    runs.push({
      start,
      end: start + run.length,
      text: run,
      key: keyOfRun(run),
      capital: /^[\p{Lu}\p{Lt}\p{N}]/u.test(run),
    })
  }
  return runs
}
