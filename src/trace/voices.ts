/**
 * People who speak in an article without a word of where: a bare "said". Whom the article has to introduce, who holds no
 * office, and whom nobody else in the story quotes, most likely spoke to this outlet; a minister was heard by all.
 */
import type { Rarity } from '../language/language.ts'
import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { CitedOutlet } from './credits.ts'
import type { OwnSign } from './own-reporting.ts'
import { insideSorted, type Scene, sentenceAt } from './scene.ts'
import {
  INSIDER,
  INTRODUCED_AFTER,
  INTRODUCED_BEFORE,
  OFFICE_AFTER,
  OFFICE_BEFORE,
  PUBLIC,
  REACHED,
  VOICE,
} from './voices-table.ts'

export type VoiceKind = 'introduced' | 'official' | 'spokesman' | 'plain' | 'insider'

export interface Voice {
  readonly kind: VoiceKind
  /** Last word of the name as a key, '' for who has none. */
  readonly key: string
  readonly sentence: number
  readonly span: Span
  /** How often the person is heard without a word of where, and with one. */
  readonly bare: number
  readonly open: number
  readonly reached: boolean
  readonly direct: boolean
  readonly principal: boolean
}
type Draft = { -readonly [K in keyof Voice]: Voice[K] }

export function voicesOf(scene: Scene, cited: readonly CitedOutlet[]): Voice[] {
  const { text } = scene.article
  const credited = new Set(cited.flatMap((outlet) => outlet.sentences))
  const people = new Map<string, Draft>()
  const named = peopleIn(scene)
  // Named in the headline or the first two sentences: then the news is about them.
  const opening = scene.sentences.slice(scene.lead, scene.lead + 2)
  const early = new Set(named.filter(({ name }) => opening.some((span) => overlaps(span, name))).map(({ key }) => key))
  early.delete('')
  const title = new Set(words(scene.article.title?.value ?? '').map((word) => word.key))
  for (const one of scene.annotation.attributions) {
    if (one.act !== 'speech' || one.refersTo !== null) continue
    if (one.sourceKind !== 'person' && one.sourceKind !== 'unnamed') continue
    const place = one.cue[0] ?? one.source[0]
    if (place === undefined || insideSorted(scene.quotations, place)) continue
    const sentence = sentenceAt(scene.sentences, place)
    const home = scene.sentences[sentence]
    if (home === undefined || sentence < scene.lead) continue
    const frame = frameOf(scene, home, one)
    const source = one.source.map((span) => text.slice(span.start, span.end)).join(' ')
    const key = one.sourceKind === 'person' ? (words(one.name).at(-1)?.key ?? '') : ''
    const direct = one.speech !== 'indirect' && quotedWords(scene, one) >= LEAST_WORDS
    if (key === '' && !(INSIDER.test(source) && direct)) continue
    const cue = one.cue.map((span) => text.slice(span.start, span.end)).join(' ')
    const until = one.cue.at(-1)?.end ?? place.end
    const isOpen =
      EARLIER.test(text.slice(Math.max(home.start, place.start - 24), until)) ||
      credited.has(sentence) ||
      PUBLIC.test(frame) ||
      !BARE.test(cue)
    const id = key === '' ? `\n${sentence}` : key
    const who = key === '' ? ('insider' as const) : kindOf(scene, one, home, named)
    const known = people.get(id) ?? {
      kind: who,
      key,
      sentence,
      span: home,
      bare: 0,
      open: 0,
      reached: false,
      direct: false,
      principal: title.has(key) || early.has(key),
    }
    if (isOpen) known.open++
    else known.bare++
    known.reached ||= REACHED.test(frame) && !credited.has(sentence)
    known.direct ||= direct && !isOpen
    people.set(id, known)
  }
  return [...people.values()]
}

/** Signs of own reporting: people whom the article introduces, or insiders without a name, whom no other article quotes. */
export function heardBy(
  scene: Scene,
  voices: ReadonlyMap<string, readonly Voice[]>,
  fold: ReadonlyMap<string, string>,
  rarity: Rarity,
): OwnSign[] {
  const head = fold.get(scene.id)
  const elsewhere = new Set<string>()
  for (const [id, others] of voices)
    if (id !== scene.id && fold.get(id) !== head) for (const voice of others) elsewhere.add(voice.key)
  elsewhere.delete('')
  return (voices.get(scene.id) ?? [])
    .filter(
      (voice) =>
        (voice.kind === 'introduced' || voice.kind === 'insider') &&
        voice.direct &&
        voice.open <= voice.bare &&
        !voice.principal &&
        !elsewhere.has(voice.key) &&
        (voice.key === '' || rarity(voice.key) >= UNKNOWN),
    )
    .map(({ span, sentence }) => ({ rule: 'trace.own.voice', strength: 'heard', span, sentence }))
}

// A family name that stands in one of thirty articles is somebody whom everybody quotes.
const UNKNOWN = 3.5
const LEAST_WORDS = 4
// "Has said": said before, to somebody else.
const EARLIER = /\b(?:has|have|had|(?:is|was|were|are) quoted as|once|long|previously|repeatedly) \p{L}+$/iu
const BARE =
  /\b(?:said|says|say|saying|added|adds|recalled|recalls|explained|explains|noted|notes|argued|argues|insisted|continued|acknowledged|admitted|suggested|conceded|predicted|warned|observed|maintained|joked|quipped|lamented|complained)\b/i

function quotedWords(scene: Scene, one: Attribution): number {
  let most = 0
  for (const quote of scene.quotations)
    if (one.content.some((span) => overlaps(span, quote)))
      most = Math.max(most, words(scene.article.text, quote).length)
  return most
}

/** Names of people outside quotations, each with the key of its last word. */
function peopleIn(scene: Scene): Person[] {
  return scene.annotation.names.flatMap((name) =>
    name.kind === 'person' ? [{ name, key: words(name.name).at(-1)?.key ?? '' }] : [],
  )
}

interface Person {
  readonly name: Span
  readonly key: string
}

/** The sentence without what is said. */
function frameOf(scene: Scene, home: Span, one: Attribution): string {
  let text = scene.article.text.slice(home.start, home.end)
  for (const span of [...one.content, ...scene.quotations]) {
    if (!overlaps(span, home)) continue
    const from = Math.max(span.start, home.start) - home.start
    const to = Math.min(span.end, home.end) - home.start
    text = text.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to)
  }
  return text
}

// How much around a name tells who that is.
const BEFORE = 60
const AFTER = 150

function kindOf(scene: Scene, one: Attribution, home: Span, people: readonly Person[]): VoiceKind {
  // Where the person is introduced: the first mention of the whole name, or here.
  const last = words(one.name).at(-1)?.key
  const named = people.find(({ name, key }) => key === last && !insideSorted(scene.quotations, name))?.name
  const here = one.source[0]
  const comma = here === undefined ? -1 : scene.article.text.slice(here.start, here.end).indexOf(',')
  // "Pell, a 44-year-old baker, said": the source holds what introduces it.
  const short = here !== undefined && comma > 0 ? { start: here.start, end: here.start + comma } : here
  const kinds = [named, short].flatMap((place) => (place === undefined ? [] : kindAt(scene, place, home)))
  const kind = RANK.find((one) => kinds.includes(one)) ?? 'plain'
  // Who goes by one name at the first mention is known to all.
  const full = named === undefined ? 0 : words(scene.article.text, named).length
  return kind === 'introduced' && full < FULL_NAME ? 'plain' : kind
}

const FULL_NAME = 2
const RANK: readonly VoiceKind[] = ['spokesman', 'official', 'introduced']

function kindAt(scene: Scene, place: Span, home: Span): VoiceKind {
  const { text } = scene.article
  const sentence = scene.sentences[sentenceAt(scene.sentences, place)] ?? home
  const before = text
    .slice(Math.max(sentence.start, place.start - BEFORE), place.start)
    .replace(/, $/, ' ')
    .replace(/^.*[,;:“”"(]/s, '')
  const after = text
    .slice(place.end, Math.min(Math.max(sentence.end, place.end), place.end + AFTER))
    .replace(/[“"].*$/s, '')
  if (VOICE.test(before) || VOICE.test(after)) return 'spokesman'
  if (OFFICE_BEFORE.test(before) || OFFICE_AFTER.test(after)) return 'official'
  return INTRODUCED_BEFORE.test(before) || INTRODUCED_AFTER.test(after) ? 'introduced' : 'plain'
}
