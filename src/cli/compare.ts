/** `stemma compare`: two sentences, or a file of tab-separated pairs. */
import { readFile } from 'node:fs/promises'
import { type CompareOptions, compare } from '../collate/compare.ts'
import { InputError, OptionError } from '../error/stemma-error.ts'
import { comparisonView } from '../export/comparison.ts'
import { standardInput } from '../io/standard-input.ts'
import { hasColour } from './colour.ts'
import { asJson } from './messages.ts'

interface CompareFlags {
  readonly pairs?: string
  readonly quiet?: boolean
  readonly crossEncoder?: string
}

export async function compareCommand(
  a: string | undefined,
  b: string | undefined,
  flags: CompareFlags,
): Promise<number> {
  if (flags.pairs !== undefined) {
    if (a !== undefined)
      throw new OptionError('E_OPTION_VALUE', {
        what: 'both sentences and --pairs were given',
        where: 'stemma compare',
        mend: 'Give one of them',
      })
    for (const comparison of await compare(await readPairs(flags.pairs), await withJudge(flags)))
      process.stdout.write(`${JSON.stringify(comparison)}\n`)
    return 0
  }
  if (a === undefined || b === undefined)
    throw new OptionError('E_OPTION_VALUE', {
      what: 'two sentences are needed',
      where: 'stemma compare',
      mend: 'stemma compare "one sentence" "another one", or --pairs FILE.tsv',
    })
  const [comparison] = await compare([{ a, b }], await withJudge(flags))
  if (comparison === undefined) return 70
  const view = process.stdout.isTTY === true && !asJson
  const colour = hasColour(process.stdout)
  process.stdout.write(
    view
      ? `${comparisonView(comparison, { colour, columns: process.stdout.columns ?? 80 })}\n`
      : `${JSON.stringify(comparison)}\n`,
  )
  return 0
}

async function withJudge({ crossEncoder }: CompareFlags): Promise<CompareOptions> {
  if (crossEncoder === undefined) return {}
  return { judge: await (await import('../io/cross-encoder/cross-encoder.ts')).openCrossEncoder(crossEncoder) }
}

/** One pair per line, split at the first tab; a line without a tab has an empty second side. A final line end opens no line. */
async function readPairs(file: string): Promise<{ a: string; b: string }[]> {
  const bytes = await (file === '-' ? standardInput() : readFile(file)).catch((error: unknown) => {
    throw new InputError('E_INPUT_MISSING', {
      what: `cannot be opened (${error instanceof Error ? error.message : String(error)})`,
      where: file,
      mend: 'Check the name after --pairs',
      cause: error,
    })
  })
  const lines = new TextDecoder().decode(bytes).split('\n')
  if (lines.at(-1) === '') lines.pop()
  if (lines.length === 0)
    throw new InputError('E_INPUT_EMPTY', {
      what: 'it holds no line',
      where: file,
      mend: 'Write one pair per line: sentence, tab, sentence',
    })
  return lines.map((line) => {
    const pair = line.replace(/\r$/, '')
    const tab = pair.indexOf('\t')
    return tab < 0 ? { a: pair, b: '' } : { a: pair.slice(0, tab), b: pair.slice(tab + 1) }
  })
}
