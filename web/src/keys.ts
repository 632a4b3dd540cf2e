/** The keys: j and k from finding to finding, o opens, g and a letter goes to a view. None while a field has the focus. */
import { room } from './room.svelte.ts'
import type { ViewName } from './route.ts'

/** What `?` shows. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['j  k', 'next, previous finding'],
  ['o', 'open it: its evidence, or the texts'],
  ['c', 'copy it as a citation'],
  ['l', 'copy the link to it'],
  ['/', 'search'],
  ['g o', 'overview'],
  ['g f', 'family tree'],
  ['g c', 'claims'],
  ['g r', 'read side by side'],
  ['g t', 'timeline'],
  ['g s', 'origins (sources)'],
  ['g d', 'corrections (decisions)'],
  ['g l', 'list of stories'],
  ['b', 'in Read: switch the base'],
  ['t', 'light, dark, as the system'],
  ['?', 'these keys'],
  ['Esc', 'close'],
]

const PLACES: Readonly<Record<string, ViewName>> = {
  o: 'overview',
  f: 'family',
  c: 'claims',
  r: 'read',
  t: 'timeline',
  s: 'origins',
  d: 'corrections',
}

let going = 0

export function keys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const { key, target } = event
  if (
    target instanceof Element &&
    target.closest('input:not([type=radio],[type=checkbox]), textarea, select, dialog') !== null
  )
    return
  if (performance.now() < going) {
    going = 0
    const view = PLACES[key]
    if (view !== undefined && room.story !== null) room.go(view)
    else if (key === 'l') location.hash = '#/'
    else return
    event.preventDefault()
    return
  }
  const act = ACTS[key]
  if (act === undefined) return
  event.preventDefault()
  act()
}

const ACTS: Readonly<Record<string, () => void>> = {
  // A second and a half: after vim's habit, long enough for slow hands.
  g: () => (going = performance.now() + 1500),
  j: () => step(1),
  k: () => step(-1),
  o: () => {
    const item = current()
    const opener =
      item?.querySelector<HTMLElement>('[data-open]') ?? item?.querySelector<HTMLElement>('summary, a, button')
    opener?.click()
  },
  c: () => current()?.querySelector<HTMLElement>('[data-cite]')?.click(),
  l: () => current()?.querySelector<HTMLElement>('[data-link]')?.click(),
  b: () => document.querySelector<HTMLElement>('[data-switch]')?.click(),
  t: () => room.setTheme(room.theme === 'system' ? 'light' : room.theme === 'light' ? 'dark' : 'system'),
  // In the list of stories there is a field for it.
  '/': () => {
    if (room.story !== null) room.dialog = 'search'
    else document.querySelector<HTMLElement>('input[type=search]')?.focus()
  },
  '?': () => (room.dialog = 'help'),
}

function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-item]')]
}

/** The finding that has the focus, or holds it; the last one that had it. */
function current(): HTMLElement | null {
  return (
    document.activeElement?.closest<HTMLElement>('[data-item]') ?? document.querySelector<HTMLElement>('[data-item].at')
  )
}

function step(by: number): void {
  const all = items()
  const at = current()
  const i = at === null ? (by > 0 ? -1 : all.length) : all.indexOf(at)
  const next = all[Math.min(all.length - 1, Math.max(0, i + by))]
  if (next === undefined) return
  for (const one of all) one.classList.toggle('at', one === next)
  next.tabIndex = -1
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}
