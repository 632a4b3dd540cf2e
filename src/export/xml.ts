/**
 * XML from parts: text and attribute values escaped, and what XML 1.0 cannot hold (controls, lone surrogates) or a
 * reader would not see (bidi overrides) shown as U+FFFD.
 */
import { visible } from './html/visible.ts'

export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** An element on lines of its own; children are elements already written. An attribute that is null is left out. */
export function element(name: string, attributes: Attributes, children: readonly string[]): string {
  const open = `<${name}${attributesOf(attributes)}`
  if (children.length === 0) return `${open}/>`
  const inner = children.map((child) => child.replace(/^/gm, '  ')).join('\n')
  return `${open}>\n${inner}\n</${name}>`
}

/** An element in one line: `content` is text or elements already written, and white space in it counts. */
export function inline(name: string, attributes: Attributes, content: string): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(`${value}`)}"`)
    .join('')
}

/** One line: in XML white space folds anyway, and `element` indents by lines. */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
