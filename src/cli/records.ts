/** `stemma extract`, `annotate` and `group`: JSON lines on stdout, messages on stderr. */

import { languageNotices } from '../pipeline/article-notices.ts'
import { annotateAll, type Extracted, extract, type PipelineOptions } from '../pipeline/pipeline.ts'
import { bodyText } from '../text/body.ts'
import { nothingReadable, openJob, printNotices } from './inputs.ts'
import { noInput } from './no-input.ts'
import { type PerformerFlags, performersFor } from './performers.ts'
import { printLine } from './print-line.ts'
import type { Common } from './shared-options.ts'

type RecordFlags = Common & Omit<PerformerFlags, 'quiet'>

interface Opened extends Extracted {
  readonly options: PipelineOptions
  /** Ends the progress bars; call before anything is printed. */
  readonly stop: () => void
  /** Lets the performers go. */
  readonly close: () => Promise<void>
}

async function articlesOf(inputs: readonly string[], flags: RecordFlags): Promise<Opened> {
  const job = await openJob(inputs, flags)
  const { perform, close } = await performersFor(job.sources, flags)
  const options = { ...job.options, ...(perform && { perform }) }
  const { articles, notices } = await extract(job.sources, options)
  const all = [...job.notices, ...notices]
  if (articles.length === 0) {
    job.stop()
    await close()
    throw nothingReadable(all)
  }
  return { articles, notices: all, options, stop: job.stop, close }
}

export async function extractCommand(
  inputs: readonly string[],
  flags: RecordFlags & { readonly body?: boolean },
): Promise<number> {
  const { articles, notices, stop, close } = await articlesOf(inputs, flags)
  await close()
  stop()
  for (const article of articles) {
    if (flags.body !== true) await printLine(JSON.stringify(article))
    else await printLine(articles.length > 1 ? `--- ${article.name}\n${bodyText(article)}` : bodyText(article))
  }
  printNotices(notices, flags.quiet)
  return 0
}

export async function annotateCommand(inputs: readonly string[], flags: RecordFlags): Promise<number> {
  const { articles, notices, options, stop, close } = await articlesOf(inputs, flags)
  const annotations = await annotateAll(articles, options).finally(close)
  stop()
  for (const annotation of annotations) await printLine(JSON.stringify(annotation))
  printNotices(notices, flags.quiet)
  return 0
}

export async function groupCommand(
  inputs: readonly string[],
  flags: RecordFlags & { readonly workspace?: string },
): Promise<number> {
  if (flags.workspace !== undefined) return (await import('./workspace.ts')).groupWorkspace(inputs, flags)
  if (inputs.length === 0) throw noInput('stemma group')
  const { articles, notices, stop, close } = await articlesOf(inputs, flags)
  await close()
  const { group } = await import('../group/group.ts')
  // Without annotations: grouping works on words, and `stemma group` is run on archives of thousands.
  const grouped = await group(articles, [], { decisions: [] })
  stop()
  for (const story of grouped.stories) await printLine(JSON.stringify(story))
  printNotices([...notices, ...grouped.notices, ...languageNotices(articles)], flags.quiet)
  return 0
}
