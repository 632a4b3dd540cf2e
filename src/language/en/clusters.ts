/**
 * Words that stand among the same neighbours in news share a cluster ("tweeted", "texted", "blogged"): so the name tagger, trained on newswire
 * of 1996, understands words of today. Rebuilt by bench/train/clusters.ts; card: docs/models/names.md.
 */

export type Clusters = (lower: string) => number

let loading: Promise<Clusters> | null = null

/** Number of the cluster of a lower-case word, −1 where unknown. */
export function loadClusters(): Promise<Clusters> {
  loading ??= import('./clusters-weights.ts').then(({ CLUSTERS }) => unpackClusters(CLUSTERS))
  return loading
}

/** A line a cluster, words in order. */
export function unpackClusters(text: string): Clusters {
  const found = new Map<string, number>()
  for (const [cluster, line] of text.split('\n').entries()) for (const word of line.split(' ')) found.set(word, cluster)
  found.delete('')
  return (lower) => found.get(lower) ?? -1
}

export function packClusters(clusters: readonly (readonly string[])[]): string {
  return clusters.map((words) => [...words].sort().join(' ')).join('\n')
}
