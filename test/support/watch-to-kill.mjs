// One round of watching, in a process of its own that may be killed at any instant: `node watch-to-kill.mjs BUILT
// WORKSPACE RUN`. A feed in memory names the twelve pages of this run and of the one before; every event told is a line.
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const [built, where, run] = process.argv.slice(2)
const from = (module) => import(pathToFileURL(resolve(built, module)).href)
const { openWorkspace } = await from('store/open.js')
const { watch } = await from('watch/watch.js')
const { hash32 } = await from('text/hash.js')

const FEED = 'https://herald.example/feed.xml'
const links = [Number(run) - 1, Number(run)].flatMap((one) =>
  Array.from({ length: 12 }, (_, page) => `https://herald.example/${one}/${page}`),
)
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>${links
  .map((link) => `<item><guid>${link}</guid><title>Item</title><link>${link}</link></item>`)
  .join('')}</channel></rss>`

/** Words of its own for every page, or all would be one story. */
function page(link) {
  const word = (n) => `${'bdfgklmnprstvz'[hash32(`${link} ${n}`) % 14]}${hash32(`${link} ${n}`).toString(36)}`
  const lines = Array.from({ length: 4 }, (_, i) =>
    Array.from({ length: 9 }, (_, k) => word(i * 9 + k)).join(' '),
  ).map((words, i) => `<p>The mayor of ${word(99)} said on Tuesday that ${words} would close ${400 + i} days later.</p>`)
  return `<title>${word(1)} in ${word(99)}</title><meta property="og:site_name" content="Herald"><article><h1>${word(1)} in ${word(99)}</h1>${lines.join('')}</article>`
}

const fetcher = {
  // A little time, so that a kill may fall between any two steps.
  fetch: async (address) => {
    await wait(5)
    const isFeed = address === FEED
    return {
      status: 200,
      bytes: new TextEncoder().encode(isFeed ? feed : page(address)),
      finalUrl: address,
      movedTo: null,
      headers: new Headers({ 'content-type': isFeed ? 'application/rss+xml' : 'text/html' }),
    }
  },
  close: () => {},
}

const now = () => new Date('2031-05-14T12:00:00Z')
const workspace = await openWorkspace(where, { now })
await watch({
  workspace,
  fetcher,
  feeds: [FEED],
  followers: [
    {
      name: 'desk',
      take: async (events) => void process.stdout.write(events.map((event) => `${JSON.stringify(event)}\n`).join('')),
      failed: (error) => {
        throw error
      },
    },
  ],
  everyMinutes: 15,
  now,
  sleep: async () => {},
  tell: ({ what, where }) => console.error(`${where}: ${what}`),
  signal: new AbortController().signal,
  once: true,
})
await workspace.close()
