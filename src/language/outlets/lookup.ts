/** Looks up outlets by name or domain and finds their mentions in a text. */
import type { Span } from '../../model/span.ts'
import { findMentions, type KnownName, keyOfRun, runsOf, type Words } from './mentions.ts'
import type { Outlet, OutletKind, OutletMention } from './outlet.ts'

export type { Outlet, OutletKind, OutletMention } from './outlet.ts'

export interface Outlets {
  /** By canonical name, alias or programme; "The", case, accents, punctuation and a final "newspaper" or "website" make no difference. */
  readonly byName: (name: string) => Outlet | null
  /** By host name or URL; sub-domains, "www." and port make no difference. */
  readonly byDomain: (host: string) => Outlet | null
  /** Mentions within the span, in order, not overlapping, also of outlets that the table does not hold. Linear. */
  readonly mentions: (text: string, within: Span) => OutletMention[]
}

let loading: Promise<Outlets> | null = null

/** The table and its finder: about 10 ms on first use. */
export function loadOutlets(): Promise<Outlets> {
  loading ??= Promise.all([import('./outlets-table.ts'), import('./heads-table.ts')]).then(([table, heads]) =>
    outletsOf(table.OUTLET_LINES, { weak: table.WEAK, shady: table.SHADY }, wordsOf(heads)),
  )
  return loading
}

const KINDS: Readonly<Record<string, OutletKind>> = {
  a: 'agency',
  n: 'newspaper',
  b: 'broadcaster',
  m: 'magazine',
  w: 'website',
  g: 'blog',
}

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter((item) => item !== '')
const split = (block: string): string[] => block.split(/\s+/).filter((item) => item !== '')

function wordsOf(heads: typeof import('./heads-table.ts')): Words {
  const set = (block: string) => new Set(split(block))
  return {
    strong: set(heads.STRONG_HEADS),
    plain: set(heads.PLAIN_HEADS),
    weak: set(heads.WEAK_HEADS),
    double: set(heads.DOUBLE_HEADS),
    first: set(heads.FIRST_HEADS),
    endings: split(heads.ENDINGS),
    endingsNot: set(heads.ENDINGS_NOT),
    notBefore: set(heads.NOT_BEFORE),
    notAfter: set(heads.NOT_AFTER),
    roles: set(heads.ROLES),
    openers: set(heads.OPENERS),
    cuesAfter: set(heads.CUES_AFTER),
    cuesSure: set(heads.CUES_SURE),
    cuesBefore: set(heads.CUES_BEFORE),
    nouns: set(heads.OUTLET_NOUNS),
    shops: set(heads.SHOPS),
  }
}

/** "The New York Times newspaper" and "new-york times" are one. */
function keyOf(name: string): string {
  const runs = runsOf(name, { start: 0, end: name.length }).map((run) => run.key)
  if (runs.length > 1 && runs[0] === 'the') runs.shift()
  if (runs.length > 1 && /^(?:newspaper|magazine|website)$/.test(runs.at(-1) ?? '')) runs.pop()
  return runs.join('')
}

/** A canonical name without what tells it from namesakes: "ABC (Australia)" is written "ABC", and ABC News has that. */
const written = (name: string): string | null => (name.includes('(') ? null : name)

export function outletsOf(lines: string, doubts: { weak: string; shady: string }, words: Words): Outlets {
  const byKey = new Map<string, Outlet>()
  const byHost = new Map<string, Outlet>()
  const known = new Map<string, KnownName[]>()
  const seen = new Set<string>()
  const weak = new Set(split(doubts.weak).map((name) => name.replace(/_/g, ' ')))
  const shady = new Set(split(doubts.shady).map((name) => name.replace(/_/g, ' ')))
  const add = (outlet: Outlet, name: string, programme: boolean) => {
    const key = keyOf(name)
    const shown = written(name)
    if (key === '') return
    if (!byKey.has(key)) byKey.set(key, outlet)
    if (shown === null || seen.has(shown)) return
    seen.add(shown)
    const runs = runsOf(shown, { start: 0, end: shown.length }).map((run) => run.text)
    const keys = runs.map(keyOfRun)
    const doubt = shady.has(name) ? 2 : weak.has(name) ? 1 : 0
    const first = keys[0] ?? ''
    const entry: KnownName = { outlet, keys, runs, doubt, programme }
    const others = known.get(first)
    if (others === undefined) known.set(first, [entry])
    else others.push(entry)
  }
  const parsed = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', kind = '', country = '', domains, aliases, programmes] = line.split('|')
      const outlet: Outlet = {
        name,
        aliases: list(aliases),
        domains: list(domains),
        kind: KINDS[kind] ?? 'website',
        country: country === '' ? null : country,
      }
      return { outlet, programmes: list(programmes) }
    })
  // Canonical names first, so that nobody's alias takes another's own name.
  for (const { outlet } of parsed) add(outlet, outlet.name, false)
  for (const { outlet, programmes } of parsed) {
    for (const alias of outlet.aliases) add(outlet, alias, false)
    for (const programme of programmes) add(outlet, programme, true)
    for (const domain of outlet.domains) if (!byHost.has(domain)) byHost.set(domain, outlet)
  }
  for (const names of known.values()) names.sort((a, b) => b.keys.length - a.keys.length)
  const byDomain = (host: string): Outlet | null => {
    const labels = host
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/:?#].*$/s, '')
      .split('.')
    for (let i = 0; i + 1 < labels.length; i++) {
      const found = byHost.get(labels.slice(i).join('.'))
      if (found !== undefined) return found
    }
    return null
  }
  return {
    byName: (name) => byKey.get(keyOf(name)) ?? (/\.\w+$/.test(name) ? byDomain(name.toLowerCase()) : null),
    byDomain,
    mentions: (text, within) => findMentions(text, within, known, byDomain, words),
  }
}
