/**
 * How rare a word is in news: ln(N / df) of its light lemma, over 6,000 articles of 2012–2016 (docs/models/idf.md;
 * rebuilt by bench/train/idf.ts). The table holds lemmas that stand in three articles or more; every other word gets the maximum,
 * which is that of a word found in two.
 */
import type { Rarity } from '../language.ts'
import { lemmaOf } from './lemma.ts'

export type Idf = Rarity

let loading: Promise<Idf> | null = null

/** The measure: give it a key of `text/words.ts`, get 0 (in every article) to about 8 (unknown). Loads in a few ms. */
export function loadIdf(): Promise<Idf> {
  loading ??= import('./idf-weights.ts').then(({ ARTICLES, GROUPS }) => idfOf(ARTICLES, GROUPS))
  return loading
}

/** `groups` = lines `df word word …`. Words are written out: packing their shared beginnings saves a third and triples the time. */
export function idfOf(articles: number, groups: string): Idf {
  const found = new Map<string, number>()
  for (const line of groups.split('\n')) {
    const words = line.split(' ')
    const value = Math.log(articles / Number(words[0]))
    for (let i = 1; i < words.length; i++) found.set(words[i] ?? '', value)
  }
  const unknown = Math.log(articles / 2)
  return (key) => found.get(key) ?? found.get(lemmaOf(key)) ?? unknown
}

/** The table as text: the inverse of `idfOf`. Order by document frequency, then by word. */
export function packIdf(documentFrequency: ReadonlyMap<string, number>, atLeast: number): string {
  const groups = new Map<number, string[]>()
  for (const [word, df] of documentFrequency) {
    if (df < atLeast) continue
    const group = groups.get(df)
    if (group === undefined) groups.set(df, [word])
    else group.push(word)
  }
  const lines: string[] = []
  for (const df of [...groups.keys()].sort((a, b) => b - a)) {
    lines.push(`${df} ${(groups.get(df) ?? []).sort().join(' ')}`)
  }
  return lines.join('\n')
}
