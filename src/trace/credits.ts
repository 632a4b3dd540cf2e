/**
 * Which outlets an article names as its sources, where, and how much rests on them: reporting verbs and phrases beside
 * an outlet's name ("the Ledger reported", "told the Ledger", "according to"), agency marks ("(PNA)"), copyright and
 * contribution lines, and what annotate marked. Photo credits and an outlet that only declined to comment are none.
 */
import type { Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { compareSpans, contains, lengthOf, overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import { type Named, type Namer, nameKey } from './outlet-names.ts'
import { insideSorted, type Scene, sentenceAt } from './scene.ts'

export type CreditKind = 'report' | 'told' | 'first-reported' | 'wire' | 'contributed' | 'programme'

export interface Credit {
  readonly outlet: string
  readonly kind: CreditKind
  /** The outlet's name. */
  readonly span: Span
  /** Index of the sentence it stands in, -1 outside the body's sentences (byline, dateline, copyright line). */
  readonly sentence: number
  readonly rule: string
}

export interface CitedOutlet {
  readonly outlet: string
  readonly key: string
  /** The main news rests on it. */
  readonly whole: boolean
  /** It is given for the article's text, or a share of it: wire mark, copyright, contribution line. */
  readonly wire: boolean
  readonly credits: readonly Credit[]
  /** Indices of the sentences that rest on it, anaphora ("the paper said") included. */
  readonly sentences: readonly number[]
  readonly evidence: Evidence
}

const REPORTS =
  'reports?|reported|reporting|writes?|wrote|says|said|notes?|noted|reveal(?:s|ed)|quot(?:es|ed)|cit(?:es|ed|ing)|publish(?:es|ed)|broke|adds?|added|tells?|told|claim(?:s|ed)|found|finds|describ(?:es|ed)|call(?:s|ed)|learn(?:ed|t)|confirmed|obtained|reviewed|seen|saw|has it|puts?|points? out|pointed out|explain(?:s|ed)|suggest(?:s|ed)|estimat(?:es|ed)|conclude[sd]?|asked|spoke|first|names?|identified|article|story|report|account|interview|investigation|scoop|column|columnist|editorial|piece|poll|analysis|average|survey|produced|dispatch|reporter|correspondent|journalists?'
const AFTER = new RegExp(
  `^(?:['’]s?)?(?:["”’]|\\.com)?,?(?: (?:which|who|that|has|had|have|also|first|later|then|was|is|on|this|last|in|an?|the|its|newspaper|\\p{L}+day|night|morning|afternoon|evening|week|month|year|earlier|since|already|separately)){0,5},? (?:${REPORTS})\\b`,
  'iu',
)
const BEFORE =
  /\b(?:according to|as|per|via|citing|cited|quoting|told|tells?|telling|by|in|on|from|with|to|of|at|say|says|said|writes?|wrote|report(?:s|ed)?|notes?|noted|reveal(?:s|ed)|adds?|added|broke|asked|has|credit)(?: (?:the|an?|its|by|local|regional|trade|daily|state|national|news|newspaper|paper|magazine|journal|broadcaster|station|agency|website|newsletter|outlet|student|rival|British|American|French|German|\p{Lu}\p{L}+['’]s|\p{Ll}+-\p{Ll}+|\p{L}+ (?:daily|newspaper|paper|agency|broadcaster|journal|newsletter|weekly|magazine))){0,4} ["“‘]?$/iu
// "The ousted head of the Ledger", "under the helm of": the outlet as a firm, which is credited for nothing.
const FIRM_BEFORE =
  /\b(?:head|chief|chair(?:man|woman)?|CEO|boss|helm|owner|founder|co-founder|president|executives?|parent|star|contributor|alum(?:nus|na)?|viewers?|readers?|fans?|critics?|control|sale|side|part|board|offices?|staff|employees?|journalists?|studios?|headquarters|hiring|spokes(?:man|woman|person)) (?:of|at|for|with|from) (?:the )?$/i
const STRONG_BEFORE =
  /\b(?:according to|per|via|citing|quoting|told|tells?|telling|(?:reported|published|revealed|obtained|seen|reviewed|quoted|cited|confirmed|broken|written|heard|aired|shown|provided|given|leaked|sent|said|appeared|posted) (?:\w+ )?(?:by|in|on|to|with|from|at)|interview (?:with|on|to|for|in)|(?:report|story|article|account|piece|column|editorial|scoop|dispatch)s? (?:in|by|from|of|on)|speaking (?:to|with|on)|spoke (?:to|with)|talking to|talked to|appear(?:ing|ed|ance) on|credit to|says|writes|reports|notes|reported|wrote|disposal of|confirm(?:s|ed) to|drew on|working off|has)(?: (?:the|an?|its|by|local|regional|trade|daily|state|national|news|newspaper|paper|magazine|journal|broadcaster|station|agency|website|newsletter|outlet|student|rival|\p{Lu}\p{L}+ (?:newspaper|daily|broadcaster|agency)|\p{L}+ (?:daily|newspaper|paper|agency|broadcaster|journal|newsletter|weekly|magazine))){0,4} ["“‘]?$/iu
// "WCPN's Bill Rice reported", "the Post's Jane Doe writes"; "Dagposten has the prosecutor saying".
const STAFF_AFTER = new RegExp(
  `^['’]s?(?: (?:own|chief|senior|political|\\p{Ll}+ (?:editor|correspondent|reporter)))?(?: \\p{Lu}[\\p{L}.'’-]+){1,3},? (?:who )?(?:${REPORTS}|played|calls|argued|argues)\\b`,
  'u',
)
// "Harbour Radio host Ada Quill said", "adds the Ledger's Ana Pell".
const ROLE_AFTER = new RegExp(
  `^ (?:blogger|columnist|reporter|correspondent|writer|critic|commentator|host|anchor|editor)(?: \\p{Lu}[\\p{L}.'’-]+){1,3},? (?:${REPORTS}|argues|argued)\\b`,
  'u',
)
const ADDS_BEFORE =
  /\b(?:adds?|added|argues?|argued|explains?|concludes?|observes?|points out|notes?|says|writes|reports)(?: the)? $/i
const SOMEBODY_OF = /^['’]s?(?: \p{Lu}[\p{L}.'’-]+){2,3}/u
// A line that says whose words follow: "From the Ledger on Tuesday:".
const FROM_BEFORE = /^From (?:the )?$/i
const FROM_AFTER = /^(?: [\p{L}\d]+){0,4}:\s*$/u
// What may stand between an outlet and its verb: what it is, a date.
const BETWEEN = /^, (?:an?|the) [^,.;:]{3,90},|^ on \p{Lu}\p{L}+\.? \d{1,2}(?:, \d{4})?,?/u
const HAS_AFTER = /^ (?:has|had) (?:the|an?|its) |^ just (?:spoke|reported|published|interviewed)\b/
const FIRST = /\b(?:first reported|first to report|broke the story|broke the news|first broken|first published)\b/i
const NO_CREDIT_AFTER =
  /^(?:['’]s)? (?:also )?(?:declined|did not (?:immediately )?(?:respond|reply|return)|didn['’]t (?:immediately )?respond|has not replied|could not (?:immediately )?(?:reach|verify|confirm|independently)|was unable|does not|contacted|reached out|approached)\b/i
const OWN_EFFORT = /\b(?:questions|enquiries|inquiries|requests? for comment) (?:from|by) (?:the )?$/i
const EFFORT = /\b(?:reached|contacted) by (?:the )?$/i
const CONTRIBUTED = /\bcontribut(?:ed|es|ing) to (?:this|the) (?:report|story|article|piece)\b/i
const COPYRIGHT = /(?:©|\bcopyright\b|\ball rights reserved\b|\(c\))/i
const PROGRAMME_BEFORE = /\b(?:on|told|tells|appearing on|appeared on|in an interview (?:on|with))(?: the)? $/i
const APPEARING = /\b(?:speaking|appear(?:ed|ing|ance)) on (?:the )?["“‘]?$/i
const APPOSITION =
  /\b(?:the|an?|its|their) (?:[\p{L}-]+ ){0,2}(?:paper|newspaper|daily|weekly|broadcaster|station|agency|magazine|website|news site), (?:the )?$/iu
const PHOTO = /(?:\/\s?$|\b(?:photo|image|picture|file|toggle caption|getty images)\b[^.]{0,40}$)/i
const PAPER =
  /\bthe (?:newspaper|paper|magazine|journal|broadcaster|station|agency|news agency|outlet|publication|website|newsletter|network|report|daily|weekly|article)\b(?:['’]s)?[^.]{0,40}\b(?:said|says|reported|reports|writes|wrote|quotes?|quoted|adds?|added|notes?|noted|told|cited|citing|claims?|claimed|according)\b|\b(?:according to|told|citing|quoted by|by|to) the (?:newspaper|paper|magazine|journal|broadcaster|station|agency|news agency|outlet|publication|website|newsletter|network|report|daily|weekly|article)\b/i

/** Every credit to another outlet, in order of place. */
export function creditsIn(scene: Scene, namer: Namer): Credit[] {
  const credits: Credit[] = []
  for (const named of scene.mentions) {
    if (nameKey(named.outlet) === scene.outletKey) continue
    const sentence = sentenceAt(scene.sentences, named)
    const kind = kindOf(scene, named, sentence, namer)
    if (kind === null) continue
    credits.push({
      outlet: named.outlet,
      kind,
      span: { start: named.start, end: named.end },
      sentence,
      rule: `trace.credit.${kind}`,
    })
  }
  for (const mark of scene.annotation.marks) {
    if (mark.outlet === null || mark.kind === 'own' || mark.kind === 'no-comment' || mark.kind === 'link') continue
    const outlet = namer.canonical(mark.outlet)
    const span = { start: mark.start, end: mark.end }
    if (nameKey(outlet) === scene.outletKey || outlet === '' || !namer.known(outlet)) continue
    if (credits.some((credit) => overlaps(credit.span, span))) continue
    const sentence = sentenceAt(scene.sentences, span)
    // A wire mark is in brackets or in a copyright line; a name behind a headline's dash credits a report.
    const around = scene.article.text.slice(Math.max(0, span.start - 2), span.end + 2)
    const kind = mark.kind === 'wire' && !/[(©]|copyright|rights reserved/i.test(around) ? 'report' : mark.kind
    credits.push({ outlet, kind, span, sentence, rule: 'trace.credit.mark' })
  }
  return credits.sort((a, b) => compareSpans(a.span, b.span))
}

function kindOf(scene: Scene, named: Named, sentence: number, namer: Namer): CreditKind | null {
  const { text } = scene.article
  const home = scene.sentences[sentence] ?? lineAround(text, named)
  // "Told the local paper, the Courier": the apposition says nothing more than the name.
  const before = text.slice(Math.max(home.start, named.start - 90), named.start).replace(APPOSITION, 'the ')
  const after = text.slice(named.end, Math.min(home.end, named.end + 160)).replace(BETWEEN, '')
  // A sentence, or of a monstrous one what stands near.
  const whole = text.slice(Math.max(home.start, named.start - REACH), Math.min(home.end, named.end + REACH))
  // "@Ledger" addresses it.
  if (PHOTO.test(before) || before.endsWith('@') || FIRM_BEFORE.test(before)) return null
  if (/[(—–-]\s?$/.test(before) && /^\s?\)/.test(after))
    return before.length < 60 || home.end - named.end < 4 ? 'wire' : null
  if (/(?:^|[.!?”"]) ?[—–-] ?$/.test(before) && after.trim().length < 2) return 'wire'
  if (isCreditLine(scene, named) && namer.known(named.outlet)) return 'wire'
  // A line of its own at the top that is an outlet's name says whose text it is.
  if (sentence >= 0 && sentence < scene.lead && whole.trim() === text.slice(named.start, named.end)) return 'wire'
  // "Reached by the AP": whoever wrote the text reached out, so the text is that outlet's.
  if (EFFORT.test(before)) return 'wire'
  if (CONTRIBUTED.test(whole)) return 'contributed'
  // Of a site's owner nobody has heard: only a known outlet is credited by a copyright line.
  if (home.end - home.start < 200 && COPYRIGHT.test(whole) && namer.known(named.outlet)) return 'wire'
  // Outside the body only such lines count, and the byline: menus and teasers name outlets for other reasons.
  if (sentence < 0) {
    const block = scene.article.blocks.find((one) => contains(one, named))
    // "By Ana Pell, Health Reporter": what she is, no outlet.
    if (!namer.known(named.outlet) && JOB.test(named.outlet)) return null
    return block?.kind === 'byline' || block?.kind === 'dateline' ? 'wire' : null
  }
  if (NO_CREDIT_AFTER.test(after) || OWN_EFFORT.test(before)) return null
  // Speech about an outlet inside somebody's quotation is that person's, not the article's.
  const title =
    /["“‘](?:The )?$/.test(before) && scene.quotations.some((quote) => contains(quote, named) && lengthOf(quote) < 40)
  if (insideSorted(scene.quotations, named) && !title) return null
  if (FIRST.test(whole) && (AFTER.test(after) || /\b(?:by|in) (?:the )?(?:\p{L}+ ){0,3}$/u.test(before)))
    return 'first-reported'
  if (/["“‘](?:The )?$/.test(before) || /^(?:['’]s)? ["“‘]/.test(after)) {
    if (PROGRAMME_BEFORE.test(before.replace(/["“‘](?:The )?$/, '')) || STRONG_BEFORE.test(before)) return 'programme'
  }
  if (
    /\b(?:told|tells?|telling|confirmed to|speaking to|spoke to|spoke with|talked to|interview with)(?: the)?(?: \p{L}+){0,2} ?$/iu.test(
      before,
    )
  )
    return 'told'
  if (STRONG_BEFORE.test(before)) return APPEARING.test(before) ? 'programme' : 'report'
  // One of another outlet's people who speaks to this one is a source of this one's own.
  if (STAFF_AFTER.test(after)) return / (?:told|tells) (?:the )?$/.test(beforeOwn(scene, named, home)) ? null : 'report'
  if (ROLE_AFTER.test(after) || HAS_AFTER.test(after)) return 'report'
  if (ADDS_BEFORE.test(before) && SOMEBODY_OF.test(after)) return 'report'
  if (FROM_BEFORE.test(before) && FROM_AFTER.test(after)) return 'report'
  if (AFTER.test(after) && !/\b(?:at|of) (?:the )?$/.test(before)) return 'report'
  if (BEFORE.test(before) && /\b(?:report|said|says|told|interview|wrote|writes|according|show|program)/i.test(whole))
    return PROGRAMME_BEFORE.test(before) ? 'programme' : 'report'
  return null
}

/** What stands before the next place in the sentence that names the article's own outlet. */
function beforeOwn(scene: Scene, named: Named, home: Span): string {
  const own = scene.mentions.find(
    (other) => other.start > named.end && other.end <= home.end && nameKey(other.outlet) === scene.outletKey,
  )
  return own === undefined ? '' : scene.article.text.slice(named.end, own.start)
}

const REACH = 400
const JOB = /\b(?:Reporter|Correspondent|Editor|Writer|Columnist)$/

/** The first or last line of the report, holding nothing but the outlet's name: an agency's mark. */
function isCreditLine(scene: Scene, named: Named): boolean {
  const { text } = scene.article
  const line = lineAround(text, named)
  if (text.slice(line.start, named.start).trim() !== '' || !/^[\s.]*$/.test(text.slice(named.end, line.end)))
    return false
  const [first, last] = [scene.paragraphs[0], scene.paragraphs.at(-1)]
  return (first !== undefined && line.start <= first.start) || (last !== undefined && line.end >= last.end)
}

function lineAround(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start) + 1
  const end = text.indexOf('\n', span.end)
  return { start, end: end < 0 ? text.length : end }
}

// Whole: credited in the first of this many sentences, or for at least this share of all. Tuned on the labelled
// stories (citesWhole .8); a lead is one or two sentences, a retelling keeps crediting.
const LEAD_SENTENCES = 2
const WHOLE_SHARE = 0.4
const DELAYED_SENTENCES = 5

const isTold = (credit: Credit): boolean => credit.kind === 'told' || credit.kind === 'programme'

const interviewIn = (scene: Scene, sentence: number): boolean => {
  const span = scene.sentences[sentence]
  return span !== undefined && /\binterview\b/i.test(scene.article.text.slice(span.start, span.end))
}

/** Does somebody whom the lead names speak in the sentence? */
function leadSpeaks(scene: Scene, sentence: number): boolean {
  const home = scene.sentences[sentence]
  const lead = scene.sentences.slice(scene.lead, scene.lead + LEAD_SENTENCES)
  if (home === undefined) return false
  const { names, attributions } = scene.annotation
  const key = (name: string) => words(name).at(-1)?.key ?? ''
  const named = new Set(
    names
      .filter((name) => name.kind === 'person' && lead.some((span) => overlaps(span, name)))
      .map((name) => key(name.name)),
  )
  return attributions.some((one) => {
    const place = one.cue[0] ?? one.source[0]
    return place !== undefined && overlaps(place, home) && named.has(key(one.name))
  })
}

/** One entry for each outlet credited, in order of the first credit. */
export function citedOutlets(scene: Scene, credits: readonly Credit[]): CitedOutlet[] {
  const { text } = scene.article
  const byKey = new Map<string, Credit[]>()
  for (const credit of credits) {
    const key = nameKey(credit.outlet)
    byKey.set(key, [...(byKey.get(key) ?? []), credit])
  }
  const speaking = anaphora(scene, credits)
  const found: CitedOutlet[] = []
  for (const [key, own] of byKey) {
    const first = own[0]
    if (first === undefined) continue
    const sentences = [
      ...new Set([...own.map((credit) => credit.sentence), ...(speaking.get(key) ?? [])].filter((index) => index >= 0)),
    ].sort((a, b) => a - b)
    const wire = own.some((credit) => credit.kind === 'wire')
    const lead = own.some(
      (credit) =>
        credit.sentence >= 0 &&
        credit.sentence < scene.lead + LEAD_SENTENCES &&
        credit.kind !== 'first-reported' &&
        credit.kind !== 'contributed',
    )
    // The news first and its source behind it: whoever the lead is about said it there, and nowhere else.
    const delayed =
      first === credits[0] &&
      !credits.some((other) => isTold(other) && nameKey(other.outlet) !== key) &&
      first.sentence < scene.lead + DELAYED_SENTENCES &&
      (isTold(first) || interviewIn(scene, first.sentence)) &&
      leadSpeaks(scene, first.sentence)
    const share = sentences.length / Math.max(1, scene.sentences.length)
    const whole = wire || lead || delayed || share >= WHOLE_SHARE
    found.push({
      outlet: first.outlet,
      key,
      whole,
      wire,
      credits: own,
      sentences,
      evidence: {
        rule: first.rule,
        value: Math.round(share * 100) / 100,
        spans: own.map((credit) => {
          const home = scene.sentences[credit.sentence] ?? lineAround(text, credit.span)
          return {
            article: scene.id,
            start: Math.min(home.start, credit.span.start),
            end: Math.max(home.end, credit.span.end),
          }
        }),
      },
    })
  }
  return found
}

/** "The paper said": such sentences rest on the outlet credited last before them. By outlet key. */
function anaphora(scene: Scene, credits: readonly Credit[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  let last: string | null = null
  for (const [index, sentence] of scene.sentences.entries()) {
    const here = credits.filter((credit) => credit.sentence === index && credit.kind !== 'contributed')
    if (here.length > 0) last = nameKey(here.at(-1)?.outlet ?? '')
    else if (last !== null && PAPER.test(scene.article.text.slice(sentence.start, sentence.end)))
      found.set(last, [...(found.get(last) ?? []), index])
  }
  return found
}
