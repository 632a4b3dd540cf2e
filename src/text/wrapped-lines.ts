/** Lines within one paragraph: those of a text broken at a fixed width are no sentences of their own. */

/** Is the paragraph broken at a fixed width (mail, old plain text)? */
export function isWrapped(part: string): boolean {
  const lines = part.split('\n')
  if (lines.length < 3) return false
  let longest = 0
  let shortest = Number.POSITIVE_INFINITY
  let goesOn = 0
  for (const line of lines.slice(0, -1)) {
    longest = Math.max(longest, line.length)
    shortest = Math.min(shortest, line.length)
  }
  for (const line of lines.slice(1)) if (/^\p{Ll}/u.test(line)) goesOn++
  return longest <= 100 && shortest >= 40 && goesOn * 2 >= lines.length - 1
}

/** Does a sentence that began at `from` end with the line that ends at `end`? */
export function lineEnds(part: string, from: number, end: number, wrapped: boolean): boolean {
  const rest = /^[^\S\n]*(\n?)\s*(\S?)/.exec(part.slice(end, end + 200))
  if (rest?.[1] === '\n') return true
  if (wrapped) return false
  // A line that goes on in lower case after a word or a comma is one sentence over two lines.
  return !(/\p{Ll}/u.test(rest?.[2] ?? '') && /[\p{L},]\s*$/u.test(part.slice(Math.max(from, end - 20), end)))
}
