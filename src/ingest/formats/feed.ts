/**
 * RSS, Atom and JSON Feed. An item that carries its text is an article. An item with only a link and a summary is not:
 * a summary is the feed's wording, cut short, and would stand in the family tree as a witness that nobody published.
 * Such items are counted in one notice; their links are what to fetch.
 */
import { type Notice, notice } from '../../error/notice.ts'
import type { Article, Published } from '../../model/article.ts'
import { sha256Hex } from '../../text/hash.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Draft } from '../draft.ts'
import { finish } from '../finish.ts'
import type { Format, Input } from '../input.ts'
import { draftOfText } from '../text-draft.ts'
import { type FeedItem, feedItems, LARGEST_FEED } from './feed-items.ts'
import { draftOfHtml } from './html.ts'
import { tooLarge } from './plain-text.ts'

/** Words an item's text must have to be an article: summaries have 20 to 60, the shortest news briefs 60. */
const LEAST_WORDS = 80

function claims(input: Input): boolean {
  const head = input.head()
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*(?:<\?[^>]{0,300}>\s*)*<(?:rss|feed|rdf:RDF|channel)\b/i.test(
      head,
    )
  )
    return true
  return /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(head)
}

export const feed: Format = {
  name: 'feed',
  claims,
  read: async (input, givens) => {
    if (input.bytes.length > LARGEST_FEED) return { articles: [], notices: [tooLarge(input.name, input.bytes.length)] }
    const articles: Article[] = []
    const notices: Notice[] = []
    const parsed = await feedItems(input)
    if (parsed === null)
      return {
        articles,
        notices: [
          notice('E_INPUT_FORMAT', {
            what: 'it begins like a feed but cannot be read as one',
            where: input.name,
            mend: 'Fetch it again, or give the pages it links to',
          }),
        ],
      }
    let bare = 0
    for (const [i, item] of parsed.items.entries()) {
      const draft = await draftOf(item, `${input.name}:${i + 1}`)
      if (draft === null) {
        bare++
        continue
      }
      const own: Draft = {
        ...draft,
        outlet: draft.outlet ?? (parsed.title === '' ? null : { value: parsed.title, from: 'feed' }),
      }
      articles.push(await finish(own, givens))
    }
    if (bare > 0)
      notices.push(
        notice('E_ARTICLE_NO_BODY', {
          what: `${bare} of ${parsed.items.length} items hold only a link and a summary`,
          where: input.name,
          mend: 'Give the pages they link to',
        }),
      )
    if (parsed.items.length === 0)
      notices.push(
        notice('E_INPUT_EMPTY', {
          what: 'the feed has no items',
          where: input.name,
          mend: 'Leave it out, or fetch it again',
        }),
      )
    return { articles, notices }
  },
}

async function draftOf(item: FeedItem, name: string): Promise<Draft | null> {
  const content = item.html !== '' ? item.html : item.text
  if (content.replace(/<[^<>]{0,500}>/g, ' ').split(/\s+/).length < LEAST_WORDS) return null
  const url = /^https?:\/\//i.test(item.url) ? item.url : null
  const sha256 = sha256Hex(content)
  const title = plain(item.title)
  // The headline stands before the text, as on a page: the body model expects one.
  const page = item.html === '' ? null : `<h1>${escaped(title)}</h1><article>${item.html}</article>`
  const draft =
    page === null
      ? await draftOfText(content, { name, url, sha256, clean: true })
      : await draftOfHtml(page, { name, url, sha256 })
  if (draft === null) return null
  return {
    ...draft,
    title:
      title === '' ? draft.title : { ...(draft.title?.value === title ? draft.title : {}), value: title, from: 'feed' },
    byline: item.author.trim() === '' ? draft.byline : { value: item.author.trim(), from: 'feed' },
    published: dateOf(item.date) ?? draft.published,
  }
}

function dateOf(written: string): Published | null {
  const date = writtenDate(written)
  return date === null ? null : { value: date.value, precision: date.precision, from: 'feed' }
}

function plain(title: string): string {
  return title
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
