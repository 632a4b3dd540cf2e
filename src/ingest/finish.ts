/**
 * From a draft to an Article: the id, the user's givens where the input has none of its own, the outlet's canonical
 * name, the language, and each block's evidence.
 */
import type { Article, Published, Sourced } from '../model/article.ts'
import { publishedGiven } from './dates/published.ts'
import { type Draft, type Givens, isBody } from './draft.ts'
import { languageOf } from './language.ts'
import { canonicalOutlet } from './outlet-name.ts'

/** 12 hex digits = 48 bits: two of a million articles meet by chance once in 560 runs, and `identify` parts them. */
export const ID_DIGITS = 12

export async function finish(draft: Draft, givens: Givens): Promise<Article> {
  const id = draft.id ?? draft.sha256.slice(0, ID_DIGITS)
  const body = draft.blocks
    .filter((block) => isBody(block.kind))
    .map((block) => draft.text.slice(block.start, block.end))
    .join('\n')
  return {
    id,
    name: draft.name,
    url: draft.url,
    outlet: await canonicalOutlet(draft.outlet ?? givenOutlet(givens), draft.url),
    title: draft.title,
    byline: draft.byline,
    published: draft.published ?? givenDate(givens),
    language: draft.language ?? (await languageOf(body, draft.languageStated)),
    sha256: draft.sha256,
    text: draft.text,
    blocks: draft.blocks.map(({ kind, start, end, because }) => ({
      kind,
      start,
      end,
      evidence: because.map(({ rule, value }) => ({ rule, value, spans: [{ article: id, start, end }] })),
    })),
    links: draft.links,
  }
}

function givenOutlet(givens: Givens): Sourced | null {
  return givens.outlet === undefined ? null : { value: givens.outlet, from: 'given' }
}

function givenDate(givens: Givens): Published | null {
  return givens.published === undefined ? null : publishedGiven(givens.published)
}
