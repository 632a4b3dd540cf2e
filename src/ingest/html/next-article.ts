/**
 * Endless scroll: pages that append the next article below the first. It is told by its template: a headline made as the
 * first's is, in a part of the page made as the first's is, after the first has had its say.
 */
import { type DraftBlock, isBody } from '../draft.ts'
import { commonAncestor, type Page } from './page.ts'
import type { Element } from './tree.ts'

/** A part with fewer words of body is a teaser or a head, and what follows it may be the article. */
const LEAST_WORDS = 80

/**
 * Body blocks of later articles become furniture (`html.next-article`). `blocks` stand one for each block of the page;
 * `titleAt` is the first headline's. Blocks in other `<article>`s as such are no sign: some sites wrap each section so.
 */
export function withoutNextArticles(page: Page, titleAt: number, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const headline = page.blocks[titleAt]?.element
  if (headline === undefined) return blocks
  const dropped = new Set<Element>()
  const words = new Map<Element, number>()
  for (const [i, block] of page.blocks.entries()) {
    if (i <= titleAt || !alike(block.element, headline)) continue
    const common = commonAncestor(headline, block.element)
    const first = childToward(common, headline)
    const second = childToward(common, block.element)
    if (first === null || second === null || first === headline || !alike(first, second)) continue
    const said = words.get(first) ?? wordsUnder(page, first, blocks)
    words.set(first, said)
    if (said >= LEAST_WORDS) dropped.add(second)
  }
  if (dropped.size === 0) return blocks
  return blocks.map((block, i) => {
    const element = page.blocks[i]?.element
    if (element === undefined || !isBody(block.kind) || !isUnder(element, dropped)) return block
    return { ...block, kind: 'furniture', because: [{ rule: 'html.next-article', value: null }, ...block.because] }
  })
}

/** Made by one template: same tag, same classes (numbers aside: `post-17`). */
function alike(a: Element, b: Element): boolean {
  const look = (element: Element) => element.get('class').replace(/\d+/g, '').trim()
  return a.name === b.name && look(a) === look(b)
}

function childToward(ancestor: Element, element: Element): Element | null {
  let at: Element | null = element
  while (at !== null && at.parent !== ancestor) at = at.parent
  return at
}

function wordsUnder(page: Page, part: Element, blocks: readonly DraftBlock[]): number {
  const under = new Set([part])
  let words = 0
  for (const [i, block] of page.blocks.entries()) {
    const kind = blocks[i]?.kind ?? 'furniture'
    if (isBody(kind) && isUnder(block.element, under)) words += block.text.split(/\s+/).length
  }
  return words
}

function isUnder(element: Element, parts: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (parts.has(at)) return true
  return false
}
