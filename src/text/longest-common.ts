/** Length of the longest common subsequence, bit-parallel (Hyyrö 2004). O(|a| · |b| / 32). */
export function longestCommon(a: Uint32Array, b: Uint32Array): number {
  const blocks = (b.length + 31) >>> 5
  const places = new Map<number, Uint32Array>()
  for (const [at, word] of b.entries()) {
    let mask = places.get(word)
    if (mask === undefined) {
      mask = new Uint32Array(blocks)
      places.set(word, mask)
    }
    mask[at >>> 5] = (mask[at >>> 5] as number) | (1 << (at & 31))
  }
  // A zero bit at place j: the subsequence found so far grew at word j of b.
  const row = new Uint32Array(blocks).fill(0xffffffff)
  for (const word of a) {
    const mask = places.get(word)
    if (mask === undefined) continue
    let carry = 0
    for (let k = 0; k < blocks; k++) {
      const v = row[k] as number
      const u = (v & (mask[k] as number)) >>> 0
      const sum = v + u + carry
      carry = sum > 0xffffffff ? 1 : 0
      row[k] = sum | (v & ~u)
    }
  }
  let length = 0
  for (let j = 0; j < b.length; j++) if (((row[j >>> 5] as number) & (1 << (j & 31))) === 0) length++
  return length
}
