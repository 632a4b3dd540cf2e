/** `stemma read`: the whole job, a summary on the terminal, and a file for each `-o`. */
import { OptionError, shown } from '../error/stemma-error.ts'
import type { Exporter } from '../export/exporter.ts'
import { FORMATS, formatOf } from '../export/registry.ts'
import { summary } from '../export/terminal.ts'
import { loadPiece } from '../io/pieces.ts'
import { writeOutput } from '../io/write-output.ts'
import type { Decision } from '../model/decision.ts'
import type { Judge } from '../model/judge.ts'
import type { Result } from '../model/result.ts'
import { read } from '../pipeline/pipeline.ts'
import { hasColour } from './colour.ts'
import { readDecisions } from './decisions.ts'
import { nothingReadable, openJob } from './inputs.ts'
import { asJson, say } from './messages.ts'
import { noInput } from './no-input.ts'
import { type PerformerFlags, performersFor } from './performers.ts'
import { printLine } from './print-line.ts'
import type { Common } from './shared-options.ts'

interface ReadFlags extends Common, Omit<PerformerFlags, 'quiet'> {
  readonly output?: readonly string[]
  readonly decisions?: string
  readonly workspace?: string
  readonly crossEncoder?: string
  readonly bom?: boolean
}

export async function readCommand(inputs: readonly string[], flags: ReadFlags): Promise<number> {
  const outputs = (flags.output ?? []).map((file) => ({ file, exporter: exporterOf(file) }))
  const decisions = flags.decisions === undefined ? [] : await readDecisions(flags.decisions)
  if (flags.crossEncoder !== undefined && (flags.workspace ?? flags.nats) !== undefined)
    throw new OptionError('E_OPTION_VALUE', {
      what: 'a model is asked in this process only, not by a workspace or by workers elsewhere',
      where: '--cross-encoder',
      mend: 'Leave out --workspace and --nats',
    })
  if (flags.workspace !== undefined) return show(await workspaceResult(inputs, flags, decisions), outputs, flags)
  if (inputs.length === 0) throw noInput('stemma read')
  const judge = await judgeFrom(flags.crossEncoder)
  const job = await openJob(inputs, flags)
  const { perform, close } = await performersFor(job.sources, flags)
  const options = {
    ...job.options,
    decisions,
    notices: job.notices,
    ...(perform && { perform }),
    ...(judge && { judge }),
  }
  const result = await read(job.sources, options).finally(close)
  job.stop()
  return show(result, outputs, flags)
}

/** The model of `--cross-encoder`; undefined without it. */
async function judgeFrom(file: string | undefined): Promise<Judge | undefined> {
  if (file === undefined) return undefined
  return (await import('../io/cross-encoder/cross-encoder.ts')).openCrossEncoder(file)
}

async function workspaceResult(
  inputs: readonly string[],
  flags: ReadFlags,
  decisions: readonly Decision[],
): Promise<Result> {
  const { readWorkspace } = await import('./workspace.ts')
  return readWorkspace(inputs, flags, flags.decisions === undefined ? null : decisions)
}

async function show(
  result: Result,
  outputs: readonly { file: string; exporter: Exporter }[],
  flags: ReadFlags,
): Promise<number> {
  if (result.articles.length === 0) throw nothingReadable(result.notices)
  const means = { load: loadPiece, bom: flags.bom === true }
  for (const { file, exporter } of outputs) await writeOutput(file, await fitting(file, () => exporter(result, means)))
  if (asJson) await printLine(await fitting('--json', () => JSON.stringify(result)))
  else {
    const view = { colour: hasColour(process.stdout), columns: process.stdout.columns ?? 80 }
    process.stdout.write(`${summary(result, view)}\n`)
  }
  if (flags.quiet !== true) for (const { file } of outputs) say(`Written: ${file}`)
  return 0
}

/** What is made, or a clear word where it would be longer than a text can be (2²⁹ characters). */
async function fitting<T>(where: string, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof RangeError && /invalid string length/i.test(error.message))) throw error
    throw new OptionError('E_OUTPUT', {
      what: 'so many articles do not fit one text of this format',
      where,
      mend: 'Write .json, which has no such limit, or read the stories one by one from a workspace',
      cause: error,
    })
  }
}

function exporterOf(file: string): Exporter {
  const { end, near } = formatOf(file)
  const exporter = end === null ? undefined : FORMATS[end]?.write
  if (exporter !== undefined) return exporter
  throw new OptionError('E_OPTION_VALUE', {
    what: `cannot write ${shown(file)}: its name ends in no known format`,
    where: '-o',
    mend: `${near === null ? '' : `Did you mean .${near}? `}Formats: ${Object.keys(FORMATS)
      .map((one) => `.${one}`)
      .join(' ')}`,
  })
}
