/**
 * Code blocks of a Markdown page. `sh`, `js` and `ts` blocks are run unless a comment before them says why not:
 *
 *     <!-- not run: stays running; test/serve.test.ts runs it -->
 *
 * A `text` block is held to what a command prints by `<!-- prints: stemma read … -->` before it, or, directly after a
 * block that is run, by `<!-- prints -->`. A line that is `…` alone stands for any number of
 * lines, ` …` at the end of one for the rest of it.
 */

export interface Block {
  readonly language: string
  readonly code: string
  /** Of the opening fence, from 1. */
  readonly line: number
  readonly notRun: string | null
  /** Of a text block: the command whose output it is, '' for the block before it; null: held to nothing. */
  readonly printedBy: string | null
}

const FENCE = /^( *)(`{3,})(\S*)\s*$/

export function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  const lines = page.split('\n')
  let comment = ''
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const fence = FENCE.exec(line)
    if (fence === null) {
      if (line.trim() !== '') comment = /^<!--.*-->$/.test(line.trim()) ? line.trim() : ''
      continue
    }
    const [, margin = '', ticks = '', language = ''] = fence
    const from = i + 1
    while (i + 1 < lines.length && lines[i + 1]?.trim() !== ticks) i++
    const code = lines.slice(from, ++i).map((one) => one.slice(one.startsWith(margin) ? margin.length : 0))
    blocks.push({
      language,
      code: code.join('\n'),
      line: from,
      notRun: /^<!-- not run: (.+) -->$/.exec(comment)?.[1] ?? null,
      printedBy:
        /^<!-- prints(?:: (.+))? -->$/.exec(comment) === null ? null : (/: (.+) -->$/.exec(comment)?.[1] ?? ''),
    })
    comment = ''
  }
  return blocks
}

/** Do the lines of `shown` stand in `printed`, one after another from the first to the last, but for what `…` stands for? */
export function isShown(shown: string, printed: string): boolean {
  const has = linesOf(printed)
  const runs: string[][] = [[]]
  for (const line of linesOf(shown))
    if (line.trim() === '…') runs.push([])
    else runs.at(-1)?.push(line)
  let at = 0
  for (const [i, run] of runs.entries()) {
    const isAt = (place: number) => run.every((line, n) => isIt(line, has[place + n]))
    // Without a gap before it a run begins where the last one ended; the last ends where the print does.
    const last = i === runs.length - 1 && run.length > 0 ? has.length - run.length : null
    let place = last !== null && i > 0 ? Math.max(at, last) : at
    while (i > 0 && place <= has.length && !isAt(place)) place++
    if (!isAt(place) || place + run.length > has.length) return false
    at = place + run.length
    if (last !== null && at !== has.length) return false
  }
  return true
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())

const isIt = (line: string, printed: string | undefined) =>
  printed === line || (line.endsWith(' …') && printed?.startsWith(line.slice(0, -2)) === true)
