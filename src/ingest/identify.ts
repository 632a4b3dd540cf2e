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
  const ids = new Ids(new Set(inOrder.map((article) => article.id)))
  const identified = inOrder.map((article) => ids.own(article, notices))
  return { articles: identified.sort((a, b) => compareText(a.id, b.id)), notices }
}

/** Gives each article an id of its own, in the order it is asked. */
export class Ids {
  readonly #given: ReadonlySet<string>
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #told = new Set<string>()

  /** `given`: ids that are not made, because an article to come has them. */
  constructor(given: ReadonlySet<string> = new Set()) {
    this.#given = given
  }

  /** The article itself, or under the next free id; then a notice, once an id, where the input gave it. */
  own(article: Article, notices: Notice[]): Article {
    if (!this.#taken.has(article.id)) {
      this.#taken.add(article.id)
      return article
    }
    let count = this.#counts.get(article.id) ?? 1
    let id: string
    do id = `${article.id}-${++count}`
    while (this.#taken.has(id) || this.#given.has(id))
    this.#counts.set(article.id, count)
    this.#taken.add(id)
    if (article.id !== article.sha256.slice(0, ID_DIGITS) && !this.#told.has(article.id)) {
      this.#told.add(article.id)
      notices.push(
        notice('E_ID_TWICE', {
          what: `the id ${shown(article.id)} was given to more than one article`,
          where: article.name,
          mend: `The later ones are called ${shown(`${article.id}-2`)} and so on; give each its own id to choose`,
        }),
      )
    }
    return withId(article, id)
  }
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
