/**
 * One row of numbers for each block of a page: what the body model (`body-model.ts`) judges by. Text, tree, and the
 * neighbours on both sides. The order of columns is part of the weights; changing it takes `npm run train`.
 */

import { SHAPE_NAMES, type TextSigns, textSigns, WORDING, WORDING_NAMES } from '../text-signs.ts'
import { CLASS_GROUP_NAMES } from './class-words.ts'
import { commonAncestor, type Page, type PageBlock } from './page.ts'
import { apartOf, DISTANCES, Distances, FAR, goodChars, type Holding, holdingsOf, TAG_GROUPS } from './surroundings.ts'
import type { Element } from './tree.ts'

/** What the head of the page says about the article. */
export interface Hints {
  readonly title: string
  readonly description: string
  /** JSON-LD `articleBody`, or empty. */
  readonly body: string
}

export interface Features {
  readonly columns: number
  readonly rows: number
  /** Row by row. */
  readonly values: Float32Array
}

const OWN = [
  'chars',
  'words',
  ...SHAPE_NAMES,
  'lines',
  'dates',
  'linkShare',
  'links',
  'bold',
  'italic',
  'pictures',
  'headingLevel',
  'twins',
  'titleShare',
  'titleIs',
  'descriptionShare',
  'inJsonBody',
  'apart',
] as const
const PLACE = [
  'index',
  'charsBefore',
  'goodBefore',
  'goodAfter',
  'fromTitle',
  'depth',
  'inBest',
  'toBest',
  'underBest',
  'inMost',
  'toMost',
  'underMost',
  'sinceBestStart',
  'untilBestEnd',
  'rows',
  'goodTotal',
  'groupGood',
  'groupCount',
  'groupMean',
  'groupLinks',
  'sameAsBestGroup',
  'headingWording',
  'headingAgo',
  'furnitureAgo',
  'windowDates',
  'headingLevelAgo',
  'paragraphSiblings',
  'window',
  'windowLinks',
] as const
const LEVELS = 4
const NEAR = [-3, -2, -1, 1, 2, 3]
const NEAR_COLUMNS = ['words', 'linkShare', 'ending', 'good', 'sameParent', 'sameGroup', 'p', 'wording'] as const

export const COLUMN_NAMES: readonly string[] = [
  ...OWN,
  ...WORDING_NAMES.map((name) => `says.${name}`),
  ...TAG_GROUPS.map(([name]) => `tag.${name}`),
  ...CLASS_GROUP_NAMES.map((name) => `class.${name}`),
  'tag.articleBody',
  'hidden',
  ...PLACE,
  ...Array.from({ length: LEVELS }, (_, k) => [`up${k}.good`, `up${k}.links`, `up${k}.blocks`, `up${k}.mean`]).flat(),
  ...NEAR.flatMap((at) => NEAR_COLUMNS.map((name) => `near${at}.${name}`)),
]

const COLUMNS = COLUMN_NAMES.length
const WORDS = /[\p{L}\p{N}]+/gu

const log = (n: number) => Math.log2(1 + Math.max(n, 0))

export function featuresOf(page: Page, hints: Hints): Features {
  const { blocks } = page
  const rows = blocks.length
  const values = new Float32Array(rows * COLUMNS)
  const signs = blocks.map((block) => block.signs)
  const words = blocks.map((block) => block.text.slice(0, 400).toLowerCase().match(WORDS) ?? [])
  const titleWords = wordSet(hints.title)
  const descriptionWords = wordSet(hints.description)
  const jsonBody = hints.body.length > 200 ? squeeze(hints.body) : ''
  const twins = new Map<string, number>()
  for (const block of blocks) twins.set(block.text, (twins.get(block.text) ?? 0) + 1)

  const titleShares = words.map((list) => shareIn(list, titleWords))
  const titleAt = titleIndex(blocks, signs, titleShares, titleWords.size)
  const headline = blocks[titleAt]?.element ?? null
  const apart = apartOf(blocks, signs, headline)
  const good = blocks.map((block, i) => (apart[i] === true ? 0 : goodChars(block, signs[i] ?? NO_SIGNS)))
  const holdings = holdingsOf(blocks, signs, good)
  const groups = groupsOf(blocks, signs, good)
  const distances = new Distances(page.classes, headline)
  const bestGroup = groups.best
  let bestStart = rows
  let bestEnd = -1
  for (const [i, block] of blocks.entries())
    if ((good[i] ?? 0) > 0 && holdings.best !== null && isWithin(block.element, holdings.best)) {
      bestStart = Math.min(bestStart, i)
      bestEnd = i
    }
  const totalGood = Math.max(holdings.good, 1)
  const totalChars = Math.max(page.text.length, 1)

  let goodBefore = 0
  let heading = -1
  let furniture = -1
  for (let i = 0; i < rows; i++) {
    const block = blocks[i]
    const sign = signs[i]
    if (block === undefined || sign === undefined) continue
    let c = i * COLUMNS
    const put = (value: number) => {
      values[c++] = value
    }
    const linkShare = block.linked / Math.max(sign.chars, 1)
    // Own text.
    put(log(sign.chars))
    put(log(sign.words))
    for (const name of SHAPE_NAMES) put(sign[name])
    put(sign.lines)
    put(sign.dates)
    put(linkShare)
    put(block.links)
    put(block.bold / Math.max(sign.chars, 1))
    put(block.italic / Math.max(sign.chars, 1))
    put(block.pictures)
    put(headingLevel(block.element))
    put(twins.get(block.text) ?? 1)
    put(titleShares[i] ?? 0)
    put(i === titleAt ? 1 : 0)
    put(shareIn(words[i] ?? [], descriptionWords))
    put(jsonBody === '' ? -1 : jsonBody.includes(squeeze(block.text).slice(0, 80)) ? 1 : 0)
    put(apart[i] === true ? 1 : 0)
    for (let k = 0; k < WORDING_NAMES.length; k++) put(sign.wording & (1 << k) ? 1 : 0)
    // Tree.
    const far = distances.of(block.inner)
    for (let k = 0; k < DISTANCES; k++) put(far[k] ?? FAR)
    // Place.
    put(i / rows)
    put(block.start / totalChars)
    put(goodBefore / totalGood)
    goodBefore += good[i] ?? 0
    put((totalGood - goodBefore) / totalGood)
    put(titleAt < 0 ? -99 : clamp(i - titleAt, -50, 100))
    put(block.element.depth)
    for (const target of [holdings.best, holdings.most]) {
      if (target === null) {
        put(0)
        put(FAR)
        put(FAR)
        continue
      }
      const common = commonAncestor(block.element, target)
      put(common === target ? 1 : 0)
      put(target.depth - common.depth)
      put(block.element.depth - common.depth)
    }
    put(clamp(i - bestStart, -30, 100))
    put(clamp(bestEnd - i, -30, 100))
    put(log(rows))
    put(log(totalGood))
    const group = groups.of[i]
    put(group === undefined ? 0 : group.good / totalGood)
    put(group === undefined ? 0 : log(group.blocks))
    put(group === undefined ? 0 : log(group.chars / Math.max(group.blocks, 1)))
    put(group === undefined ? 0 : group.linked / Math.max(group.chars, 1))
    put(group === bestGroup ? 1 : 0)
    const level = headingLevel(block.element)
    const before = heading < 0 ? undefined : signs[heading]
    put(before === undefined || before.wording === 0 ? 0 : 1)
    put(heading < 0 ? 99 : Math.min(i - heading, 40))
    put(furniture < 0 ? 99 : Math.min(i - furniture, 60))
    let dates = 0
    for (let k = Math.max(0, i - 4); k <= Math.min(rows - 1, i + 4); k++)
      if ((signs[k]?.dates ?? 0) > 0 && (signs[k]?.words ?? 99) < 12) dates++
    put(dates)
    put(heading < 0 ? 0 : headingLevel(blocks[heading]?.element ?? block.element))
    if (level > 0 || (block.bold > 0.9 * sign.chars && sign.words <= 10 && sign.ending !== 1)) {
      heading = i
      if ((sign.wording & FURNITURE_HEADING) !== 0) furniture = i
    }
    const parent = block.element.parent ?? block.element
    const held = holdings.of(parent)
    put(held.good / Math.max(held.blocks, 1) / 100)
    let window = 0
    let windowLinks = 0
    for (let k = Math.max(0, i - 4); k <= Math.min(rows - 1, i + 4); k++) {
      window += good[k] ?? 0
      windowLinks += blocks[k]?.linked ?? 0
    }
    put(log(window))
    put(log(windowLinks))
    // Ancestors.
    let up: Element | null = block.element.name === 'p' ? block.element.parent : block.element
    for (let k = 0; k < LEVELS; k++) {
      const holding: Holding | null = up === null ? null : holdings.of(up)
      put(holding === null ? 1 : holding.good / totalGood)
      put(holding === null ? 0 : holding.linked / Math.max(holding.chars, 1))
      put(holding === null ? 0 : log(holding.blocks))
      put(holding === null ? 0 : log(holding.chars / Math.max(holding.blocks, 1)))
      up = up?.parent ?? null
    }
    // Neighbours.
    for (const step of NEAR) {
      const other = blocks[i + step]
      const its = signs[i + step]
      if (other === undefined || its === undefined) {
        for (let k = 0; k < NEAR_COLUMNS.length; k++) put(-1)
        continue
      }
      put(log(its.words))
      put(other.linked / Math.max(its.chars, 1))
      put(its.ending)
      put((good[i + step] ?? 0) > 0 ? 1 : 0)
      put(other.element.parent === block.element.parent ? 1 : 0)
      put(groups.of[i + step] === group ? 1 : 0)
      put(other.element.name === 'p' ? 1 : headingLevel(other.element) > 0 ? 2 : other.element.name === 'li' ? 3 : 0)
      put(its.wording === 0 ? 0 : 1)
    }
  }
  return { columns: COLUMNS, rows, values }
}

/** Headings over related links, comments, sign-up forms. */
const FURNITURE_HEADING = WORDING.reduce(
  (bits, [name], i) => (name === 'more' || name === 'talk' || name === 'join' ? bits | (1 << i) : bits),
  0,
)

const NO_SIGNS: TextSigns = textSigns('')

interface Group {
  good: number
  chars: number
  linked: number
  blocks: number
}

/** Blocks made the same way (tag and class of the element and its parent): an article's paragraphs are one group. */
function groupsOf(blocks: readonly PageBlock[], signs: readonly TextSigns[], good: readonly number[]) {
  const known = new Map<string, Group>()
  const of: Group[] = []
  let best: Group | null = null
  for (const [i, block] of blocks.entries()) {
    const { element } = block
    const parent = element.parent
    const key = `${element.name}.${element.get('class').slice(0, 60)}<${parent?.name ?? ''}.${parent?.get('class').slice(0, 60) ?? ''}`
    let group = known.get(key)
    if (group === undefined) {
      group = { good: 0, chars: 0, linked: 0, blocks: 0 }
      known.set(key, group)
    }
    group.good += good[i] ?? 0
    group.chars += signs[i]?.chars ?? 0
    group.linked += block.linked
    group.blocks++
    of.push(group)
  }
  for (const group of known.values()) if (best === null || group.good > best.good) best = group
  return { of, best }
}

/** The block most likely to be the article's headline: an h1 that agrees with the page's title, or simply the best fit. */
function titleIndex(
  blocks: readonly PageBlock[],
  signs: readonly TextSigns[],
  shares: readonly number[],
  titleSize: number,
): number {
  let best = -1
  let bestScore = 0
  for (const [i, block] of blocks.entries()) {
    const words = signs[i]?.words ?? 0
    const level = headingLevel(block.element)
    if (words < 2 || words > 40) continue
    const share = shares[i] ?? 0
    const cover = titleSize === 0 ? 0 : Math.min(1, (share * words) / titleSize)
    const score = share * cover + (level === 1 ? 0.5 : level > 0 ? 0.2 : 0)
    // .45: half the title's words in a heading, or any h1; a later block must be clearly better.
    if (score > bestScore + 0.05 && score >= 0.45) [best, bestScore] = [i, score]
  }
  return best
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORDS) ?? [])
}

function shareIn(words: readonly string[], set: ReadonlySet<string>): number {
  if (set.size === 0 || words.length === 0) return 0
  let shared = 0
  for (const word of words) if (set.has(word)) shared++
  return shared / words.length
}

const SQUEEZED = /[^\p{L}\p{N}]+/gu

/** Letters and digits only: bodies in JSON-LD are spaced and quoted otherwise than the page. */
function squeeze(text: string): string {
  return text.slice(0, 200_000).toLowerCase().replace(SQUEEZED, '')
}

export function headingLevel(element: Element): number {
  const { name } = element
  if (name.length !== 2 || name.charCodeAt(0) !== 104) return 0
  const level = name.charCodeAt(1) - 48
  return level >= 1 && level <= 6 ? level : 0
}

function isWithin(element: Element, container: Element): boolean {
  let at: Element | null = element
  while (at !== null && at.depth > container.depth) at = at.parent
  return at === container
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
