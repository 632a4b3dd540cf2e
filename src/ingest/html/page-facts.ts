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
    outlet: outletOf(page, structured, site, title?.value ?? '', address),
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

/** The site's name as the page states it; where nothing states it, the part of the title that is not the headline. */
function outletOf(page: Page, structured: Structured, site: string, title: string, url: string | null): Sourced | null {
  const host = squeezed((url ?? '').replace(/^[a-z]+:\/\/(?:www\.)?([^/:]*).*$/i, '$1'))
  const stated: readonly (readonly [string, Sourced['from']])[] = [
    [site, 'open-graph'],
    [structured.publisher, 'json-ld'],
    ...['application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'copyright'].map(
      (name) => [metaOf(page, name), 'meta'] as const,
    ),
  ]
  for (const [value, from] of stated) {
    const name = siteName(value, host)
    if (name !== '' && (from !== 'meta' || name.length < 60)) return { value: name, from }
  }
  // "Headline | Site": the part that the address is made of, else what stands last.
  const parts = page.tree.title.trim().split(SEPARATOR).map(clean)
  const last = parts.find((part) => isHost(part, host)) ?? parts.at(-1) ?? ''
  const isRest = words(last).length <= 5 && last !== '' && !words(title).join(' ').includes(words(last).join(' '))
  if (parts.length > 1 && isRest) return { value: last, from: 'meta' }
  const name = spelledOut(`${page.tree.title}\n${page.text}`, url)
  return name === null ? null : { value: name, from: 'text' }
}

/** The address's own name as the page writes it out: "Oster Courier" for ostercourier.example. At most five words. O(text). */
function spelledOut(text: string, url: string | null): string | null {
  const host = (url ?? '').replace(/^[a-z]+:\/\/([^/:]*).*$/i, '$1').toLowerCase()
  const labels = host.split('.').slice(0, -1)
  const label = labels.reduce((best, one) => (one.length > best.length ? one : best), '').replace(/-/g, '')
  if (label.length < 5) return null
  const found = [...text.matchAll(WORDS)]
  for (const [i, first] of found.entries()) {
    if (!label.startsWith(first[0].toLowerCase()) || !/^[\p{Lu}\p{N}]/u.test(first[0])) continue
    let own = ''
    for (let k = i; k < i + 5 && own.length < label.length; k++) own += (found[k]?.[0] ?? ' ').toLowerCase()
    if (own !== label) continue
    let end = first.index
    for (let k = i, length = 0; length < label.length; k++) {
      length += found[k]?.[0].length ?? 1
      end = (found[k]?.index ?? end) + (found[k]?.[0].length ?? 0)
    }
    const name = clean(text.slice(first.index, end))
    // Not the address itself, not words far apart, not one word: "Chemistry" of chemistry.example is what it writes about.
    if (/[\s-]/.test(name) && name.length <= label.length + 8 && text.slice(end, end + 4).search(/^\.[a-z]{2}/i) < 0)
      return name
  }
  return null
}

const squeezed = (text: string) => words(text).join('').replace(/^the/, '')

/** Is the address made of this name? "Oster Courier" of ostercourier.example. */
function isHost(name: string, host: string): boolean {
  const own = squeezed(name)
  return own.length >= 3 && host.startsWith(own)
}

/** A stated name without copyright lines, `www.` and slogan ("Oster Courier – the news of the island"). */
function siteName(stated: string, host: string): string {
  const name = clean(
    clean(stated)
      .replace(/(?:©|\(c\)|\bcopyright\b|\ball rights reserved\b\.?)/gi, ' ')
      .replace(/\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b/g, (year) =>
        /©|\(c\)|copyright/i.test(stated) ? ' ' : year,
      ),
  )
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '')
    .replace(/^www\./i, '')
  const parts = name.split(SEPARATOR)
  return parts.length > 1 ? (parts.find((part) => isHost(part, host)) ?? name) : name
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
