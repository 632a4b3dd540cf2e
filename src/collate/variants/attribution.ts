/** On whose word: lost, changed, or the same source named more or less exactly. */
import { lemmaOf } from '../../language/en/lemma.ts'
import { STOP_WORDS } from '../../language/en/stop-words.ts'
import type { Attribution } from '../../model/annotation.ts'
import { hull } from '../../text/span.ts'
import { words } from '../../text/words.ts'
import type { Entry } from '../pool.ts'
import { finding, type Rule } from './finding.ts'
import { shareInCommon } from './likeness.ts'

const keysOf = (name: string) =>
  words(name)
    .map((word) => lemmaOf(word.key))
    .filter((key) => !STOP_WORDS.has(key))

const NAMED = new Set(['person', 'organisation', 'state', 'outlet', 'document'])

/** Is one who is given for a the same as for b, as far as names tell? Descriptions are the same only word for word. */
function sameSource(x: Attribution, y: Attribution): boolean {
  const [p, q] = [keysOf(x.name), keysOf(y.name)]
  if (p.length === 0 || q.length === 0) return true
  const within = (some: readonly string[], all: readonly string[]) => some.every((key) => all.includes(key))
  if (within(p, q) && within(q, p)) return true
  if (!NAMED.has(x.sourceKind) && !NAMED.has(y.sourceKind)) return false
  return p.at(-1) === q.at(-1) || within(p, q) || within(q, p)
}

const PRONOUN = /^(?:i|he|she|it|we|they|you|who|which|that|this|these|those|one|some|others|many)$/i

/** Hearsay, thoughts and half quotations are too loosely given to be called lost or changed. */
function isFirm(one: Attribution): boolean {
  return one.act !== 'thought' && one.sourceKind !== 'hearsay' && one.speech !== 'mixed'
}

// Where the two share less, the attribution of one may be that of something the other does not say. Content words in
// common, the smaller side: .4 loses .03 of F on the real stories; .25 gains .01 there and tells more chance ones.
const COMMON = 0.33
const COVER = 0.2

// Whoever is named so in the sentence is a source, found as one or not.
const NAMES_A_SOURCE =
  /\b(?:according to|citing|cited|reports|reported|reporting|wrote|writes|stated|announced|quoted|quoting|showed|shows|revealed|seen by|obtained by)\b/i

/** Does the sentence of a version name anyone as the source, or an outlet a sentence or two before, for the passage? */
function namesSomebody({ article, annotation, statement }: Entry): boolean {
  const at = annotation.sentences.findIndex((one) => one.start <= statement.start && statement.start < one.end)
  const sentence = annotation.sentences[at]
  if (sentence === undefined) return false
  if (NAMES_A_SOURCE.test(article.text.slice(sentence.start, sentence.end))) return true
  const passage = annotation.sentences[Math.max(0, at - CREDIT_REACH)] ?? sentence
  return annotation.attributions.some((one) => {
    if (one.act !== 'speech') return false
    const from = one.source[0]?.start ?? one.cue[0]?.start ?? -1
    return from < sentence.end && from >= (one.sourceKind === 'outlet' ? passage : sentence).start
  })
}

// "We reported": the text's own voice, which no other text could keep.
const FIRST_PERSON = /^(?:we|i|our|my)\b/i
const textOf = ({ article }: Entry, { source }: Attribution) =>
  source[0] === undefined ? '' : article.text.slice(source[0].start, source[0].end)

// How many sentences a credit ("the Herald reported") goes on speaking for.
const CREDIT_REACH = 2

export const attributions: Rule = (versions) => {
  const { alignment } = versions
  const [x, y] = [versions.a.attribution, versions.b.attribution]
  if (Math.min(alignment.coverA, alignment.coverB) < COVER || shareInCommon(versions) < COMMON) return []
  const at = (one: Attribution | null) => (one === null ? null : hull([...one.source, ...one.cue]))
  const one = { aspect: 'attribution', a: at(x), b: at(y) } as const
  if (x === null || y === null) {
    const given = x ?? y
    if (given === null || !isFirm(given) || PRONOUN.test(given.name)) return []
    if (FIRST_PERSON.test(textOf(x === null ? versions.b : versions.a, given))) return []
    if (namesSomebody(x === null ? versions.a : versions.b)) return []
    return [
      finding(versions, {
        ...one,
        kind: 'attribution-lost',
        band: 'likely',
        rule: 'attribution.lost',
        reversed: x === null,
      }),
    ]
  }
  if (!isFirm(x) || !isFirm(y) || PRONOUN.test(x.name) || PRONOUN.test(y.name) || sameSource(x, y)) return []
  // One quotation has one speaker, however the two texts call him.
  if (x.speech === 'direct' || y.speech === 'direct') return []
  const [ofX, ofY] = [NAMED.has(x.sourceKind), NAMED.has(y.sourceKind)]
  return [
    finding(versions, {
      ...one,
      kind: 'attribution-changed',
      band: ofX && ofY ? 'certain' : 'likely',
      rule: 'attribution.changed',
    }),
  ]
}
