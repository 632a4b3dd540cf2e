/**
 * A page as text: all of it, in reading order, one line (or more, where `<br>` breaks it) a block. A block is a run of
 * inline content between the borders of block elements; it knows its element, so that everything later can be asked
 * of the tree.
 */
import type { Link } from '../../model/article.ts'
import { type TextSigns, textSigns } from '../text-signs.ts'
import { ClassWords } from './class-words.ts'
import { type Element, parseTree, type Tree } from './tree.ts'

export interface PageBlock {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What its words say by themselves. */
  readonly signs: TextSigns
  /** The nearest block element around it. */
  readonly element: Element
  /** Characters inside links, bold, italics. */
  readonly linked: number
  readonly bold: number
  readonly italic: number
  readonly links: number
  /** Pictures since the block before. */
  readonly pictures: number
  /** Nearest inline element that holds all of the block, else `element`. */
  readonly inner: Element
}

export interface Page {
  readonly tree: Tree
  readonly text: string
  readonly blocks: readonly PageBlock[]
  readonly links: readonly Link[]
  readonly classes: ClassWords
}

const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark output picture q rp rt ruby s samp ' +
    'small source span strike strong sub sup time tt u var wbr path use g amp-img input audio video track map area nobr ' +
    'em-emoji o:p st1:place st1:city st1:country-region'
  ).split(' '),
)
const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])
const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite'])
const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'amp-img', 'video', 'figure'])

export function readPage(html: string): Page {
  return pageOf(parseTree(html))
}

export function pageOf(tree: Tree): Page {
  const writer = new Writer()
  writer.walk(tree.root)
  writer.flush()
  return { tree, text: writer.text(), blocks: writer.blocks, links: writer.links, classes: new ClassWords() }
}

class Writer {
  readonly blocks: PageBlock[] = []
  readonly links: Link[] = []
  #lines: string[] = []
  #length = 0

  // The block being written.
  #buffer = ''
  #space = false
  #breaks = 0
  #block: Element | null = null
  #inner: Element | null = null
  #linked = 0
  #bold = 0
  #italic = 0
  #linkCount = 0
  #pictures = 0
  #openLinks: { start: number; url: string }[] = []
  #blockLinks: Link[] = []

  // Where the walk stands.
  #anchor: Element | null = null
  #boldDepth = 0
  #italicDepth = 0

  text(): string {
    return this.#lines.join('\n')
  }

  walk(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#write(child, element)
      else this.#enter(child)
    }
  }

  #enter(element: Element): void {
    const { name } = element
    if (name === 'head') return
    if (name === 'br') {
      this.#breaks++
      // Two breaks in a row part paragraphs on pages that know no <p>.
      if (this.#breaks >= 2) this.flush()
      return
    }
    if (PICTURES.has(name)) this.#pictures++
    if (!INLINE.has(name)) {
      this.flush()
      this.walk(element)
      this.flush()
      return
    }
    const isLink = name === 'a' && element.get('href') !== ''
    const anchorBefore = this.#anchor
    if (isLink) {
      this.#anchor = element
      this.#openLinks.push({ start: -1, url: element.get('href') })
    }
    const bold = BOLD.has(name) ? 1 : 0
    const italic = ITALIC.has(name) ? 1 : 0
    this.#boldDepth += bold
    this.#italicDepth += italic
    this.walk(element)
    this.#boldDepth -= bold
    this.#italicDepth -= italic
    if (isLink) {
      this.#closeLink(this.#openLinks.pop())
      this.#anchor = anchorBefore
    }
  }

  #closeLink(open: { start: number; url: string } | undefined): void {
    if (open === undefined || open.start < 0 || this.#buffer.length <= open.start) return
    this.#blockLinks.push({ start: open.start, end: this.#buffer.length, url: open.url })
  }

  /** Folds white space; a break is a line end inside the block. */
  #write(raw: string, parent: Element): void {
    const folded = fold(raw)
    if (folded === '' || folded === ' ') {
      if (folded === ' ') this.#space = true
      return
    }
    let text = folded
    if (text.startsWith(' ')) {
      this.#space = true
      text = text.slice(1)
    }
    const endsInSpace = text.endsWith(' ')
    if (endsInSpace) text = text.slice(0, -1)
    if (this.#buffer === '') {
      this.#block = blockElement(parent)
      this.#inner = parent
    } else {
      if (this.#breaks > 0) this.#buffer += '\n'
      else if (this.#space) this.#buffer += ' '
      if (this.#inner !== null && this.#inner !== this.#block && parent !== this.#inner)
        this.#inner = commonAncestor(this.#inner, parent)
    }
    this.#breaks = 0
    const start = this.#buffer.length
    this.#buffer += text
    this.#space = endsInSpace
    if (this.#anchor !== null) this.#linked += text.length
    for (const open of this.#openLinks)
      if (open.start < 0) {
        open.start = start
        this.#linkCount++
      }
    if (this.#boldDepth > 0) this.#bold += text.length
    if (this.#italicDepth > 0) this.#italic += text.length
  }

  /** Ends the block being written. */
  flush(): void {
    this.#space = false
    this.#breaks = 0
    const element = this.#block
    if (element === null) return
    // A link around blocks is cut at their borders: it opens anew in the next one.
    for (const open of this.#openLinks) {
      this.#closeLink(open)
      open.start = -1
    }
    const start = this.#length
    const end = start + this.#buffer.length
    this.blocks.push({
      start,
      end,
      text: this.#buffer,
      signs: textSigns(this.#buffer),
      element,
      inner: this.#inner ?? element,
      linked: this.#linked,
      bold: this.#bold,
      italic: this.#italic,
      links: this.#linkCount,
      pictures: this.#pictures,
    })
    for (const link of this.#blockLinks)
      this.links.push({ start: start + link.start, end: start + link.end, url: link.url })
    this.#lines.push(this.#buffer)
    this.#length = end + 1
    this.#buffer = ''
    this.#block = null
    this.#inner = null
    this.#linked = this.#bold = this.#italic = this.#linkCount = this.#pictures = 0
    this.#blockLinks = []
  }
}

function blockElement(of: Element): Element {
  let at = of
  while (INLINE.has(at.name) && at.parent !== null) at = at.parent
  return at
}

export function commonAncestor(a: Element, b: Element): Element {
  let x = a
  let y = b
  while (x.depth > y.depth && x.parent !== null) x = x.parent
  while (y.depth > x.depth && y.parent !== null) y = y.parent
  while (x !== y && x.parent !== null && y.parent !== null) {
    x = x.parent
    y = y.parent
  }
  return x
}

const FOLDABLE = /[\s\u200b\ufeff\u00ad\u2060]/
const RUNS = /\s+/g
const INVISIBLE = /[\u200b\ufeff\u00ad\u2060]/g

/** White space folded to one space; characters that show nothing dropped (they split words for every later stage). */
function fold(raw: string): string {
  return FOLDABLE.test(raw) ? raw.replace(INVISIBLE, '').replace(RUNS, ' ') : raw
}
