/** `stemma import` and `stemma list`: what a workspace takes in and holds. */
import { OptionError } from '../error/stemma-error.ts'
import type { Workspace } from '../store/workspace.ts'
import { nothingReadable, openJob, printNotices } from './inputs.ts'
import { printLine } from './print-line.ts'
import type { Common } from './program.ts'

export interface InWorkspace {
  readonly workspace?: string
  readonly quiet?: boolean
}

/** Opens the workspace a command names, hands it over, and closes it whatever happens. */
export async function withWorkspace<T>(
  flags: InWorkspace,
  command: string,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  if (flags.workspace === undefined || flags.workspace === '')
    throw new OptionError('E_OPTION_VALUE', {
      what: 'no workspace was named',
      where: `stemma ${command}`,
      mend: 'Give --workspace FOLDER (made when it is not there) or --workspace postgres://HOST/DATABASE',
    })
  const { openWorkspace } = await import('../store/open.ts')
  const workspace = await openWorkspace(flags.workspace, {
    now: () => new Date(),
    waiting: (message) => {
      if (flags.quiet !== true) process.stderr.write(`${message}\n`)
    },
  })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** A line for each article, after it is safely stored. */
export async function importCommand(inputs: readonly string[], flags: Common & InWorkspace): Promise<number> {
  return withWorkspace(flags, 'import', async (workspace) => {
    const { sources, notices: unopened, options, stop } = await openJob(inputs, flags)
    const notices = [...unopened]
    let count = 0
    for (const [i, source] of sources.entries()) {
      const read = await workspace.addSource(source, options, async (added) => {
        count += added.length
        for (const { article, new: isNew, version } of added)
          await printLine(JSON.stringify({ article, new: isNew, version }))
      })
      notices.push(...read.notices)
      options.progress?.('importing', i + 1, sources.length)
    }
    stop()
    if (count === 0) throw nothingReadable(notices)
    printNotices(notices, flags.quiet)
    return 0
  })
}

export async function listCommand(flags: InWorkspace): Promise<number> {
  return withWorkspace(flags, 'list', async (workspace) => {
    for await (const line of workspace.list()) await printLine(JSON.stringify(line))
    return 0
  })
}
