/**
 * What grouping is measured beside, on the same 6,000 articles, each in a process of its own: plain TF-IDF with average
 * link (the research note's baseline: first 300 words, one threshold) for stories, and MinHash with banding as
 * text-dedup does it (128 permutations of 5-word shingles, 32 bands of 4, Jaccard ≥ .5) for copies. Both written here
 * in the plainest way; `group.peers.*`: seconds by the wall, and how many stories or pairs each found.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { averageLink, type Edge } from '../../src/group/average-link.ts'
import { group } from '../../src/group/group.ts'
import type { Article } from '../../src/model/article.ts'
import { hash32 } from '../../src/text/hash.ts'
import { present } from '../quality/corpora.ts'
import { bareArticle } from '../quality/group-sets.ts'
import type { Figures } from '../quality/task.ts'
import { ABP_6000, abpRecords } from './abp.ts'

type Peer = (articles: readonly Article[]) => number | Promise<number>

const PEERS: Readonly<Record<string, Peer>> = {
  stemma: async (articles) => (await group(articles, [], {})).stories.length,
  tfidf: tfidfAverageLink,
  minhash,
}

/** Wall time and what each found, every peer in its own process. */
export async function measureGroupPeers(log: (line: string) => void): Promise<Figures> {
  if (!present(ABP_6000)) {
    log(`group peers: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const figures: Record<string, number> = {}
  for (const name of Object.keys(PEERS)) {
    const { seconds, found } = await apart(name)
    figures[`group.peers.${name}.seconds`] = seconds
    figures[`group.peers.${name}.found`] = found
    log(`  ${name}: ${seconds.toFixed(2)} s, ${found} ${name === 'minhash' ? 'pairs' : 'stories'}`)
  }
  return figures
}

interface Timed {
  readonly seconds: number
  readonly found: number
}

function apart(name: string): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name])
    child.once('message', (message) => resolve(message as Timed))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${name} ended with exit code ${code}`))
    })
  })
}

const lowerWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

// Research note §3: average link with the threshold chosen on the other sets.
const TFIDF_THRESHOLD = 0.2
const TFIDF_WORDS = 300

function tfidfAverageLink(articles: readonly Article[]): number {
  const counts = articles.map(({ title, text }) => {
    const found = new Map<string, number>()
    for (const word of lowerWords(`${title?.value ?? ''} ${text}`).slice(0, TFIDF_WORDS))
      found.set(word, (found.get(word) ?? 0) + 1)
    return found
  })
  const frequency = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const index = new Map<string, [number, number][]>()
  for (const [i, words] of counts.entries()) {
    const weighed = [...words].map(
      ([word, n]) => [word, (1 + Math.log(n)) * Math.log(articles.length / (frequency.get(word) ?? 1))] as const,
    )
    const norm = Math.hypot(...weighed.map(([, weight]) => weight))
    for (const [word, weight] of weighed) {
      const list = index.get(word) ?? []
      list.push([i, weight / norm])
      index.set(word, list)
    }
  }
  const sums = new Map<number, number>()
  for (const list of index.values()) {
    // A word of a tenth of the articles is no candidate key; without this line the baseline takes minutes.
    if (list.length > articles.length / 10) continue
    for (const [k, [a, x]] of list.entries())
      for (const [b, y] of list.slice(k + 1)) {
        const key = a * articles.length + b
        sums.set(key, (sums.get(key) ?? 0) + x * y)
      }
  }
  const edges: Edge[] = []
  for (const [key, score] of sums)
    if (score >= 0.02) edges.push({ a: Math.floor(key / articles.length), b: key % articles.length, score })
  return averageLink(articles.length, edges, { threshold: TFIDF_THRESHOLD, absent: 0 }).length
}

const PERMUTATIONS = 128
const ROWS = 4
const LEAST_JACCARD = 0.5

function minhash(articles: readonly Article[]): number {
  const seeds = Uint32Array.from({ length: PERMUTATIONS }, (_, i) => hash32(`permutation ${i}`) | 1)
  const signatures = articles.map(({ text }) => signatureOf(text, seeds))
  const pairs = new Set<number>()
  for (let band = 0; band < PERMUTATIONS; band += ROWS) {
    const buckets = new Map<string, number[]>()
    for (const [i, signature] of signatures.entries()) {
      const key = signature.subarray(band, band + ROWS).join(' ')
      const held = buckets.get(key) ?? []
      for (const other of held)
        if (alike(signature, signatures[other] ?? signature) >= LEAST_JACCARD) pairs.add(other * articles.length + i)
      held.push(i)
      buckets.set(key, held)
    }
  }
  return pairs.size
}

function signatureOf(text: string, seeds: Uint32Array): Uint32Array {
  const words = lowerWords(text)
  const least = new Uint32Array(seeds.length).fill(0xffffffff)
  for (let i = 0; i + 5 <= words.length; i++) {
    const shingle = hash32(words.slice(i, i + 5).join(' '))
    for (let k = 0; k < seeds.length; k++) {
      const mixed = Math.imul(shingle ^ (shingle >>> 15), seeds[k] as number) >>> 0
      if (mixed < (least[k] as number)) least[k] = mixed
    }
  }
  return least
}

/** Share of equal places: an estimate of the Jaccard index (Broder 1997). */
function alike(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  return same / a.length
}

// In a child process: one peer, timed. At the end, when all above is set up.
const own = process.argv[2] ?? ''
const peer = process.send === undefined ? undefined : PEERS[own]
if (peer !== undefined) {
  const articles = abpRecords().map(bareArticle)
  const started = performance.now()
  const found = await peer(articles)
  process.send?.({ seconds: (performance.now() - started) / 1000, found } satisfies Timed)
}
