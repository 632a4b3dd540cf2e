/**
 * Who speaks for which body, as the texts say: "the board's director, Ina Pell", "Ina Pell, head of the Water Board",
 * "Water Board director Ina Pell". A body's bulletin and its director's press conference come from one source.
 */
import { overlaps } from '../text/span.ts'
import { issuerKey } from './documents.ts'
import type { Facts } from './profile.ts'

const OFFICE =
  '(?:director|head|chief|chair(?:man|woman|person)?|president|minister|secretary|commissioner|mayor|governor|spokes(?:man|woman|person)|chief executive|boss|leader|inspector|administrator|superintendent|prosecutor|attorney|lawyer|coroner|registrar)'
// Who speaks for a person.
const VOICE = '(?:spokes(?:man|woman|person)|(?:campaign )?(?:manager|strategist|director|chairman|chairwoman))'
const TITLE = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\\.? )?'
// Between the body and the person, and the other way round.
const BODY_FIRST = new RegExp(`^(?:['’]s?)?,? (?:[\\p{L}-]+ ){0,3}${OFFICE}(?:,| [\\p{Ll}-]+){0,2},? ${TITLE}$`, 'iu')
const PERSON_FIRST = new RegExp(
  `^,? (?:who is )?(?:(?:the|its|an?|acting|deputy) )*(?:[\\p{L}-]+ ){0,3}${OFFICE}(?: [\\p{Ll}-]+){0,3} (?:of|at|for|with) (?:the )?$`,
  'iu',
)
// "Ina Pell, who heads the Water Board's inspectors".
const PERSON_HEADS = /^,? who (?:heads|leads|runs|chairs|directs|oversees|headed|led) (?:the |its |an? )?$/i
const PERSON_BEHIND = new RegExp(`^(?:['’]s?)? (?:[\\p{L}-]+ ){0,2}${VOICE},? $`, 'iu')
const PERSON_BEFORE = new RegExp(`^, (?:the |an? )?(?:[\\p{L}-]+ ){0,2}${VOICE} (?:of|for) (?:the )?$`, 'iu')
// The body by its last word alone, before the person: "the board's director, Dr".
const BODY_MEANT = new RegExp(`\\bthe (\\p{Ll}{3,})['’]s (?:[\\p{L}-]+ ){0,2}${OFFICE},? ${TITLE}$`, 'iu')
const REACH = 60

/** Last word of the body's name by last word of the person's, each as a key. A person of two bodies is left out. */
export function officesIn(facts: readonly Facts[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  const add = (person: string, body: string) => {
    const [who, what] = [issuerKey(person), issuerKey(body)]
    if (who !== '' && what !== '' && who !== what) found.set(who, (found.get(who) ?? new Set()).add(what))
  }
  for (const { scene } of facts) {
    const { text } = scene.article
    const people = scene.annotation.names.filter((name) => name.kind === 'person')
    const bodies = scene.annotation.names.filter((name) => name.kind === 'organisation')
    for (const person of people) {
      const home = scene.sentences.find((sentence) => overlaps(sentence, person))
      if (home === undefined) continue
      const before = text.slice(Math.max(home.start, person.start - REACH), person.start)
      const meant = BODY_MEANT.exec(before)?.[1]
      if (meant !== undefined) add(person.name, meant)
      for (const other of people) {
        if (other === person || !overlaps(home, other)) continue
        if (other.end <= person.start && PERSON_BEHIND.test(text.slice(other.end, person.start)))
          add(person.name, other.name)
        if (person.end <= other.start && PERSON_BEFORE.test(text.slice(person.end, other.start)))
          add(person.name, other.name)
      }
      for (const body of bodies) {
        if (!overlaps(home, body)) continue
        if (body.end <= person.start && BODY_FIRST.test(text.slice(body.end, person.start))) add(person.name, body.name)
        const between = text.slice(person.end, Math.max(person.end, body.start))
        if (person.end <= body.start && (PERSON_FIRST.test(between) || PERSON_HEADS.test(between)))
          add(person.name, body.name)
      }
    }
  }
  return new Map(
    [...found].flatMap(([who, [body, ...more]]) => (body !== undefined && more.length === 0 ? [[who, body]] : [])),
  )
}
