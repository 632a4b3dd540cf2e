/**
 * Whom "he" and "she" mean: the person of the sentences before who fits in gender and is most present. Salience after Lappin and Leass
 * 1994 ("An algorithm for pronominal anaphora resolution"), with weights fitted by bench/train/pronouns.ts. Where two persons
 * are nearly alike, the pronoun is left open. "They" and "it" are always left open: they need more than names.
 */
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { type Gazetteer, IS } from './gazetteer.ts'
import type { Token } from './tokens.ts'

export type Gender = 'male' | 'female'

/** A mention of a person by name or noun ("Ada Quill", "the mayor"); mentions of one person share `person`. */
export interface PersonMention extends Span {
  readonly person: string
  /** Null where nothing tells. */
  readonly gender: Gender | null
  readonly named: boolean
}

export interface PronounLink extends Span {
  readonly gender: Gender
  /** Null: left open. */
  readonly person: string | null
  /** How much surer than the second best, in the weights' unit; 0 where left open. */
  readonly margin: number
  readonly evidence: readonly Evidence[]
}

const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
}
const MALE_WORD =
  /^(?:mr|sir|lord|king|prince|father|brother|son|husband|uncle|nephew|grandfather|grandson|man|boy|gentleman|guy|duke|emperor|pope|businessman|policeman|spokesman|chairman|congressman|actor|monk|bishop|boyfriend|dad|himself|his|he|him|dude|widower|groom|salesman|fisherman|gunman|statesman|nobleman)$/
const FEMALE_WORD =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|aunt|niece|grandmother|granddaughter|woman|girl|duchess|empress|businesswoman|policewoman|spokeswoman|chairwoman|congresswoman|actress|nun|girlfriend|mom|mum|herself|hers|she|her|widow|bride|waitress|heroine|goddess|maid)$/

/** Gender by title, noun or given name; null where they do not tell or disagree. */
export function genderOf(words: readonly string[], gazetteer: Gazetteer): Gender | null {
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\.$/, '')
    if (MALE_WORD.test(plain)) return 'male'
    if (FEMALE_WORD.test(plain)) return 'female'
  }
  for (const word of words) {
    const bits = gazetteer.bits(word)
    const male = (bits & IS.male) !== 0
    const female = (bits & IS.female) !== 0
    if (male !== female) return male ? 'male' : 'female'
  }
  return null
}

/** What speaks for a person at a pronoun. Order of WEIGHTS. */
export const FEATURES = [
  'gender agrees',
  'gender unknown',
  'same sentence',
  'sentence before',
  'two before',
  'per further sentence',
  'subject of that clause',
  'first in its sentence',
  'named',
  'last mention a pronoun',
  'nearest person',
  'mentions so far, log',
  'same clause as an object pronoun',
  'possessed',
  'pronoun itself subject and person subject before',
] as const

// Fitted by logistic regression on GUM train without wikiHow and fiction; see docs/models/names.md.
export const WEIGHTS: readonly number[] = [
  0.57, -0.57, 2.15, 0.36, -1.02, -0.87, 0.06, -0.12, 0.64, 0.83, 0.3, 0.7, -0.66, 0.12, 0.51,
]

// Below this margin the best is not safe: on GUM dev two of five such choices were wrong.
const SAFE = 0.2

// Persons kept in mind at once. An article names fewer; a list of ten thousand must not cost ten thousand looks a pronoun.
const REMEMBERED = 60

interface Seen {
  gender: Gender | null
  mentions: number
  at: number
  sentence: number
  subject: boolean
  first: boolean
  named: boolean
  pronoun: boolean
  possessed: boolean
}

/** A pronoun with the persons that come into question, described by FEATURES. */
export interface Choice {
  readonly span: Span
  readonly gender: Gender
  readonly persons: readonly { readonly person: string; readonly values: readonly number[] }[]
}

/**
 * Walks an article; `choose` says whom a pronoun means (in training: the truth, in use: the weights), because later pronouns
 * build on it. `persons` in order of place.
 */
export function walkPronouns(
  sentences: readonly (readonly Token[])[],
  persons: readonly PersonMention[],
  choose: (choice: Choice) => string | null,
): void {
  const seen = new Map<string, Seen>()
  let next = 0
  for (const [s, tokens] of sentences.entries()) {
    for (const [i, token] of tokens.entries()) {
      for (
        let mention = persons[next];
        mention !== undefined && mention.start <= token.start;
        mention = persons[next]
      ) {
        next++
        note(seen, mention, s, tokens, i)
      }
      const gender = PRONOUNS[token.lower]
      if (gender === undefined) continue
      const choice = { span: token, gender, persons: candidates(seen, gender, s, tokens, i) }
      const person = choose(choice)
      const known = person === null ? undefined : seen.get(person)
      if (known === undefined) continue
      known.gender ??= gender
      known.mentions++
      known.at = token.start
      known.sentence = s
      known.subject = isSubject(tokens, i)
      known.first = i < 3
      known.pronoun = true
      known.possessed = /^(?:his|her)$/.test(token.lower)
    }
  }
}

function note(seen: Map<string, Seen>, mention: PersonMention, s: number, tokens: readonly Token[], i: number): void {
  let last = i
  while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < mention.end) last++
  const before = seen.get(mention.person)
  // In order of their last mention; the one longest unmentioned is forgotten.
  seen.delete(mention.person)
  if (seen.size >= REMEMBERED)
    for (const [oldest] of seen) {
      seen.delete(oldest)
      break
    }
  seen.set(mention.person, {
    gender: mention.gender ?? before?.gender ?? null,
    mentions: (before?.mentions ?? 0) + 1,
    at: mention.start,
    sentence: s,
    subject: isSubject(tokens, last),
    first: i < 3,
    named: mention.named || (before?.named ?? false),
    pronoun: false,
    possessed: /^['’]s?$/.test(tokens[last + 1]?.lower ?? ''),
  })
}

/** Is the noun phrase that ends here followed by its verb? */
function isSubject(tokens: readonly Token[], last: number): boolean {
  for (let k = last + 1; k <= last + 4; k++) {
    const token = tokens[k]
    if (token === undefined) return false
    if (token.pos === 'VERB' || token.pos === 'AUX') return true
    if (token.text === ',' || token.pos === 'ADV') continue
    return false
  }
  return false
}

function candidates(
  seen: ReadonlyMap<string, Seen>,
  gender: Gender,
  s: number,
  tokens: readonly Token[],
  i: number,
): { person: string; values: number[] }[] {
  const pronoun = tokens[i]
  if (pronoun === undefined) return []
  const fitting = [...seen].filter(([, known]) => known.gender === null || known.gender === gender)
  const nearest = Math.max(-1, ...fitting.map(([, known]) => known.at))
  const subject = isSubject(tokens, i)
  const object =
    /^(?:him|her)$/.test(pronoun.lower) &&
    (tokens[i + 1]?.pos === undefined || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? ''))
  return fitting.map(([person, known]) => {
    const gap = s - known.sentence
    const clause =
      gap === 0 &&
      !tokens.some(
        (t) =>
          t.start > known.at &&
          t.start < pronoun.start &&
          /^(?:,|;|:|that|who|which|when|and|but|because|if|while|as|after|before)$/.test(t.lower),
      )
    return {
      person,
      values: [
        known.gender === gender ? 1 : 0,
        known.gender === null ? 1 : 0,
        gap === 0 ? 1 : 0,
        gap === 1 ? 1 : 0,
        gap === 2 ? 1 : 0,
        Math.min(6, Math.max(0, gap - 2)),
        known.subject ? 1 : 0,
        known.first ? 1 : 0,
        known.named ? 1 : 0,
        known.pronoun ? 1 : 0,
        known.at === nearest ? 1 : 0,
        Math.log(known.mentions),
        object && clause && known.subject ? 1 : 0,
        known.possessed ? 1 : 0,
        subject && known.subject ? 1 : 0,
      ],
    }
  })
}

export const scoreOf = (values: readonly number[], weights: readonly number[] = WEIGHTS): number =>
  values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)

/** Links of all he and she of an article, in order. `article` goes into the evidence. O(pronouns · persons). */
export function resolvePronouns(
  sentences: readonly (readonly Token[])[],
  persons: readonly PersonMention[],
  article: string,
): PronounLink[] {
  const links: PronounLink[] = []
  walkPronouns(sentences, persons, (choice) => {
    const ranked = choice.persons
      .map(({ person, values }) => ({ person, score: scoreOf(values) }))
      .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
    const [best, second] = ranked
    const margin = best === undefined ? 0 : best.score - (second?.score ?? best.score - 10)
    const sure = best !== undefined && margin >= SAFE
    const { start, end } = choice.span
    links.push({
      start,
      end,
      gender: choice.gender,
      person: sure ? best.person : null,
      margin: sure ? margin : 0,
      evidence: [
        { rule: sure ? 'en.pronoun.salience' : 'en.pronoun.open', value: margin, spans: [{ article, start, end }] },
      ],
    })
    // An unsafe choice still carries the thread for later pronouns.
    return best?.person ?? null
  })
  return links
}
