/**
 * Who speaks for which body, as the texts say: "the board's director, Ina Pell", "Ina Pell, head of the Water Board",
 * "Water Board director Ina Pell". A body's bulletin and its director's press conference come from one source.
 */
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Facts } from './profile.ts'

const OFFICE =
  '(?:director|head|chief|chair(?:man|woman|person)?|president|minister|secretary|commissioner|mayor|governor|spokes(?:man|woman|person)|chief executive|boss|leader|inspector|administrator|superintendent|prosecutor|attorney|lawyer|coroner|registrar)'
const TITLE = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\\.? )?'
// Between the body and the person, and the other way round.
const BODY_FIRST = new RegExp(`^(?:['’]s?)?,? (?:[\\p{L}-]+ ){0,3}${OFFICE}(?:,| [\\p{Ll}-]+){0,2},? ${TITLE}$`, 'iu')
const PERSON_FIRST = new RegExp(
  `^,? (?:who is )?(?:(?:the|its|an?|acting|deputy) )*(?:[\\p{L}-]+ ){0,3}${OFFICE}(?: [\\p{Ll}-]+){0,3} (?:of|at|for|with) (?:the )?$`,
  'iu',
)
// The body by its last word alone, before the person: "the board's director, Dr".
const BODY_MEANT = new RegExp(`\\bthe (\\p{Ll}{3,})['’]s (?:[\\p{L}-]+ ){0,2}${OFFICE},? ${TITLE}$`, 'iu')
const REACH = 60

/** Last word of the body's name by last word of the person's, each as a key. A person of two bodies is left out. */
export function officesIn(facts: readonly Facts[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  const add = (person: string, body: string) => {
    const [who, what] = [keyOf(person), keyOf(body)]
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
      for (const body of bodies) {
        if (!overlaps(home, body)) continue
        if (body.end <= person.start && BODY_FIRST.test(text.slice(body.end, person.start))) add(person.name, body.name)
        if (person.end <= body.start && PERSON_FIRST.test(text.slice(person.end, body.start)))
          add(person.name, body.name)
      }
    }
  }
  return new Map(
    [...found].flatMap(([who, [body, ...more]]) => (body !== undefined && more.length === 0 ? [[who, body]] : [])),
  )
}

const keyOf = (name: string): string => words(name).at(-1)?.key ?? ''
