/**
 * Outlets that no table holds, known by their form ("Lund Gazette", "Radio Quill", "Nordpress"), by what the text calls them
 * ("the newspaper La Marisma"; "La Marisma, a Lisbon daily"), or by a wire's sign ("OLAVE (SPS) —"). One function a way.
 */
import type { Span } from '../../model/span.ts'
import type { Near } from './near.ts'
import type { OutletMention } from './outlet.ts'
import type { Run } from './runs.ts'

// "OLAVE, March 3 (SPS) -": the agency of a dateline. "… it said. — SPS": its sign at the end.
const DATELINE = /^[\p{Lu}][\p{L}.'’ -]{1,40}(?:, [\p{L}. ]{3,12}\d{0,2})? ?\((\p{Lu}{2,6})\) ?[-–—]/u
const SIGN_OFF = /(?:^|[.!?”"’'] ?)[-–—] ?(\p{Lu}{2,6})$/u
const NO_AGENCY = /^(?:US|UK|EU|UN|UAE|NATO|USA|GMT|AM|PM|TV|OK|CEO|MP|FBI|CIA|RIP|FIFA|UEFA|NHS|ET|EST|EDT)$/
// North American stations: W or K and three letters.
const CALL_SIGN = /^[WK]\p{Lu}{3}$/u

type Way = (runs: readonly Run[], at: number, near: Near) => OutletMention | null

/** The first way that knows an outlet at this run. */
export function unlistedAt(runs: readonly Run[], at: number, near: Near): OutletMention | null {
  if (runs[at]?.capital !== true) return null
  for (const way of WAYS) {
    const found = way(runs, at, near)
    if (found !== null) return found
  }
  return null
}

function make(runs: readonly Run[], near: Near, from: number, to: number, rule: string): OutletMention | null {
  const start = runs[from]?.start ?? 0
  const end = runs[to]?.end ?? 0
  return end > start ? { start, end, outlet: null, name: near.text.slice(start, end), rule } : null
}

/** The last of the capitalised runs from `at` on, at most `most` more. */
function lastCapital(runs: readonly Run[], at: number, near: Near, most: number): number {
  let last = at
  while (last < at + most && runs[last + 1]?.capital === true && near.spaced(last)) last++
  return last
}

/** "Dagposten", "Nordpress": one word with a newsroom's ending. */
const byEnding: Way = (runs, at, near) => {
  const run = runs[at]
  const { endings, endingsNot } = near.words
  if (run === undefined || run.text.length < 7 || /\p{Ll}\p{Lu}/u.test(run.text) || endingsNot.has(run.key)) return null
  const ends = endings.some((ending) => run.key.endsWith(ending) && run.key.length > ending.length + 2)
  return ends && near.alone(at) ? make(runs, near, at, at, 'en.outlet.ending') : null
}

/** "Lund Gazette", "Southern Press Service": capitals that end in a newsroom's word. */
const byHead: Way = (runs, at, near) => {
  const { words } = near
  const text = runs[at]?.text ?? ''
  const doubled = near.joined(at) && words.double.has(`${text}_${runs[at + 1]?.text ?? ''}`)
  const strong = doubled || words.strong.has(text)
  const weak = !strong && words.weak.has(text)
  const doubtful = !strong && words.doubtful.has(text)
  if (!(strong || weak || doubtful || words.plain.has(text))) return null
  const from = near.leftOf(at)
  const to = doubled ? at + 1 : at
  // Alone ("the Times") it is an alias, not a name.
  if (from === at || near.continues(to)) return null
  if (!strong && words.notBefore.has(runs[at - 1]?.text ?? '')) return null
  if (weak && !near.hasThe(from, to) && !near.speaksOfNews(from, to)) return null
  if (doubtful && !near.speaksOfNews(from, to)) return null
  return make(runs, near, from, to, 'en.outlet.head')
}

/** "Radio Quill", "TV Sund": a newsroom's word with capitals after it. */
const byFirst: Way = (runs, at, near) => {
  const { words } = near
  const text = runs[at]?.text ?? ''
  const next = runs[at + 1]
  if (!words.first.has(text) || next?.capital !== true || !near.spaced(at) || near.capitalBefore(at)) return null
  if (words.notAfter.has(next.text) || words.openers.has(next.text) || (text === 'Channel' && /^\d/.test(next.text)))
    return null
  let last = at + 1
  while (
    last < at + 3 &&
    runs[last + 1]?.capital === true &&
    near.spaced(last) &&
    !words.roles.has(runs[last + 1]?.text ?? '')
  )
    last++
  if (near.continues(last) || words.notAfter.has(runs[last]?.text ?? '')) return null
  return make(runs, near, at, last, 'en.outlet.first')
}

const byCallSign: Way = (runs, at, near) =>
  CALL_SIGN.test(runs[at]?.text ?? '') && (near.speaksOfNews(at, at) || near.owns(at))
    ? make(runs, near, at, at, 'en.outlet.call-sign')
    : null

/** "La Marisma, a Lisbon daily". */
const byApposition: Way = (runs, at, near) => {
  const text = runs[at]?.text ?? ''
  if (!/^\p{Lu}/u.test(text) || near.words.openers.has(text) || !near.apposed(at)) return null
  return make(runs, near, near.leftOf(at), at, 'en.outlet.apposition')
}

/** "the newspaper La Marisma", "the news agency Sudprensa". */
const byNoun: Way = (runs, at, near) => {
  const { words } = near
  const noun = runs[at - 1]?.text ?? ''
  if (at === 0 || !near.spaced(at - 1)) return null
  const text = runs[at]?.text ?? ''
  if (noun === 'agency' && near.newsAgency(at - 1))
    return make(runs, near, at, lastCapital(runs, at, near, 4), 'en.outlet.noun')
  if (!words.nouns.has(noun) || (/^(?:daily|weekly)$/.test(noun) && !near.kindBefore(at - 1))) return null
  if (words.openers.has(text) || near.isRole(at)) return null
  const last = lastCapital(runs, at, near, 4)
  return (last > at || text.length > 3) && !near.personAfter(last) ? make(runs, near, at, last, 'en.outlet.noun') : null
}

const WAYS: readonly Way[] = [byEnding, byHead, byFirst, byCallSign, byApposition, byNoun]

/** Signs of a wire at the head and the end of a stretch. */
export function signs(text: string, within: Span): OutletMention[] {
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
export function acronyms(text: string, within: Span, found: readonly OutletMention[]): OutletMention[] {
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
