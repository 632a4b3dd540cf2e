/**
 * Text in a drawing has no lines of its own: here it is cut, or broken into lines, by an estimate of its width. The font
 * that will be used is not known (a reader's machine chooses), so the estimate is generous.
 */

// Widest average of DejaVu Sans over English headlines, in shares of the font's size, measured by its advance widths:
// regular .58, bold .66. Letters of East Asia are square. Marks above and below a letter take no room.
const REGULAR = 0.6
const BOLD = 0.68
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const MARK = /\p{M}/u

export interface Font {
  readonly size: number
  readonly bold?: boolean
}

/** Estimated width in pixels. */
export function widthOf(text: string, font: Font): number {
  let width = 0
  for (const letter of text) width += advance(letter, font)
  return width
}

function advance(letter: string, { size, bold = false }: Font): number {
  if (MARK.test(letter)) return 0
  return size * (WIDE.test(letter) ? 1 : bold ? BOLD : REGULAR)
}

/** The text, or its beginning and an ellipsis, within `room` pixels. A pile of marks on one letter is cut short too. */
export function fitted(text: string, room: number, font: Font): string {
  const letters = [...text.replace(/(\p{M}{4})\p{M}+/gu, '$1')]
  let width = 0
  for (const [i, letter] of letters.entries()) {
    width += advance(letter, font)
    if (width <= room) continue
    const kept = letters.slice(0, Math.max(0, i - 1)).join('')
    return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`
  }
  return letters.join('')
}

/** Lines of at most `room` pixels, broken at blanks; what does not fit into `most` lines ends in an ellipsis. */
export function broken(text: string, room: number, font: Font, most: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(' ').filter((word) => word !== '')
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, font) <= room) line = longer
    else if (lines.length === most - 1) {
      line = `${line} ${words.slice(i).join(' ')}`
      break
    } else {
      lines.push(fitted(line, room, font))
      line = word
    }
  }
  return line === '' ? lines : [...lines, fitted(line, room, font)]
}
