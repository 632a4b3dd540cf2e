/** The stories that `serve` and `mcp` show: of files read now, or of a workspace. */
import { writeFile } from 'node:fs/promises'
import { OptionError } from '../error/stemma-error.ts'
import type { Library } from '../library/library.ts'
import type { Workspace } from '../store/workspace.ts'
import { readDecisions } from './decisions.ts'
import { openJob } from './inputs.ts'
import { say, tellNotice } from './messages.ts'
import { threadsHere } from './performers.ts'
import { progressBars } from './progress.ts'
import type { Common } from './shared-options.ts'
import { openNamed } from './workspace.ts'

export interface LibraryFlags extends Common {
  readonly workspace?: string
  readonly decisions?: string
}

export interface Opened {
  readonly library: Library
  /** Set where there is one: what `--watch` follows into. */
  readonly workspace: Workspace | null
  /** Ends when every story of a workspace is traced; rejects where the store fails. */
  readonly tracing: Promise<void> | null
  readonly close: () => Promise<void>
}

/** Reads the inputs, or opens the workspace; close it. */
export async function libraryOf(inputs: readonly string[], flags: LibraryFlags): Promise<Opened> {
  if (flags.workspace !== undefined) return workspaceLibrary(inputs, flags, flags.workspace)
  return filesLibrary(inputs, flags)
}

async function workspaceLibrary(inputs: readonly string[], flags: LibraryFlags, where: string): Promise<Opened> {
  if (inputs.length > 0 || flags.decisions !== undefined)
    throw new OptionError('E_OPTION_VALUE', {
      what: 'a served workspace takes neither inputs nor --decisions: it has its own',
      where: '--workspace',
      mend: 'Import first: stemma import … --workspace …; the page keeps decisions in the workspace',
    })
  const [{ WorkspaceLibrary }, { Threads }] = await Promise.all([
    import('../library/workspace-library.ts'),
    import('../engine/threads.ts'),
  ])
  // Articles are annotated and stories traced on threads that give way: the server goes on answering.
  const threads = new Threads(threadsHere(), { yielding: true })
  const workspace = await openNamed(where, {
    perform: threads.perform,
    waiting: say,
  })
  await workspace.refresh()
  const library = new WorkspaceLibrary(workspace)
  const stop = new AbortController()
  const tracing = library.traceAll(2 * threads.count, stop.signal)
  const close = async () => {
    stop.abort()
    // Stories in hand are given up: they are traced when they are next asked for.
    await threads.close()
    await tracing.catch(() => {})
    await workspace.close()
  }
  return { library, workspace, tracing, close }
}

async function filesLibrary(inputs: readonly string[], flags: LibraryFlags): Promise<Opened> {
  const [{ FilesLibrary }, { Threads }, { read }] = await Promise.all([
    import('../library/files-library.ts'),
    import('../engine/threads.ts'),
    import('../pipeline/pipeline.ts'),
  ])
  // Always on threads, however little there is to read: the server goes on answering.
  const threads = new Threads(threadsHere(), { yielding: true })
  const decisions = flags.decisions === undefined ? [] : await readDecisions(flags.decisions)
  const job = inputs.length === 0 ? null : await openJob(inputs, flags)
  const bars = progressBars(flags.quiet === true)
  const { decisions: file } = flags
  const library = await FilesLibrary.open(
    {
      sources: job?.sources ?? [],
      notices: job?.notices ?? [],
      options: {
        ...(flags.published !== undefined && { published: flags.published }),
        ...(flags.outlet !== undefined && { outlet: flags.outlet }),
      },
      decisions,
      read: (sources, options) => read(sources, { ...options, perform: threads.perform }),
      ...(file !== undefined && {
        keep: (kept: readonly unknown[]) => writeFile(file, `${JSON.stringify(kept, null, 1)}\n`),
      }),
    },
    bars.progress,
  )
  bars.stop()
  job?.stop()
  if (flags.quiet !== true) for (const one of library.notices) tellNotice(one)
  return { library, workspace: null, tracing: null, close: () => threads.close() }
}
