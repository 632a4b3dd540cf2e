/** The trained part of name finding: labels of a perceptron, as spans. Card: docs/models/names.md. */
import type { Span } from '../../model/span.ts'
import { decodeSparse, labelSparse, type SparseModel } from '../../tagger/sparse-model.ts'
import { type Clusters, loadClusters } from './clusters.ts'
import { type Gazetteer, loadGazetteer } from './gazetteer.ts'
import { HASH_BITS, nameFeatures } from './name-features.ts'
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
      return (sentences) => taggedNames(model, sentences, gazetteer, clusters)
    },
  )
  return loading
}

export function taggedNames(
  model: SparseModel,
  sentences: readonly (readonly Token[])[],
  gazetteer: Gazetteer,
  clusters: Clusters,
): TaggedName[] {
  const features = nameFeatures(sentences, gazetteer, clusters)
  return sentences.flatMap((tokens, i) => {
    const labels = features[i] === undefined ? [] : labelSparse(model, features[i])
    return spansOf(
      tokens,
      Array.from(labels, (label) => model.labels[label] ?? 'O'),
      i,
    )
  })
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
