/**
 * Offsets in Unicode code points, for standards that count so (W3C Web Annotation). Stemma counts UTF-16 code units:
 * the two differ behind each character beyond U+FFFF.
 */

/** Code points before a place given in UTF-16 units. O(text) once, then O(log pairs). A lone surrogate is one code point. */
export function codePoints(text: string): (unit: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index)
  return (unit) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      // A pair counts once it is passed whole; a place inside one (there is none in our spans) is before it.
      if ((pairs[middle] ?? 0) + 1 < unit) low = middle + 1
      else high = middle
    }
    return unit - low
  }
}
