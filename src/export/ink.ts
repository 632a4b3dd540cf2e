/** Colour on a terminal, or none; and lines broken at a width. Both views of the terminal are written with these. */

export interface Ink {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly warn: (text: string) => string
  readonly good: (text: string) => string
  /** Differing words: inverse in colour, in square brackets without. */
  readonly mark: (text: string) => string
}

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`
const plain = (text: string): string => text

export function inkOf(colour: boolean): Ink {
  return colour
    ? { strong: sgr(1, 22), faint: sgr(2, 22), warn: sgr(33, 39), good: sgr(32, 39), mark: sgr(7, 27) }
    : { strong: plain, faint: plain, warn: plain, good: plain, mark: (text) => `[${text}]` }
}

const CODES = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, 'g')

/** How many columns the text takes. Wide (CJK) letters count two. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text.replace(CODES, ''))
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        letter,
      )
        ? 2
        : 1
  return width
}

/** The text with spaces behind it, so that it takes that many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

/** The text as lines no wider than `columns`, the first after `first`, the others after `rest`. Words are not cut. */
export function wrapped(text: string, columns: number, first = '', rest = first): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  lines.push(line)
  return lines
}
