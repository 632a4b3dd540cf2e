/**
 * One list from two finders. The tagger is right more often; the rules know what it must not miss: quotations, "according
 * to", a reporting clause at the end of its sentence, an outlet that reports. A rule's finding is taken where the tagger
 * saw no cue; where both saw the same cue, the tagger's content is kept unless it is a torso of the rule's.
 */
import type { Span } from '../model/span.ts'
import { itemAt, overlapping, Taken } from '../text/sorted-spans.ts'
import { contains, hull, lengthOf, overlaps, sharedLength } from '../text/span.ts'
import type { Found } from './found.ts'
import type { Quote } from './quotes.ts'

/** Rules whose content is whole where the tagger's is a torso. */
const SURE = new Set([
  'en.cue.according-to',
  'en.cue.per',
  'en.cue.inverted',
  'en.cue.postposed',
  'en.cue.signed',
  'en.cue.colon',
])
// On PolNeAR dev, of what the rules add where the tagger saw nothing, these are right; postposed clauses with any verb
// (6 of 29) and bare "apparently" (0 of 3) are not.
const REPORTING = /^(?:say|report|write|note|add|tell|reveal|announce|state|warn|confirm|explain|show|publish|learn)$/

/** In no order. `outlets`: where outlets are meant, sorted. */
export function combine(
  text: string,
  tagged: readonly Found[],
  rules: readonly Found[],
  quotes: readonly Quote[],
  outlets: readonly Span[],
): Found[] {
  const speech = quotes.filter((quote) => quote.depth === 0 && quote.kind === 'speech')
  const sure = new Map<number, Found>()
  for (const rule of rules)
    if (SURE.has(rule.rule) || (rule.rule === 'en.cue.preposed' && isOutlet(rule, outlets)))
      for (const cue of rule.cue) for (let at = cue.start; at < cue.end; at++) sure.set(at, rule)
  const mended = tagged
    .map((one) => withoutHearer(text, one, outlets))
    .filter((one) => !isEmpty(text, one))
    .map((one) => {
      const cue = one.cue[0]
      let same: Found | undefined
      for (let at = cue?.start ?? 0; same === undefined && at < (cue?.end ?? 0); at++) same = sure.get(at)
      return same === undefined ? one : withRule(one, same, isOutlet(same, outlets) ? rules : [])
    })
  const cues = new Taken(text.length)
  const contents: Span[] = []
  for (const one of mended) {
    for (const cue of one.cue) cues.add(cue)
    contents.push(...one.content)
  }
  const held = new Taken(text.length)
  for (const span of contents) held.add(span)
  const free = rules.filter((rule) => !rule.cue.some((cue) => cues.touches(cue)))
  // "Reuters: council knew of cracks": that the council knew is what Reuters says, though somebody's already. So is "the
  // Courier reported that [the mayor said …]".
  const inner = mended.flatMap((one) => hull([...one.source, ...one.cue, ...one.content]) ?? [])
  const leads = (rule: Found) =>
    (rule.rule === 'en.cue.colon' && isOutlet(rule, outlets)) ||
    (rule.rule === 'en.cue.outlet' && rule.content.some((span) => inner.some((all) => contains(span, all))))
  const added = free.filter((rule) => stands(rule, speech) && (leads(rule) || !mostlyHeld(rule, held)))
  return [...mended, ...added, ...nested(text, mended, free, speech, outlets)]
}

/** "The flood [plan] that …": a cue with nothing said; "they are called Lund": nobody speaks. */
function isEmpty(text: string, one: Found): boolean {
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(span.start, span.end)).join(' ')
  if (/^(?:that|which|who|whom|what|it)$/i.test(words(one.content))) return true
  return one.source.length === 0 && one.lemma === 'call' && !/["“”‘]/.test(words(one.content))
}

/** "told [the Courier] the deal was off": the outlet that was told is no part of what was said. */
function withoutHearer(text: string, one: Found, outlets: readonly Span[]): Found {
  const [first, ...rest] = one.content
  const cue = one.cue.at(-1)
  if (first === undefined || cue === undefined || !HEARS.test(one.lemma) || first.start < cue.end) return one
  const lead = /^the /i.exec(text.slice(first.start, first.start + 4))?.[0].length ?? 0
  const hearer = overlapping(outlets, { start: first.start, end: first.start + lead + 1 }).find(
    (span) => span.start === first.start || span.start === first.start + lead,
  )
  if (
    hearer === undefined ||
    hearer.end + 12 > first.end ||
    !/^ (?:that )?[\p{L}“"]/u.test(text.slice(hearer.end, hearer.end + 7))
  )
    return one
  // "told Reuters and AFP that", "told the Post’s editor": more of the hearer follows.
  if (/^ (?:and|or|in|on|by|at|after|during|via|over)\b/.test(text.slice(hearer.end, hearer.end + 8))) return one
  return { ...one, content: [{ start: hearer.end + 1, end: first.end }, ...rest] }
}

const HEARS = /^(?:tell|inform|assure|remind|advise|notify|warn)$/

const isOutlet = (one: Found, outlets: readonly Span[]): boolean =>
  one.source.some((source) => overlapping(outlets, source).length > 0)

/** Is half of the rule's content, or more, somebody's already? */
function mostlyHeld(rule: Found, held: Taken): boolean {
  return rule.content.some((span) => held.share(span) * 2 > lengthOf(span))
}

/**
 * What somebody says within what an outlet reports: "the Courier reported that the mayor said …"; and within that what
 * somebody says or holds: "… that an aide said the mayor believed …".
 */
function nested(
  text: string,
  outer: readonly Found[],
  free: readonly Found[],
  speech: readonly Quote[],
  outlets: readonly Span[],
): Found[] {
  const clauses = free.filter((rule) => {
    const cue = rule.cue[0]
    return (
      /^en\.cue\.(?:preposed|inverted|postposed|according-to)$/.test(rule.rule) &&
      rule.source.length > 0 &&
      cue !== undefined &&
      itemAt(speech, cue.start) === undefined &&
      !TOPIC.test(text.slice(rule.content[0]?.start ?? 0, (rule.content[0]?.start ?? 0) + 8))
    )
  })
  const within = (rules: readonly Found[], holders: readonly Found[]): Found[] => {
    const reports = holders
      .map((one) => hull(one.content) ?? { start: 0, end: 0 })
      .sort((a, b) => a.start - b.start || a.end - b.end)
    return rules.filter((rule) => {
      const all = hull([...rule.source, ...rule.cue, ...rule.content])
      return all !== null && reports.some((span) => contains(span, all))
    })
  }
  const reporting = clauses.filter((rule) => REPORTING.test(rule.lemma) || rule.lemma === 'according')
  const reports = outer.filter((one) => isOutlet(one, outlets))
  const second = within(reporting, reports)
  // Of what is held ("believed that …") only below somebody's words: the corpora have no nesting, and a rule alone is too free.
  const held = clauses.filter((rule) => !reporting.includes(rule) && (rule.act === 'thought' || rule.act === 'speech'))
  return [...second, ...within(held, [...second, ...within(outer, reports)])]
}

/** "warned him [about the dam]": what it was about, not what was said. */
const TOPIC = /^(?:about|of|on|over|for|with|against|to|from|in|at|by)\b/i

/** The tagger's finding with what the rule saw better: a missing source, and content of which it has only a piece. */
function withRule(one: Found, rule: Found, rules: readonly Found[]): Found {
  const own = hull(one.content)
  const whole = hull(rule.content)
  const source = one.source.length > 0 ? one.source : rule.source
  if (own === null || whole === null) return { ...one, source }
  if (rule.rule === 'en.cue.according-to') {
    // "according to papers [seen by the Post]": what describes the source was taken for what it says.
    const at = hull(rule.source)
    if (at !== null && !rule.content.some((span) => overlaps(span, own)) && own.start > at.start)
      return { ...one, source: [hull([at, own]) ?? at], cue: rule.cue, content: rule.content }
    // "According to the Post, the mayor said …": the mayor's saying is what the Post says.
    const inner = rules.find(
      (other) =>
        other.rule === 'en.cue.preposed' &&
        REPORTING.test(other.lemma) &&
        contains(whole, hull([...other.source, ...other.cue]) ?? whole) &&
        other.content.some((span) => sharedLength(span, own) * 10 >= lengthOf(own) * 7),
    )
    if (inner !== undefined) return { ...one, source, content: rule.content }
  }
  // Nearly all of it: "that" before the clause is the tagger's, not the rule's.
  const within = rule.content.some((span) => sharedLength(span, own) * 10 >= lengthOf(own) * 7)
  // Under a third of a clause that a sure rule has whole ("A hospital trust | is to close …, a document shows"): a torso.
  // Under half where an outlet reports: the rest is mostly somebody within the report ([the minister], Lena Marsh, said …).
  const torso = within && lengthOf(own) * (rule.rule === 'en.cue.preposed' ? 2 : 3) < lengthOf(whole)
  return { ...one, source, content: torso ? rule.content : one.content }
}

function stands(rule: Found, speech: readonly Quote[]): boolean {
  if (rule.cue.some((cue) => overlapping(speech, cue).some((quote) => contains(quote, cue)))) return false
  switch (rule.rule) {
    case 'en.cue.preposed':
      return isQuoted(rule.content, speech)
    case 'en.cue.inverted':
      return REPORTING.test(rule.lemma)
    case 'en.cue.outlet':
      return true
    case 'en.cue.hearsay':
      return / /.test(rule.lemma)
    case 'en.cue.according-to':
    case 'en.cue.per':
    case 'en.cue.citing':
    case 'en.cue.signed':
    case 'en.cue.colon':
      return true
    default:
      return false
  }
}

function isQuoted(content: readonly Span[], speech: readonly Quote[]): boolean {
  let all = 0
  let quoted = 0
  for (const span of content) {
    all += lengthOf(span)
    for (const quote of overlapping(speech, span)) quoted += sharedLength(span, quote)
  }
  return all > 0 && quoted > 0.8 * all
}
