/**
 * Words that stand for each other in two tellings of one piece of news, mined from training pairs
 * (bench/train/collate.ts; docs/models/collate.md). Loads on first use.
 */
export type Paraphrases = ReadonlyMap<string, readonly string[]>

let loading: Promise<Paraphrases> | null = null

/** For each lemma those that stand for it; a pair is in the table under both. */
export function loadParaphrases(): Promise<Paraphrases> {
  loading ??= import('./paraphrase-weights.ts').then(({ PAIRS }) => {
    const partners = new Map<string, string[]>()
    const add = (a: string, b: string) => partners.set(a, [...(partners.get(a) ?? []), b])
    for (const line of PAIRS.split('\n')) {
      const [a = '', b = ''] = line.split(' ')
      if (b === '') continue
      add(a, b)
      add(b, a)
    }
    return partners
  })
  return loading
}
