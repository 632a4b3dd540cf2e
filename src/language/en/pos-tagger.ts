/** Parts of speech of a sentence's words: a perceptron trained on the English treebanks. Card: docs/models/pos.md. */
import { decodeSparse } from '../../tagger/sparse-model.ts'
import type { Packed } from '../../text/base64.ts'
import { type Clusters, loadClusters } from './clusters.ts'
import { takesClause } from './cues.ts'
import { HASH_BITS } from './pos-features.ts'
import { LONGEST_PART, PosSums } from './pos-sums.ts'
import { tokenLemma } from './token-lemma.ts'

/** UD tags of the words of one sentence; `lower`: the words in lower case. */
export type PosTagger = (words: readonly string[], lower: readonly string[]) => string[]

let loading: Promise<PosTagger> | null = null

export function loadPosTagger(): Promise<PosTagger> {
  loading ??= Promise.all([import('./pos-weights.ts'), loadClusters()]).then(([{ WEIGHTS, FIXED }, clusters]) =>
    posTagger(WEIGHTS, FIXED, clusters),
  )
  return loading
}

/** `fixed`: a line a tag, the tag and then words that have it wherever they stand. */
export function posTagger(weights: Packed, fixed: string, clusters: Clusters): PosTagger {
  const model = decodeSparse(weights, HASH_BITS)
  const sure = new Map<string, number>()
  for (const line of fixed.split('\n')) {
    const [tag = '', ...own] = line.split(' ')
    for (const word of own) sure.set(word, model.labels.indexOf(tag))
  }
  const sums = new PosSums(model, clusters, sure)
  return (words, lower) => {
    const tags: string[] = []
    // Longer sentences are lists and code, where far context tells nothing and features fill the memory.
    for (let from = 0; from < words.length; from += LONGEST_PART) {
      const whole = words.length <= LONGEST_PART
      const labels = whole
        ? sums.labels(words, lower)
        : sums.labels(words.slice(from, from + LONGEST_PART), lower.slice(from, from + LONGEST_PART))
      for (let i = 0; i < labels.length; i++) tags.push(model.labels[labels[i] ?? 0] ?? 'X')
    }
    mendSpeech(tags, lower)
    return tags
  }
}

/**
 * "…, the log at Norvik shows.": a noun at the end, after a subject of its own behind a comma or a quotation, is the verb
 * of speech it could be. In the treebanks such ends are mostly nouns, in news they credit.
 */
function mendSpeech(tags: string[], lower: readonly string[]): void {
  let last = lower.length - 1
  while (last > 0 && tags[last] === 'PUNCT') last--
  const before = tags[last - 1]
  if (tags[last] !== 'NOUN' || (before !== 'NOUN' && before !== 'PROPN')) return
  const verb = lower[last] ?? ''
  if (!verb.endsWith('s') || !takesClause(tokenLemma(verb, 'VERB'))) return
  let from = last - 1
  while (from >= 0 && tags[from] !== 'PUNCT') {
    if (tags[from] === 'VERB' || tags[from] === 'AUX' || tags[from] === 'CCONJ') return
    from--
  }
  if (!/^(?:,|"|”|’|''|—|–|--)$/.test(lower[from] ?? '')) return
  if (tags[from + 1] !== 'DET' && tags[from + 1] !== 'PROPN') return
  for (let i = from - 1; i >= 0; i--)
    if (tags[i] === 'VERB' || tags[i] === 'AUX') {
      tags[last] = 'VERB'
      return
    }
}
