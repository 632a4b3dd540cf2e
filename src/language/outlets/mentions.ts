/**
 * Finds mentions of outlets in running text: those of the table by name, others by their form ("Lund Gazette", "Radio Quill",
 * "Nordpress", "Something.com"). The table's everyday words ("Time", "the Hill") count only next to words of news.
 */
import type { Span } from '../../model/span.ts'
import type { Outlet, OutletMention } from './outlet.ts'

/** A run of letters and digits of the text. */
interface Run extends Span {
  readonly text: string
  readonly key: string
  readonly capital: boolean
}

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

export interface Words {
  readonly strong: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly doubtful: ReadonlySet<string>
  readonly double: ReadonlySet<string>
  readonly first: ReadonlySet<string>
  readonly endings: readonly string[]
  readonly endingsNot: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
  readonly notAfter: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly cuesAfter: ReadonlySet<string>
  readonly cuesSure: ReadonlySet<string>
  readonly cuesBefore: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly shops: ReadonlySet<string>
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu
// Between the runs of one name: "U.S. News", "News & Observer", "Star-Ledger", "L'Orient", "Fox & Friends", "Re:Baltica".
const GAP = /^(?:[ \u00a0]|['’./+:-]|! |\. | & |&| - )$/
const DOMAIN =
  /(?<![@\w.-])(?:www\.)?([A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,20}){0,2}\.(?:com|org|net|info|news|co\.uk|tv|fm|ua|ru|de|fr|io|ie|in|au|ca|eu|press|media|me|example))(?![\w@-]|\.\w)/gu

// "the Committee press secretary", with Press in capitals.
const PRESS_WORK =
  /^(?:secretary|conference|conferences|release|releases|office|corps|freedom|pool|gallery|briefing|officer)$/
// "OLAVE, March 3 (SPS) -": the agency of a dateline. "… it said. — SPS": its sign at the end.
const DATELINE = /^[\p{Lu}][\p{L}.'’ -]{1,40}(?:, [\p{L}. ]{3,12}\d{0,2})? ?\((\p{Lu}{2,6})\) ?[-–—]/u
const SIGN_OFF = /(?:^|[.!?”"’'] ?)[-–—] ?(\p{Lu}{2,6})$/u
const NO_AGENCY = /^(?:US|UK|EU|UN|UAE|NATO|USA|GMT|AM|PM|TV|OK|CEO|MP|FBI|CIA|RIP|FIFA|UEFA|NHS|ET|EST|EDT)$/
// "La Marisma, a Lisbon daily", but not "Ada Quill, a newspaper editor".
const APPOSITION =
  /^, (?:an? (?:[\p{L}\d’'-]+ ){0,4}?|the (?=(?:[\p{L}\d’'-]+ ){1,6}?[\p{L}]+(?:,| that| which))(?:[\p{L}\d’'-]+ ){1,3}?)(?:newspaper|daily|weekly|tabloid|broadsheet|broadcaster|news agency|newswire|news site|news website|magazine|(?:radio|television|TV) (?:station|network|channel))\b(?! (?:editor|reporter|journalist|columnist|owner|publisher|executive|baron|boss|man|host|critic|photographer|proprietor|magnate|who|reported|said|of\b)| \p{Lu})/u
// North American stations: W or K and three letters.
const CALL_SIGN = /^[WK]\p{Lu}{3}$/u
const KIND_OF_PAPER =
  /^(?:local|regional|national|leading|business|financial|conservative|liberal|popular|influential|state|opposition|independent|communist|evening|mass)$/

export function keyOfRun(run: string): string {
  const lower = run.toLowerCase()
  return /^[a-z0-9]+$/.test(lower)
    ? lower
    : lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l')
}

export function runsOf(text: string, within: Span): Run[] {
  const part = text.slice(within.start, within.end)
  const runs: Run[] = []
  for (const match of part.matchAll(RUN)) {
    const start = within.start + match.index
    const run = match[0]
    runs.push({
      start,
      end: start + run.length,
      text: run,
      key: keyOfRun(run),
      capital: /^[\p{Lu}\p{Lt}\p{N}]/u.test(run),
    })
  }
  return runs
}

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
  for (const match of text.slice(within.start, within.end).matchAll(DOMAIN)) {
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
    for (const mention of [knownAt(runs, i, known, near), unknownAt(runs, i, near)])
      if (mention !== null) found.push(mention)
  }
  return longest(acronyms(text, within, found), words)
}

function longest(found: readonly OutletMention[], words: Words): OutletMention[] {
  // A guessed name gives way to a known one inside it ("Former Washington Post", "Post-Gazette and Tribune Radio"), unless the
  // known one is only the general half of it ("Lund Evening Standard").
  const sure = found.filter((m) => m.outlet !== null)
  const generic = (m: OutletMention) =>
    m.name
      .split(/[ -]/)
      .every(
        (word) =>
          words.strong.has(word) ||
          words.plain.has(word) ||
          words.doubtful.has(word) ||
          words.weak.has(word) ||
          /^(?:Daily|Sunday|Evening|Morning|Saturday|Free)$/.test(word),
      )
  const rank = (m: OutletMention) => (m.outlet === null ? 0 : 1)
  const open = found.filter(
    (m) =>
      m.outlet !== null ||
      !sure.some(
        (k) =>
          k.start < m.end &&
          m.start < k.end &&
          (k.start === m.start || !generic(k)) &&
          k.end - k.start <= m.end - m.start,
      ),
  )
  const kept: OutletMention[] = []
  for (const mention of open.sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a))) {
    const last = kept.at(-1)
    if (last === undefined || mention.start >= last.end) kept.push(mention)
  }
  return kept
}

function signs(text: string, within: Span): OutletMention[] {
  const head = text.slice(within.start, Math.min(within.end, within.start + 80))
  const tail = text.slice(Math.max(within.start, within.end - 12), within.end).trimEnd()
  const found: OutletMention[] = []
  for (const [match, from, rule] of [
    [DATELINE.exec(head), within.start, 'en.outlet.dateline'],
    [SIGN_OFF.exec(tail), Math.max(within.start, within.end - 12), 'en.outlet.sign-off'],
  ] as const) {
    const name = match?.[1]
    if (match === null || name === undefined || NO_AGENCY.test(name)) continue
    const start = from + match.index + match[0].lastIndexOf(name)
    found.push({ start, end: start + name.length, outlet: null, name, rule })
  }
  return found
}

/** "Northern Press Service (NPS)": the initials in brackets are the same outlet. */
function acronyms(text: string, within: Span, found: readonly OutletMention[]): OutletMention[] {
  const all = [...found]
  for (const mention of found) {
    const after = /^\s?\((?:the )?(\p{Lu}[\p{Lu}&]{1,6})\)/u.exec(
      text.slice(mention.end, Math.min(within.end, mention.end + 16)),
    )
    if (after === null) continue
    const letters = after[1] ?? ''
    if (!initialsOf(text.slice(mention.start, mention.end)).includes(letters.replace('&', ''))) continue
    const start = mention.end + after[0].indexOf(letters)
    all.push({
      start,
      end: start + letters.length,
      outlet: mention.outlet,
      name: mention.name,
      rule: 'en.outlet.acronym',
    })
  }
  return all
}

/** First letters of the capitalised words: "Northern Press Service" → "NPS". */
export function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('')
}

function knownAt(runs: readonly Run[], at: number, known: NamesByRun, near: Near): OutletMention | null {
  const first = runs[at]
  if (first === undefined) return null
  for (const name of known.get(first.key)) {
    const last = at + name.keys.length - 1
    const end = runs[last]
    if (
      end === undefined ||
      !name.keys.every((key, k) => runs[at + k]?.key === key && sameCase(name.runs[k] ?? '', runs[at + k]?.text ?? ''))
    )
      continue
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

/** "TIME" for "Time", but not "time"; "AP" only in capitals; "dpa" as it is. */
function sameCase(name: string, run: string): boolean {
  if (name === run) return true
  if (/^\p{Ll}/u.test(name)) return name.length > 3 && name.toLowerCase() === run.toLowerCase()
  if (!/^[\p{Lu}\p{N}]/u.test(run)) return false
  return name.length > 4 || /\p{Ll}/u.test(name) || run === name.toUpperCase()
}

function unknownAt(runs: readonly Run[], at: number, near: Near): OutletMention | null {
  const run = runs[at]
  if (run === undefined || !run.capital) return null
  const { words } = near
  const next = runs[at + 1]
  const make = (from: number, to: number, rule: string): OutletMention | null => {
    const start = runs[from]?.start ?? 0
    const end = runs[to]?.end ?? 0
    return end > start ? { start, end, outlet: null, name: near.text.slice(start, end), rule } : null
  }
  if (
    run.text.length >= 7 &&
    words.endings.some((ending) => run.key.endsWith(ending) && run.key.length > ending.length + 2)
  )
    if (!words.endingsNot.has(run.key) && near.alone(at)) return make(at, at, 'en.outlet.ending')
  const pair = next !== undefined && near.joined(at) ? `${run.text}_${next.text}` : ''
  const doubled = words.double.has(pair)
  const to = doubled ? at + 1 : at
  const strong = doubled || words.strong.has(run.text)
  const weak = !strong && words.weak.has(run.text)
  const doubtful = !strong && words.doubtful.has(run.text)
  if (strong || weak || doubtful || words.plain.has(run.text)) {
    const from = near.leftOf(at)
    const before = runs[at - 1]?.text ?? ''
    // Alone ("the Times") it is an alias, not a name.
    const refused =
      from === at ||
      near.continues(to) ||
      (!strong && words.notBefore.has(before)) ||
      (weak && !near.hasThe(from, to) && !near.speaksOfNews(from, to)) ||
      (doubtful && !near.speaksOfNews(from, to))
    if (!refused) return make(from, to, 'en.outlet.head')
  }
  if (
    words.first.has(run.text) &&
    next?.capital === true &&
    near.spaced(at) &&
    !near.capitalBefore(at) &&
    !words.notAfter.has(next.text)
  ) {
    let last = at + 1
    while (
      last < at + 3 &&
      runs[last + 1]?.capital === true &&
      near.spaced(last) &&
      !words.roles.has(runs[last + 1]?.text ?? '')
    )
      last++
    if (
      !near.continues(last) &&
      !words.notAfter.has(runs[last]?.text ?? '') &&
      (run.text !== 'Channel' || !/^\d/.test(next.text))
    )
      return make(at, last, 'en.outlet.first')
  }
  if (CALL_SIGN.test(run.text) && (near.speaksOfNews(at, at) || near.owns(at)))
    return make(at, at, 'en.outlet.call-sign')
  if (/^\p{Lu}/u.test(run.text) && !words.openers.has(run.text) && near.apposed(at))
    return make(near.leftOf(at), at, 'en.outlet.apposition')
  const noun = runs[at - 1]?.text ?? ''
  if (noun === 'agency' && near.newsAgency(at - 1) && near.spaced(at - 1)) {
    let last = at
    while (last < at + 4 && runs[last + 1]?.capital === true && near.spaced(last)) last++
    return make(at, last, 'en.outlet.noun')
  }
  if (
    words.nouns.has(noun) &&
    near.spaced(at - 1) &&
    (!/^(?:daily|weekly)$/.test(noun) || near.kindBefore(at - 1)) &&
    !words.openers.has(run.text) &&
    !near.isRole(at)
  ) {
    let last = at
    while (last < at + 4 && runs[last + 1]?.capital === true && near.spaced(last)) last++
    if (last > at || run.text.length > 3) return near.personAfter(last) ? null : make(at, last, 'en.outlet.noun')
  }
  return null
}

/** What stands around runs of the text. */
class Near {
  readonly text: string
  readonly words: Words
  readonly #runs: readonly Run[]
  constructor(text: string, runs: readonly Run[], words: Words) {
    this.text = text
    this.#runs = runs
    this.words = words
  }

  #gap(at: number): string {
    const a = this.#runs[at]
    const b = this.#runs[at + 1]
    return a === undefined || b === undefined || b.start - a.end > 3 ? '\n' : this.text.slice(a.end, b.start)
  }

  /** Is run `at` one name with the next? */
  joined(at: number): boolean {
    const gap = this.#gap(at)
    return gap === ' ' || GAP.test(gap)
  }

  spaced(at: number): boolean {
    const gap = this.#gap(at)
    return gap === ' ' || gap === '\u00a0' || gap === '-' || gap === ' & ' || gap === '&'
  }

  capitalBefore(at: number): boolean {
    const before = this.#runs[at - 1]
    return before?.capital === true && this.spaced(at - 1) && !this.words.openers.has(before.text)
  }

  /** The first run of the capitalised words that end at `at`; connectors only between capitals. */
  leftOf(at: number): number {
    let from = at
    for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
      const run = this.#runs[i]
      // "St. Louis Public Radio"
      if (run === undefined || !(this.spaced(i) || (run.text === 'St' && this.#gap(i) === '. '))) break
      if (run.capital && !/^\p{N}/u.test(run.text)) from = i
      else if (!/^(?:de|del|do|da|di|des|du|la|le|van|von)$/.test(run.key)) break
    }
    while (from < at && this.words.openers.has(this.#runs[from]?.text ?? '')) {
      from++
      while (from < at && this.#runs[from]?.capital !== true) from++
    }
    return from
  }

  /** Does a capitalised word follow that makes the head a modifier ("Press Secretary", "Times Square")? */
  continues(at: number): boolean {
    const next = this.#runs[at + 1]
    if (next === undefined || !this.spaced(at)) return false
    if (!next.capital) return PRESS_WORK.test(next.key)
    return !this.words.roles.has(next.text) || this.words.notAfter.has(next.text)
  }

  continuesInto(at: number, name: KnownName): boolean {
    const next = this.#runs[at + 1]
    if (next === undefined) return false
    if (this.#gap(at) === '-' && /^\p{Lu}/u.test(next.text)) return true
    if (next.capital !== true || this.#gap(at) !== ' ') return false
    if (this.words.notAfter.has(next.text)) return true
    return (
      name.keys.length === 1 &&
      !/^\p{Lu}{2,}$/u.test(name.runs[0] ?? '') &&
      name.outlet.kind !== 'agency' &&
      !this.words.roles.has(next.text)
    )
  }

  /** A name of one word after another capitalised word is a person's or another body's ("Michael Bloomberg"). */
  continuesFrom(at: number, name: KnownName): boolean {
    const before = this.#runs[at - 1]
    if (before === undefined) return false
    if (this.#gap(at - 1) === '-' || this.#gap(at - 1) === '@' || this.#gap(at - 1) === '#') return true
    if (name.keys.length > 1 || before.capital !== true || this.#gap(at - 1) !== ' ') return false
    return !this.words.openers.has(before.text) && !this.words.roles.has(before.text)
  }

  hasThe(from: number, to: number): boolean {
    const before = this.#runs[from - 1]
    return before?.key === 'the' && this.#gap(from - 1) === ' ' && this.#runs[to + 1]?.capital !== true
  }

  /** Is a word of news just before or after? */
  speaksOfNews(from: number, to: number, doubt: 0 | 1 | 2 = 0): boolean {
    const { cuesBefore } = this.words
    const cuesAfter = doubt === 2 ? this.words.cuesSure : this.words.cuesAfter
    let before = from - 1
    if (this.#runs[before]?.key === 'the' || this.#runs[before]?.key === 'to') before--
    if (this.#runs[before]?.key === 'to') before--
    const word = this.#runs[before]
    const start = this.#runs[from]?.start ?? 0
    if (
      word !== undefined &&
      start - word.end <= 8 &&
      cuesBefore.has(word.key) &&
      /^[\p{L} ’'"“‘]*$/u.test(this.text.slice(word.end, start))
    )
      return true
    const after = this.#runs[to + 1]
    const end = this.#runs[to]?.end ?? 0
    const gap = after === undefined ? '' : this.text.slice(end, after.start)
    if (after !== undefined && (gap === ' ' || gap === ', ') && cuesAfter.has(after.key)) return true
    // "the Mirror's report", "Time has learned".
    const second = this.#runs[to + 2]
    return (
      after !== undefined &&
      second !== undefined &&
      /^(?:s|has|have|had|which|first|and)$/.test(after.key) &&
      /^(?:['’]| |, )$/.test(gap) &&
      cuesAfter.has(second.key)
    )
  }

  /** "WQLD's Ada Quill". */
  owns(at: number): boolean {
    return /^['’]s \p{Lu}/u.test(this.text.slice(this.#runs[at]?.end ?? 0, (this.#runs[at]?.end ?? 0) + 4))
  }

  /** Does ", a Lisbon daily" follow? */
  apposed(at: number): boolean {
    const end = this.#runs[at]?.end ?? 0
    return this.text.startsWith(', ', end) && APPOSITION.test(this.text.slice(end, end + 90))
  }

  /** "the news agency", or an agency that is quoted: "according to the agency", "quoted by the agency". */
  newsAgency(at: number): boolean {
    const before = this.#runs[at - 1]?.key
    if (before === 'news' || before === 'press') return true
    return before === 'the' && /^(?:by|to|told|citing)$/.test(this.#runs[at - 2]?.key ?? '')
  }

  /** "Norwegian daily", "the regional weekly": the word is a noun here. */
  kindBefore(at: number): boolean {
    const before = this.#runs[at - 1]
    if (before === undefined || this.#gap(at - 1) !== ' ') return false
    return (before.capital && !this.words.openers.has(before.text)) || KIND_OF_PAPER.test(before.key)
  }

  alone(at: number): boolean {
    return !this.capitalBefore(at) && !this.continues(at)
  }

  isRole(at: number): boolean {
    return this.words.roles.has(this.#runs[at]?.text ?? '')
  }

  /** "newspaper Quill editor": a role, not a name's end. */
  personAfter(at: number): boolean {
    const next = this.#runs[at + 1]
    return (
      next !== undefined &&
      this.#gap(at) === ' ' &&
      /^(?:editor|reporter|journalist|columnist|publisher|owner)$/.test(next.key)
    )
  }
}
