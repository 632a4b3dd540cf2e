/** Looks up outlets by name or domain and finds their mentions in a text. */
import type { Span } from '../../model/span.ts'
import { findMentions, type KnownName } from './mentions.ts'
import type { Words } from './near.ts'
import type { Outlet, OutletKind, OutletMention } from './outlet.ts'
import { keyOfRun, runsOf } from './runs.ts'

export type { Outlet, OutletMention } from './outlet.ts'

export interface Outlets {
  /** By canonical name, alias or programme; "The", case, accents, punctuation and a final "newspaper" or "website" make no difference. */
  readonly byName: (name: string) => Outlet | null
  /** By host name or URL; sub-domains, "www." and port make no difference. */
  readonly byDomain: (host: string) => Outlet | null
  /** Mentions within the span, in order, not overlapping, also of outlets that the table does not hold. Linear. */
  readonly mentions: (text: string, within: Span) => OutletMention[]
}

let loading: Promise<Outlets> | null = null

/** The table and its finder: about 15 ms on first use; names and hosts are indexed when first asked for. */
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
    doubtful: set(heads.DOUBTFUL_HEADS),
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

interface Row {
  readonly outlet: Outlet
  readonly programmes: readonly string[]
}

/** What a text's words lead to: names of the table by their first run. Taken apart on first use, most never are. */
class KnownNames {
  readonly #raw = new Map<string, { outlet: Outlet; name: string; programme: boolean }[]>()
  readonly #parsed = new Map<string, readonly KnownName[]>()
  readonly #weak: ReadonlySet<string>
  readonly #shady: ReadonlySet<string>

  constructor(rows: readonly Row[], doubts: { weak: string; shady: string }) {
    const names = (block: string) => new Set(split(block).map((name) => name.replace(/_/g, ' ')))
    this.#weak = names(doubts.weak)
    this.#shady = names(doubts.shady)
    const seen = new Set<string>()
    const add = (outlet: Outlet, name: string, programme: boolean) => {
      if (seen.has(name)) return
      seen.add(name)
      const shown = written(name)
      const first = shown === null ? null : FIRST_RUN.exec(shown)
      if (first === null) return
      const key = keyOfRun(first[0])
      const others = this.#raw.get(key)
      if (others === undefined) this.#raw.set(key, [{ outlet, name, programme }])
      else others.push({ outlet, name, programme })
    }
    // Canonical names first, so that nobody's alias takes another's own name.
    for (const { outlet } of rows) add(outlet, outlet.name, false)
    for (const { outlet, programmes } of rows) {
      for (const alias of outlet.aliases) add(outlet, alias, false)
      for (const programme of programmes) add(outlet, programme, true)
    }
  }

  /** Names that begin with this run, the longest first. */
  get(key: string): readonly KnownName[] {
    const raw = this.#raw.get(key)
    if (raw === undefined) return NO_NAMES
    const parsed = this.#parsed.get(key)
    if (parsed !== undefined) return parsed
    const names = raw.map(({ outlet, name, programme }): KnownName => {
      const runs = runsOf(name, { start: 0, end: name.length }).map((run) => run.text)
      const doubt = this.#shady.has(name) ? 2 : this.#weak.has(name) ? 1 : 0
      return { outlet, keys: runs.map(keyOfRun), runs, doubt, programme }
    })
    names.sort((a, b) => b.keys.length - a.keys.length)
    this.#parsed.set(key, names)
    return names
  }
}

const NO_NAMES: readonly KnownName[] = []

const FIRST_RUN = /[\p{L}\p{M}\p{N}]+/u

function rowOf(line: string): Row {
  const [name = '', kind = '', country = '', domains, aliases, programmes] = line.split('|')
  const outlet: Outlet = {
    name,
    aliases: list(aliases),
    domains: list(domains),
    kind: KINDS[kind] ?? 'website',
    country: country === '' ? null : country,
  }
  return { outlet, programmes: list(programmes) }
}

function namesToOutlets(rows: readonly Row[]): ReadonlyMap<string, Outlet> {
  const found = new Map<string, Outlet>()
  const add = (name: string, outlet: Outlet) => {
    const key = keyOf(name)
    if (key !== '' && !found.has(key)) found.set(key, outlet)
  }
  for (const { outlet } of rows) add(outlet.name, outlet)
  for (const { outlet, programmes } of rows) for (const name of [...outlet.aliases, ...programmes]) add(name, outlet)
  return found
}

function hostsToOutlets(rows: readonly Row[]): ReadonlyMap<string, Outlet> {
  const found = new Map<string, Outlet>()
  for (const { outlet } of rows) for (const domain of outlet.domains) if (!found.has(domain)) found.set(domain, outlet)
  return found
}

export function outletsOf(lines: string, doubts: { weak: string; shady: string }, words: Words): Outlets {
  const rows = lines.trim().split('\n').map(rowOf)
  const known = new KnownNames(rows, doubts)
  let byKey: ReadonlyMap<string, Outlet> | null = null
  let byHost: ReadonlyMap<string, Outlet> | null = null
  const byDomain = (host: string): Outlet | null => {
    byHost ??= hostsToOutlets(rows)
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
  const byName = (name: string): Outlet | null => {
    byKey ??= namesToOutlets(rows)
    return byKey.get(keyOf(name)) ?? (/\.\w+$/.test(name) ? byDomain(name.toLowerCase()) : null)
  }
  // "the news agency Ria Novosti": called an outlet by the text, known under another spelling.
  const spelt = (mention: OutletMention): OutletMention => {
    if (mention.outlet !== null || !/noun|apposition/.test(mention.rule)) return mention
    const outlet = byName(mention.name)
    return outlet === null ? mention : { ...mention, outlet, name: outlet.name }
  }
  return {
    byName,
    byDomain,
    mentions: (text, within) => findMentions(text, within, known, byDomain, words).map(spelt),
  }
}
