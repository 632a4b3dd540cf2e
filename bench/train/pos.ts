/**
 * Trains src/language/en/pos-weights.ts: the part-of-speech tagger, on the English treebanks EWT and GUM (train parts; GUM
 * without the genres whose licence forbids commercial use). Card: docs/models/pos.md.
 */
import { writeFileSync } from 'node:fs'
import { loadClusters } from '../../src/language/en/clusters.ts'
import { formOf, posFeatures } from '../../src/language/en/pos-features.ts'
import { type PosTagger, posTagger } from '../../src/language/en/pos-tagger.ts'
import { splitWords } from '../../src/language/en/split-words.ts'
import type { Span } from '../../src/model/span.ts'
import { listsOf } from '../../src/tagger/sparse-model.ts'
import { type LabelledSequence, meanOf, train } from '../../src/tagger/train.ts'
import { encodeWeights } from '../../src/tagger/weights.ts'
import { EWT, GUM } from '../quality/names-gold.ts'
import { type TreebankSentence, tarText, treebank } from '../quality/treebanks.ts'

const FILE = 'src/language/en/pos-weights.ts'
// Under CC BY-NC(-SA): wikiHow and fiction (LICENSE.txt of the treebank).
const NOT_FREE = new Set(['whow', 'fiction'])
const OPTIONS = { rounds: 6, cutoff: 2 }
const SEEDS = [7, 11, 13]
// Weights below 2 dropped: dev accuracy .2 lower than with all, 0.3 MB instead of 2.
const DROP = 2

export interface TaggedSentence {
  readonly text: string
  readonly genre: string
  readonly gold: readonly { readonly start: number; readonly end: number; readonly pos: string }[]
}

function taggedSentences(tar: string, file: string): TaggedSentence[] {
  return treebank(tarText(tar, file)).flatMap(({ genre, paragraphs }) =>
    paragraphs.flatMap(({ text, sentences }) => sentences.map((sentence) => taggedSentence(text, genre, sentence))),
  )
}

function taggedSentence(paragraph: string, genre: string, { start, end, words }: TreebankSentence): TaggedSentence {
  const gold = words.map((word) => ({ start: word.start - start, end: word.end - start, pos: word.pos }))
  return { text: paragraph.slice(start, end), genre, gold }
}

/** Words that have one tag nearly wherever they stand: "the", "and", ",". Seen at least 30 times, 995 of 1,000 alike. */
function fixedWords(sentences: readonly Prepared[]): string {
  const seen = new Map<string, Map<string, number>>()
  for (const { lower, labels } of sentences)
    for (const [i, word] of lower.entries()) {
      const tags = seen.get(word) ?? new Map<string, number>()
      seen.set(word, tags)
      tags.set(labels[i] ?? 'X', (tags.get(labels[i] ?? 'X') ?? 0) + 1)
    }
  const lines = new Map<string, string[]>()
  for (const [word, tags] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...tags.values()].reduce((sum, times) => sum + times, 0)
    const [tag, times] = [...tags].reduce((most, one) => (one[1] > most[1] ? one : most))
    if (all < 30 || times < all * 0.995) continue
    lines.set(tag, [...(lines.get(tag) ?? [tag]), word, ...(word.includes("'") ? [word.replace("'", '’')] : [])])
  }
  return [...lines.values()].map((line) => line.join(' ')).join('\n')
}

interface Prepared extends TaggedSentence {
  readonly words: readonly Span[]
  readonly forms: readonly string[]
  readonly lower: readonly string[]
  readonly labels: readonly string[]
}

function prepared(sentence: TaggedSentence): Prepared {
  const words: Span[] = []
  splitWords(sentence.text, (start, end) => words.push({ start, end }))
  const forms = words.map(({ start, end }) => sentence.text.slice(start, end))
  const lower = forms.map((form) => form.toLowerCase())
  // A word of ours that is two of theirs takes the first one's tag.
  const labels = words.map(
    (word) => sentence.gold.find((one) => one.start < word.end && word.start < one.end)?.pos ?? 'X',
  )
  return { ...sentence, words, forms, lower, labels }
}

/** Share of the treebank's words that are found with their tag, in percent; news apart. */
export function posAccuracy(tag: PosTagger, file: 'dev', set: 'gum' | 'ewt'): { all: number; news: number } {
  const counts = { all: [0, 0], news: [0, 0] }
  const add = (count: number[], hit: boolean) => {
    count[0] = (count[0] ?? 0) + 1
    if (hit) count[1] = (count[1] ?? 0) + 1
  }
  for (const sentence of taggedSentences(set === 'gum' ? GUM : EWT, `en_${set}-ud-${file}.conllu`)) {
    const { words, forms, lower, gold, genre } = prepared(sentence)
    const tags = tag(forms, lower)
    const said = new Map(words.map(({ start, end }, i) => [`${start} ${end}`, tags[i]]))
    for (const { start, end, pos } of gold) {
      const hit = said.get(`${start} ${end}`) === pos
      add(counts.all, hit)
      if (genre === 'news') add(counts.news, hit)
    }
  }
  const share = ([all = 0, right = 0]: readonly number[]) => (100 * right) / Math.max(1, all)
  return { all: share(counts.all), news: share(counts.news) }
}

export async function trainPos(): Promise<string> {
  const clusters = await loadClusters()
  const sentences = [
    ...taggedSentences(EWT, 'en_ewt-ud-train.conllu'),
    ...taggedSentences(GUM, 'en_gum-ud-train.conllu').filter(({ genre }) => !NOT_FREE.has(genre)),
  ].map(prepared)
  const sequences: LabelledSequence[] = sentences.map(({ forms, lower, labels }) => {
    const features = posFeatures(forms.map((form, i) => formOf(form, lower[i] ?? '', clusters)))
    return { features: listsOf(features), labels }
  })
  console.log(`${sequences.length} sentences`)
  const weights = encodeWeights(meanOf(SEEDS.map((seed) => train(sequences, { ...OPTIONS, seed }))), { drop: DROP })
  const fixed = fixedWords(sentences)
  const tag = posTagger(weights, fixed, clusters)
  for (const set of ['gum', 'ewt'] as const) {
    const { all, news } = posAccuracy(tag, 'dev', set)
    console.log(`${set} dev ${all.toFixed(2)}${set === 'gum' ? `, news ${news.toFixed(2)}` : ''}`)
  }
  writeFileSync(
    FILE,
    `/** Weights of the part-of-speech tagger. Made by bench/train/pos.ts; see docs/models/pos.md. */
export const WEIGHTS =
  '${weights}'

/** Words with one tag wherever they stand: a line a tag, the tag first. */
export const FIXED = ${JSON.stringify(fixed)}
`,
  )
  return `${FILE}: ${weights.length} characters, ${fixed.split(/\s/).length} fixed words`
}
