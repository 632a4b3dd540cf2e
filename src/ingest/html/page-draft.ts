/**
 * A page to a draft: its whole text in reading order, each block given its kind. The body model says what is body; the
 * head and the tree say what the rest is.
 */
import type { BlockKind, Link, Published } from '../../model/article.ts'
import type { Draft, DraftBlock, Reason } from '../draft.ts'
import { isBody } from '../draft.ts'
import { WORDING } from '../text-signs.ts'
import type { BodyModel } from './body-model.ts'
import { CLASS_GROUPS, type ClassWords } from './class-words.ts'
import { headingLevel } from './features.ts'
import { hintsOf } from './hints.ts'
import { withoutNextArticles } from './next-article.ts'
import { type Page, type PageBlock, readPage } from './page.ts'
import { pageDate } from './page-date.ts'
import { factsOf, type PageFacts } from './page-facts.ts'
import { withoutRepeats } from './repeats.ts'
import { type Structured, structuredOf } from './structured.ts'
import type { Element } from './tree.ts'
import { underHeadline } from './under-headline.ts'

export interface PageOrigin {
  readonly name: string
  readonly url: string | null
  readonly sha256: string
}

/** Below this many words a body is a stub: then a body stated in JSON-LD (pages behind a wall) is taken instead. */
const STUB_WORDS = 80

/** Null when no block reads like an article. */
export function draftOfPage(html: string, origin: PageOrigin, model: BodyModel): Draft | null {
  const page = readPage(html)
  const { facts, structured, published } = metadataOf(page, html, origin.url)
  const scores = model.scores(page, hintsOf(page.tree))
  let text = page.text
  const own = withoutNextArticles(page, facts.titleAt, kindsOf(page, facts, scores))
  let blocks = withoutRepeats(text, underHeadline(text, own, facts.byline?.value ?? null))
  if (wordsIn(text, blocks) < STUB_WORDS && structured.body.length > 600) {
    const stated = statedBody(structured, text.length)
    blocks = [...blocks.map((block) => (isBody(block.kind) ? behindTheWall(block) : block)), ...stated.blocks]
    text += stated.text
  }
  if (!blocks.some((block) => isBody(block.kind))) return null
  return {
    id: null,
    name: origin.name,
    url: facts.url,
    outlet: facts.outlet,
    title: facts.title,
    byline: facts.byline,
    published,
    language: null,
    languageStated: languageCode(facts.language),
    sha256: origin.sha256,
    text,
    blocks,
    links: absolute(page.links, facts.url),
  }
}

/** All that a page says of itself. */
export function metadataOf(
  page: Page,
  html: string,
  given: string | null,
): { facts: PageFacts; structured: Structured; published: Published | null } {
  const structured = structuredOf(page.tree.jsonLd)
  const facts = factsOf(page, structured, given)
  const { url, language, titleAt } = facts
  return { facts, structured, published: pageDate({ page, html, url, structured, language, titleAt }) }
}

function kindsOf(page: Page, facts: PageFacts, scores: Float32Array): DraftBlock[] {
  const blocks: DraftBlock[] = []
  const least = leastScore(page, scores)
  let first = -1
  let last = -1
  for (const i of page.blocks.keys())
    if ((scores[i] ?? 0) > least) {
      if (first < 0) first = i
      last = i
    }
  for (const [i, block] of page.blocks.entries()) {
    const score = scores[i] ?? 0
    const likely: Reason = { rule: 'html.body-model', value: probability(score) }
    const { start, end } = block
    if (i === facts.titleAt) {
      blocks.push({ kind: 'title', start, end, because: [{ rule: 'html.headline', value: null }] })
      continue
    }
    if (score <= least) {
      const kind = otherKind(block, i, facts, first, last)
      blocks.push({ kind, start, end, because: [likely, ...signsOf(block, page.classes)] })
      continue
    }
    blocks.push({ kind: bodyKind(block), start, end, because: [likely] })
  }
  return blocks
}

/**
 * Log-odds from which a block is body; lower where that leaves next to nothing. On odd pages (a product, a webcam)
 * the model is unsure of everything, and the likeliest blocks are still the page's own text.
 */
function leastScore(page: Page, scores: Float32Array): number {
  for (let least = SURE; least > LOWEST; least -= 0.4) {
    let words = 0
    for (const [i, block] of page.blocks.entries())
      if ((scores[i] ?? 0) > least) words += block.text.split(/\s+/).length
    if (words >= FEW_WORDS) return least
  }
  return SURE
}

/**
 * Cross-validated F1 of wcxb_dev, andy, aeb, fundus_eval at 0: .957 .944 .967 .964; at .15: .957 .946 .968 .964; at .3:
 * .955 .946 .969 .966 (run 2026-11-21). Higher loses lists and short lines.
 */
const SURE = 0.15
/** At -1.6 (p .17) menus begin to come in (run 2026-11-21 on wcxb_dev, cross-validated). */
const LOWEST = -1.6
const FEW_WORDS = 60

function bodyKind(block: PageBlock): BlockKind {
  if (headingLevel(block.element) > 0) return 'heading'
  return within(block.element, LIST, 2) ? 'list-item' : 'paragraph'
}

const LIST: ReadonlySet<string> = new Set(['li', 'dd', 'dt'])
const FIGURE: ReadonlySet<string> = new Set(['figcaption', 'figure'])
const BY = /^(?:by|von|par|por)\s+\p{Lu}/iu

/** What a block outside the body is: a caption within the article's reach, the byline by its headline, else furniture. */
function otherKind(block: PageBlock, i: number, facts: PageFacts, first: number, last: number): BlockKind {
  const reach = i >= Math.min(facts.titleAt < 0 ? first : facts.titleAt, first) - 3 && i <= last + 1 && first >= 0
  if (!reach) return 'furniture'
  const classes = `${block.element.get('class')} ${block.inner.get('class')}`
  const words = block.text.split(' ').length
  if ((within(block.element, FIGURE, 4) || /caption/i.test(classes)) && words >= 3 && words <= 120) return 'caption'
  const { byline } = facts
  if (byline?.span?.start === block.start) return 'byline'
  if (i > first + 2 && i < last) return 'furniture'
  if (BY.test(block.text) && words <= 15) return 'byline'
  return byline !== null && words <= 20 && block.text.includes(byline.value) ? 'byline' : 'furniture'
}

function within(element: Element, names: ReadonlySet<string>, levels: number): boolean {
  let at: Element | null = element
  for (let k = 0; k < levels && at !== null; k++, at = at.parent) if (names.has(at.name)) return true
  return false
}

/** What speaks for furniture, in words a reader understands: class groups of the two nearest elements, wording, links. */
function signsOf(block: PageBlock, classes: ClassWords): Reason[] {
  const signs: Reason[] = []
  const bits =
    classes.bits(block.inner) |
    classes.bits(block.element) |
    (block.element.parent === null ? 0 : classes.bits(block.element.parent))
  for (const [k, [name]] of CLASS_GROUPS.entries())
    if (bits & (1 << k) && name !== 'text' && name !== 'story') signs.push({ rule: `html.class.${name}`, value: null })
  const { wording } = block.signs
  for (const [k, [name]] of WORDING.entries())
    if (wording & (1 << k)) signs.push({ rule: `text.wording.${name}`, value: null })
  const share = block.linked / Math.max(block.text.length, 1)
  if (share > 0.5) signs.push({ rule: 'html.link-share', value: Math.round(share * 100) / 100 })
  return signs
}

/** Log-odds to a probability, two digits: enough to read, and the same on every machine. */
function probability(score: number): number {
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}

function wordsIn(text: string, blocks: readonly DraftBlock[]): number {
  let words = 0
  for (const block of blocks) if (isBody(block.kind)) words += text.slice(block.start, block.end).split(/\s+/).length
  return words
}

function behindTheWall(block: DraftBlock): DraftBlock {
  return { ...block, kind: 'furniture', because: [{ rule: 'html.stub', value: null }, ...block.because] }
}

/** The body as JSON-LD states it, as lines after the page's own text. */
function statedBody(structured: Structured, after: number): { text: string; blocks: DraftBlock[] } {
  let text = ''
  const blocks: DraftBlock[] = []
  for (const line of structured.body.replace(/<[^<>]{0,300}>/g, ' ').split(/\s*\n\s*/)) {
    const paragraph = line.replace(/[^\S\n]+/g, ' ').trim()
    if (paragraph === '') continue
    const start = after + text.length + 1
    text += `\n${paragraph}`
    blocks.push({
      kind: 'paragraph',
      start,
      end: start + paragraph.length,
      because: [{ rule: 'html.json-ld.body', value: null }],
    })
  }
  return { text, blocks }
}

function absolute(links: readonly Link[], base: string | null): Link[] {
  const found: Link[] = []
  for (const link of links) {
    const url = resolved(link.url, base)
    if (url !== null) found.push({ start: link.start, end: link.end, url })
  }
  return found
}

function resolved(url: string, base: string | null): string | null {
  const trimmed = url.trim()
  if (/^(?:#|javascript:|mailto:|tel:|data:)/i.test(trimmed)) return null
  try {
    const made = base === null ? new URL(trimmed) : new URL(trimmed, base)
    return made.protocol === 'http:' || made.protocol === 'https:' ? made.href : null
  } catch {
    return null
  }
}

/** `en-US` → `en`; anything that is no code is left to the words. */
function languageCode(stated: string): string | null {
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec(stated.trim())?.[1]
  return code === undefined ? null : code.toLowerCase()
}
