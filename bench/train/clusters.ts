/**
 * Builds src/language/en/clusters-weights.ts: 256 clusters of the 16,000 most frequent words of 6,000 news articles by their
 * left and right neighbours (positive pointwise mutual information, spherical k-means from a fixed start). Card: docs/models/names.md.
 */
import { writeFileSync } from 'node:fs'
import { packClusters } from '../../src/language/en/clusters.ts'
import { corpusHash, records, shared } from '../quality/corpora.ts'

const CORPUS = 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz'
const FILE = 'src/language/en/clusters-weights.ts'
const WORDS = 16_000
// Neighbours that count: the 600 most frequent words on each side, and "any other".
const NEIGHBOURS = 600
const CLUSTERS = 256
const PASSES = 12

export function trainClusters(): string {
  const texts = records<{ text: string }>(shared(CORPUS)).map(
    ({ text }) =>
      text
        .toLowerCase()
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/'s\b/g, " 's")
        .match(/'s|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [],
  )
  const frequency = new Map<string, number>()
  for (const words of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const ranked = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const words = ranked.filter((word) => /\p{L}/u.test(word)).slice(0, WORDS)
  const number = new Map(words.map((word, i) => [word, i]))
  const neighbour = new Map(ranked.slice(0, NEIGHBOURS).map((word, i) => [word, i]))
  const width = (NEIGHBOURS + 1) * 2
  const counts = words.map(() => new Map<number, number>())
  for (const text of texts)
    for (let i = 0; i < text.length; i++) {
      const own = counts[number.get(text[i] ?? '') ?? -1]
      if (own === undefined) continue
      const left = neighbour.get(text[i - 1] ?? '') ?? NEIGHBOURS
      const right = NEIGHBOURS + 1 + (neighbour.get(text[i + 1] ?? '') ?? NEIGHBOURS)
      own.set(left, (own.get(left) ?? 0) + 1)
      own.set(right, (own.get(right) ?? 0) + 1)
    }
  const column = new Float64Array(width)
  let total = 0
  for (const own of counts)
    for (const [at, times] of own) {
      column[at] = (column[at] ?? 0) + times
      total += times
    }
  const vectors = counts.map((own) => {
    const sum = [...own.values()].reduce((a, b) => a + b, 0)
    const cells: [number, number][] = []
    for (const [at, times] of own) {
      const value = Math.log((times * total) / (sum * (column[at] ?? 1)))
      if (value > 0) cells.push([at, value])
    }
    cells.sort((a, b) => a[0] - b[0])
    const length = Math.sqrt(cells.reduce((a, [, value]) => a + value * value, 0)) || 1
    return { at: Int32Array.from(cells, ([at]) => at), value: Float64Array.from(cells, ([, value]) => value / length) }
  })
  // Start: words spread over the frequent half.
  const centres = Array.from({ length: CLUSTERS }, (_, c) => {
    const centre = new Float64Array(width)
    const vector = vectors[c * 16]
    vector?.at.forEach((at, k) => {
      centre[at] = vector.value[k] ?? 0
    })
    return centre
  })
  const home = new Int32Array(words.length)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [w, vector] of vectors.entries()) {
      let best = -1
      for (const [c, centre] of centres.entries()) {
        let score = 0
        for (let k = 0; k < vector.at.length; k++) score += (vector.value[k] ?? 0) * (centre[vector.at[k] ?? 0] ?? 0)
        if (score > best) {
          best = score
          home[w] = c
        }
      }
    }
    for (const centre of centres) centre.fill(0)
    for (const [w, vector] of vectors.entries()) {
      const centre = centres[home[w] ?? 0]
      if (centre !== undefined)
        vector.at.forEach((at, k) => {
          centre[at] = (centre[at] ?? 0) + (vector.value[k] ?? 0)
        })
    }
    for (const centre of centres) {
      const length = Math.sqrt(centre.reduce((a, b) => a + b * b, 0)) || 1
      for (let k = 0; k < width; k++) centre[k] = (centre[k] ?? 0) / length
    }
  }
  const groups = Array.from({ length: CLUSTERS }, (): string[] => [])
  for (const [w, word] of words.entries()) groups[home[w] ?? 0]?.push(word)
  const text = packClusters(groups)
  writeFileSync(
    FILE,
    `/** Clusters of words in news. Made by bench/train/clusters.ts from ${CORPUS} (sha256 ${corpusHash(CORPUS)}); see docs/models/names.md. */\nexport const CLUSTERS = ${JSON.stringify(text)}\n`,
  )
  return `${FILE}: ${words.length} words, ${groups.filter((own) => own.length > 0).length} clusters, ${text.length} characters`
}
