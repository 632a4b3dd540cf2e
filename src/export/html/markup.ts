/**
 * HTML that cannot be broken by what it holds: in html`…` every value is escaped unless it is itself Markup. There is
 * no other way to make Markup but `trusted`, which only takes our own style and script.
 */
import { visible } from './visible.ts'

export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

export type Part = Markup | string | number | null | false | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let source = strings[0] ?? ''
  for (const [i, part] of parts.entries()) source += render(part) + (strings[i + 1] ?? '')
  return new Markup(source)
}

/** For our own constants only: never for anything read from an article. */
export function trusted(source: string): Markup {
  return new Markup(source)
}

function render(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'number') return `${part}`
  if (typeof part === 'string') return escaped(part)
  return part.map(render).join('')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escaped for text and quoted attributes; characters that act instead of being seen show as U+FFFD. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}
