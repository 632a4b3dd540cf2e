/**
 * One list from two finders. The tagger is right more often; the rules know what it must not miss: quotations, "according
 * to", a reporting clause at the end of its sentence, an outlet that reports. A rule's finding is taken where the tagger
 * saw no cue; where both saw the same cue, the tagger's content is kept unless it is a torso of the rule's.
 */
import type { Span } from '../model/span.ts'
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

export function combine(tagged: readonly Found[], rules: readonly Found[], quotes: readonly Quote[]): Found[] {
  const mended = tagged.map((one) => {
    const same = rules.find(
      (rule) => SURE.has(rule.rule) && rule.cue.some((cue) => one.cue.some((own) => overlaps(cue, own))),
    )
    return same === undefined ? one : withRule(one, same)
  })
  const added = rules.filter((rule) => stands(rule, quotes) && !mended.some((one) => clashes(one, rule)))
  return [...mended, ...added]
}

/** The tagger's finding with what the rule saw better: a missing source, and content of which it has only a piece. */
function withRule(one: Found, rule: Found): Found {
  const own = hull(one.content)
  const whole = hull(rule.content)
  const source = one.source.length > 0 ? one.source : rule.source
  if (own === null || whole === null) return { ...one, source }
  const within = rule.content.some((span) => contains(span, own))
  // Under a third of a clause that a sure rule has whole ("A hospital trust | is to close …, a document shows"): a torso.
  const torso = within && lengthOf(own) * 3 < lengthOf(whole)
  return { ...one, source, content: torso ? rule.content : one.content }
}

function stands(rule: Found, quotes: readonly Quote[]): boolean {
  const spoken = quotes.some((quote) => quote.kind === 'speech' && rule.cue.some((cue) => contains(quote, cue)))
  if (spoken) return false
  switch (rule.rule) {
    case 'en.cue.preposed':
      return isQuoted(rule.content, quotes)
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

function isQuoted(content: readonly Span[], quotes: readonly Quote[]): boolean {
  let all = 0
  let quoted = 0
  for (const span of content) {
    all += lengthOf(span)
    for (const quote of quotes) if (quote.depth === 0 && quote.kind === 'speech') quoted += sharedLength(span, quote)
  }
  return all > 0 && quoted > 0.8 * all
}

function clashes(one: Found, rule: Found): boolean {
  if (one.cue.some((own) => rule.cue.some((cue) => overlaps(own, cue)))) return true
  return one.content.some((own) =>
    rule.content.some((span) => sharedLength(own, span) * 2 > Math.min(lengthOf(own), lengthOf(span))),
  )
}
