/**
 * How the outlets of a story are called, in and out of the outlet table: full names, the last word after "the"
 * ("the Ledger"), initials, and outlets that no table knows, told by the words around them ("the regional daily …").
 * Renaming outlets consistently changes nothing but the names.
 */
import type { Outlets } from '../language/outlets/lookup.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/** A place where an outlet is named. `rule` says how it was known. */
export interface Named extends Span {
  readonly outlet: string
  readonly rule: string
}

export interface Namer {
  /** The canonical name of an outlet: of the table, else of the story's own outlets, else as written. */
  readonly canonical: (name: string) => string
  /** Is it in the table, or the outlet of one of the story's articles? */
  readonly known: (name: string) => boolean
  /** The one outlet of the story whose name ends in this word ("Kurier" for the Nordhafener Kurier), or null. */
  readonly called: (short: string) => string | null
  /** Mentions within a text, in order, not overlapping. `own` = the outlet of the article itself. */
  readonly mentions: (text: string, own: string | null) => Named[]
}

/** The form under which two spellings of an outlet are one. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const LONG_RUN =
  /\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:(?:of|and|de|du|del|der|for|la|le|the) )?[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*){0,6}/gu
const OUTLET_NOUN =
  '(?:newspapers?|daily|weekly|paper|tabloid|broadsheet|broadcaster|station|news agency|agency|wire service|magazine|journal|newsletter|website|news site|site|portal|blog|channel|network|outlet|publication|podcast|newswire)'
const BEFORE = new RegExp(`\\b${OUTLET_NOUN}(?:,? the)? $`, 'i')
const DIRECTLY_AFTER =
  /^ (?:television|TV|radio|cable) (?:network|channel|station)\b|^ (?:newspaper|magazine|news agency|newswire|news site|newsletter|media)\b/
const AFTER = new RegExp(
  `^,? (?:an?|the|its|one of) (?:[\\p{L}'’.-]+ ){0,4}?${OUTLET_NOUN}\\b(?! (?:of|owner|editor|reporter|said|says|reported|reports|added|adds|wrote|writes|quoted|noted))`,
  'iu',
)
// Last words of outlets' names. Told only in a name of two words or more; persons and firms rarely end so.
const HEADS = new Set(
  `Times Post Gazette Chronicle Courier Herald Tribune Examiner Observer Sentinel Standard Mail Star Telegraph Journal
Ledger Record Register Dispatch Bulletin Argus Echo Mirror Guardian Independent Inquirer Enquirer Press News Radio TV FM
Wire Weekly Daily Monitor Review Quill Citizen Advertiser Advocate Messenger Reporter Mercury Banner Beacon Newswire
Globe Sun World Report Today Chronicles Newspaper Magazine Digest Insider Press-Gazette Broadcasting Television`.split(
    /\s+/,
  ),
)
// North American stations: WCPN, KQED-FM.
const CALL_SIGN = /^[WK][A-Z]{3}(?:-(?:TV|FM|AM))?$/
const MONTHS_AND_DAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const LEAD = new RegExp(
  `^(?:(?:The|A|An|In|On|But|And|As|Per|Says|So|By|According to|${MONTHS_AND_DAYS}|\\d{1,2}) (?:the )?)+`,
)
const CALENDAR = new RegExp(`^${MONTHS_AND_DAYS}\\b`)
const CLEAN = [
  (name: string) => name,
  (name: string) => name.replace(/\s*\([^)]*\)/g, '').trim(),
  (name: string) => name.replace(/\s+[-–—|]\s.*$/, '').trim(),
  (name: string) => name.replace(/\s+(?:Online|Web)\b/g, '').trim(),
  (name: string) => name.replace(/\s+(?:Online|Web)?\s*News$/, '').trim(),
]

/** The names of this story: the table and the outlets of its articles. */
export function namerOf(articles: readonly Article[], outlets: Outlets): Namer {
  const canonicalOf = (name: string): string => {
    for (const clean of CLEAN) {
      const known = outlets.byName(clean(name))
      if (known !== null) return known.name
    }
    return name.replace(/\s*\([^)]*\)/g, '').trim() || name
  }
  const story = new Map<string, string>()
  const written = [...new Set(articles.flatMap((article) => (article.outlet === null ? [] : [article.outlet.value])))]
  for (const name of written.sort()) {
    const canonical = canonicalOf(name)
    for (const form of formsOf(name)) if (!story.has(form)) story.set(form, canonical)
    for (const form of formsOf(canonical)) if (!story.has(form)) story.set(form, canonical)
  }
  const canonical = (name: string): string => story.get(nameKey(name)) ?? canonicalOf(name)
  const known = (name: string): boolean => story.has(nameKey(name)) || outlets.byName(name) !== null
  const called = (short: string): string | null => {
    if (story.has(nameKey(short))) return null
    const names = new Set(
      written.map(canonical).filter((name) => name.split(/[\s-]/).at(-1)?.toLowerCase() === short.toLowerCase()),
    )
    return names.size === 1 ? ([...names][0] ?? null) : null
  }
  return { canonical, known, called, mentions: (text, own) => mentionsIn(text, own, story, canonical, outlets) }
}

/** Full name, the name without a last "News", and initials of three words or more. */
function formsOf(name: string): string[] {
  const bare = name.replace(/^The /, '')
  const forms = [nameKey(bare)]
  if (/ (?:News|Online|Newspaper)$/.test(bare)) forms.push(nameKey(bare.replace(/ \S+$/, '')))
  const initials = initialsOf(bare)
  if (initials.length >= 3) forms.push(initials.toLowerCase())
  return forms.filter((form) => form.length >= 3)
}

function initialsOf(name: string): string {
  return (name.match(/\b[\p{Lu}\p{N}]/gu) ?? []).join('')
}

function mentionsIn(
  text: string,
  own: string | null,
  story: ReadonlyMap<string, string>,
  canonical: (name: string) => string,
  outlets: Outlets,
): Named[] {
  const found: Named[] = []
  const taken = new Uint8Array(text.length)
  const add = (named: Named) => {
    if (taken.subarray(named.start, named.end).includes(1)) return
    taken.fill(1, named.start, named.end)
    found.push(named)
  }
  const runs = [...text.matchAll(LONG_RUN)].map((match) => ({ start: match.index, text: match[0] }))
  for (const run of runs) for (const named of insideRun(run, story)) add(named)
  const listed = outlets
    .mentions(text, { start: 0, end: text.length })
    .filter((mention) => !doubtful(text, mention))
    .map((mention) => ({
      start: mention.start,
      end: mention.end,
      outlet: canonical(mention.name),
      rule: mention.outlet === null ? 'outlet.form' : 'outlet.table',
    }))
  // A lone word ("the Courier") may be short for an outlet named in full elsewhere; that is asked first.
  const lone = (named: Named) => !text.slice(named.start, named.end).includes(' ')
  for (const named of listed) if (!lone(named)) add(named)
  const told = runs
    .flatMap((run) => byContext(run, text))
    .map((named) => ({ ...named, outlet: canonical(named.outlet) }))
  for (const named of told) if (!lone(named)) add(named)
  for (const named of shortForms(text, own, found)) add(named)
  for (const named of told) if (lone(named)) add(named)
  for (const named of listed) if (lone(named)) add(named)
  return found.sort((a, b) => a.start - b.start)
}

const WEEKDAY = /^ (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|News|TV|Radio|Online)\b/

/** A word that only looks like an outlet: part of a longer name ("Vice President"), a party member, an article. */
function doubtful(text: string, mention: Span): boolean {
  const name = text.slice(mention.start, mention.end)
  if (/^the$/i.test(name) || !/\p{Lu}/u.test(name)) return true
  if (/ (?:Republican|Democrat)s?$/.test(name)) return true
  const after = text.slice(mention.end, mention.end + 24)
  return /^\p{Lu}\p{Ll}+$/u.test(name) && /^ \p{Lu}\p{Ll}/u.test(after) && !WEEKDAY.test(after)
}

interface Run {
  readonly start: number
  readonly text: string
}

/** The longest parts of a run of capitals that name an outlet of the story. */
function insideRun(run: Run, story: ReadonlyMap<string, string>): Named[] {
  const tokens = [...run.text.matchAll(/\S+/g)].map((match) => ({ start: match.index, text: match[0] }))
  const found: Named[] = []
  for (let from = 0; from < tokens.length; from++)
    for (let to = tokens.length; to > from; to--) {
      const first = tokens[from]
      const last = tokens[to - 1]
      if (first === undefined || last === undefined) continue
      const end = last.start + last.text.replace(/(?:['’]s?|[.,-]+)$/, '').length
      const piece = run.text.slice(first.start, end)
      const outlet = story.get(nameKey(piece))
      // Initials must be written as such: "SCL", not a common word that happens to have the letters.
      if (outlet === undefined || (piece.length <= 4 && piece !== piece.toUpperCase())) continue
      found.push({ start: run.start + first.start, end: run.start + end, outlet, rule: 'outlet.story' })
      from = to - 1
      break
    }
  return found
}

/** Of "Vale Recorder's Ana Pell" the outlet. */
function ofSomebody(run: Run): Run {
  const cut = /^(.*?\p{L})['’]s?(?: \p{Lu}[\p{L}.-]+){2,3}$/u.exec(run.text)?.[1]
  return cut !== undefined && HEADS.has(cut.split(' ').at(-1) ?? '') ? { ...run, text: cut } : run
}

// "on the Ada Quill Morning Show".
const PROGRAMMES = / (?:Show|Hour|Podcast)$/
const ON_AIR = /\b(?:on|told|tells) (?:the |his |her )?["“]?$/i

/** An outlet that no table has, told by a noun before or behind its name, or by its last word. */
function byContext(whole: Run, text: string): Named[] {
  const run = ofSomebody(whole)
  const trimmed = run.text.replace(/(?:['’]s?|[.,'’-]+)$/, '')
  const lead = LEAD.exec(trimmed)?.[0].length ?? 0
  const name = trimmed.slice(lead)
  if (name.length < 3 || CALENDAR.test(name) || /^(?:The|This|That|Another|One|Our|Their|His|Her|Its)$/.test(name))
    return []
  const start = run.start + lead
  const end = start + name.length
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 80)
  const words = name.split(' ')
  const rule =
    BEFORE.test(before) && !/ (?:said|says)$/.test(before)
      ? 'outlet.noun-before'
      : AFTER.test(after) || DIRECTLY_AFTER.test(after)
        ? 'outlet.noun-behind'
        : CALL_SIGN.test(name)
          ? 'outlet.call-sign'
          : // After a bare preposition it is a place: "in Nether Quill".
            words.length > 1 && HEADS.has(words.at(-1) ?? '') && !/\b(?:in|at|near|of|from) $/.test(before)
            ? 'outlet.head'
            : words.length > 1 && PROGRAMMES.test(name) && ON_AIR.test(before)
              ? 'outlet.programme'
              : null
  return rule === null ? [] : [{ start, end, outlet: name, rule }]
}

/** "the Ledger" for the Port Ansley Ledger: its own outlet, or the one of that last word named nearest before, else after. */
function shortForms(text: string, own: string | null, named: readonly Named[]): Named[] {
  const long = [...named].sort((a, b) => a.start - b.start)
  const first = new Map<string, string>()
  for (const { outlet } of long) for (const word of shortOf(outlet)) if (!first.has(word)) first.set(word, outlet)
  const ownWords = own === null ? [] : shortOf(own)
  const last = new Map<string, string>()
  const found: Named[] = []
  let next = 0
  for (const match of text.matchAll(/\b[Tt]he (\p{Lu}[\p{L}-]+)\b(?!['’]?s? \p{Lu})/gu)) {
    const word = match[1] ?? ''
    const start = match.index + 4
    for (let other = long[next]; other !== undefined && other.end <= start; other = long[++next])
      for (const short of shortOf(other.outlet)) last.set(short, other.outlet)
    const outlet = last.get(word) ?? (own !== null && ownWords.includes(word) ? own : first.get(word))
    if (outlet !== undefined && !CALENDAR.test(word))
      found.push({ start, end: start + word.length, outlet, rule: 'outlet.short' })
  }
  return found
}

/** Words an outlet is called by after "the": its last word, or the one before a last "News". */
function shortOf(outlet: string): string[] {
  const words = outlet.replace(/^The /, '').split(/\s+/)
  if (words.length < 2) return []
  const last = words.at(-1) ?? ''
  return last === 'News' || last === 'Online' ? [words.at(-2) ?? ''] : HEADS.has(last) || last.length > 3 ? [last] : []
}
