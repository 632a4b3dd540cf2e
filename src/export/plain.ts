/**
 * Text from outside, made safe for a line of a terminal, a table or a graph file: no control characters (a title may
 * hold an escape sequence), no bidi overrides, no line ends. What is left is what a reader would have seen.
 */
// C0, C1 and DEL; bidi embeddings, overrides and isolates; line and paragraph separators; byte-order marks.
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]+/gu

export function plainLine(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
}

/** At most `length` characters, cut at a word where one ends near, with an ellipsis. Never cuts a surrogate pair. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  let cut = text.slice(0, Math.max(1, length - 1))
  const space = cut.lastIndexOf(' ')
  if (space > length * 0.6) cut = cut.slice(0, space)
  return `${cut.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:.–—-]+$/, '')}…`
}
