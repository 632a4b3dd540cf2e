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

/** A line a cluster; words in order, each after the first as one digit in base 36 (shared beginning) and the rest. */
export function unpackClusters(text: string): Clusters {
  const found = new Map<string, number>()
  for (const [cluster, line] of text.split('\n').entries()) {
    let before = ''
    for (const part of line.split(' ')) {
      if (part === '') continue
      const digit = part.charCodeAt(0)
      before = before.slice(0, digit < 58 ? digit - 48 : digit - 87) + part.slice(1)
      found.set(before, cluster)
    }
  }
  return (lower) => found.get(lower) ?? -1
}

export function packClusters(clusters: readonly (readonly string[])[]): string {
  return clusters
    .map((words) => {
      let before = ''
      return [...words]
        .sort()
        .map((word) => {
          let shared = 0
          while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++
          before = word
          return shared.toString(36) + word.slice(shared)
        })
        .join(' ')
    })
    .join('\n')
}
