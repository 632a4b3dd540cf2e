/** On whose word: lost, changed, or the outlet that got it left out. */
import type { Words } from '../../language/language.ts'
import type { Attribution } from '../../model/annotation.ts'
import { words } from '../../text/words.ts'
import type { Entry } from '../pool.ts'
import { type Credit, creditsOf, isNamed, sentenceOf } from './credit.ts'
import { type Finding, finding, type Rule, type Signals, type Versions } from './finding.ts'

const keysOf = (name: string, { lemmaOf, stop }: Words) =>
  words(name)
    .map((word) => lemmaOf(word.key))
    .filter((key) => !stop.has(key))

/** Is one who is given for a the same as for b, as far as names tell? Descriptions are the same only word for word. */
function sameSource(x: Attribution, y: Attribution, language: Words): boolean {
  const [p, q] = [keysOf(x.name, language), keysOf(y.name, language)]
  if (p.length === 0 || q.length === 0) return true
  const within = (some: readonly string[], all: readonly string[]) => some.every((key) => all.includes(key))
  if (within(p, q) && within(q, p)) return true
  if (!isNamed(x) && !isNamed(y)) return false
  return p.at(-1) === q.at(-1) || within(p, q) || within(q, p)
}

const PRONOUN = /^(?:i|he|she|it|we|they|you|who|which|that|this|these|those|one|some|others|many)$/i

// Whoever is named so in the sentence is a source, found as one or not.
const NAMES_A_SOURCE =
  /\b(?:according to|citing|cited|reports|reported|reporting|wrote|writes|stated|announced|quoted|quoting|showed|shows|revealed|seen by|obtained by|said|says|told|tells)\b/i

const yes = (is: boolean) => (is ? 1 : 0)

/** Does the sentence name a source in words of its own? */
function namesSource(entry: Entry): boolean {
  const sentence = sentenceOf(entry)
  return sentence !== undefined && NAMES_A_SOURCE.test(entry.article.text.slice(sentence.start, sentence.end))
}

// How many sentences a credit ("the Herald reported") goes on speaking for.
const CREDIT_REACH = 2

/** Is an outlet credited in the sentences before, which may speak for this one too? */
function hasEarlierCredit({ annotation, statement }: Entry): boolean {
  const at = annotation.sentences.findIndex((one) => one.start <= statement.start && statement.start < one.end)
  const [first, own] = [annotation.sentences[Math.max(0, at - CREDIT_REACH)], annotation.sentences[at]]
  if (first === undefined || own === undefined) return false
  return annotation.attributions.some((one) => {
    const from = one.source[0]?.start ?? one.cue[0]?.start ?? -1
    return one.act === 'speech' && one.sourceKind === 'outlet' && from >= first.start && from < own.start
  })
}

// Cues that do nothing but report; a credit by another verb ("recalled the batch", "demanded a review") may be the deed itself.
const REPORTS =
  /\b(?:said|says|say|told|tells|tell|reported|reports|report|according to|wrote|writes|announced|stated|confirmed|added|noted|cited|citing|quoted|quoting|shows|showed|show)\b/i

/** What kind of credit it is, for the weighing. */
function signalsOf({ attribution, how, at }: Credit, { article }: Entry): Signals {
  const text = article.text.slice(at.start, at.end)
  return {
    own: yes(how === 'own'),
    holds: yes(how === 'holds'),
    person: yes(attribution.sourceKind === 'person'),
    unnamed: yes(attribution.sourceKind === 'unnamed'),
    body: yes(attribution.sourceKind === 'organisation' || attribution.sourceKind === 'state'),
    outlet: yes(attribution.sourceKind === 'outlet'),
    document: yes(attribution.sourceKind === 'document'),
    hearsay: yes(attribution.sourceKind === 'hearsay'),
    direct: yes(attribution.speech === 'direct'),
    mixed: yes(attribution.speech === 'mixed'),
    thought: yes(attribution.act !== 'speech'),
    pronoun: yes(PRONOUN.test(text.split(/\s/)[0] ?? '')),
    ownVoice: yes(/^(?:we|i|our|my)\b/i.test(text)),
    reports: yes(REPORTS.test(text)),
    according: yes(/\baccording to\b/i.test(text)),
    sourceless: yes(attribution.source.length === 0),
  }
}

const toldTo = /\b(?:told|tells|telling)\b/i

/** The outlet of a version: credited, or the one a source spoke to ("told the Herald"). */
function outletOf(entry: Entry, credits: readonly Credit[]): Credit['at'] | null {
  const credited = credits.find((one) => one.attribution.sourceKind === 'outlet')
  if (credited !== undefined) return credited.at
  const sentence = sentenceOf(entry)
  if (sentence === undefined) return null
  for (const name of entry.annotation.names) {
    if (name.kind !== 'outlet' || name.start < sentence.start || name.end > sentence.end) continue
    const before = entry.article.text.slice(Math.max(sentence.start, name.start - TOLD_REACH), name.start)
    if (toldTo.test(before)) return { start: name.start, end: name.end }
  }
  return null
}

// "told the Selby Herald": characters before the name.
const TOLD_REACH = 14

function lost(
  versions: Versions,
  from: Entry,
  to: Entry,
  credits: readonly Credit[],
  others: readonly Credit[],
): Finding[] {
  const reversed = from === versions.b
  const best = credits[0]
  const at = (span: Credit['at'] | null) => (reversed ? { a: null, b: span } : { a: span, b: null })
  const both = {
    namesSource: yes(namesSource(to)),
    earlier: yes(hasEarlierCredit(to)),
    sameEarlier: yes(hasEarlierCredit(from)),
  }
  if (best !== undefined && others.length === 0)
    return [
      finding(versions, {
        kind: 'attribution-lost',
        aspect: 'attribution',
        ...at(best.at),
        band: 'likely',
        rule: 'attribution.lost',
        reversed,
        signals: { ...signalsOf(best, from), ...both },
      }),
    ]
  const [told, other] = [outletOf(from, credits), outletOf(to, others)]
  if (told === null || other !== null || others.length === 0) return []
  return [
    finding(versions, {
      kind: 'attribution-lost',
      aspect: 'attribution',
      ...at(told),
      band: 'check',
      rule: 'attribution.outlet',
      reversed,
      signals: both,
    }),
  ]
}

export const attributions: Rule = (versions) => {
  const { a, b, lexicon } = versions
  const [ofA, ofB] = [creditsOf(a), creditsOf(b)]
  const found = [...lost(versions, a, b, ofA, ofB), ...lost(versions, b, a, ofB, ofA)]
  const [x, y] = [ofA[0], ofB[0]]
  if (x === undefined || y === undefined) return found
  const chain = ofA.some((one) => ofB.some((other) => sameSource(one.attribution, other.attribution, lexicon.words)))
  if (sameSource(x.attribution, y.attribution, lexicon.words)) return found
  const [p, q] = [signalsOf(x, a), signalsOf(y, b)]
  // Of two credits it does not matter which side has which.
  const either = (name: string) => Math.max(p[name] ?? 0, q[name] ?? 0)
  const both = (name: string) => Math.min(p[name] ?? 0, q[name] ?? 0)
  found.push(
    finding(versions, {
      kind: 'attribution-changed',
      aspect: 'attribution',
      a: x.at,
      b: y.at,
      band: isNamed(x.attribution) && isNamed(y.attribution) ? 'certain' : 'likely',
      rule: 'attribution.changed',
      signals: {
        chain: yes(chain),
        own: both('own'),
        named: yes(isNamed(x.attribution) && isNamed(y.attribution)),
        sameKind: yes(x.attribution.sourceKind === y.attribution.sourceKind),
        persons: both('person'),
        outlet: either('outlet'),
        outlets: both('outlet'),
        hearsay: either('hearsay'),
        unnamed: either('unnamed'),
        direct: either('direct'),
        directs: both('direct'),
        thought: either('thought'),
        pronoun: either('pronoun'),
      },
    }),
  )
  return found
}
