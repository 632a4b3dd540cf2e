/** Which blocks of a page belong to its gold body: by runs of four words, shorter blocks by what stands beside them. */

const WORD = /[\p{L}\p{N}_]+/gu

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** For each block the share of its words that lie in the gold body, 0..1, and its number of words. */
export function labelsOf(blocks: readonly string[], gold: string): { shares: number[]; words: number[] } {
  const goldWords = wordsOf(gold)
  const places = new Map<string, number[]>()
  for (let i = 0; i + 4 <= goldWords.length; i++) {
    const key = goldWords.slice(i, i + 4).join(' ')
    const at = places.get(key)
    if (at === undefined) places.set(key, [i])
    else at.push(i)
  }
  const shares: number[] = []
  const counts: number[] = []
  const firsts: number[] = []
  const lasts: number[] = []
  const all = blocks.map(wordsOf)
  for (const words of all) {
    let covered = 0
    let upTo = 0
    // Where in the gold: the diagonal most runs agree on; a phrase that occurs twice must not pull the end away.
    const diagonals = new Map<number, number>()
    for (let i = 0; i + 4 <= words.length; i++) {
      const at = places.get(words.slice(i, i + 4).join(' '))
      if (at === undefined) continue
      covered += i + 4 - Math.max(upTo, i)
      upTo = i + 4
      for (const place of at.slice(0, 5)) diagonals.set(place - i, (diagonals.get(place - i) ?? 0) + 1)
    }
    let diagonal = 0
    let most = 0
    for (const [d, n] of diagonals) if (n > most) [diagonal, most] = [d, n]
    const first = most === 0 ? -99 : diagonal
    const last = most === 0 ? -1 : diagonal + words.length
    shares.push(words.length === 0 ? 0 : covered / words.length)
    counts.push(words.length)
    firsts.push(first)
    lasts.push(last)
  }
  dropTwins(shares, counts, firsts, lasts)
  // Short blocks: inside the gold right after the block before, or right before the block after.
  for (const [i, words] of all.entries()) {
    if (words.length === 0 || words.length >= 4) continue
    const fits = (at: number) => at >= 0 && words.every((word, k) => goldWords[at + k] === word)
    let before = i - 1
    while (before >= 0 && (shares[before] ?? 0) < 0.5 && i - before < 4) before--
    let after = i + 1
    while (after < all.length && (shares[after] ?? 0) < 0.5 && after - i < 4) after++
    const fromBefore = before >= 0 && (lasts[before] ?? -1) >= 0 ? (lasts[before] ?? 0) : -1
    const fromAfter = (firsts[after] ?? -99) > -99 ? (firsts[after] ?? 0) - words.length : -1
    let found = -1
    for (let slack = 0; slack <= 3 && found < 0; slack++) {
      if (fromBefore >= 0 && fits(fromBefore + slack)) found = fromBefore + slack
      else if (fits(fromAfter - slack)) found = fromAfter - slack
    }
    if (found < 0) continue
    shares[i] = 1
    firsts[i] = found
    lasts[i] = found + words.length
  }
  return { shares, words: counts }
}

/**
 * A teaser or a social-media description repeats the article's words elsewhere. Of the matched blocks the heaviest
 * chain in the gold's own order is the article; a block off the chain counts only for gold words the chain leaves.
 */
function dropTwins(shares: number[], counts: readonly number[], firsts: number[], lasts: number[]): void {
  const matched = shares.flatMap((share, i) => (share >= 0.5 && (firsts[i] ?? -99) > -99 ? [i] : []))
  const best: number[] = []
  const from: number[] = []
  for (const [k, i] of matched.entries()) {
    best[k] = (counts[i] ?? 0) * (shares[i] ?? 0)
    from[k] = -1
    // 400 back: a chain with longer gaps does not occur, and pages with thousands of blocks stay cheap.
    for (let j = Math.max(0, k - 400); j < k; j++) {
      const before = matched[j] ?? 0
      if ((lasts[before] ?? 0) > (firsts[i] ?? 0) + 8) continue
      const sum = (best[j] ?? 0) + (counts[i] ?? 0) * (shares[i] ?? 0)
      if (sum > (best[k] ?? 0)) {
        best[k] = sum
        from[k] = j
      }
    }
  }
  let end = -1
  for (const k of matched.keys()) if (end < 0 || (best[k] ?? 0) > (best[end] ?? 0)) end = k
  const chain = new Set<number>()
  for (let k = end; k >= 0; k = from[k] ?? -1) chain.add(matched[k] ?? -1)
  const covered = new Set<number>()
  for (const i of chain) for (let g = firsts[i] ?? 0; g < (lasts[i] ?? 0); g++) covered.add(g)
  for (const i of matched) {
    if (chain.has(i)) continue
    let inside = 0
    for (let g = firsts[i] ?? 0; g < (lasts[i] ?? 0); g++) if (covered.has(g)) inside++
    if (inside > 0.5 * ((lasts[i] ?? 0) - (firsts[i] ?? 0))) shares[i] = 0
  }
}

/** Shares of true, false and missed four-word shingles, as shared/scorers/shingles.py counts them. */
export function shingleCounts(gold: string, got: string): readonly [number, number, number] {
  const a = shingles(gold)
  const b = shingles(got)
  let tp = 0
  let inA = 0
  let inB = 0
  for (const [key, n] of a) {
    inA += n
    tp += Math.min(n, b.get(key) ?? 0)
  }
  for (const n of b.values()) inB += n
  const sum = inA + inB - tp
  return sum === 0 ? [0, 0, 0] : [tp / sum, (inB - tp) / sum, (inA - tp) / sum]
}

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? []
  const found = new Map<string, number>()
  if (words.length === 0) return found
  const last = Math.max(1, words.length - 3)
  for (let i = 0; i < last; i++) {
    const key = words.slice(i, i + 4).join(' ')
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

/** Mean precision and recall over pages, and their F1. */
export function meanF(rows: readonly (readonly [number, number, number])[]): { f: number; p: number; r: number } {
  const ps = rows.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp))
  const rs = rows.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn))
  const mean = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / Math.max(of.length, 1)
  const p = mean(ps)
  const r = mean(rs)
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
