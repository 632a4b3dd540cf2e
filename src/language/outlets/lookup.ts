/** Looks up outlets by name or domain and finds their mentions in a text. */
import type { Span } from '../../model/span.ts'
import type { Outlet, OutletKind, OutletMention } from './outlet.ts'

export type { Outlet, OutletKind, OutletMention } from './outlet.ts'

export interface Outlets {
  /** By canonical name or alias; "The", case, punctuation and ".com" make no difference. */
  readonly byName: (name: string) => Outlet | null
  /** By host name or URL; sub-domains and "www." make no difference. */
  readonly byDomain: (host: string) => Outlet | null
  /** Mentions within the span, in order, not overlapping. Linear. */
  readonly mentions: (text: string, within: Span) => OutletMention[]
}

let loading: Promise<Outlets> | null = null

export function loadOutlets(): Promise<Outlets> {
  loading ??= import('./outlets-table.ts').then(({ OUTLET_LINES }) => outletsOf(OUTLET_LINES))
  return loading
}

const KINDS: Readonly<Record<string, OutletKind>> = {
  a: 'agency',
  n: 'newspaper',
  b: 'broadcaster',
  m: 'magazine',
  w: 'website',
  g: 'blog',
  p: 'programme',
}

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter((item) => item !== '')

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

export function outletsOf(lines: string): Outlets {
  const byName = new Map<string, Outlet>()
  const byDomain = new Map<string, Outlet>()
  for (const line of lines.trim().split('\n')) {
    const [name = '', kind = '', country = '', domains, aliases] = line.split('|')
    const outlet: Outlet = {
      name,
      aliases: list(aliases).map((alias) => alias.replace(/^~/, '')),
      domains: list(domains),
      kind: KINDS[kind] ?? 'website',
      country: country === '' ? null : country,
    }
    for (const known of [name, ...outlet.aliases]) if (!byName.has(keyOf(known))) byName.set(keyOf(known), outlet)
    for (const domain of outlet.domains) byDomain.set(domain, outlet)
  }
  return {
    byName: (name) => byName.get(keyOf(name)) ?? null,
    byDomain: (host) => {
      const labels = host
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, '')
        .replace(/[/:?#].*$/s, '')
        .split('.')
      for (let i = 0; i + 1 < labels.length; i++) {
        const found = byDomain.get(labels.slice(i).join('.'))
        if (found !== undefined) return found
      }
      return null
    },
    mentions: (text, within) => {
      const found: OutletMention[] = []
      const part = text.slice(within.start, within.end)
      for (const match of part.matchAll(/\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,6}/gu)) {
        const start = within.start + match.index
        const name = match[0].replace(/['’]s$/, '').replace(/[.,'’-]+$/, '')
        const outlet = byName.get(keyOf(name)) ?? null
        if (outlet !== null)
          found.push({ start, end: start + name.length, outlet, name: outlet.name, rule: 'en.outlet.table' })
        else if (/ (?:Times|Post|Gazette|Chronicle|Courier|Herald|Tribune|News Agency|Press Service)$/.test(name))
          found.push({
            start,
            end: start + name.length,
            outlet: null,
            name: name.replace(/^The /, ''),
            rule: 'en.outlet.head',
          })
      }
      return found
    },
  }
}
