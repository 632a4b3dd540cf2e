/** What the page knows: the Result, where the reader is, the decisions in hand, light or dark. One for the page. */

import { claimNumbers } from '../../src/export/html/claim-list.ts'
import { originName } from '../../src/export/html/origin-words.ts'
import { lookup } from '../../src/export/lookup.ts'
import { orientedStory } from '../../src/export/orient.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Result } from '../../src/model/result.ts'
import { client, Failure, type Session } from './client.ts'
import { formatRoute, parseRoute, type Route, type ViewName } from './route.ts'

export type Theme = 'system' | 'light' | 'dark'
export type Dialog = 'help' | 'search' | null

class Room {
  /** The report's Result, or that of the story at hand when served. Never changed, only replaced. */
  result = $state.raw<Result | null>(null)
  session = $state.raw<Session | null>(null)
  route = $state.raw<Route>(parseRoute(location.hash))
  failure = $state.raw<Failure | null>(null)
  loading = $state(false)
  theme = $state<Theme>(stored('theme') ?? 'system')
  dialog = $state<Dialog>(null)
  /** Decisions not yet saved. */
  pending = $state.raw<readonly Decision[]>([])
  /** Said to screen readers and shown for a moment: "Copied". */
  said = $state('')

  served = $derived(this.session !== null)
  by = $derived(this.result === null ? null : lookup(this.result))
  story = $derived.by(() => {
    const { result, by, route } = this
    if (result === null || by === null) return null
    const only = result.stories.length === 1 && !this.served ? result.stories[0] : undefined
    const found = result.stories.find((one) => one.id === route.story) ?? only
    return found === undefined ? null : orientedStory(found, by)
  })
  numbers = $derived(claimNumbers(this.story?.claims ?? []))
  view = $derived<ViewName>(this.route.view)

  /** What a person calls an origin of the story at hand. */
  originName(id: string): string {
    const origin = this.story?.origins.list.find((one) => one.id === id)
    return origin === undefined ? id : originName(origin)
  }

  /** The address of a place in the story at hand. */
  to(view: ViewName, ids: readonly string[] = [], query: Route['query'] = {}, story = this.story?.id ?? null): string {
    return formatRoute({ story, view, ids, query })
  }

  go(view: ViewName, ids: readonly string[] = [], query: Route['query'] = {}): void {
    location.hash = this.to(view, ids, query)
  }

  /** The same place with another query; no new step in the history. */
  ask(query: Route['query']): void {
    const next = { ...this.route, story: this.story?.id ?? this.route.story, query: { ...this.route.query, ...query } }
    history.replaceState(null, '', formatRoute(next))
    this.route = parseRoute(location.hash)
  }

  /** Another Result in place of this one; the story at hand may have a new id in it. */
  replace(result: Result, story: string): void {
    history.replaceState(null, '', formatRoute({ ...this.route, story, query: {} }))
    this.route = parseRoute(location.hash)
    this.result = result
  }

  say(text: string): void {
    this.said = text
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => (this.said = ''), 2500)
  }
  #saying: ReturnType<typeof setTimeout> | undefined

  async copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      this.say(`${what} copied`)
    } catch {
      // A page from disk may not be allowed to: then the words are put in a field, selected.
      const field = document.createElement('textarea')
      field.value = text
      document.body.append(field)
      field.select()
      const done = document.execCommand('copy')
      field.remove()
      this.say(done ? `${what} copied` : `${what} could not be copied`)
    }
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    document.documentElement.dataset['theme'] = theme
    try {
      localStorage.setItem('stemma-theme', theme)
    } catch {
      // No storage for this page: the choice lasts as long as the page.
    }
  }

  /** When served: the Result of the story that the address names. */
  async fetchStory(): Promise<void> {
    const { story } = this.route
    if (!this.served || story === null || this.result?.stories.some((one) => one.id === story)) return
    this.loading = true
    this.failure = null
    try {
      this.result = await client.story(story)
    } catch (error) {
      this.failure = failure(error)
    } finally {
      this.loading = false
    }
  }
}

export function failure(error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure(
    'E_INTERNAL',
    error instanceof Error ? error.message : String(error),
    'this page',
    'Load the page again',
  )
}

function stored(name: string): Theme | null {
  try {
    const value = localStorage.getItem(`stemma-${name}`)
    return value === 'light' || value === 'dark' ? value : null
  } catch {
    return null
  }
}

export const room = new Room()

addEventListener('hashchange', () => {
  room.route = parseRoute(location.hash)
  void room.fetchStory()
})
