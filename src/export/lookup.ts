/**
 * One pass over a Result that makes it readable by id: articles, statements, labels for people, the words behind a
 * span. Every exporter works through this, so that an article has one label in the report, the summary and the table.
 */
import type { Annotation, Attribution, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Witness } from '../model/origin.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { ArticleSpan } from '../model/span.ts'
import { compareText } from '../text/order.ts'
import { plainLine, shortened } from './plain.ts'

export interface Lookup {
  readonly articles: ReadonlyMap<string, Article>
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly statements: ReadonlyMap<string, Statement>
  readonly attributions: ReadonlyMap<string, Attribution>
  /** Which article a statement stands in, by the statement's id. */
  readonly articleOf: ReadonlyMap<string, string>
  /** What a person calls the article: its outlet, with the date or a number where an outlet has several. Unique. */
  label(article: string): string
  /** The words of a span, one line. Empty for an article that is not there. */
  quote(span: ArticleSpan): string
  /** What a person calls a parent in the tree: an article's label, an outlet that is not at hand, a lost source. */
  parentLabel(from: string): string
  /** The same in a sentence: of an outlet that has an article at hand, another report is meant. */
  parentWords(from: string): string
}

export function lookup(result: Result): Lookup {
  const articles = new Map(result.articles.map((article) => [article.id, article]))
  const annotations = new Map(result.annotations.map((annotation) => [annotation.article, annotation]))
  const statements = new Map(result.annotations.flatMap((a) => a.statements.map((s) => [s.id, s] as const)))
  const attributions = new Map(result.annotations.flatMap((a) => a.attributions.map((s) => [s.id, s] as const)))
  const articleOf = new Map(result.annotations.flatMap((a) => a.statements.map((s) => [s.id, a.article] as const)))
  const labels = labelsOf(result.articles)
  const label = (article: string): string => labels.get(article) ?? article
  const present = new Set(result.articles.flatMap(({ outlet }) => (outlet === null ? [] : [outletKey(outlet.value)])))
  const parentLabel = (from: string): string => {
    if (labels.has(from)) return label(from)
    if (from.startsWith('outlet:')) return plainLine(from.slice(7))
    if (from.startsWith('lost:')) return lostLabel(from)
    return plainLine(from)
  }
  return {
    articles,
    annotations,
    statements,
    attributions,
    articleOf,
    label,
    quote: (span) => plainLine(articles.get(span.article)?.text.slice(span.start, span.end) ?? ''),
    parentLabel,
    parentWords: (from) =>
      from.startsWith('outlet:') && present.has(outletKey(from.slice(7)))
        ? `another report of ${parentLabel(from)}`
        : parentLabel(from),
  }
}

/** What a person calls a lost source, by its id: several are told apart by their numbers. */
export function lostLabel(id: string): string {
  return id === 'lost:1' ? 'a lost source' : `a lost source (${plainLine(id.slice(5))})`
}

/** How many outlets tell it. An article of unknown outlet counts as an outlet of its own (DESIGN §5). */
export function outletCount(articles: readonly string[], by: Lookup): number {
  const known = new Set<string>()
  let unknown = 0
  for (const id of articles) {
    const outlet = by.articles.get(id)?.outlet?.value
    if (outlet === undefined) unknown++
    else known.add(outletKey(outlet))
  }
  return known.size + unknown
}

const outletKey = (name: string): string => name.toLowerCase().replace(/^the\s+/, '')

/** The articles of a story in order of publication (undated last), then by id. */
export function byDate(story: TracedStory, by: Lookup): Article[] {
  const found = story.articles.flatMap((witness) => by.articles.get(witness.article) ?? [])
  return found.sort((a, b) => compareText(dateKey(a), dateKey(b)) || compareText(a.id, b.id))
}

/** What each article contributes, in the order of `byDate`. */
export function witnessesByDate(story: TracedStory, by: Lookup): Witness[] {
  return byDate(story, by).flatMap((article) => story.articles.find((witness) => witness.article === article.id) ?? [])
}

/** Sorts by code unit; undated articles come last. */
export function dateKey(article: Article): string {
  return article.published?.value ?? '~'
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "12 Mar 2031, 06:40", "12 Mar 2031", "Mar 2031"; the value itself where it is not an ISO date. */
export function dateLabel(value: string): string {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?/.exec(value)
  const month = MONTHS[Number(match?.[2]) - 1]
  if (match === null || month === undefined) return plainLine(value)
  const day = match[3] === undefined ? '' : `${Number(match[3])} `
  return `${day}${month} ${match[1]}${match[4] === undefined ? '' : `, ${match[4]}`}`
}

function labelsOf(articles: readonly Article[]): Map<string, string> {
  const ordered = [...articles].sort((a, b) => compareText(dateKey(a), dateKey(b)) || compareText(a.id, b.id))
  const groups = new Map<string, Article[]>()
  for (const article of ordered) {
    const name = outletLabel(article)
    groups.set(name, [...(groups.get(name) ?? []), article])
  }
  const labels = new Map<string, string>()
  for (const [name, group] of groups)
    for (const [i, article] of group.entries()) labels.set(article.id, group.length === 1 ? name : `${name} (${i + 1})`)
  return labels
}

function outletLabel(article: Article): string {
  const outlet = plainLine(article.outlet?.value ?? '')
  if (outlet !== '') return shortened(outlet, 40)
  const title = plainLine(article.title?.value ?? '')
  return title === '' ? shortened(plainLine(article.name.replace(/^.*[/\\]/, '')), 40) : `“${shortened(title, 36)}”`
}
