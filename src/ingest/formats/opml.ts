/** OPML: a list of feeds. There is nothing to read in it; the notice names the feeds, which `io/` may fetch. */
import { notice } from '../../error/notice.ts'
import { shown } from '../../error/stemma-error.ts'
import type { Format } from '../input.ts'

export const opml: Format = {
  name: 'opml',
  claims: (input) => /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<opml\b/i.test(input.head()),
  read: async (input) => {
    const feeds = feedsOf(input.decoded().text)
    return {
      articles: [],
      notices: [
        notice('E_ARTICLE_NO_BODY', {
          what:
            feeds.length === 0
              ? 'this OPML lists no feeds'
              : `this OPML only lists ${feeds.length} feeds (the first is ${shown(feeds[0] ?? '')})`,
          where: input.name,
          mend: 'Give the feeds themselves, by address or saved',
        }),
      ],
    }
  },
}

/** Addresses of the feeds an OPML lists, in order. */
export function feedsOf(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(/\sxmlUrl\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/gi)) {
    const url = (match[1] ?? match[2] ?? '').replace(/&amp;/g, '&')
    if (/^https?:\/\//i.test(url)) found.push(url)
  }
  return found
}
