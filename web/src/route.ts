/**
 * Where the reader is, as the address's hash: `#/s/STORY/VIEW/ID…?key=value`. Every finding has one, so that a link to
 * it can be kept. Story ids and finding ids are hashes of content: the same articles give the same addresses.
 */
export const VIEWS = {
  overview: 'Overview',
  family: 'Family tree',
  claims: 'Claims',
  read: 'Read',
  timeline: 'Timeline',
  origins: 'Origins',
  corrections: 'Corrections',
} as const
export type ViewName = keyof typeof VIEWS

export interface Route {
  /** Null: the list of stories. */
  readonly story: string | null
  readonly view: ViewName
  readonly ids: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

export const HOME: Route = { story: null, view: 'overview', ids: [], query: {} }

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [head, story, view = 'overview', ...ids] = path.split('/').map(decoded)
  const query = Object.fromEntries(new URLSearchParams(search))
  if (head !== 's' || story === undefined || story === '') return { ...HOME, query }
  return { story, view: view in VIEWS ? (view as ViewName) : 'overview', ids: ids.filter((id) => id !== ''), query }
}

export function formatRoute({ story, view, ids, query }: Route): string {
  if (story === null) return '#/'
  const path = ['s', story, view, ...ids].map(encodeURIComponent).join('/')
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return `#/${path}${search === '' ? '' : `?${search}`}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
