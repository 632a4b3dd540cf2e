/** `stemma serve`: the reading room over files, links or a workspace, at an address of this machine. */
import { OptionError } from '../error/stemma-error.ts'
import type { Fetcher } from '../io/fetch/fetcher.ts'
import { openInputs } from '../io/open-inputs.ts'
import { VERSION } from '../pipeline/version.ts'
import type { Workspace } from '../store/workspace.ts'
import { libraryOf } from './library.ts'
import type { Common } from './shared-options.ts'
import type { WatchFlags } from './watch.ts'
import { whole } from './whole.ts'

export interface ServeFlags extends Common, Omit<WatchFlags, 'once'> {
  readonly watch?: readonly string[]
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
  if (flags.watch !== undefined && flags.workspace === undefined)
    throw new OptionError('E_OPTION_VALUE', {
      what: 'feeds are followed into a workspace, and none is named',
      where: '--watch',
      mend: 'Give --workspace too',
    })
  const largestBody = whole(flags.largestMb, '--largest-mb', 1, 1000) * 1_000_000
  const [{ pino }, { getConnInfo }, { app }, { Jobs }, { Metrics }, { listen }, { encoded }, { tokenOf }, page] =
    await Promise.all([
      import('pino'),
      import('@hono/node-server/conninfo'),
      import('../server/app.ts'),
      import('../server/jobs.ts'),
      import('../server/metrics.ts'),
      import('../server/listen.ts'),
      import('../library/encoded.ts'),
      import('../server/token.ts'),
      import('../export/html/page.ts'),
    ])
  const open = LOOPBACK.has(flags.host)
  const token = open && flags.tokenFile === undefined ? null : await tokenOf(flags.tokenFile ?? null)
  const { library, workspace, tracing, close } = await libraryOf(inputs, flags)
  const { html, policy } = await page.servedPage(VERSION)
  const pages = pagesFor(flags)
  // Lines of JSON on stderr; stdout carries the address alone.
  const log = pino({ level: flags.quiet === true ? 'warn' : 'info', base: null }, pino.destination(2))
  let ready = true
  const server = await listen(
    app({
      library,
      jobs: new Jobs(),
      fetchPages: pages.fetch,
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
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()))
  tracing?.then(
    () => stop.signal.aborted || log.info({}, 'every story is traced'),
    (error: unknown) => stop.signal.aborted || log.error({ error: String(error) }, 'tracing stopped'),
  )
  const watching = workspace === null ? stopped : following(workspace, flags, stop.signal)
  try {
    await Promise.race([stopped, watching])
  } finally {
    ready = false
    stop.abort()
    await server.stop(GRACE_MS)
    await watching.catch(() => {})
    await pages.close()
    await close()
  }
  return 0
}

/** Follows the feeds of `--watch` until the signal. The workspace's own failure ends the server with its message. */
async function following(workspace: Workspace, flags: ServeFlags, signal: AbortSignal): Promise<void> {
  if (flags.watch === undefined) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
  const [{ watchingFor }, { watch }] = await Promise.all([import('./watch.ts'), import('../watch/watch.ts')])
  await watch(await watchingFor(workspace, flags.watch, { ...flags, signal, followers: [] }))
}

/** One client for all readings, made with the first: what it knows of hosts (robots.txt, pauses) holds between them. */
function pagesFor({ keep }: ServeFlags) {
  let client: Promise<Fetcher> | null = null
  const made = async () => {
    const { createFetcher } = await import('../io/fetch/fetcher.ts')
    if (keep === undefined) return createFetcher()
    const { keepIn } = await import('../io/keep/keeper.ts')
    return createFetcher({}, { onExchange: keepIn(keep).onExchange })
  }
  return {
    fetch: async (links: readonly string[]) => {
      client ??= made()
      return openInputs(links, async () => new Uint8Array(), { fetcher: await client })
    },
    close: async () => (await client?.catch(() => null))?.close(),
  }
}
