/** Data that a page states about itself in JSON-LD: the nodes of article types, and the page's publisher. */

export interface Structured {
  readonly headline: string
  readonly published: string
  readonly created: string
  readonly modified: string
  readonly author: string
  readonly publisher: string
  readonly body: string
  readonly language: string
  readonly url: string
}

type Json = Readonly<Record<string, unknown>>

const NONE: Structured = {
  headline: '',
  published: '',
  created: '',
  modified: '',
  author: '',
  publisher: '',
  body: '',
  language: '',
  url: '',
}

const ARTICLE = /(?:Article|BlogPosting|NewsArticle|Report|LiveBlog|Posting|Review|Recipe|Story|Column)$/
const PAGE = /(?:WebPage|ItemPage|VideoObject|CreativeWork|PodcastEpisode)$/

/** What the page's article is, by the first node of an article type; gaps are filled from nodes of page types. */
export function structuredOf(scripts: readonly string[]): Structured {
  const nodes: Json[] = []
  for (const script of scripts) collect(parseLoose(script), nodes, 0)
  const typed = (pattern: RegExp) => nodes.filter((node) => typesOf(node).some((type) => pattern.test(type)))
  let best = NONE
  for (const node of [...typed(ARTICLE), ...typed(PAGE)]) best = merged(best, read(node, nodes))
  if (best.publisher === '') {
    const owner = typed(/^(?:NewsMediaOrganization|Organization|WebSite)$/)[0]
    if (owner !== undefined) best = { ...best, publisher: text(owner['name']) }
  }
  return best
}

function merged(a: Structured, b: Structured): Structured {
  return {
    headline: a.headline || b.headline,
    published: a.published || b.published,
    created: a.created || b.created,
    modified: a.modified || b.modified,
    author: a.author || b.author,
    publisher: a.publisher || b.publisher,
    body: a.body || b.body,
    language: a.language || b.language,
    url: a.url || b.url,
  }
}

function read(node: Json, nodes: readonly Json[]): Structured {
  return {
    headline: text(node['headline']) || text(node['name']),
    published: text(node['datePublished']),
    created: text(node['dateCreated']) || text(node['uploadDate']),
    modified: text(node['dateModified']),
    author: names(node['author'] ?? node['creator'], nodes).join(', '),
    publisher: names(node['publisher'] ?? node['sourceOrganization'], nodes)[0] ?? '',
    body: text(node['articleBody']) || (text(node['text']).length > 500 ? text(node['text']) : ''),
    language: text(node['inLanguage']),
    url: text(node['url']),
  }
}

/** All objects, however nested; 12 levels and 2,000 nodes are more than real pages have. */
function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 12 || into.length > 2000 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1)
    return
  }
  // An object of unknown keys: each is checked where it is read.
  const node = value as Json
  if (node['@type'] !== undefined) into.push(node)
  for (const [key, inner] of Object.entries(node))
    if (typeof inner === 'object' && key !== '@context') collect(inner, into, depth + 1)
}

function typesOf(node: Json): string[] {
  const type = node['@type']
  const list: readonly unknown[] = Array.isArray(type) ? type : [type]
  return list.filter((one): one is string => typeof one === 'string')
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0])
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'object' && value !== null && '@value' in value) return text(value['@value'])
  return ''
}

function names(value: unknown, nodes: readonly Json[]): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap((one) => names(one, nodes))
  if (typeof value !== 'object' || value === null) return []
  const node = value as Json
  const name = text(node['name'])
  if (name !== '') return [name]
  const id = text(node['@id'])
  const target = id === '' ? undefined : nodes.find((one) => one['@id'] === id && text(one['name']) !== '')
  return target === undefined ? [] : [text(target['name'])]
}

/** JSON as pages really write it: CDATA marks, comments, raw line ends in strings, commas before a closing bracket. */
function parseLoose(script: string): unknown {
  const trimmed = script.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$|^\s*<!--|-->\s*$/g, '').trim()
  for (const attempt of [(s: string) => s, mended]) {
    try {
      return JSON.parse(attempt(trimmed))
    } catch {
      // The next, more forgiving reading; a script that none can read says nothing.
    }
  }
  return null
}

function mended(json: string): string {
  return (
    json
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what JSON refuses
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '')
  )
}
