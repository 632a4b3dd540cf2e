/** What every piece of the page is given: the story, the way to look things up, and where on the page things stand. */
import type { Result, TracedStory } from '../../model/result.ts'
import { hash32 } from '../../text/hash.ts'
import type { Lookup } from '../lookup.ts'
import { html, type Markup, type Part } from './markup.ts'

export interface View {
  readonly result: Result
  readonly story: TracedStory
  readonly by: Lookup
  /** From 1, in the Result's order. */
  readonly number: number
  /** Level of the story's own heading: 1 when it is alone on the page. */
  readonly level: 1 | 2
  /** Number of each claim as the page shows it, by claim id. */
  readonly claimNumbers: ReadonlyMap<string, number>
}

export function heading(level: number, content: Part, id?: string): Markup {
  const anchor = id === undefined ? null : html` id="${id}"`
  if (level <= 1) return html`<h1${anchor}>${content}</h1>`
  if (level === 2) return html`<h2${anchor}>${content}</h2>`
  if (level === 3) return html`<h3${anchor}>${content}</h3>`
  return html`<h4${anchor}>${content}</h4>`
}

/** A section of the story, named by its heading. */
export function section(view: View, name: string, title: string, content: Part): Markup {
  const id = `${name}-${view.number}`
  return html`<section aria-labelledby="${id}" class="part ${name}">${heading(view.level + 1, title, id)}${content}</section>`
}

/** An id for the page, the same in every run. What an id may not hold is replaced, and a hash keeps it unique. */
export function anchor(kind: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9_-]+/g, '-')
  return safe === id ? `${kind}-${id}` : `${kind}-${safe}-${hash32(id).toString(36)}`
}
