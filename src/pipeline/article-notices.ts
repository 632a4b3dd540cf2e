/** Problems that follow from an article alone: what is missing in it for the stages to come. */
import { type Notice, notice } from '../error/notice.ts'
import { LANGUAGE_VERSIONS } from '../language/versions.ts'
import type { Article } from '../model/article.ts'

export function articleNotices(articles: readonly Article[]): Notice[] {
  return [...undated(articles), ...foreign(articles)]
}

function undated(articles: readonly Article[]): Notice[] {
  return articles
    .filter((article) => article.published === null)
    .map((article) =>
      notice('E_DATE_MISSING', {
        what: 'no publication date was found, so "Sunday" or "last month" in it cannot be placed',
        where: article.name,
        mend: 'Give --published DATE',
      }),
    )
}

function foreign(articles: readonly Article[]): Notice[] {
  return articles
    .filter((article) => !(article.language in LANGUAGE_VERSIONS))
    .map((article) =>
      notice('E_ARTICLE_LANGUAGE', {
        what: `its language is "${article.language}", for which there are no rules: its text is kept, nothing in it is annotated`,
        where: article.name,
        mend: 'Give the English version, if there is one',
      }),
    )
}
