/** Trains src/collate/chunk-weights.ts: how two chunks relate, from the training part of iSTS 2015 headlines. */
import { writeFileSync } from 'node:fs'
import { align } from '../../src/collate/align.ts'
import { bareEntry } from '../../src/collate/bare.ts'
import { type Chunk, chunkFeatures } from '../../src/collate/chunk-features.ts'
import { residueFeatures } from '../../src/collate/chunk-residue.ts'
import { CHUNK_TYPES, type ChunkWeights, softmax } from '../../src/collate/chunk-types.ts'
import type { Form } from '../../src/collate/form.ts'
import { type Lexicon, loadLexicon } from '../../src/collate/lexicon.ts'
import { corpusHash, records, shared } from '../quality/corpora.ts'

const CORPUS = 'data/alignment/ists-headlines-2015/ists_2015_train.jsonl.gz'
const FILE = 'src/collate/chunk-weights.ts'
const ROUNDS = 400
const STEP = 1
// .0005 to .006 gain .003 of type; the test part moves within .01.
const PENALTY = 0.006
// Four folds of the training part: F1 of SPE .53 at .02; .006 and .04 lose .005 to .015 on the test part.
const PENALTY_OF_KINDS = 0.02

export interface IstsPair {
  readonly id: string
  readonly aTokens: readonly string[]
  readonly bTokens: readonly string[]
  readonly alignment: readonly {
    readonly a: readonly number[]
    readonly b: readonly number[]
    readonly type: string
    readonly score: number | null
  }[]
}

export interface IstsSides {
  readonly a: Form
  readonly b: Form
  /** Gold chunks as token numbers, in order of place, and as word numbers of the form. */
  readonly tokensA: readonly (readonly number[])[]
  readonly tokensB: readonly (readonly number[])[]
  readonly chunksA: readonly Chunk[]
  readonly chunksB: readonly Chunk[]
}

/** The pair's forms, and its gold chunks in order. */
export function istsSides(pair: IstsPair, lexicon: Lexicon): IstsSides {
  const side = (name: 'a' | 'b', tokens: readonly string[]) => {
    const form = bareEntry(name, tokens.join(' '), lexicon).form
    const ends: number[] = []
    let at = -1
    for (const token of tokens) {
      at += token.length + 1
      ends.push(at)
    }
    const tokenOf = form.words.map((word) => ends.findIndex((end) => word.start < end))
    const groups = pair.alignment
      .map((one) => [...one[name]].sort((p, q) => p - q))
      .filter((group) => group.length > 0)
      .sort((p, q) => (p[0] ?? 0) - (q[0] ?? 0))
    const chunks = groups.map((group) => [...form.words.keys()].filter((i) => group.includes(tokenOf[i] ?? -1)))
    return { form, groups, chunks }
  }
  const [a, b] = [side('a', pair.aTokens), side('b', pair.bTokens)]
  return { a: a.form, b: b.form, tokensA: a.groups, tokensB: b.groups, chunksA: a.chunks, chunksB: b.chunks }
}

interface Example {
  readonly features: readonly number[]
  readonly type: number
  readonly score: number
}

/** Every two chunks of a pair; and those that belong together, with what either has more. */
function examplesOf(pairs: readonly IstsPair[], lexicon: Lexicon): { any: Example[]; together: Example[] } {
  const any: Example[] = []
  const together: Example[] = []
  for (const pair of pairs) {
    const { a, b, chunksA, chunksB, tokensA, tokensB } = istsSides(pair, lexicon)
    const alignment = align(a, b, lexicon)
    const features = chunkFeatures(a, b, chunksA, chunksB, alignment, lexicon)
    for (const [x, left] of tokensA.entries()) {
      for (const [y, right] of tokensB.entries()) {
        const gold = pair.alignment.find((one) => one.a.includes(left[0] ?? -1) && one.b.includes(right[0] ?? -1))
        const name = gold?.type.split('_')[0] ?? 'NONE'
        const type = Math.max(0, CHUNK_TYPES.indexOf(name as (typeof CHUNK_TYPES)[number]))
        const own = features[x]?.[y] ?? []
        any.push({ features: own, type, score: gold?.score ?? 0 })
        if (type === 0) continue
        const more = residueFeatures(a, b, chunksA[x] ?? [], chunksB[y] ?? [], alignment, lexicon)
        together.push({ features: [...own, ...more], type: type - 1, score: gold?.score ?? 0 })
      }
    }
  }
  return { any, together }
}

const MIRROR: Readonly<Record<string, string>> = { SPE1: 'SPE2', SPE2: 'SPE1' }

/** The same pair read the other way round. */
function swapped(pair: IstsPair): IstsPair {
  return {
    id: pair.id,
    aTokens: pair.bTokens,
    bTokens: pair.aTokens,
    alignment: pair.alignment.map(({ a, b, type, score }) => ({
      a: b,
      b: a,
      type: type.replace(/^SPE[12]/, (name) => MIRROR[name] ?? name),
      score,
    })),
  }
}

/** A row a class, the bias last. Full-batch gradient descent on standardised features: no order of examples, no chance. */
function fitSoftmax(examples: readonly Example[], classes: number, penalty: number): number[][] {
  const size = examples[0]?.features.length ?? 0
  const count = examples.length
  const mean = Array.from({ length: size }, (_, k) => examples.reduce((s, e) => s + (e.features[k] ?? 0), 0) / count)
  const spread = mean.map(
    (middle, k) => Math.sqrt(examples.reduce((s, e) => s + ((e.features[k] ?? 0) - middle) ** 2, 0) / count) || 1,
  )
  const rows = examples.map((e) => [...e.features.map((v, k) => (v - (mean[k] ?? 0)) / (spread[k] ?? 1)), 1])
  const zeros = () => Array.from({ length: classes }, () => new Array<number>(size + 1).fill(0))
  const [weights, speed] = [zeros(), zeros()]
  for (let round = 0; round < ROUNDS; round++) {
    const slope = zeros()
    for (const [r, row] of rows.entries()) {
      const shares = softmax(weights.map((line) => line.reduce((s, w, k) => s + w * (row[k] ?? 0), 0)))
      for (const [c, line] of slope.entries()) {
        const off = (shares[c] ?? 0) - (examples[r]?.type === c ? 1 : 0)
        for (let k = 0; k <= size; k++) line[k] = (line[k] ?? 0) + (off * (row[k] ?? 0)) / count
      }
    }
    for (const [c, line] of weights.entries())
      for (let k = 0; k <= size; k++) {
        const push = (slope[c]?.[k] ?? 0) + (k < size ? penalty * (line[k] ?? 0) : 0)
        const moved = 0.9 * (speed[c]?.[k] ?? 0) - STEP * push
        const pace = speed[c]
        if (pace !== undefined) pace[k] = moved
        line[k] = (line[k] ?? 0) + moved
      }
  }
  return weights.map((line) => {
    const plain = line.slice(0, size).map((w, k) => w / (spread[k] ?? 1))
    return [...plain, (line[size] ?? 0) - plain.reduce((s, w, k) => s + w * (mean[k] ?? 0), 0)]
  })
}

export function fitChunks(pairs: readonly IstsPair[], lexicon: Lexicon): ChunkWeights {
  const { any, together } = examplesOf(pairs, lexicon)
  // Which side tells more must not hang on which comes first: every pair is seen both ways.
  const both = [...together, ...examplesOf(pairs.map(swapped), lexicon).together]
  const scores = CHUNK_TYPES.map((_, c) => {
    const own = any.filter((e) => e.type === c)
    return own.length === 0 ? 0 : own.reduce((s, e) => s + e.score, 0) / own.length
  })
  return {
    types: fitSoftmax(any, CHUNK_TYPES.length, PENALTY),
    kinds: fitSoftmax(both, CHUNK_TYPES.length - 1, PENALTY_OF_KINDS),
    scores,
  }
}

/** Writes the file; returns a line on what was done. */
export async function trainChunks(): Promise<string> {
  const pairs = records<IstsPair>(shared(CORPUS))
  const { types, kinds, scores } = fitChunks(pairs, await loadLexicon())
  const line = (values: readonly number[]) => `[${values.map((value) => value.toFixed(3)).join(', ')}]`
  writeFileSync(
    FILE,
    `/** Made by bench/train/chunks.ts from ${CORPUS} (hash ${corpusHash(CORPUS)}); see docs/models/collate.md. */
import type { ChunkWeights } from './chunk-types.ts'

export const CHUNK_WEIGHTS: ChunkWeights = {
  types: [
    ${types.map(line).join(',\n    ')},
  ],
  kinds: [
    ${kinds.map(line).join(',\n    ')},
  ],
  scores: ${line(scores)},
}
`,
  )
  return `${FILE}: ${pairs.length} pairs`
}
