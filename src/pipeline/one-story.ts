/** A Result cut down to one of its stories: its articles, their annotations, and the notices that are theirs or general. */
import type { Result } from '../model/result.ts'

/** Null where the result holds no story of that id. Lists keep their order. */
export function oneStory(result: Result, id: string): Result | null {
  const story = result.stories.find((one) => one.id === id)
  if (story === undefined) return null
  const inside = new Set(story.articles.map(({ article }) => article))
  const elsewhere = new Set(result.articles.filter(({ id }) => !inside.has(id)).map(({ name }) => name))
  return {
    ...result,
    notices: result.notices.filter(({ where }) => !elsewhere.has(where)),
    articles: result.articles.filter((article) => inside.has(article.id)),
    annotations: result.annotations.filter(({ article }) => inside.has(article)),
    stories: [story],
  }
}
