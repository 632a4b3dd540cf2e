/** The trained part of name finding: labels of a perceptron, as spans. Card: docs/models/names.md. */
import type { Span } from '../../model/span.ts'
import { decodeSparse, labelSparse, type SparseModel } from '../../tagger/sparse-model.ts'
import { loadClusters } from './clusters.ts'
import { loadGazetteer } from './gazetteer.ts'
import { nameFeatures } from './name-features.ts'
import { HASH_BITS, NameWords } from './name-words.ts'
import type { Token } from './tokens.ts'

export interface TaggedName extends Span {
  readonly type: 'PER' | 'LOC' | 'ORG' | 'MISC'
  /** Number of the sentence, and its tokens, end exclusive. */
  readonly sentence: number
  readonly first: number
  readonly last: number
}

export type NameTagger = (sentences: readonly (readonly Token[])[]) => TaggedName[]

let loading: Promise<NameTagger> | null = null

/** Give it all sentences of an article at once: they tell of each other. In order, not overlapping. */
export function loadNameTagger(): Promise<NameTagger> {
  loading ??= Promise.all([import('./names-weights.ts'), loadGazetteer(), loadClusters()]).then(
    ([{ WEIGHTS }, gazetteer, clusters]) => {
      const model = decodeSparse(WEIGHTS, HASH_BITS)
      const known = new NameWords(gazetteer, clusters)
      return (sentences) => taggedNames(model, sentences, known)
    },
  )
  return loading
}

export function taggedNames(
  model: SparseModel,
  sentences: readonly (readonly Token[])[],
  known: NameWords,
): TaggedName[] {
  const outside = model.labels.indexOf('O')
  const fixed = sentences.map((tokens) => farFromNames(tokens, outside))
  const features = nameFeatures(sentences, known, fixed)
  return sentences.flatMap((tokens, i) => {
    const labels = features[i] === undefined ? new Uint8Array() : labelSparse(model, features[i], fixed[i])
    if (labels.every((label) => label === outside)) return []
    return spansOf(
      tokens,
      Array.from(labels, (label) => model.labels[label] ?? 'O'),
      i,
    )
  })
}

/** `outside` for small words without a capital or digit within two words, which are no part of a name; else −1. Halves the time. */
function farFromNames(tokens: readonly Token[], outside: number): Int8Array {
  const fixed = new Int8Array(tokens.length).fill(outside)
  for (const [i, { text }] of tokens.entries()) {
    if (!isSmall(text)) fixed.fill(-1, Math.max(0, i - 2), i + 3)
  }
  return fixed
}

/** All of it small letters of ASCII, or marks of it, or curly quotation marks and dashes. */
function isSmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (
      code >= 0x61
        ? code > 0x7e && (code < 0x2010 || code > 0x2027)
        : code >= 0x30 && code !== 0x3a && code !== 0x3b && code !== 0x3f
    )
      return false
  }
  return true
}

/** Spans of B-/I-/O labels. */
function spansOf(tokens: readonly Token[], labels: readonly string[], sentence = 0): TaggedName[] {
  const found: { -readonly [K in keyof TaggedName]: TaggedName[K] }[] = []
  for (const [i, name] of labels.entries()) {
    const token = tokens[i]
    const last = found.at(-1)
    if (token === undefined || name === 'O') continue
    if (name.startsWith('I-') && last !== undefined) {
      last.end = token.end
      last.last = i
    } else {
      // Labels come from the model, which knows these four types.
      const type = name.slice(2) as TaggedName['type']
      found.push({ start: token.start, end: token.end, type, sentence, first: i, last: i })
    }
  }
  return found
}
