/** `stemma watch`: feeds followed into a workspace, and every change told. */
import { readFile } from 'node:fs/promises'
import type { Notice } from '../error/notice.ts'
import { InputError, OptionError, shown } from '../error/stemma-error.ts'
import type { Workspace } from '../store/workspace.ts'
import type { Follower } from '../watch/follower.ts'
import type { Watching } from '../watch/watch.ts'
import { say, tellNotice } from './messages.ts'
import { printLine } from './print-line.ts'
import { whole } from './whole.ts'
import { type InWorkspace, withWorkspace } from './workspace.ts'

export interface WatchFlags extends InWorkspace {
  readonly every: string
  readonly once?: boolean
  readonly webhook?: readonly string[]
  readonly webhookSecret?: string
  readonly atom?: string
  readonly keep?: string
}

/** Resolves after one round (`--once`), or when it was stopped (Ctrl-C, SIGTERM) and what was begun is stored. */
export async function watchCommand(inputs: readonly string[], flags: WatchFlags): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return withWorkspace(flags, 'watch', async (workspace) => {
    const lines: Follower = {
      name: null,
      take: async (events) => {
        for (const event of events) await printLine(JSON.stringify(event))
      },
      failed: (error) => {
        throw error
      },
    }
    const { watch } = await import('../watch/watch.ts')
    await watch(await watchingFor(workspace, inputs, { ...flags, signal: stop.signal, followers: [lines] }))
    return 0
  })
}

/** All that watching needs, from the options; how `serve --watch` gets it too. */
export async function watchingFor(
  workspace: Workspace,
  inputs: readonly string[],
  flags: Omit<WatchFlags, 'workspace'> & { readonly signal: AbortSignal; readonly followers: readonly Follower[] },
): Promise<Watching> {
  const everyMinutes = whole(flags.every, '--every', 1, 1440)
  const [{ createFetcher }, { setTimeout: wait }, feeds] = await Promise.all([
    import('../io/fetch/fetcher.ts'),
    import('node:timers/promises'),
    feedsAmong(inputs),
  ])
  const said = (message: string) => {
    if (flags.quiet !== true) say(message)
  }
  const keeper = flags.keep === undefined ? null : (await import('../io/keep/keeper.ts')).keepIn(flags.keep)
  const fetcher = createFetcher({}, keeper === null ? {} : { onExchange: keeper.onExchange })
  flags.signal.addEventListener('abort', () => fetcher.close(), { once: true })
  return {
    workspace,
    fetcher,
    feeds,
    everyMinutes,
    now: () => new Date(),
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    signal: flags.signal,
    tell: (notice: Notice) => {
      if (flags.quiet !== true) tellNotice(notice)
    },
    followers: [...flags.followers, ...(await outside(workspace, flags, said))],
    once: flags.once === true,
  }
}

/** The followers that options name: webhooks and a feed file. */
async function outside(
  workspace: Workspace,
  { webhook: urls = [], webhookSecret, atom }: Pick<WatchFlags, 'webhook' | 'webhookSecret' | 'atom'>,
  say: (message: string) => void,
): Promise<Follower[]> {
  const secret = webhookSecret === undefined ? null : (await fileNamed(webhookSecret, '--webhook-secret')).trim()
  const [{ webhook }, { atomFile }] = await Promise.all([
    import('../watch/webhook.ts'),
    import('../watch/atom-file.ts'),
  ])
  const hooks = urls.map((url) => {
    if (!URL.canParse(url) || !/^https?:/i.test(url))
      throw new OptionError('E_OPTION_VALUE', {
        what: `cannot use ${shown(url)}`,
        where: '--webhook',
        mend: 'Give an address that begins with https:// (or http:// on your own machines)',
      })
    return webhook({ url, secret, post: fetch, now: () => new Date(), say })
  })
  return atom === undefined ? hooks : [...hooks, atomFile(workspace, atom, say)]
}

/** Addresses as they are; files as what they list (OPML, lines of addresses). */
async function feedsAmong(inputs: readonly string[]): Promise<string[]> {
  const feeds: string[] = []
  for (const input of inputs) {
    if (/^https?:\/\//i.test(input)) {
      feeds.push(new URL(input).href)
      continue
    }
    const text = await fileNamed(input, 'stemma watch')
    const { feedAddresses } = await import('../ingest/formats/feed-addresses.ts')
    const listed = feedAddresses(text)
    if (listed.length === 0)
      throw new InputError('E_INPUT_LIST', {
        what: 'it lists no feed',
        where: input,
        mend: 'Give addresses of feeds, an OPML file, or a text file with an address a line',
      })
    feeds.push(...listed)
  }
  return [...new Set(feeds)]
}

async function fileNamed(file: string, where: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError('E_INPUT_MISSING', {
      what: `cannot open ${shown(file)} (${error instanceof Error ? error.message : String(error)})`,
      where,
      mend: 'Check the name; an address begins with https://',
      cause: error,
    })
  })
}
