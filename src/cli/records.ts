/** `stemma extract`, `annotate` and `group`: JSON lines on stdout, messages on stderr. */

import { annotateAll, type Extracted, extract } from '../pipeline/pipeline.ts'
import { bodyText } from '../text/body.ts'
import { nothingReadable, openJob, printNotices } from './inputs.ts'
import { printLine } from './print-line.ts'
import type { Common } from './program.ts'

async function articlesOf(
  inputs: readonly string[],
  flags: Common,
): Promise<Extracted & { options: Parameters<typeof annotateAll>[1]; stop: () => void }> {
  const job = await openJob(inputs, flags)
  const { articles, notices } = await extract(job.sources, job.options)
  const all = [...job.notices, ...notices]
  if (articles.length === 0) {
    job.stop()
    throw nothingReadable(all)
  }
  return { articles, notices: all, options: job.options, stop: job.stop }
}

export async function extractCommand(
  inputs: readonly string[],
  flags: Common & { readonly body?: boolean },
): Promise<number> {
  const { articles, notices, stop } = await articlesOf(inputs, flags)
  stop()
  for (const article of articles) {
    if (flags.body !== true) await printLine(JSON.stringify(article))
    else await printLine(articles.length > 1 ? `--- ${article.name}\n${bodyText(article)}` : bodyText(article))
  }
  printNotices(notices, flags.quiet)
  return 0
}

export async function annotateCommand(inputs: readonly string[], flags: Common): Promise<number> {
  const { articles, notices, options, stop } = await articlesOf(inputs, flags)
  const annotations = await annotateAll(articles, options)
  stop()
  for (const annotation of annotations) await printLine(JSON.stringify(annotation))
  printNotices(notices, flags.quiet)
  return 0
}

export async function groupCommand(inputs: readonly string[], flags: Common): Promise<number> {
  const { articles, notices, stop } = await articlesOf(inputs, flags)
  const { group } = await import('../group/group.ts')
  // Without annotations: grouping works on words, and `stemma group` is run on archives of thousands.
  const grouped = await group(articles, [], { decisions: [] })
  stop()
  for (const story of grouped.stories) await printLine(JSON.stringify(story))
  printNotices([...notices, ...grouped.notices], flags.quiet)
  return 0
}
