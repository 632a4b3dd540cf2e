/**
 * Finds mentions of outlets in running text: those of the table by name, others by their form (`unlisted.ts`). The
 * table's everyday words ("Time", "the Hill") count only next to words of news.
 */
import type { Span } from '../../model/span.ts'
import { Near, type Words } from './near.ts'
import type { Outlet, OutletMention } from './outlet.ts'
import { type Run, runsOf } from './runs.ts'
import { acronyms, signs, unlistedAt } from './unlisted.ts'

export interface KnownName {
  readonly outlet: Outlet
  /** Keys and capitals of its runs. */
  readonly keys: readonly string[]
  readonly runs: readonly string[]
  /** 0 counts anywhere, 1 after "the" or next to words of news, 2 only next to words of news. */
  readonly doubt: 0 | 1 | 2
  readonly programme: boolean
}

/** Known names by the key of their first run, the longest first. */
export interface NamesByRun {
  readonly get: (key: string) => readonly KnownName[]
}

const DOMAIN =
  /(?<![@\w.-])(?:www\.)?([A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,20}){0,2}\.(?:com|org|net|info|news|co\.uk|tv|fm|ua|ru|de|fr|io|ie|in|au|ca|eu|press|media|me|example))(?![\w@-]|\.\w)/gu

/** Most texts have no stop before a small letter, and need not be searched. */
const domainsIn = (text: string): Iterable<RegExpExecArray> => (/\.[a-z]/.test(text) ? text.matchAll(DOMAIN) : [])

/** All mentions within the span, in order, not overlapping: of two that overlap the longer stays, of two alike the known one. */
export function findMentions(
  text: string,
  within: Span,
  known: NamesByRun,
  byDomain: (host: string) => Outlet | null,
  words: Words,
): OutletMention[] {
  const runs = runsOf(text, within)
  const near = new Near(text, runs, words)
  const found: OutletMention[] = []
  for (const match of domainsIn(text.slice(within.start, within.end))) {
    const start = within.start + match.index
    const host = match[1] ?? ''
    const outlet = byDomain(host)
    const label = host.split('.')[0]?.toLowerCase() ?? ''
    const plain = /^\p{Lu}/u.test(match[0]) && !words.shops.has(label) && !words.shops.has(host.toLowerCase())
    if (outlet !== null || plain)
      found.push({ start, end: start + match[0].length, outlet, name: outlet?.name ?? host, rule: 'en.outlet.domain' })
  }
  found.push(...signs(text, within))
  for (let i = 0; i < runs.length; i++) {
    const named = knownAt(runs, i, known, near)
    if (named !== null) found.push(named)
    const unlisted = unlistedAt(runs, i, near)
    if (unlisted !== null) found.push(unlisted)
  }
  return longest(acronyms(text, within, found), words)
}

/** Of mentions that overlap one stays. O(n log n). */
function longest(found: readonly OutletMention[], words: Words): OutletMention[] {
  const general = (m: OutletMention) => m.name.split(/[ -]/).every((word) => isGeneral(word, words))
  const rank = (m: OutletMention) => (m.outlet === null ? 0 : 1)
  const sure = found.filter((m) => m.outlet !== null).sort((a, b) => a.start - b.start)
  let first = 0
  // A guessed name gives way to a known one inside it ("Former Washington Post", "Post-Gazette and Tribune Radio"), unless the
  // known one is only the general half of it ("Lund Evening Standard").
  const givesWay = (m: OutletMention): boolean => {
    // Names are shorter than 200 characters: what starts further back cannot reach here.
    while (first < sure.length && (sure[first]?.start ?? 0) < m.start - 200) first++
    for (let i = first; i < sure.length; i++) {
      const k = sure[i]
      if (k === undefined || k.start >= m.end) return false
      if (k.end > m.start && k.end - k.start <= m.end - m.start && (k.start === m.start || !general(k))) return true
    }
    return false
  }
  const kept: OutletMention[] = []
  for (const mention of [...found].sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a))) {
    if (mention.start < (kept.at(-1)?.end ?? 0)) continue
    if (mention.outlet !== null || !givesWay(mention)) kept.push(mention)
  }
  return kept
}

const isGeneral = (word: string, words: Words): boolean =>
  words.strong.has(word) ||
  words.plain.has(word) ||
  words.doubtful.has(word) ||
  words.weak.has(word) ||
  /^(?:Daily|Sunday|Evening|Morning|Saturday|Free)$/.test(word)

function knownAt(runs: readonly Run[], at: number, known: NamesByRun, near: Near): OutletMention | null {
  const first = runs[at]
  if (first === undefined) return null
  for (const name of known.get(first.key)) {
    const last = at + name.keys.length - 1
    const end = runs[last]
    if (end === undefined || end.key !== name.keys[name.keys.length - 1] || !isAt(name, runs, at)) continue
    let joined = true
    for (let k = at; k < last && joined; k++) joined = near.joined(k)
    if (!joined || near.continuesInto(last, name) || near.continuesFrom(at, name)) continue
    if (name.doubt > 0 && !near.speaksOfNews(at, last, name.doubt) && !(name.doubt === 1 && near.hasThe(at, last)))
      continue
    return {
      start: first.start,
      end: end.end,
      outlet: name.outlet,
      name: name.outlet.name,
      rule: name.programme ? 'en.outlet.programme' : 'en.outlet.table',
    }
  }
  return null
}

function isAt(name: KnownName, runs: readonly Run[], at: number): boolean {
  for (let k = 0; k < name.keys.length; k++) {
    const run = runs[at + k]
    if (run?.key !== name.keys[k] || !sameCase(name.runs[k] ?? '', run?.text ?? '')) return false
  }
  return true
}

/** "TIME" for "Time", but not "time"; "AP" only in capitals; "dpa" as it is. */
function sameCase(name: string, run: string): boolean {
  if (name === run) return true
  if (/^\p{Ll}/u.test(name)) return name.length > 3 && name.toLowerCase() === run.toLowerCase()
  if (!/^[\p{Lu}\p{N}]/u.test(run)) return false
  return name.length > 4 || /\p{Ll}/u.test(name) || run === name.toUpperCase()
}
