/**
 * The noun phrase beside a German cue, without a parser: determiners, adjectives, nouns, what is joined in the genitive or
 * by "von", "aus", "für", and a name behind it. It ends before a verb, a mark, a time, a place of speaking ("auf einer
 * Pressekonferenz") and the hearer in the dative ("dem Kurier").
 */
import { isAdjective } from './adjectives.ts'
import { CUES, SUBJUNCTIVE } from './cues-table.ts'
import { ROLE } from './names-table.ts'
import { MONTHS, WEEKDAYS } from './time-words-table.ts'
import { isNoun, type Token } from './tokens.ts'

/** Tokens [from, to). */
export interface Range {
  readonly from: number
  readonly to: number
}

const DETERMINER =
  /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|kein|keine|mehrere|mehreren|mehrerer|einige|einigen|zwei|zweier|drei|dreier|vier|fünf|beide|beiden|viele|vielen|dieser|diese|diesem|diesen|seine|seiner|seinem|seinen|ihr|ihre|ihrer|ihrem|ihren|deren|dessen|unsere|unserer|unser|anderer|andere|anderen|weitere|weiteren)$/
const GENITIVE = /^(?:der|des|eines|einer|dieser|dieses|seiner|ihrer|ihres|seines|deren|zweier)$/
const JOINS = /^(?:von|vom|aus|für|beim|im|in|zu|zur|bei|am|an)$/
/** Nouns that "in", "bei" and "an" may follow without leaving the phrase: "ein Beamter im Ministerium". */
const PRONOUN = /^(?:er|sie|es|man|wir|ich|beide|viele|einige|mehrere|andere)$/

export function isTimeNoun(token: Token | undefined): boolean {
  const lower = token?.lower ?? ''
  return (
    Object.hasOwn(WEEKDAYS, lower) ||
    (lower.length > 3 && Object.hasOwn(MONTHS, lower)) ||
    /^(?:morgen|abend|nachmittag|vormittag|mittag|nacht|woche|wochenende|tag|jahr|monat)$/.test(lower) ||
    /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\p{Ll}+/u.test(lower)
  )
}

/** `isOutlet`: does a token lie in an outlet's name? The hearer is one ("sagte ein Sprecher der F.A.Z."). */
export function phraseFrom(
  tokens: readonly Token[],
  at: number,
  isOutlet: (token: Token | undefined) => boolean,
): Range | null {
  const first = tokens[at]
  if (first === undefined || first.kind === 'mark') return null
  if (
    PRONOUN.test(first.lower) &&
    !isNoun(tokens[at + 1]) &&
    (CUES.has(tokens[at + 1]?.lower ?? '') || !isAdjective(tokens[at + 1]?.lower ?? 'x'))
  )
    return { from: at, to: at + 1 }
  let to = at
  let nouns = 0
  while (to < tokens.length && to - at < 16) {
    const token = tokens[to]
    if (token === undefined) break
    if (token.kind === 'mark') {
      // „Küstenbote“ within a phrase, "Dr. Weber", "F.A.Z.".
      const inside = isOutlet(token) || (token.text === '.' && /^(?:dr|prof|st)$/.test(tokens[to - 1]?.lower ?? ''))
      const opens = /[„»"“]/.test(token.text) && isOutlet(tokens[to + 1])
      const closes = /[“«"”]/.test(token.text) && nouns > 0 && isOutlet(tokens[to - 1])
      if (!inside && !opens && !closes) break
      to++
      continue
    }
    if (isNoun(token) && !(to === at && isTimeNoun(token))) {
      if (isTimeNoun(token)) break
      nouns++
      to++
      continue
    }
    if (token.kind === 'number') {
      if (nouns > 0) break
      to++
      continue
    }
    const joint = nouns > 0
    if (
      !joint &&
      (DETERMINER.test(token.lower) || isAdjective(token.lower) || /^(?:hochrangige|ranghohe)/.test(token.lower))
    ) {
      to++
      continue
    }
    if (joint && joins(tokens, to, isOutlet)) {
      to++
      while (
        to < tokens.length &&
        to - at < 16 &&
        (DETERMINER.test(tokens[to]?.lower ?? '') || (isAdjective(tokens[to]?.lower ?? '') && !isNoun(tokens[to]))) &&
        !isNoun(tokens[to])
      )
        to++
      continue
    }
    if (/^[a-z]{3}$/.test(token.text) && isOutlet(token)) {
      nouns++
      to++
      continue
    }
    if (joint && /^(?:und|sowie)$/.test(token.lower) && phraseGoesOn(tokens, to + 1)) {
      to++
      continue
    }
    break
  }
  while (to > at && tokens[to - 1]?.kind === 'word' && !isNoun(tokens[to - 1]) && !isOutlet(tokens[to - 1])) to--
  return nouns === 0 || to === at ? null : { from: at, to }
}

/** Does the word join more to the noun before it? */
function joins(tokens: readonly Token[], at: number, isOutlet: (token: Token | undefined) => boolean): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token === undefined) return false
  // The next word with a capital, past articles and adjectives.
  let next = at + 1
  while (
    next < Math.min(tokens.length, at + 5) &&
    !isNoun(tokens[next]) &&
    tokens[next]?.kind === 'word' &&
    !isOutlet(tokens[next])
  )
    next++
  const noun = tokens[next]
  if (noun === undefined || (!isNoun(noun) && !isOutlet(noun)) || isTimeNoun(noun)) return false
  if (GENITIVE.test(token.lower)) return !isOutlet(noun) && !isOutletNoun(noun)
  if (!JOINS.test(token.lower)) return false
  if (/^(?:von|vom|aus|für)$/.test(token.lower))
    return !/^(?:gespräch|interview|anfrage|pressekonferenz|rede)/.test(noun.lower)
  return (
    ROLE.test(before?.text ?? '') &&
    /(?:ministerium|amt|rathaus|kanzleramt|unternehmen|konzern|behörde|werft|universität|bundestag|landtag)s?$/.test(
      noun.lower,
    )
  )
}

const isOutletNoun = (token: Token): boolean => /^(?:zeitung|redaktion|nachrichtenagentur|agentur)$/.test(token.lower)

function phraseGoesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    (isNoun(token) || DETERMINER.test(token.lower)) &&
    !tokens.slice(at, at + 4).some(({ lower }) => CUES.has(lower) || SUBJUNCTIVE.has(lower))
  )
}
