/** The latest changes as an Atom feed (RFC 4287), for whoever follows Stemma with a feed reader. */
import type { WatchEvent } from './event.ts'

export interface AtomGiven {
  /** Names the workspace, the same for ever: an Atom id. */
  readonly id: string
  readonly title: string
  /** Where the feed is served, or null for a file. */
  readonly self: string | null
  /** A story's page, or null where none is served. */
  readonly page: (story: string) => string | null
}

// Feed readers look several times a day.
export const LATEST = 100
// What an empty feed says it was updated at: no clock is read here.
const NEVER = '1970-01-01T00:00:00.000Z'

/** `events`: oldest first; the newest come first in the feed. */
export function atomFeed(events: readonly WatchEvent[], { id, title, self, page }: AtomGiven): string {
  const latest = events.slice(-LATEST).reverse()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${latest[0]?.at ?? NEVER}</updated>`,
    '  <author><name>Stemma</name></author>',
    ...(self === null ? [] : [`  <link rel="self" href="${xml(self)}"/>`]),
    ...latest.flatMap((event) => entry(event, id, page(event.story))),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ id, at, what, kind, articles }: WatchEvent, feed: string, page: string | null): string[] {
  return [
    '  <entry>',
    `    <id>${xml(`${feed}:${id}`)}</id>`,
    `    <title>${xml(what)}</title>`,
    `    <updated>${at}</updated>`,
    `    <category term="${kind}"/>`,
    ...(page === null ? [] : [`    <link href="${xml(page)}"/>`]),
    `    <content type="text">${xml(`${what}\nArticles: ${articles.join(', ')}`)}</content>`,
    '  </entry>',
  ]
}

// Characters that XML 1.0 has no place for, not even as references, and lone surrogates.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

function xml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
