/** Whether a piece of text holds a letter or digit at all, or only marks and space. */

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** As the pattern says; for plain letters and digits at its beginning without asking the pattern, which costs ten times as much. */
export function hasWord(text: string): boolean {
  return isPlain(text.charCodeAt(0)) || LETTER_OR_DIGIT.test(text)
}

/** A letter or digit of ASCII. */
export const isPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
