/**
 * When a page was published, by a cascade from what is stated for machines to what is written for people. Publication
 * before modification; a date is taken as written, with no shift by time zone.
 */
import type { Published } from '../../model/article.ts'
import { dayNumber } from '../dates/calendar.ts'
import { type NumberOrder, type WrittenDate, writtenDate, writtenDates } from '../dates/written-date.ts'
import type { Page, PageBlock } from './page.ts'
import type { Structured } from './structured.ts'
import type { Element } from './tree.ts'

// Names of meta elements (property, name, itemprop, http-equiv), best first within each list.
const PUBLISHED_META = new Set(
  (
    'article:published_time og:published_time og:article:published_time article:published bt:pubdate pubdate publishdate publish_date publish-date ' +
    'published_time published date.published datepublished date_published datecreated dc.date.issued dcterms.issued dc.date dcterms.date dc:date dcterms.created dc.date.created dc.created ' +
    'date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date citation_date citation_online_date publication_date publicationdate ' +
    'originalpublicationdate displaydate article_date_original article.published article.created article_publication_date article:post_date pdate rnews:datepublished ' +
    'vr:published_time ptime timestamp created created_at release_date releasedate weibo:article:create_at analyticsattributes.articledate shareaholic:article_published_time ' +
    'cre_date doc_date eprints.date gentime hdl_p lastmodified.original'
  ).split(' '),
)
const MODIFIED_META = new Set(
  'article:modified_time og:updated_time datemodified date.modified dcterms.modified dc.date.modified last-modified modified modified_time lastmod revised updated updated_time article:updated lastmodified'.split(
    ' ',
  ),
)

export interface DateContext {
  readonly page: Page
  readonly html: string
  readonly url: string | null
  readonly structured: Structured
  readonly language: string
  /** Index of the headline's block, or -1. */
  readonly titleAt: number
}

export function pageDate(context: DateContext): Published | null {
  const order = numberOrder(context)
  const stated = statedDates(context, order).map((date) => asSeen(date, context, order))
  const inUrl = urlDate(context.url)
  if (inUrl !== null) {
    // The address keeps the day of first publication; the hour comes from a stated date of that day.
    const same = stated.find((date) => date.value.startsWith(inUrl))
    return same ?? { value: inUrl, precision: 'day', from: 'url' }
  }
  return (
    stated[0] ??
    timeElement(context, order, OWN_TIME) ??
    classDate(context, order) ??
    inScripts(context.html) ??
    visibleDate(context, order) ??
    timeElement(context, order, -99) ??
    modified(context, order) ??
    linkDate(context) ??
    described(context, order) ??
    anywhere(context, order)
  )
}

/**
 * Machines are often told the day in UTC: an evening in one place is the next day there. Where the date that readers
 * see by the headline is the day before or after, it is the outlet's own.
 */
function asSeen(stated: Published, { page, titleAt }: DateContext, order: NumberOrder): Published {
  const from = Math.max(0, titleAt - 2)
  for (let i = from; i < Math.min(page.blocks.length, Math.max(0, titleAt) + 15); i++) {
    const block = page.blocks[i]
    if (block === undefined || block.text.length > 160 || !/\d/.test(block.text)) continue
    const seen = writtenDate(block.text, order)
    if (seen === null) continue
    const day = seen.value.slice(0, 10)
    const apart = Math.abs(dayNumber(day) - dayNumber(stated.value.slice(0, 10)))
    if (apart === 0) return stated
    if (apart === 1 && !/updat|modif|aktual/i.test(block.text))
      return { value: seen.value, precision: seen.precision, from: 'text', span: spanIn(block, seen) }
  }
  return stated
}

/** A date in the page's description. */
function described({ page }: DateContext, order: NumberOrder): Published | null {
  for (const meta of page.tree.metas) {
    if (!/description$/i.test(meta.get('name') || meta.get('property'))) continue
    const date = writtenDate(meta.get('content'), order)
    if (date !== null) return published(date, 'meta')
  }
  return null
}

function statedDates({ page, structured }: DateContext, order: NumberOrder): Published[] {
  const dates: Published[] = []
  const add = (written: string, from: Published['from']) => {
    const date = writtenDate(written, order)
    if (date !== null) dates.push(published(date, from))
  }
  for (const meta of page.tree.metas) {
    const names = [meta.get('property'), meta.get('name'), meta.get('itemprop'), meta.get('http-equiv')]
    if (names.some((name) => name !== '' && PUBLISHED_META.has(name.toLowerCase()))) add(meta.get('content'), 'meta')
  }
  add(structured.published, 'json-ld')
  // JSON that cannot be parsed still says it.
  if (structured.published === '')
    for (const script of page.tree.jsonLd)
      add(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script)?.[1] ?? '', 'json-ld')
  for (const item of page.tree.items)
    if (/^date(?:published|created)$/i.test(item.get('itemprop')))
      add(item.get('datetime') || item.get('content') || item.get('title') || textOf(item), 'meta')
  add(structured.created, 'json-ld')
  return dates
}

const published = (date: WrittenDate, from: Published['from']): Published => ({
  value: date.value,
  precision: date.precision,
  from,
})

/** /2024/11/20/ or 2024-11-20 or 20241120 in the address. */
export function urlDate(url: string | null): string | null {
  if (url === null) return null
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? ''
  const match =
    /(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)(20[0-3]\d)([01]\d)([0-3]\d)(?!\d)/.exec(path) ??
    /\/(20[0-3]\d)\/([01]\d)([0-3]\d)\//.exec(path)
  if (match === null) return monthNamed(path)
  return writtenDate(`${match[1]}-${match[2]}-${match[3]}`)?.value ?? null
}

/** /2024/nov/20/ */
function monthNamed(path: string): string | null {
  const match = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})\//i.exec(path)
  return match === null ? null : (writtenDate(`${match[3]} ${match[2]} ${match[1]}`)?.value ?? null)
}

/** Below this a `<time>` is a comment's, a teaser's or of an update. */
const OWN_TIME = -1.5

/** `<time>`: the one marked as publication, else the first that stands by the headline, else the first of all. */
function timeElement({ page }: DateContext, order: NumberOrder, least: number): Published | null {
  let best: Published | null = null
  let bestScore = least
  for (const [i, time] of page.tree.times.entries()) {
    const date = writtenDate(time.get('datetime'), order) ?? writtenDate(time.get('title') || textOf(time), order)
    if (date === null) continue
    const words = `${time.get('class')} ${time.get('itemprop')} ${time.parent?.get('class') ?? ''}`.toLowerCase()
    let score = -i / 100
    if (time.attributes['pubdate'] !== undefined || /publi|entry-date|post-?date|created/.test(words)) score += 2
    if (/updat|modif/.test(words) && !/publi/.test(words)) score -= 2
    if (/comment|related|teaser|widget|sidebar|list|recent/.test(ancestry(time))) score -= 3
    if (score > bestScore) [best, bestScore] = [published(date, 'meta'), score]
  }
  return best
}

const DATE_CLASS = /date|time|publi|posted|meta|byline|created|stamp|datum|fecha|data\b|info|submitted|dateline/i
const NOT_DATE_CLASS =
  /comment|related|teaser|widget|sidebar|footer|copyright|recent|archive|event|calendar|update[^a-z]*$/i

/** Short blocks whose class says date, nearest after (or just before) the headline. */
function classDate({ page, titleAt }: DateContext, order: NumberOrder): Published | null {
  let best: Published | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [i, block] of page.blocks.entries()) {
    if (block.text.length > 200 || !/\d/.test(block.text)) continue
    const own = `${classOf(block.element)} ${classOf(block.inner)} ${classOf(block.element.parent)}`
    if (!DATE_CLASS.test(own)) continue
    const date = writtenDate(block.text, order)
    if (date === null) continue
    const score =
      nearness(i, titleAt) -
      (NOT_DATE_CLASS.test(ancestry(block.element)) ? 60 : 0) -
      (/updat|modif|aktual/i.test(block.text) ? 5 : 0)
    if (score > bestScore) [best, bestScore] = [{ ...published(date, 'text'), span: spanIn(block, date) }, score]
  }
  return bestScore < -120 ? null : best
}

/** `"datePublished":"…"` and its kin in scripts that are not JSON-LD. One pass over the page's source. */
function inScripts(html: string): Published | null {
  const match =
    /["']?(?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|publication_?date|pub_?date|date_?created|created_?at|first_?published\w*|post_?date|article_?date)["']?\s*[:=]\s*["']((?:19|20)\d\d[-/]\d\d[-/]\d\d[^"']{0,15})/i.exec(
      html,
    )
  const date = match?.[1] === undefined ? null : writtenDate(match[1])
  return date === null ? null : published(date, 'meta')
}

/** The first full date written within 12 blocks of the headline, else one in a short line of its own. */
function visibleDate({ page, titleAt }: DateContext, order: NumberOrder): Published | null {
  let best: Published | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [i, block] of page.blocks.entries()) {
    if (block.text.length > 300 || !/\d/.test(block.text)) continue
    const date = writtenDate(block.text, order)
    if (date === null) continue
    const score =
      nearness(i, titleAt) -
      block.text.length / 10 -
      (NOT_DATE_CLASS.test(ancestry(block.element)) ? 60 : 0) -
      (/©|copyright/i.test(block.text) ? 100 : 0)
    if (score > bestScore) [best, bestScore] = [{ ...published(date, 'text'), span: spanIn(block, date) }, score]
  }
  return bestScore < -70 ? null : best
}

function modified({ page, structured }: DateContext, order: NumberOrder): Published | null {
  const date = writtenDate(structured.modified, order)
  if (date !== null) return published(date, 'json-ld')
  for (const meta of page.tree.metas) {
    const names = [meta.get('property'), meta.get('name'), meta.get('itemprop'), meta.get('http-equiv')]
    if (!names.some((name) => name !== '' && MODIFIED_META.has(name.toLowerCase()))) continue
    const changed = writtenDate(meta.get('content'), order)
    if (changed !== null) return published(changed, 'meta')
  }
  return null
}

/** The canonical address or the lead picture's address often keeps the day. */
function linkDate({ page }: DateContext): Published | null {
  const addresses = [
    ...page.tree.links.filter((link) => /canonical|shortlink/i.test(link.get('rel'))).map((link) => link.get('href')),
    ...page.tree.metas
      .filter((meta) => /^og:(?:url|image)$/i.test(meta.get('property')))
      .map((meta) => meta.get('content')),
  ]
  for (const address of addresses) {
    const day = urlDate(address)
    if (day !== null) return { value: day, precision: 'day', from: 'url' }
  }
  return null
}

/** Last resort: the date written most often in the visible text, else in the page's source; of equals the earliest. */
function anywhere({ page, html }: DateContext, order: NumberOrder): Published | null {
  return mostWritten(page.text.slice(0, 200_000), order) ?? mostWritten(html.slice(0, 300_000), order)
}

function mostWritten(text: string, order: NumberOrder): Published | null {
  const counts = new Map<string, number>()
  for (const date of writtenDates(text, order)) {
    const day = date.value.slice(0, 10)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [day, n] of counts)
    if (best === null || n > (counts.get(best) ?? 0) || (n === counts.get(best) && day < best)) best = day
  return best === null ? null : { value: best, precision: 'day', from: 'text' }
}

function nearness(i: number, titleAt: number): number {
  // Without a headline the top of the page is as good a guess.
  const distance = i - Math.max(titleAt, 0)
  return distance >= 0 ? -distance : distance * 2 - 3
}

function spanIn(block: PageBlock, date: WrittenDate) {
  return { start: block.start + date.start, end: block.start + date.end }
}

function classOf(element: Element | null): string {
  return element === null ? '' : `${element.get('class')} ${element.get('id')} ${element.get('itemprop')}`
}

function ancestry(element: Element): string {
  let words = ''
  let at: Element | null = element
  for (let k = 0; k < 6 && at !== null; k++, at = at.parent) words += ` ${classOf(at)} ${at.name}`
  return words
}

function textOf(element: Element): string {
  let text = ''
  for (const child of element.children) {
    if (text.length > 200) break
    text += typeof child === 'string' ? child : ` ${textOf(child)}`
  }
  return text.trim()
}

// Countries that write the month first; others do not.
const MONTH_FIRST = /^en(?:-(?:us|ph|ca))?$|^fil|^es-us/i
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|sg|my|de|fr|es|it|nl|eu|ch|at|be|pt|br|mx|ar)(?:[:/]|$)/i

function numberOrder({ language, url }: DateContext): NumberOrder {
  if (url !== null && DAY_FIRST_HOST.test(url.replace(/^([a-z]+:\/\/[^/]*).*$/i, '$1/'))) return 'day-first'
  return MONTH_FIRST.test(language) ? 'month-first' : 'day-first'
}
