/** `stemma import` and `stemma list`: what a workspace takes in and holds. */
import { OptionError } from '../error/stemma-error.ts'
import type { Decision } from '../model/decision.ts'
import type { Result } from '../model/result.ts'
import type { Perform } from '../pipeline/work.ts'
import type { Added } from '../store/add.ts'
import type { Surroundings } from '../store/database.ts'
import type { Workspace } from '../store/workspace.ts'
import { nothingReadable, openJob, printNotices } from './inputs.ts'
import { say } from './messages.ts'
import { type PerformerFlags, performersWhenMuch } from './performers.ts'
import { printLine } from './print-line.ts'
import type { Common } from './shared-options.ts'

export interface InWorkspace {
  readonly workspace?: string
  readonly quiet?: boolean
}

/** A workspace with the system's clock, and as much patience as the environment says. Close it. */
export async function openNamed(
  where: string,
  surroundings: Omit<Surroundings, 'now' | 'patienceMs'>,
): Promise<Workspace> {
  const { openWorkspace } = await import('../store/open.ts')
  const patienceMs = Number(process.env['STEMMA_PATIENCE_MS'])
  return openWorkspace(where, { now: () => new Date(), ...(patienceMs > 0 && { patienceMs }), ...surroundings })
}

/** Opens the workspace a command names, hands it over, and closes it whatever happens. */
export async function withWorkspace<T>(
  flags: InWorkspace,
  command: string,
  work: (workspace: Workspace) => Promise<T>,
  perform?: Perform,
): Promise<T> {
  if (flags.workspace === undefined || flags.workspace === '')
    throw new OptionError('E_OPTION_VALUE', {
      what: 'no workspace was named',
      where: `stemma ${command}`,
      mend: 'Give --workspace FOLDER (made when it is not there) or --workspace postgres://HOST/DATABASE',
    })
  const workspace = await openNamed(flags.workspace, {
    waiting: (message) => {
      if (flags.quiet !== true) say(message)
    },
    ...(perform && { perform }),
  })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** Adds what the inputs hold; `told` hears of each batch once it is safely stored. */
async function importInto(
  workspace: Workspace,
  inputs: readonly string[],
  flags: Common & InWorkspace,
  told: (added: readonly Added[]) => void | Promise<void>,
): Promise<Added[]> {
  const { sources, notices: unopened, options, stop } = await openJob(inputs, flags)
  const { progress, ...givens } = options
  const notices = [...unopened]
  const all: Added[] = []
  for (const [i, source] of sources.entries()) {
    const read = await workspace.addSource(source, givens, told)
    all.push(...read.added)
    notices.push(...read.notices)
    progress?.('importing', i + 1, sources.length)
  }
  stop()
  if (all.length === 0) throw nothingReadable(notices)
  printNotices(notices, flags.quiet)
  return all
}

/** A line for each article, after it is safely stored. */
export async function importCommand(inputs: readonly string[], flags: Common & InWorkspace): Promise<number> {
  return withWorkspace(flags, 'import', async (workspace) => {
    await importInto(workspace, inputs, flags, async (added) => {
      for (const { article, new: isNew, version } of added)
        await printLine(JSON.stringify({ article, new: isNew, version }))
    })
    printNotices((await workspace.refresh()).notices, flags.quiet)
    return 0
  })
}

export async function listCommand(flags: InWorkspace & { readonly edits?: boolean }): Promise<number> {
  return withWorkspace(flags, 'list', async (workspace) => {
    await workspace.refresh()
    for await (const line of flags.edits === true ? workspace.edits() : workspace.list())
      await printLine(JSON.stringify(line))
    return 0
  })
}

/** `read --workspace`. `decisions`: replace those of the workspace; null leaves them. */
export async function readWorkspace(
  inputs: readonly string[],
  flags: Common & InWorkspace & PerformerFlags,
  decisions: readonly Decision[] | null,
): Promise<Result> {
  const { perform, close } = await performersWhenMuch(flags)
  const reading = async (workspace: Workspace) => {
    const added = inputs.length === 0 ? null : await importInto(workspace, inputs, flags, () => {})
    if (decisions !== null) await workspace.setDecisions(decisions)
    const { notices } = await workspace.refresh()
    return workspace.result(added?.map(({ article }) => article) ?? null, notices)
  }
  return withWorkspace(flags, 'read', reading, perform).finally(close)
}

/** `group --workspace`. */
export async function groupWorkspace(inputs: readonly string[], flags: Common & InWorkspace): Promise<number> {
  return withWorkspace(flags, 'group', async (workspace) => {
    if (inputs.length > 0) await importInto(workspace, inputs, flags, () => {})
    printNotices((await workspace.refresh()).notices, flags.quiet)
    for await (const story of workspace.groups()) await printLine(JSON.stringify(story))
    return 0
  })
}

/** The whole case as one file; a name that ends in .wacz asks for evidence instead. */
export async function dumpCommand(
  flags: InWorkspace & { readonly output?: string; readonly wacz?: string },
): Promise<number> {
  const outputs = [flags.output, flags.wacz].filter((file) => file !== undefined)
  if (outputs.length === 0)
    throw new OptionError('E_OPTION_VALUE', {
      what: 'no file was named',
      where: 'stemma dump',
      mend: 'Give -o case.stemma for a dump to restore, or -o case.wacz for a bundle of evidence',
    })
  return withWorkspace(flags, 'dump', async (workspace) => {
    await workspace.refresh()
    for (const file of outputs) {
      if (file !== flags.wacz && !/\.wacz$/i.test(file)) await workspace.dump(file)
      else
        for (const name of await workspace.bundle(file))
          if (flags.quiet !== true) say(`The bytes of ${name} were not kept and are not in it.`)
      if (flags.quiet !== true) say(`Written: ${file}`)
    }
    return 0
  })
}

export async function restoreCommand(file: string, flags: InWorkspace): Promise<number> {
  return withWorkspace(flags, 'restore', async (workspace) => {
    const articles = await workspace.restore(file)
    printNotices((await workspace.refresh()).notices, flags.quiet)
    if (flags.quiet !== true) say(`Restored: ${articles} ${articles === 1 ? 'article' : 'articles'}`)
    return 0
  })
}
