/**
 * A light tree of a page: elements, attributes, text, nothing else. Built in one pass from htmlparser2's events, which
 * mends unclosed paragraphs and list items as browsers do. A full DOM (linkedom, jsdom) costs ten times as much and
 * gives nothing that reading needs; docs/decisions tells.
 */
import { Parser } from 'htmlparser2'

export class Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly depth: number
  readonly children: (Element | string)[] = []

  constructor(name: string, attributes: Readonly<Record<string, string>>, parent: Element | null) {
    this.name = name
    this.attributes = attributes
    this.parent = parent
    this.depth = parent === null ? 0 : parent.depth + 1
  }

  get(name: string): string {
    return this.attributes[name] ?? ''
  }
}

/** Head matters that hold no readable children, picked out while parsing. */
export interface Tree {
  readonly root: Element
  /** Texts of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[]
  /** Text of the first `<title>` outside pictures. */
  readonly title: string
  /** All `meta` elements, in order. */
  readonly metas: readonly Element[]
  /** All `link` elements, in order. */
  readonly links: readonly Element[]
  /** All `time` elements, in order. */
  readonly times: readonly Element[]
  /** Elements with an `itemprop`, in order. */
  readonly items: readonly Element[]
  /** The page's language as `<html lang>` says, or empty. */
  readonly language: string
}

// Their content is never read. Scripts stay only where they are JSON-LD.
const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'select',
  'textarea',
  'datalist',
])

/**
 * Deeper elements are taken as their ancestor's text: real pages reach 60, hostile ones 20,000, and walking the tree
 * by recursion must stay safe.
 */
const DEEPEST = 250

/** Parses a page. Never throws; O(length). */
export function parseTree(html: string): Tree {
  const root = new Element('#root', {}, null)
  const jsonLd: string[] = []
  const metas: Element[] = []
  const links: Element[] = []
  const times: Element[] = []
  const items: Element[] = []
  let title: string | null = null
  let language = ''
  let current = root
  /** Void elements (`<br>`) open below DEEPEST, whose end is still to be told. */
  let sunk = 0
  /** Elements open inside a skipped one, itself included. */
  let skipping = 0
  let keptScript: string[] | null = null
  let inTitle = false

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping > 0) {
          skipping++
          return
        }
        if (SKIPPED.has(name)) {
          skipping = 1
          if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) keptScript = []
          return
        }
        if (current.depth >= DEEPEST) {
          if (open.stack[0] === name) open.stack.shift()
          else sunk++
          return
        }
        const element = new Element(name, attributes, current)
        current.children.push(element)
        current = element
        if (name === 'meta') metas.push(element)
        else if (name === 'link') links.push(element)
        else if (name === 'time') times.push(element)
        else if (name === 'html' && language === '') language = attributes['lang'] ?? attributes['xml:lang'] ?? ''
        else if (name === 'title' && title === null) {
          title = ''
          inTitle = true
        }
        if (attributes['itemprop'] !== undefined) items.push(element)
      },
      ontext(text) {
        if (skipping > 0) {
          if (skipping === 1) keptScript?.push(text)
          return
        }
        if (inTitle) title += text
        // Consecutive pieces (entities split them) are one text.
        const last = current.children.length - 1
        const before = current.children[last]
        if (typeof before === 'string') current.children[last] = before + text
        else current.children.push(text)
      },
      onclosetag() {
        if (skipping > 0) {
          skipping--
          if (skipping === 0 && keptScript !== null) {
            jsonLd.push(keptScript.join(''))
            keptScript = null
          }
          return
        }
        if (sunk > 0) {
          sunk--
          return
        }
        if (current.name === 'title') inTitle = false
        current = current.parent ?? root
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  )
  // The parser looks for a closing tag's element through all that are open: 20,000 open ones and as many closings cost
  // seconds. It has no limit of its own, so those below DEEPEST are taken off its list (private in its types).
  const open = parser as unknown as { readonly stack: string[] }
  parser.write(html)
  parser.end()
  return { root, jsonLd, title: title ?? '', metas, links, times, items, language }
}
