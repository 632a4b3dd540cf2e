/**
 * Who spoke to whom, turned round: the one addressed in one version ("the union assured the ministry that …") is the
 * one who acts in the other ("the ministry asked the union to …"). Found from aligned names around the cue.
 */
import { lemmaOf } from '../../language/en/lemma.ts'
import type { Span } from '../../model/span.ts'
import { hull } from '../../text/span.ts'
import type { Entry } from '../pool.ts'
import { type Finding, finding, type Rule, wordsIn } from './finding.ts'

// The one who acts stands among the first words of an English sentence: article, adjective, name, noun.
const SUBJECT_WORDS = 4

// What was said must be the same: below, the two are about other things (as for lost attributions).
const COVER = 0.15

// What the subject does stands soon after it: "officials have also asked".
const DEED_REACH = 5

/** The first inflected verb after word j, as its ending and its lemma tell. */
function deedOf({ whole }: Entry, j: number): Span | undefined {
  for (let k = j + 1; k <= j + DEED_REACH; k++) {
    const word = whole.words[k]
    if (word !== undefined && whole.content[k] && !/s$/.test(word.key) && lemmaOf(word.key) !== word.key) return word
  }
  return undefined
}

export const roles: Rule = (versions) => {
  const { a, b, lexicon } = versions
  const found: Finding[] = []
  if (Math.min(versions.alignment.coverA, versions.alignment.coverB) < COVER) return found
  const turned = (told: Entry, other: Entry) => {
    const by = told.attribution
    const cueEnd = Math.max(-1, ...(by?.cue ?? []).map((cue) => cue.end))
    if (by === null || other.attribution !== null || cueEnd < 0 || cueEnd >= told.statement.start) return null
    const { whole } = told
    const addressed = wordsIn(whole, { start: cueEnd, end: told.statement.start }).filter((i) => whole.capital[i])
    const sources = by.source.flatMap((span) => wordsIn(whole, span)).map((i) => whole.ids[i])
    for (const i of addressed) {
      const id = whole.ids[i] ?? -1
      if (sources.includes(id)) continue
      for (let j = 0; j < Math.min(SUBJECT_WORDS, other.whole.ids.length); j++) {
        const tie = lexicon.tie(id, other.whole.ids[j] ?? -1)
        const word = other.whole.words[j]
        if (word !== undefined && other.whole.content[j] && (tie === 'same' || tie === 'acronym'))
          return {
            by: hull([...by.source, ...by.cue, whole.words[i] ?? by.cue[0] ?? word]),
            subject: hull([word, deedOf(other, j) ?? word]),
          }
      }
    }
    return null
  }
  const one = { kind: 'attribution-changed', aspect: 'attribution', band: 'check', rule: 'roles.turned' } as const
  const fromA = turned(a, b)
  if (fromA !== null) found.push(finding(versions, { ...one, a: fromA.by, b: fromA.subject }))
  const fromB = turned(b, a)
  if (fromA === null && fromB !== null) found.push(finding(versions, { ...one, a: fromB.subject, b: fromB.by }))
  return found
}
