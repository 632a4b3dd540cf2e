/** Markdown: parsed, and its text kept as lines without marks; headings, list items and quotes keep their kind. */
import type { Notice } from '../../error/notice.ts'
import type { BlockKind, Link } from '../../model/article.ts'
import { sha256Hex } from '../../text/hash.ts'
import { readIso } from '../dates/published.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { finish } from '../finish.ts'
import type { Format, Input } from '../input.ts'
import { charsetNotices, LONGEST_TEXT, noBody, tooLarge } from './plain-text.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/

/** Told by its marks: front matter, or a heading with a link or emphasis, or links alone. */
function claims(input: Input): boolean {
  const head = input.head()
  if (FRONT_MATTER.test(head) && /^\w+\s*:/m.test(head)) return true
  const headings = head.match(/^#{1,6} \S/gm)?.length ?? 0
  const links = head.match(/\[[^\][]{1,200}\]\([^()\s]{1,500}\)/g)?.length ?? 0
  const strong = head.match(/\*\*[^*\n]{1,200}\*\*/g)?.length ?? 0
  return links >= 2 || (headings >= 1 && links + strong >= 1) || headings >= 2
}

export const markdown: Format = {
  name: 'markdown',
  claims,
  read: async (input, givens) => {
    const { name, url } = input
    if (input.bytes.length > LONGEST_TEXT) return { articles: [], notices: [tooLarge(name, input.bytes.length)] }
    const decoded = input.decoded()
    const { text } = decoded
    const notices: Notice[] = charsetNotices(name, decoded)
    const draft = await draftOfMarkdown(text, { name, url, sha256: sha256Hex(input.bytes) })
    if (draft === null) return { articles: [], notices: [...notices, noBody(name)] }
    return { articles: [await finish(draft, givens)], notices }
  },
}

type Root = ReturnType<typeof import('mdast-util-from-markdown')['fromMarkdown']>
type Node = Root | Root['children'][number]

async function draftOfMarkdown(
  source: string,
  origin: { readonly name: string; readonly url: string | null; readonly sha256: string },
): Promise<Draft | null> {
  const { fromMarkdown } = await import('mdast-util-from-markdown')
  const front = FRONT_MATTER.exec(source)
  const writer = new Writer()
  writer.walk(fromMarkdown(front === null ? source : source.slice(front[0].length)), 'paragraph')
  const { blocks, text, links } = writer
  if (!blocks.some((block) => block.kind === 'paragraph' || block.kind === 'list-item')) return null
  const fields = frontMatter(front?.[1] ?? '')
  const heading = writer.title
  const title = fields.get('title')
  const date = readIso(fields.get('date') ?? fields.get('published') ?? '')
  const byline = fields.get('author') ?? fields.get('byline')
  const outlet = fields.get('outlet') ?? fields.get('source') ?? fields.get('publisher')
  return {
    id: null,
    ...origin,
    url: origin.url ?? fields.get('url') ?? null,
    outlet: outlet === undefined ? null : { value: outlet, from: 'meta' },
    title:
      title !== undefined
        ? { value: title, from: 'meta' }
        : heading === null
          ? null
          : { value: text.slice(heading.start, heading.end), from: 'text', span: heading },
    byline: byline === undefined ? null : { value: byline, from: 'meta' },
    published: date === null ? null : { ...date, from: 'meta' },
    language: null,
    languageStated: fields.get('lang') ?? fields.get('language') ?? null,
    text,
    blocks,
    links,
  }
}

function frontMatter(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const match = /^([A-Za-z_]{1,40})\s*:\s*(.{1,500})$/.exec(line.trim())
    const value = match?.[2]?.trim().replace(/^["']|["']$/g, '')
    if (match?.[1] !== undefined && value !== undefined && value !== '') fields.set(match[1].toLowerCase(), value)
  }
  return fields
}

class Writer {
  text = ''
  readonly blocks: DraftBlock[] = []
  readonly links: Link[] = []
  title: { start: number; end: number } | null = null

  walk(node: Node, kind: BlockKind): void {
    switch (node.type) {
      case 'heading': {
        const isTitle = node.depth === 1 && this.title === null && this.blocks.length === 0
        this.#block(node, isTitle ? 'title' : 'heading')
        break
      }
      case 'paragraph':
      case 'code':
        this.#block(node, kind)
        break
      case 'listItem':
        for (const child of node.children) this.walk(child, 'list-item')
        break
      case 'html':
      case 'definition':
      case 'thematicBreak':
        break
      default:
        if ('children' in node) for (const child of node.children) this.walk(child as Node, kind)
    }
  }

  #block(node: Node, kind: BlockKind): void {
    if (this.text !== '') this.text += '\n'
    const start = this.text.length
    this.#inline(node)
    const end = this.text.length
    if (this.text.slice(start).trim() === '') {
      this.text = this.text.slice(0, Math.max(0, start - 1))
      return
    }
    if (kind === 'title') this.title = { start, end }
    this.blocks.push({ kind, start, end, because: [{ rule: `markdown.${node.type}`, value: null }] })
  }

  #inline(node: unknown): void {
    // mdast's inline nodes: `value` for leaves, `children` for the rest; only these keys are read.
    const { type, value, url, children } = node as {
      type: string
      value?: string
      url?: string
      children?: readonly unknown[]
    }
    if (type === 'break') this.text += '\n'
    else if (type === 'html' || type === 'image') return
    else if (typeof value === 'string') this.text += value
    else if (children !== undefined) {
      const start = this.text.length
      for (const child of children) this.#inline(child)
      if (type === 'link' && url !== undefined && /^https?:/i.test(url) && this.text.length > start)
        this.links.push({ start, end: this.text.length, url })
    }
  }
}
