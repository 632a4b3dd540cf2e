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
  const trimmed = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd())
  const has = trimmed(printed)
  let at = 0
  let gap = false
  for (const line of trimmed(shown)) {
    if (line.trim() === '…') {
      gap = true
      continue
    }
    const isIt = (one: string | undefined) =>
      one === line || (line.endsWith(' …') && one?.startsWith(line.slice(0, -2)) === true)
    const found = gap ? has.findIndex((one, i) => i >= at && isIt(one)) : at
    if (found < 0 || !isIt(has[found])) return false
    at = found + 1
    gap = false
  }
  return gap || at === has.length
}
