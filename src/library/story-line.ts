/** A story on a list, and the lists that a query asks for. */
import type { Result, TracedStory } from '../model/result.ts'
import { compareText, sortedBy } from '../text/order.ts'
import type { StoryLine, StoryPage, StoryQuery } from './library.ts'

/** What a list is searched in beside the line itself. */
export interface Searchable {
  readonly line: StoryLine
  readonly words: string
}

export function searchablesOf(result: Result): Searchable[] {
  const articles = new Map(result.articles.map((article) => [article.id, article]))
  return result.stories.map((story) => {
    const own = story.articles.flatMap(({ article }) => articles.get(article) ?? [])
    const outlets = own.map(({ outlet }) => outlet?.value ?? '')
    return {
      line: lineOf(
        story,
        outlets,
        own.flatMap(({ published }) => published?.value ?? []),
      ),
      words: `${story.title} ${outlets.join(' ')}`.toLowerCase(),
    }
  })
}

/** `outlets`: of each article, empty where it is not known; an unknown one counts as one of its own. */
function lineOf(story: TracedStory, outlets: readonly string[], dates: readonly string[]): StoryLine {
  const sorted = [...dates].sort()
  const known = outlets.filter((outlet) => outlet !== '')
  return {
    id: story.id,
    title: story.title,
    articles: story.articles.length,
    outlets: new Set(known).size + outlets.length - known.length,
    origins: { min: story.origins.min, max: story.origins.max },
    first: sorted[0] ?? null,
    last: sorted.at(-1) ?? null,
  }
}

/** Newest first, then by id. */
export function pageOf(stories: readonly Searchable[], { search, offset, limit }: StoryQuery): StoryPage {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = stories.filter(({ words }) => wanted.every((word) => words.includes(word))).map(({ line }) => line)
  const newest = sortedBy(found, ({ id }) => id).sort((a, b) => compareText(b.last ?? '', a.last ?? ''))
  return { stories: newest.slice(offset, offset + limit), total: found.length }
}
