/**
 * Word shingles, and a few of them as a text's fingerprint. Winnowing after Schleimer, Wilkerson, Aiken 2003: of each
 * window of shingles the least hash is kept, so two texts that share a run of `SHINGLE + WINDOW − 1` words surely
 * share a fingerprint, wherever the run begins. (Keeping hashes by their remainder, or MinHash, has no such promise
 * and loses short runs; research note on reuse.)
 */

/** Words in a shingle. 5: shorter ones are shared by chance, longer ones miss rewritten passages (Broder 1997). */
export const SHINGLE = 5
/** 8: each common run of 12 words is found; keeps about 2 of 9 shingles. */
export const WINDOW = 8

/** Hash of each run of five words; shorter by four than the words, empty for fewer. */
export function shingleHashes(words: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let i = 0; i < found.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (words[i + k] as number), 0x9e3779b1) ^ (hash >>> 15)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    found[i] = hash ^ (hash >>> 13)
  }
  return found
}

/** The fingerprint: distinct hashes, sorted. A text of fewer shingles than a window gives its least one. O(shingles). */
export function winnow(shingles: Uint32Array): Uint32Array {
  const kept = new Set<number>()
  let least = -1
  for (let end = Math.min(WINDOW, shingles.length); end <= shingles.length && end > 0; end++) {
    const start = Math.max(0, end - WINDOW)
    if (least < start) {
      least = start
      for (let i = start + 1; i < end; i++) if ((shingles[i] as number) <= (shingles[least] as number)) least = i
    } else if ((shingles[end - 1] as number) <= (shingles[least] as number)) least = end - 1
    kept.add(shingles[least] as number)
  }
  return Uint32Array.from(kept).sort()
}
