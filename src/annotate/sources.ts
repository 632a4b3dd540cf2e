/**
 * Who a source is: its kind, and the name it goes by in the whole article. Pronouns, short names and pointers back
 * ("the newspaper", "this source", "the same official") are followed to what was named before. Each decision leaves
 * the words that made it in the evidence.
 */
import type { Gazetteer } from '../language/en/gazetteer.ts'
import type { PronounLink } from '../language/en/pronouns.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Name } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { hull } from '../text/span.ts'
import type { Assembled } from './assemble.ts'
import type { Meant } from './outlet-mentions.ts'
import type { Passage, Sentence } from './passage.ts'
import { isFleeting, type Remembered } from './source-back.ts'
import { isPlural } from './source-head.ts'
import { type Identified, kindOf, type Scene } from './source-kind.ts'

/** What the whole article gives for telling its sources. */
export interface Known {
  readonly text: string
  readonly article: string
  readonly passages: readonly Passage[]
  readonly names: readonly Name[]
  readonly meant: readonly Meant[]
  /** The article's own outlet. */
  readonly own: string | null
  readonly links: readonly PronounLink[]
  readonly gazetteer: Gazetteer
}

/** One for each attribution, in the same order. */
export function identify(known: Known, all: readonly Assembled[]): Identified[] {
  const { text, article } = known
  const memory: Remembered[] = []
  const scene: Scene = { ...known, memory }
  const sentences = known.passages.flatMap((passage) => passage.sentences)
  const found: Identified[] = []
  let reach = 0
  for (const one of all) {
    const span = hull(one.source)
    if (span === null) {
      const cue = hull(one.cue)
      const spans = one.cue.map(({ start, end }) => ({ article, start, end }))
      found.push({
        kind: 'hearsay',
        name: cue === null ? '' : text.slice(cue.start, cue.end).toLowerCase(),
        evidence: [{ rule: 'en.kind.nobody', value: null, spans }],
      })
      continue
    }
    while ((sentences[reach + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) reach++
    if ((sentences[reach]?.start ?? 0) > span.start)
      reach = Math.max(
        0,
        sentences.findIndex((s) => s.end > span.start),
      )
    const sentence = sentences[reach]
    const before = sentence === undefined ? null : antecedent(text, sentence, span, memory.at(-1)?.at ?? -1)
    const tokens = core(within(sentence?.tokens ?? [], before ?? span))
    const meant = { start: tokens[0]?.start ?? span.start, end: (before ?? span).end }
    const who = kindOf(scene, meant, tokens)
    found.push(who)
    if (isFleeting(text.slice(span.start, span.end).toLowerCase())) continue
    memory.push({
      kind: who.kind,
      name: who.name,
      plural: isPlural(tokens),
      nouns: tokens.filter((t) => t.pos === 'NOUN').map((t) => t.lemma),
      at: span.start,
    })
    if (memory.length > 200) memory.shift()
  }
  return found.map((who, i) => speaking(text, all, found, i) ?? who)
}

/** "I believe …" within what somebody said is that somebody. */
function speaking(
  text: string,
  all: readonly Assembled[],
  found: readonly Identified[],
  at: number,
): Identified | null {
  const one = all[at]
  const source = one === undefined ? null : hull(one.source)
  if (one === undefined || source === null || !/^(?:I|me)$/.test(text.slice(source.start, source.end))) return null
  const outer = one.within === null ? undefined : found[one.within]
  return outer !== undefined && outer.kind === 'person' ? outer : null
}

const within = (tokens: readonly Token[], span: Span): Token[] =>
  tokens.filter((token) => token.start >= span.start && token.end <= span.end)

/** "what the president [said]", "as officials [put it]": the phrase without the word that led to it. */
function core(tokens: readonly Token[]): readonly Token[] {
  const lead = tokens.length > 1 && /^(?:what|as|that|which|where|when|how|than)$/.test(tokens[0]?.lower ?? '')
  return lead && tokens[1]?.pos !== 'NOUN' ? tokens.slice(1) : tokens
}

/** Sources that are no noun phrase: a relative word, an age, something between commas about whoever is before it. */
const HANGING =
  /^(?:(?:who|which|that)$|\d{1,2}(?:,|$)|(?:still|now|then|himself|herself|themselves|wearing|holding|standing)\b)/i
/** A noun phrase with its own "of" and "at" has some ten words. */
const LONGEST_PHRASE = 10

/**
 * "An engineer at the plant, [who] asked …, said", "A porter, [still in his socks], said": the noun phrase before it in
 * the sentence. Null where the source stands by itself, or was named in this sentence already.
 */
function antecedent(text: string, sentence: Sentence, span: Span, lastAt: number): Span | null {
  if (!HANGING.test(text.slice(span.start, span.end))) return null
  if (/^(?:who|which|that)$/i.test(text.slice(span.start, span.end)) && lastAt >= sentence.start && lastAt < span.start)
    return null
  const before = sentence.tokens.filter((token) => token.end <= span.start)
  if (before.at(-1)?.text === ',') before.pop()
  let from = before.length
  while (from > 0 && before.length - from < LONGEST_PHRASE) {
    const token = before[from - 1]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX') break
    if (/^(?:and|but|that|as|while|when|because|if|or)$/.test(token.lower)) break
    from--
  }
  const phrase = before.slice(from)
  const [first] = phrase
  const last = phrase.at(-1)
  if (first === undefined || last === undefined || !phrase.some((one) => one.pos === 'NOUN' || one.pos === 'PROPN'))
    return null
  return { start: first.start, end: last.end }
}
