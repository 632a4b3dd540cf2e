/** Problems that follow from the articles alone: what is missing in them for the stages to come, and their languages. */
import { type Notice, notice } from '../error/notice.ts'
import { isKnownLanguage } from '../language/languages.ts'
import { LANGUAGE_VERSIONS } from '../language/versions.ts'
import type { Article } from '../model/article.ts'
import { compareText } from '../text/order.ts'

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
        mend: `Give a version in one of these languages, if there is one: ${Object.keys(LANGUAGE_VERSIONS).join(', ')}`,
      }),
    )
}

/** The language an article is read in; one without rules goes with English, as all its words do. */
export const languageRead = ({ language }: Article): string => (isKnownLanguage(language) ? language : 'en')

/** Articles in several languages: no story of theirs crosses from one to the other unless a decision says so. */
export function languageNotices(articles: readonly Article[]): Notice[] {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const code = languageRead(article)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  if (counts.size < 2) return []
  const list = [...counts].sort(([a], [b]) => compareText(a, b)).map(([code, count]) => `${code} ${count}`)
  return [
    notice('E_LANGUAGES_APART', {
      what: `the articles are in ${counts.size} languages (${list.join(', ')}): they were put into stories within each language, and no edge or claim goes from one language to another`,
      where: 'all inputs',
      mend: 'Read the stories of each language side by side; a decision "same-story" shows them as one',
    }),
  ]
}
