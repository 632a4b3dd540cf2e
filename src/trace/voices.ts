/**
 * People who speak in an article without a word of where: a bare "said". Whom the article has to introduce, who holds no
 * office, and whom nobody else in the story quotes, most likely spoke to this outlet; a minister was heard by all.
 */
import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { CitedOutlet } from './credits.ts'
import { insideSorted, type Scene, sentenceAt } from './scene.ts'
import { INSIDER, INTRODUCED_AFTER, INTRODUCED_BEFORE, OFFICE_AFTER, OFFICE_BEFORE, PUBLIC, REACHED, VOICE } from './voices-table.ts'

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
    const isOpen = credited.has(sentence) || PUBLIC.test(frame) || !BARE.test(cue)
    const id = key === '' ? `\n${sentence}` : key
    const who = key === '' ? ('insider' as const) : kindOf(scene, one, home)
    const known = people.get(id) ?? {
      kind: who,
      key,
      sentence,
      span: home,
      bare: 0,
      open: 0,
      reached: false,
      direct: false,
      principal: title.has(key) || earlyIn(scene, key),
    }
    if (isOpen) known.open++
    else known.bare++
    known.reached ||= REACHED.test(frame) && !credited.has(sentence)
    known.direct ||= direct && !isOpen
    people.set(id, known)
  }
  return [...people.values()]
}

const LEAST_WORDS = 4
const BARE =
  /\b(?:said|says|say|saying|added|adds|recalled|recalls|explained|explains|noted|notes|argued|argues|asked|called|described|insisted|continued|acknowledged|admitted|suggested|conceded|predicted|warned|observed|maintained|joked|quipped|lamented|complained)\b/i

function quotedWords(scene: Scene, one: Attribution): number {
  let most = 0
  for (const quote of scene.quotations)
    if (one.content.some((span) => overlaps(span, quote))) most = Math.max(most, words(scene.article.text, quote).length)
  return most
}

/** Named in the first two sentences of the report: then the news is about them. */
function earlyIn(scene: Scene, key: string): boolean {
  if (key === '') return false
  const opening = scene.sentences.slice(scene.lead, scene.lead + 2)
  return scene.annotation.names.some(
    (name) =>
      name.kind === 'person' &&
      words(name.name).at(-1)?.key === key &&
      opening.some((span) => overlaps(span, name)),
  )
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

function kindOf(scene: Scene, one: Attribution, home: Span): VoiceKind {
  // Where the person is introduced: the first mention of the whole name, or here.
  const last = words(one.name).at(-1)?.key
  const named = scene.annotation.names.find(
    (name) => name.kind === 'person' && words(name.name).at(-1)?.key === last && !insideSorted(scene.quotations, name),
  )
  const here = one.source[0]
  const kinds = [named, here].flatMap((place) => (place === undefined ? [] : kindAt(scene, place, home)))
  return RANK.find((kind) => kinds.includes(kind)) ?? 'plain'
}

const RANK: readonly VoiceKind[] = ['spokesman', 'official', 'introduced']

function kindAt(scene: Scene, place: Span, home: Span): VoiceKind {
  const { text } = scene.article
  const sentence = scene.sentences[sentenceAt(scene.sentences, place)] ?? home
  const before = text.slice(Math.max(sentence.start, place.start - BEFORE), place.start).replace(/^.*[,;:“”"(]/s, '')
  const after = text.slice(place.end, Math.min(Math.max(sentence.end, place.end), place.end + AFTER)).replace(/[“"].*$/s, '')
  if (VOICE.test(before) || VOICE.test(after)) return 'spokesman'
  if (OFFICE_BEFORE.test(before) || OFFICE_AFTER.test(after)) return 'official'
  return INTRODUCED_BEFORE.test(before) || INTRODUCED_AFTER.test(after) ? 'introduced' : 'plain'
}
