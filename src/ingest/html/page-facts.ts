/** What a page says of itself: headline, outlet, byline, address, language, each with where it was read. */
import type { Sourced } from '../../model/article.ts'
import { headingLevel } from './features.ts'
import type { Page } from './page.ts'
import type { Structured } from './structured.ts'

export interface PageFacts {
  readonly title: Sourced | null
  /** Index of the headline's block, or -1. */
  readonly titleAt: number
  readonly outlet: Sourced | null
  readonly byline: Sourced | null
  readonly url: string | null
  /** As stated: `en-US`. */
  readonly language: string
}

export function metaOf(page: Page, ...names: readonly string[]): string {
  for (const name of names)
    for (const meta of page.tree.metas)
      if ((meta.get('property') || meta.get('name') || meta.get('itemprop')).toLowerCase() === name) {
        const content = meta.get('content').trim()
        if (content !== '') return content
      }
  return ''
}

export function factsOf(page: Page, structured: Structured, url: string | null): PageFacts {
  const address = url ?? canonical(page)
  const site = metaOf(page, 'og:site_name')
  const { title, titleAt } = titleOf(page, structured, site, address)
  return {
    title,
    titleAt,
    outlet: outletOf(page, structured, site, title?.value ?? ''),
    byline: bylineOf(page, structured, titleAt, site),
    url: address,
    language:
      page.tree.language ||
      structured.language ||
      metaOf(page, 'og:locale', 'language', 'dc.language').replace('_', '-'),
  }
}

function canonical(page: Page): string | null {
  const link = page.tree.links.find((one) => one.get('rel').toLowerCase() === 'canonical')?.get('href') ?? ''
  const address = link || metaOf(page, 'og:url')
  return /^https?:\/\//i.test(address) ? address : null
}

const WORDS = /[\p{L}\p{N}]+/gu
const words = (text: string) => text.toLowerCase().match(WORDS) ?? []

/**
 * The visible headline, where one agrees with what the head says; else the head's title without the site's name.
 * Pages' heads often hold a search engine's or a social network's wording: the visible one is what readers got.
 */
function titleOf(
  page: Page,
  structured: Structured,
  site: string,
  url: string | null,
): { title: Sourced | null; titleAt: number } {
  const og = metaOf(page, 'og:title', 'twitter:title')
  const stated = [og, page.tree.title, structured.headline].filter((text) => text !== '')
  const sets = stated.map((text) => new Set(words(text)))
  let titleAt = -1
  let best = 0
  const ownHeadings = page.blocks.filter((block) => headingLevel(block.element) === 1).length
  for (const [i, block] of page.blocks.entries()) {
    const level = headingLevel(block.element)
    const isHeadline = /headline|(?:entry|post|article|page|story)[-_ ]?title/i.test(
      `${block.element.get('class')} ${block.element.get('itemprop')} ${block.element.get('id')}`,
    )
    if (level === 0 && !isHeadline) continue
    const own = words(block.text)
    if (own.length === 0 || block.text.length > 300) continue
    let fit = 0
    for (const set of sets) {
      const shared = own.filter((word) => set.has(word)).length
      fit = Math.max(fit, set.size === 0 ? 0 : (2 * shared) / (own.length + set.size))
    }
    const isSite = site !== '' && block.text.toLowerCase() === site.toLowerCase()
    const score =
      fit +
      (level === 1 ? 0.35 : level === 2 ? 0.05 : 0) +
      (isHeadline ? 0.15 : 0) +
      (level === 1 && ownHeadings === 1 ? 0.15 : 0) -
      (isSite ? 0.6 : 0)
    if (score > best + 1e-9) [titleAt, best] = [i, score]
  }
  const block = page.blocks[titleAt]
  // .5: an only h1 with no words shared passes, an h2 needs a third of the words.
  if (block !== undefined && best >= 0.5)
    return {
      title: { value: block.text.replace(/\s+/g, ' '), from: 'text', span: { start: block.start, end: block.end } },
      titleAt,
    }
  const value = withoutSite(structured.headline || og || page.tree.title, site, url)
  if (value === '') return { title: null, titleAt: -1 }
  const from = structured.headline !== '' ? 'json-ld' : og !== '' ? 'open-graph' : 'meta'
  return { title: { value, from }, titleAt: page.blocks.findIndex((one) => one.text === value) }
}

const SEPARATOR = /\s+[|–—»·•:-]\s+|\s*\|\s*/

/** "Headline | Site" and "Site – Headline" without the site. */
export function withoutSite(title: string, site: string, url: string | null): string {
  const folded = title.replace(/\s+/g, ' ').trim()
  const parts = folded.split(SEPARATOR)
  if (parts.length < 2) return folded
  const squeeze = (text: string) => words(text).join('')
  const host = (url ?? '').replace(/^[a-z]+:\/\/(?:www\.)?([^/]*).*$/i, '$1').toLowerCase()
  const isSite = (part: string) => {
    const own = squeeze(part)
    if (own === '') return true
    if (site !== '' && (own === squeeze(site) || squeeze(site).includes(own) || own.includes(squeeze(site))))
      return true
    return own.length >= 3 && host.replace(/[^a-z0-9]/g, '').includes(own.replace(/^the/, ''))
  }
  let rest = folded
  const last = parts.at(-1) ?? ''
  if (isSite(last) || (site === '' && words(last).length <= 3 && words(folded).length > 6))
    rest = folded.slice(0, folded.length - last.length).replace(/\s*[|–—»·•:-]\s*$/, '')
  const first = rest.split(SEPARATOR)[0] ?? ''
  if (rest !== first && isSite(first)) rest = rest.slice(first.length).replace(/^\s*[|–—»·•:-]\s*/, '')
  return rest.trim() === '' ? folded : rest.trim()
}

function outletOf(page: Page, structured: Structured, site: string, title: string): Sourced | null {
  if (site !== '') return { value: clean(site), from: 'open-graph' }
  if (structured.publisher !== '') return { value: clean(structured.publisher), from: 'json-ld' }
  const application = metaOf(
    page,
    'application-name',
    'apple-mobile-web-app-title',
    'publisher',
    'dc.publisher',
    'copyright',
  )
  if (application !== '' && application.length < 60) return { value: clean(application), from: 'meta' }
  // "Headline | Site": what stands beside the headline.
  const parts = page.tree.title.trim().split(SEPARATOR)
  const last = clean(parts.at(-1) ?? '')
  if (
    parts.length > 1 &&
    words(last).length <= 5 &&
    last !== '' &&
    !words(title).join(' ').includes(words(last).join(' '))
  )
    return { value: last, from: 'meta' }
  return null
}

const clean = (name: string) => name.replace(/\s+/g, ' ').trim()

const BY = /^(?:by|von|par|por|door|di|af|av|written by|words by|story by|posted by|text:?|author:?)\s+/i
const BYLINE_CLASS = /byline|by-line|author|autor|writer|contributor/i

function bylineOf(page: Page, structured: Structured, titleAt: number, site: string): Sourced | null {
  const usable = (name: string) =>
    name !== '' &&
    name.length <= 200 &&
    !/^https?:|@|^admin$|^editor$|^staff$/i.test(name) &&
    name.toLowerCase() !== site.toLowerCase()
  if (usable(structured.author)) return { value: clean(structured.author.replace(BY, '')), from: 'json-ld' }
  const meta = metaOf(
    page,
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  )
  if (usable(meta)) return { value: clean(meta.replace(BY, '')), from: 'meta' }
  for (let i = Math.max(0, titleAt - 3); i < Math.min(page.blocks.length, Math.max(titleAt, 0) + 25); i++) {
    const block = page.blocks[i]
    if (block === undefined || block.text.length > 120 || i === titleAt) continue
    const classes = `${block.element.get('class')} ${block.inner.get('class')} ${block.inner.get('rel')} ${block.inner.get('itemprop')} ${block.element.parent?.get('class') ?? ''}`
    const isBy = BY.test(block.text)
    if (!isBy && !BYLINE_CLASS.test(classes)) continue
    const name = clean(block.text.replace(BY, '').split(/\s[|•·–—]\s|\n| on (?=\w+ \d)/)[0] ?? '')
    if (usable(name) && /^\p{Lu}/u.test(name) && words(name).length <= 8 && !/\d/.test(name))
      return { value: name, from: 'text', span: { start: block.start, end: block.end } }
  }
  return null
}
