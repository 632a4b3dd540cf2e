/**
 * Where a block stands in the tree: how far up the nearest element of each kind is (by tag, by class words), and how
 * much readable text each ancestor holds. All of it once a page, O(blocks × depth).
 */

import { type TextSigns, textSigns } from '../text-signs.ts'
import { CLASS_GROUPS, type ClassWords } from './class-words.ts'
import type { PageBlock } from './page.ts'
import type { Element } from './tree.ts'

/** Tags whose distance above a block counts; several names a row are one feature. */
export const TAG_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['article', ['article']],
  ['main', ['main']],
  ['nav', ['nav']],
  ['aside', ['aside']],
  ['footer', ['footer']],
  ['header', ['header']],
  ['form', ['form', 'fieldset', 'dialog', 'label']],
  ['figure', ['figure', 'figcaption', 'picture']],
  ['section', ['section']],
  ['list', ['ul', 'ol', 'dl', 'menu']],
  ['item', ['li', 'dd', 'dt']],
  ['table', ['table']],
  ['quote', ['blockquote', 'q']],
  ['button', ['button']],
  ['heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['p', ['p']],
  ['pre', ['pre', 'code']],
  ['link', ['a']],
]

/** The groups that speak for an article, the last two. */
const TEXT_BITS = CLASS_GROUPS.reduce(
  (bits, [name], i) => (name === 'text' || name === 'story' ? bits | (1 << i) : bits),
  0,
)

/** No such ancestor. Past 12 levels distance says nothing more. */
export const FAR = 12

const TAG_INDEX = new Map(TAG_GROUPS.flatMap(([, names], i) => names.map((name) => [name, i] as const)))

/** Distances of the nearest ancestor-or-self: tags first, then class groups, then `itemprop=articleBody`, hidden. */
export const DISTANCES = TAG_GROUPS.length + CLASS_GROUPS.length + 2

export class Distances {
  readonly #known = new Map<Element, Uint8Array>()
  readonly #words: ClassWords
  readonly #around: ReadonlySet<Element>

  /** `headline`: the element of the headline's block. What holds it is no furniture, whatever its classes say. */
  constructor(words: ClassWords, headline: Element | null) {
    this.#words = words
    const around = new Set<Element>()
    for (let at = headline?.parent ?? null; at !== null; at = at.parent) around.add(at)
    this.#around = around
  }

  of(element: Element): Uint8Array {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const own = new Uint8Array(DISTANCES)
    const above = element.parent === null ? null : this.of(element.parent)
    for (let i = 0; i < DISTANCES; i++) own[i] = Math.min(FAR, above === null ? FAR : (above[i] ?? FAR) + 1)
    const tag = TAG_INDEX.get(element.name)
    if (tag !== undefined) own[tag] = 0
    const bits =
      element.name === 'body' || element.name === 'html'
        ? 0
        : this.#words.bits(element) & (this.#around.has(element) ? TEXT_BITS : -1)
    for (let i = 0; i < CLASS_GROUPS.length; i++) if (bits & (1 << i)) own[TAG_GROUPS.length + i] = 0
    const { attributes } = element
    if (/articlebody/i.test(attributes['itemprop'] ?? '')) own[DISTANCES - 2] = 0
    if (isHidden(attributes)) own[DISTANCES - 1] = 0
    this.#known.set(element, own)
    return own
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true
  const style = attributes['style']
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

// Parts of a page that are never its article: by tag, and comment areas by name. `words` has page settings stripped.
const APART_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'dialog'])
const COMMENTS =
  /(?:^|[\s_-])(?:comments?(?:[\s_-]?(?:area|list|section|container|wrapper|thread|threads|body|content|box|feed|respond))?|commentlist|disqus_thread|respond|kommentare)(?:$|[\s_-])/i

/**
 * Which blocks stand in such a part, with no headline in it. An aside inside the article's own element is a quote or a
 * box of it and is judged as any block. Where nearly all readable text stands apart (some forums), nothing does.
 */
export function apartOf(
  blocks: readonly PageBlock[],
  signs: readonly TextSigns[],
  headline: Element | null,
): boolean[] {
  const around = new Set<Element>()
  for (let at = headline; at !== null; at = at.parent) around.add(at)
  const known = new Map<Element, boolean>()
  const isApart = (element: Element): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const own =
      !around.has(element) &&
      element.name !== 'body' &&
      element.name !== 'article' &&
      (APART_TAGS.has(element.name) ||
        COMMENTS.test(element.get('id').replace(NUMBERED, '')) ||
        COMMENTS.test(element.get('class').slice(0, 200).replace(SETTING_WORDS, '')))
    const found = own ? !inArticleAside(element, around) : element.parent !== null && isApart(element.parent)
    known.set(element, found)
    return found
  }
  const apart = blocks.map((block) => isApart(block.element))
  let left = 0
  for (const [i, block] of blocks.entries()) if (apart[i] !== true) left += goodChars(block, signs[i] ?? NO_SIGNS)
  // 250: two short paragraphs; below that the rule has taken the article.
  return left < 250 ? apart.map(() => false) : apart
}

const NUMBERED = /comment-\d+/g
const SETTING_WORDS = /(?:has|no|with)-?comments?|comments?-(?:open|closed|off|on|status|count|enabled|link|number)/gi
const NO_SIGNS: TextSigns = textSigns('')

/** An aside (or a form's wrapper) within the innermost element that holds both headline and text. */
function inArticleAside(element: Element, around: ReadonlySet<Element>): boolean {
  if (element.name !== 'aside') return false
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === 'article') return around.has(at)
  return false
}

/** Text below an element. `good` = characters of blocks that read like sentences. */
export interface Holding {
  good: number
  chars: number
  linked: number
  blocks: number
  /** Readability's idea: good text counts fully for the parent, by half for the grandparent, then by thirds less. */
  score: number
}

export interface Holdings {
  readonly of: (element: Element) => Holding
  readonly good: number
  /** The element that scores best, and the deepest one that holds 70 % of the good text. */
  readonly best: Element | null
  readonly most: Element | null
}

const NOTHING: Holding = { good: 0, chars: 0, linked: 0, blocks: 0, score: 0 }

/** How many of a block's characters read like sentences of an article. */
export function goodChars(block: PageBlock, signs: TextSigns): number {
  // 8 words: shorter ones are as often labels as sentences. Under half linked: teasers are links through and through.
  if (signs.words < 8 || block.linked > 0.5 * signs.chars) return 0
  if (signs.sentenceEnds === 0 && signs.commas === 0) return 0
  return signs.chars - block.linked
}

export function holdingsOf(
  blocks: readonly PageBlock[],
  signs: readonly TextSigns[],
  goods: readonly number[],
): Holdings {
  const known = new Map<Element, Holding>()
  let total = 0
  for (const [i, block] of blocks.entries()) {
    const sign = signs[i]
    if (sign === undefined) continue
    const good = goods[i] ?? 0
    total += good
    let level = 0
    for (let at: Element | null = block.element; at !== null; at = at.parent) {
      const held = known.get(at) ?? { ...NOTHING }
      if (held.blocks === 0) known.set(at, held)
      held.good += good
      held.chars += sign.chars
      held.linked += block.linked
      held.blocks++
      // A <p> is its own text; containers start at its parent.
      const above = block.element.name === 'p' ? level - 1 : level
      held.score += good * (above < 0 ? 0.3 : above === 0 ? 1 : above === 1 ? 0.5 : 1 / (above * 3))
      level++
    }
  }
  let best: Element | null = null
  let most: Element | null = null
  for (const [element, held] of known) {
    const before = best === null ? null : (known.get(best) ?? NOTHING)
    if (before === null || held.score > before.score) best = element
    if (held.good >= 0.7 * total && (most === null || element.depth > most.depth)) most = element
  }
  return { of: (element) => known.get(element) ?? NOTHING, good: total, best, most }
}
