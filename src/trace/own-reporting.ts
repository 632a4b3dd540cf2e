/**
 * What an article shows as its own reporting: "told <this outlet>", "seen by this newspaper", "<outlet> has learned", a
 * question it asked itself, and people quoted on condition of anonymity whom nobody else is credited for. Quoting
 * public speeches, statements and rulings is none. How much of it stands in the lead makes "primary" of "some".
 */
import type { Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import type { CitedOutlet } from './credits.ts'
import { nameKey } from './outlet-names.ts'
import { type Scene, sentenceAt } from './scene.ts'

/**
 * `strong`: names the outlet itself. `weak`: unnamed people whom nobody is credited for. `heard`: people who speak
 * without a word of where, whom nobody else in the story quotes (`voices.ts`). `effort`: it only tried.
 */
export type OwnStrength = 'strong' | 'weak' | 'heard' | 'effort'

export interface OwnSign {
  readonly rule: string
  readonly strength: OwnStrength
  readonly span: Span
  readonly sentence: number
}

const SELF =
  '(?:this (?:newspaper|paper|station|magazine|website|reporter|agency|outlet|publication|programme|program|news organi[sz]ation|blog|newsletter)|our (?:reporter|correspondent|newsroom|newspaper|programme|program|reporters))'
const TO_SELF =
  /\b(?:told|tells?|telling|(?:said|says|speaking|appear(?:ed|ing)) on|confirmed to|confirmed for|showed|shown to|spoke to|speaking to|spoke with|said to|provided to|gave|given to|sent to|in an? (?:\w+ ){0,2}(?:interview|conversation|email|e-mail|statement|message|letter|reply|response) (?:with|to|for)|interview (?:with|for)|email to|e-mail to|letter to|statement to|described to|wrote to|according to (?:\w+ ){1,6}(?:seen|obtained|reviewed) by|conversation with)(?: the)? ?$/iu
const GOT_BY_SELF =
  /\b(?:seen|obtained|reviewed|examined|viewed|shared with|heard|analy[sz]ed|interviewed|compiled|shown|commissioned|verified|inspected|uncovered|collected|gathered|acquired|exclusively|conducted) by(?: the)? ?$|\b(?:shared|provided|filed) (?:with|to)(?: the)? ?$/iu
const SELF_DID =
  /^(?:['’]s)? (?:has|have|had|can|could)(?: also| now| exclusively)? (?:learn(?:ed|t)|reveal|had access|gained access|obtained|seen|reviewed|found|confirmed|uncovered|report exclusively|disclose|established|heard|spoken|interviewed|verified)\b|^ (?:learn(?:ed|t)|obtained|reviewed|spoke (?:to|with)|interviewed|understands|(?:has been|is|was) told|first reported (?:this|last|in|on|the))\b|^['’]s (?:\p{Lu}\p{L}+ ){1,3}(?:report(?:s|ed)|spoke|interviewed|contributed)\b|^['’]s (?:own )?(?:analysis|investigation|calculations?|review of|arithmetic|reporters?|correspondents?)\b/iu
const SELF_ASKED =
  /\b(?:asked by|by|put (?:\w+ ){1,3}to|questions? (?:from|by)|inquiries from|enquiries from)(?: the)? ?$/iu
const SELF_NO_COMMENT =
  /\b(?:declined|refused|did not|didn['’]t|has not|have not|could not|would not|had not|failed to)\b[^.]{0,80}$/iu
const EXCLUSIVE = new RegExp(
  `\\b(?:(?:told|showed|seen by|obtained by|reviewed by|shared with|spoke to|speaking to|interview with|examined by|shown to|email to|given to|provided to) ${SELF}|${SELF} (?:has|can|have) (?:learn(?:ed|t)|reveal|seen|obtained|reviewed|confirmed)|(?:we|we['’]ve|we have) (?:obtained|spoke[n]? (?:to|with)|reviewed|interviewed)|I (?:reached out to|interviewed|spoke (?:to|with)|sat down with|e-?mailed)|(?:told|tells|gave|sent|showed|shows) us|told me|when we reach(?:ed)? (?:him|her|them)|we have (?:also )?obtained|(?:documents?|papers?|e-?mails?|records?|cop(?:y|ies)|messages?|footage|contracts?) (?:that )?we(?:['’]ve| have) (?:also )?seen|in an interview with us|an exclusive interview)\\b`,
  'iu',
)
// An interview with nobody else named as the interviewer is the article's own.
const INTERVIEW =
  /\b(?:said|says|added) (?:on|over) the (?:tele)?phone\b|\b(?:said|says|saying|recalled|added|told reporters?) in an? (?:\w+ ){0,2}interview\b(?! (?:with|on|to|published|for|last|broadcast|aired|that))|^in an? (?:\w+ ){0,2}interview(?: (?:on )?\w+day)?,/i
const REPORTERS =
  /^\(?(?:(?:additional |further )?reporting by|with files from|(?:additional )?(?:editing|writing) by)\b/i
const WE_ASKED = /\bwe(?:['’]ve| have)? (?:also )?(?:reached out to|contacted|e-?mailed)\b/i
const UNNAMED =
  /\b(?:on (?:the )?condition of anonymity|not authori[sz]ed to (?:speak|discuss|comment)|(?:asked|requested|asking|declined) (?:not )?to be (?:named|identified)|asked for anonymity|requested anonymity|who (?:was|were) granted anonymity|speaking anonymously)\b/i
const UNNAMED_SOURCE = new RegExp(
  [
    // "a congressional source confirmed", "campaign sources say"
    '\\b(?:sources?|insiders?) (?:close to [^,.]{3,40} |familiar with [^,.]{3,40} |with [^,.]{3,40} |in [^,.]{3,30} |briefed on [^,.]{3,40} )?(?:said|says?|told|tells?|confirmed|described|added)\\b',
    '\\baccording to (?:(?!official |media |news |open |other |multiple media )[\\w-]+ ){0,4}(?<!official |media |news |open )(?:sources?|insiders?)\\b',
    // "officials close to the negotiations say", "two people briefed on the talks"
    '\\b(?:officials?|aides?|advisers?|advisors?|people|persons?|person|staffers?|diplomats?|lawmakers?|members?) (?:close to|familiar with|with (?:direct |first-?hand )?knowledge|briefed on|involved in)\\b',
    // "a senior administration official", "three senior White House officials"
    '\\b(?:an?|one|two|three|four|five|several|multiple|another|some) (?:[\\w-]+ ){0,3}(?:senior|top|high-ranking|current and former) (?:[\\w-]+ ){0,4}(?:officials?|aides?|advisers?|advisors?|members?|executives?)\\b[^.;]{0,60}\\b(?:said|says?|told|tells?|confirmed|described|added|spoke)\\b',
    '\\baccording to (?:an?|one|two|three|four|five|several|multiple|another|some|senior|top)(?: [\\w-]+){0,5} (?:officials?|aides?|advisers?|advisors?)\\b',
  ].join('|'),
  'i',
)
const ATTRIBUTED_TO_PUBLIC =
  /\b(?:statement|news conference|press conference|briefing|news release|press release|testimony|speech|tweet|hearing)\b/i

// Of annotate's marks those by which an outlet speaks of itself; "told the Examiner" stands in anybody's retelling too.
const OF_ITSELF = /\.mark\.outlet-(?:source|learned)$/

/** Signs of own reporting, in order of place, with the words that show each. */
export function ownSigns(scene: Scene, cited: readonly CitedOutlet[]): OwnSign[] {
  const { text } = scene.article
  const signs: OwnSign[] = []
  const seen = new Set<string>()
  const add = (rule: string, strength: OwnStrength, span: Span, sentence: number) => {
    const key = `${sentence} ${strength}`
    if (seen.has(key)) return
    seen.add(key)
    signs.push({ rule: `trace.own.${rule}`, strength, span, sentence })
  }
  for (const named of scene.mentions) {
    if (nameKey(named.outlet) !== scene.outletKey) continue
    const sentence = sentenceAt(scene.sentences, named)
    const home = scene.sentences[sentence]
    if (home === undefined) continue
    const before = text.slice(Math.max(home.start, named.start - 100), named.start)
    const after = text.slice(named.end, Math.min(home.end, named.end + 80))
    const whole = text.slice(Math.max(home.start, named.start - 400), Math.min(home.end, named.end + 400))
    if (SELF_NO_COMMENT.test(before) && !/\btold(?: the)? ?$/.test(before)) add('no-answer', 'effort', home, sentence)
    else if (TO_SELF.test(before)) add('told', 'strong', home, sentence)
    else if (GOT_BY_SELF.test(before)) add('obtained', 'strong', home, sentence)
    else if (SELF_DID.test(after)) add('learned', 'strong', home, sentence)
    else if (SELF_ASKED.test(before))
      add('asked', /\b(?:said|told|by email)\b/.test(whole) ? 'strong' : 'effort', home, sentence)
  }
  const credited = new Set(cited.flatMap((outlet) => outlet.sentences))
  for (const [index, sentence] of scene.sentences.entries()) {
    const whole = text.slice(sentence.start, sentence.end)
    if (EXCLUSIVE.test(unquoted(scene, sentence))) add('self', 'strong', sentence, index)
    else if (!credited.has(index)) {
      const unnamed = UNNAMED.test(whole)
      if ((unnamed || UNNAMED_SOURCE.test(unquoted(scene, sentence))) && !ATTRIBUTED_TO_PUBLIC.test(whole))
        add(unnamed ? 'anonymity' : 'unnamed', 'weak', sentence, index)
      else if (INTERVIEW.test(unquoted(scene, sentence).trim())) add('interview', 'strong', sentence, index)
    }
    if (WE_ASKED.test(unquoted(scene, sentence))) add('asked', 'effort', sentence, index)
    if (REPORTERS.test(whole)) add('reporters', 'effort', sentence, index)
  }
  const itself = scene.outlet === null ? likelyItself(scene, cited) : null
  for (const mark of scene.annotation.marks) {
    if (mark.kind !== 'own' || mark.outlet === null) continue
    const sentence = sentenceAt(scene.sentences, mark)
    if (sentence < 0) continue
    const home = scene.sentences[sentence] ?? mark
    if (nameKey(mark.outlet) === scene.outletKey) add('mark', 'strong', { start: mark.start, end: mark.end }, sentence)
    else if (nameKey(mark.outlet) === itself && OF_ITSELF.test(mark.evidence[0]?.rule ?? ''))
      add('likely-itself', 'strong', { start: home.start, end: home.end }, sentence)
  }
  return signs.sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
}

/**
 * Key of the outlet an article of unknown outlet most likely is: the only one that it lets have sources of its own, or
 * learn something, without ever crediting it with a report. "An Examiner source" is how the Examiner writes.
 */
function likelyItself(scene: Scene, cited: readonly CitedOutlet[]): string | null {
  const keys = new Set(
    scene.annotation.marks.flatMap(({ kind, outlet, evidence }) =>
      kind === 'own' && outlet !== null && OF_ITSELF.test(evidence[0]?.rule ?? '') ? [nameKey(outlet)] : [],
    ),
  )
  for (const { key } of cited) keys.delete(key)
  const [only] = keys
  return keys.size === 1 ? (only ?? null) : null
}

function unquoted(scene: Scene, sentence: Span): string {
  let text = scene.article.text.slice(sentence.start, sentence.end)
  for (const quote of scene.quotations)
    if (overlaps(quote, sentence)) {
      const from = Math.max(quote.start, sentence.start) - sentence.start
      const to = Math.min(quote.end, sentence.end) - sentence.start
      text = text.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to)
    }
  return text
}

export function evidenceOf(scene: Scene, signs: readonly OwnSign[]): Evidence[] {
  return signs.map((sign) => ({
    rule: sign.rule,
    value: null,
    spans: [{ article: scene.id, start: sign.span.start, end: sign.span.end }],
  }))
}
