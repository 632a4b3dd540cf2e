/** What the commands that read articles share: opening the inputs, checking the common options, saying what was wrong. */
import type { Notice } from '../error/notice.ts'
import { InputError, OptionError, shown } from '../error/stemma-error.ts'
import { openInputs } from '../io/open-inputs.ts'
import { standardInput } from '../io/standard-input.ts'
import type { Source } from '../model/source.ts'
import type { PipelineOptions } from '../pipeline/pipeline.ts'
import { say, tellNotice } from './messages.ts'
import { progressBars } from './progress.ts'
import type { Common } from './shared-options.ts'

export interface Job {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
  readonly options: PipelineOptions
  /** Ends the progress bars; call before anything is printed. */
  readonly stop: () => void
}

/** Opens everything named. Throws only for a bad option; unreadable inputs are notices. */
export async function openJob(inputs: readonly string[], given: Common): Promise<Job> {
  if (given.published !== undefined) checkDate(given.published)
  const bars = progressBars(given.quiet === true)
  const keeper = given.keep === undefined ? null : (await import('../io/keep/keeper.ts')).keepIn(given.keep)
  const { sources, notices } = await openInputs(inputs, standardInput, {
    progress: bars.progress,
    ...(keeper !== null && { onExchange: keeper.onExchange }),
  })
  const kept = keeper?.kept()
  if (kept != null && given.quiet !== true)
    say(`Kept: ${kept.file} (${kept.answers} ${kept.answers === 1 ? 'answer' : 'answers'})`)
  const options = {
    ...(given.published !== undefined && { published: given.published }),
    ...(given.outlet !== undefined && { outlet: given.outlet }),
    progress: bars.progress,
  }
  return { sources, notices, options, stop: bars.stop }
}

/** Notices to stderr, a line each. */
export function printNotices(notices: readonly Notice[], quiet: boolean | undefined): void {
  if (quiet !== true) for (const notice of notices) tellNotice(notice)
}

/** For a run that found no article at all: the first problem as the error, all of them told. */
export function nothingReadable(notices: readonly Notice[]): InputError {
  const [first, ...rest] = notices.filter((notice) => notice.code !== 'E_DATE_MISSING')
  if (first === undefined)
    return new InputError('E_INPUT_NOTHING', {
      what: 'no article was found',
      where: '',
      mend: 'Give files with the text or HTML of news articles',
    })
  const more =
    rest.length === 0 ? '' : ` (and ${rest.length} more ${rest.length === 1 ? 'input' : 'inputs'} with nothing to read)`
  return new InputError(first.code, { what: first.what + more, where: first.where, mend: first.mend })
}

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/

function checkDate(value: string): void {
  const match = DATE.exec(value)
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (match !== null && date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return
  throw new OptionError('E_DATE_FORMAT', {
    what: `cannot read the date ${shown(value)}`,
    where: '--published',
    mend: 'Write it as 2026-03-02, or leave it out',
  })
}
