/** `stemma read`: the whole job, a summary on the terminal, and a file for each `-o`. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { nearest } from '../error/nearest.ts'
import { InputError, InternalError, OptionError, shown } from '../error/stemma-error.ts'
import { EXPORTERS } from '../export/registry.ts'
import { summary } from '../export/terminal.ts'
import { writeOutput } from '../io/write-output.ts'
import type { Decision } from '../model/decision.ts'
import { read } from '../pipeline/pipeline.ts'
import { nothingReadable, openJob } from './inputs.ts'
import { type PerformerFlags, performersFor } from './performers.ts'
import type { Common } from './program.ts'

interface ReadFlags extends Common, Omit<PerformerFlags, 'quiet'> {
  readonly output?: readonly string[]
  readonly decisions?: string
}

export async function readCommand(inputs: readonly string[], flags: ReadFlags): Promise<number> {
  const outputs = (flags.output ?? []).map((file) => ({ file, exporter: exporterOf(file) }))
  const decisions = flags.decisions === undefined ? [] : await readDecisions(flags.decisions)
  const job = await openJob(inputs, flags)
  const { perform, close } = await performersFor(job.sources, flags)
  const options = { ...job.options, decisions, notices: job.notices, ...(perform && { perform }) }
  const result = await read(job.sources, options).finally(close)
  job.stop()
  if (result.articles.length === 0) throw nothingReadable(result.notices)
  for (const { file, exporter } of outputs) await writeOutput(file, await exporter(result))
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  process.stdout.write(`${summary(result, { colour, columns: process.stdout.columns ?? 80 })}\n`)
  if (flags.quiet !== true) for (const { file } of outputs) process.stderr.write(`Written: ${file}\n`)
  return 0
}

function exporterOf(file: string) {
  const extension = extname(file).slice(1).toLowerCase()
  const exporter = EXPORTERS[extension]
  if (exporter !== undefined) return exporter
  const known = Object.keys(EXPORTERS)
  const near = nearest(extension, known)
  throw new OptionError('E_OPTION_VALUE', {
    what: `cannot write ${shown(file)}: ${extension === '' ? 'it has no extension' : `no format is called .${extension}`}`,
    where: '-o',
    mend: `${near === null ? '' : `Did you mean .${near}? `}Formats: ${known.map((one) => `.${one}`).join(' ')}`,
  })
}

async function readDecisions(file: string): Promise<readonly Decision[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError('E_INPUT_MISSING', {
      what: `cannot be opened (${error instanceof Error ? error.message : String(error)})`,
      where: file,
      mend: 'Check the name after --decisions',
      cause: error,
    })
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new InputError('E_INPUT_FORMAT', {
      what: `is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      where: file,
      mend: 'A decisions file is a JSON list; docs/result.md shows one',
      cause: error,
    })
  }
  const { Decisions } = await import('../model/decision.ts')
  const parsed = Decisions.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue === undefined)
    throw new InternalError('E_INTERNAL', { what: 'zod refused without a reason', where: file, mend: 'Report it' })
  throw new InputError('E_DECISION', {
    what: `${issue.message} at ${issue.path.join('.') || 'the top'}`,
    where: file,
    mend: 'A decisions file is a JSON list; docs/result.md shows one',
  })
}
