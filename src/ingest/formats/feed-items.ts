/** What a feed lists, whatever its format: RSS 0.9 to 2, RDF, Atom, JSON Feed. */
import type { Input } from '../input.ts'

/** The parser takes a whole string; the longest public feeds have 10 MB. */
export const LARGEST_FEED = 30_000_000

/** What the formats have in common; empty where a feed leaves it out. */
export interface Feed {
  readonly title: string
  readonly items: readonly FeedItem[]
  /** How long its publisher asks readers to wait between two looks, in minutes; null where it says nothing. */
  readonly ttlMinutes: number | null
}

export interface FeedItem {
  /** As the feed gives it, else the address: what tells one item from another. */
  readonly id: string
  readonly title: string
  readonly url: string
  readonly html: string
  readonly text: string
  readonly date: string
  readonly author: string
}

/** Null where it cannot be read as a feed, or is larger than any. */
export async function feedItems(input: Input): Promise<Feed | null> {
  if (input.bytes.length > LARGEST_FEED) return null
  const { parseFeed } = await import('feedsmith')
  try {
    return readFeed(parseFeed(input.decoded().text))
  } catch {
    // The parser's errors only say that it is no feed; so do we.
    return null
  }
}

type Parsed = ReturnType<typeof import('feedsmith')['parseFeed']>

function readFeed(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss':
    case 'rdf':
      return {
        title: parsed.feed.title ?? '',
        ttlMinutes: ('ttl' in parsed.feed ? parsed.feed.ttl : undefined) ?? null,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: ('guid' in item ? item.guid?.value : undefined) ?? item.link ?? '',
          title: item.title ?? '',
          url: item.link ?? '',
          html: longer(item.content?.encoded ?? '', item.description ?? ''),
          text: '',
          date: dateText(('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0]),
          author: item.dc?.creators?.join(', ') ?? '',
        })),
      }
    case 'atom':
      return {
        title: parsed.feed.title?.value ?? '',
        ttlMinutes: null,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          id: entry.id ?? entry.links?.[0]?.href ?? '',
          title: entry.title?.value ?? '',
          url:
            (entry.links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? entry.links?.[0])
              ?.href ?? '',
          html: longer(entry.content?.value ?? '', entry.summary?.value ?? ''),
          text: '',
          date: dateText(entry.published ?? entry.updated),
          author: (entry.authors ?? []).map((author) => author.name ?? '').join(', '),
        })),
      }
    case 'json':
      return {
        title: parsed.feed.title ?? '',
        ttlMinutes: null,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: item.id ?? item.url ?? '',
          title: item.title ?? '',
          url: item.url ?? item.external_url ?? '',
          html: item.content_html ?? '',
          text: item.content_text ?? '',
          date: dateText(item.date_published),
          author: (item.authors ?? []).map((author) => author.name ?? '').join(', '),
        })),
      }
  }
}

/** The parser leaves dates as they are written; its types leave open what a caller's own reader would make of them. */
function dateText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

const longer = (a: string, b: string) => (b.length > a.length ? b : a)
