/**
 * Makes ids unique and puts articles in order, whatever the order of inputs was. Applies the reader's `outlet-is`
 * decisions. Pure; O(n log n).
 */
import { type Notice, notice } from '../error/notice.ts'
import { shown } from '../error/stemma-error.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import { compareText, sortedBy } from '../text/order.ts'
import { ID_DIGITS } from './finish.ts'

export interface Identified {
  readonly articles: Article[]
  readonly notices: Notice[]
}

/**
 * Articles sorted by id, ids unique: of several with one id the first by sha256, outlet, url, name keeps it, the later
 * ones get `-2`, `-3` and so on. That is silent for equal contents, a notice for an id that the input gave twice.
 */
export function identify(articles: readonly Article[], decisions: readonly Decision[]): Identified {
  const notices: Notice[] = []
  const inOrder = sortedBy(
    articles.map((article) => renamedOutlet(article, decisions)),
    (article) => article.sha256,
    (article) => article.outlet?.value ?? '',
    (article) => article.url ?? '',
    (article) => article.name,
    // The rest breaks ties between records that differ only in a given datum, so that no input order can show.
    (article) => article.title?.value ?? '',
    (article) => article.published?.value ?? '',
    (article) => article.byline?.value ?? '',
    (article) => article.blocks.map((block) => block.kind).join(),
    (article) => article.id,
  )
  // Ids as given stand first, so that a made `x-2` never takes an id somebody gave.
  const given = new Set(inOrder.map((article) => article.id))
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  const told = new Set<string>()
  const identified: Article[] = []
  for (const article of inOrder) {
    if (!taken.has(article.id)) {
      taken.add(article.id)
      identified.push(article)
      continue
    }
    let count = counts.get(article.id) ?? 1
    let id: string
    do id = `${article.id}-${++count}`
    while (taken.has(id) || given.has(id))
    counts.set(article.id, count)
    taken.add(id)
    identified.push(withId(article, id))
    if (article.id !== article.sha256.slice(0, ID_DIGITS) && !told.has(article.id)) {
      told.add(article.id)
      notices.push(
        notice('E_ID_TWICE', {
          what: `the id ${shown(article.id)} was given to more than one article`,
          where: article.name,
          mend: `The later ones are called ${shown(`${article.id}-2`)} and so on; give each its own id to choose`,
        }),
      )
    }
  }
  return { articles: identified.sort((a, b) => compareText(a.id, b.id)), notices }
}

/** The article under another id: the evidence of its blocks names it too. */
export function withId(article: Article, id: string): Article {
  const blocks = article.blocks.map((block) => ({
    ...block,
    evidence: block.evidence.map((one) => ({
      ...one,
      spans: one.spans.map((span) => (span.article === article.id ? { ...span, article: id } : span)),
    })),
  }))
  return { ...article, id, blocks }
}

function renamedOutlet(article: Article, decisions: readonly Decision[]): Article {
  const outlet = article.outlet
  if (outlet === null) return article
  const name = outlet.value.toLowerCase()
  for (const decision of decisions)
    if (decision.kind === 'outlet-is' && decision.outlet.toLowerCase() === name)
      return { ...article, outlet: { ...outlet, value: decision.is, from: 'given' } }
  return article
}
