/** `stemma serve`: the reading room over files, links or a workspace, at an address of this machine. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { noticeLine } from '../error/notice.ts'
import { openInputs } from '../io/open-inputs.ts'
import { VERSION } from '../pipeline/version.ts'
import type { Library } from '../server/library.ts'
import { readDecisions } from './decisions.ts'
import { openJob } from './inputs.ts'
import type { Common } from './program.ts'
import { progressBars } from './progress.ts'
import { whole } from './whole.ts'

export interface ServeFlags extends Common {
  readonly host: string
  readonly port: string
  readonly allowHost?: readonly string[]
  readonly tokenFile?: string
  readonly decisions?: string
  readonly largestMb: string
  readonly rate: string
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])
// Requests begun before the end are given so long.
const GRACE_MS = 10_000

/** Resolves when the server has been stopped (Ctrl-C, SIGTERM) and what was begun is answered. */
export async function serveCommand(inputs: readonly string[], flags: ServeFlags): Promise<number> {
  const port = whole(flags.port, '--port', 0, 65_535)
  const perSecond = whole(flags.rate, '--rate', 1, 1_000_000)
  const largestBody = whole(flags.largestMb, '--largest-mb', 1, 1000) * 1_000_000
  const [{ pino }, { getConnInfo }, { app }, { Jobs }, { Metrics }, { listen }, { encoded }, { tokenOf }, page] =
    await Promise.all([
      import('pino'),
      import('@hono/node-server/conninfo'),
      import('../server/app.ts'),
      import('../server/jobs.ts'),
      import('../server/metrics.ts'),
      import('../server/listen.ts'),
      import('../server/encoded.ts'),
      import('../server/token.ts'),
      import('../export/html/page.ts'),
    ])
  const open = LOOPBACK.has(flags.host)
  const token = open && flags.tokenFile === undefined ? null : await tokenOf(flags.tokenFile ?? null)
  const { library, close } = await libraryOf(inputs, flags)
  const { html, policy } = await page.servedPage(VERSION)
  // Lines of JSON on stderr; stdout carries the address alone.
  const log = pino({ level: flags.quiet === true ? 'warn' : 'info', base: null }, pino.destination(2))
  let ready = true
  const server = await listen(
    app({
      library,
      jobs: new Jobs(),
      fetchPages: (links) => openInputs(links, async () => new Uint8Array()),
      largestBody,
      page: { html: await encoded(html), policy },
      hosts: new Set(open ? [...LOOPBACK, '[::1]', ...(flags.allowHost ?? [])] : (flags.allowHost ?? [])),
      tokenHash: token?.hash ?? null,
      rate: { perSecond, atOnce: perSecond * 4 },
      metrics: new Metrics(),
      log,
      now: () => performance.now(),
      addressOf: (context) => getConnInfo(context).remote.address ?? '',
      ready: () => ready,
    }),
    flags.host,
    port,
  )
  const host = flags.host.includes(':') ? `[${flags.host}]` : flags.host
  const query = token?.fresh == null ? '' : `?token=${token.fresh}`
  process.stdout.write(`http://${host}:${server.port}/${query}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  ready = false
  await server.stop(GRACE_MS)
  await close()
  return 0
}

interface Opened {
  readonly library: Library
  readonly close: () => Promise<void>
}

async function libraryOf(inputs: readonly string[], flags: ServeFlags): Promise<Opened> {
  const [{ FilesLibrary }, { Threads }, { read }] = await Promise.all([
    import('../server/files-library.ts'),
    import('../engine/threads.ts'),
    import('../pipeline/pipeline.ts'),
  ])
  // Always on threads, however little there is to read: the server goes on answering.
  const threads = new Threads(Math.max(1, availableParallelism() - 1))
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
  if (flags.quiet !== true) for (const one of library.notices) process.stderr.write(`${noticeLine(one)}\n`)
  return { library, close: () => threads.close() }
}
