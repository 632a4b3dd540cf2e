/**
 * Where words begin and end, as the English UD treebanks cut them: "do|n't", "ferry|'s", "long|-|term" but "co-pilot",
 * "$|5|m", "U.S.", "p.m.". Reads the text once from left to right; every look ahead is bounded, so it is linear.
 */
import { ALWAYS_SHORT, CUT_IN_TWO, ELIDED, ENDINGS, PREFIXES, SHORT, WITH_SLASH } from './split-words-table.ts'

/** Called with each word's place, in order. */
export type OnWord = (start: number, end: number) => void

const LETTER = 1
const DIGIT = 2
const SPACE = 3
/** Marks after which a run of letters is surely a word. */
const CLOSE = 4

const CLASS = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  const mark = String.fromCharCode(c)
  if (/[a-z]/i.test(mark)) CLASS[c] = LETTER
  else if (/\d/.test(mark)) CLASS[c] = DIGIT
  else if (/[\s\p{Cc}]/u.test(mark)) CLASS[c] = SPACE
  else if (/[,;!?"()[\]]/.test(mark)) CLASS[c] = CLOSE
}

const APOSTROPHE = 0x27
const CURLY = 0x2019
const HYPHEN = 0x2d
const STOP = 0x2e

// Classes of all Unicode cost 2 ms each to compile: they are met only outside Latin letters and usual marks.
const MORE_LETTERS = /[\p{L}\p{M}]+/uy
const MORE_DIGITS = /\p{N}+/uy
// Bounded: 64 characters before the @ is what mail allows.
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/y
const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iy
// A last part in lower case, so that "ground.The" is two words.
const SITE =
  /[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|edu|gov|mil|info|tv|io|co|uk|eu|us|me|html?|pdf|docx?|xlsx?|txt|jpe?g|png|zip|php)(?![\w-])/y
const LINK_TAIL = /[.,;:!?)\]'’…]+$/
const INITIALS = /[A-Za-z](?:\.[A-Za-z](?![\w'’]))+\.?/y
const FIRM = /[A-Z]{1,3}&[A-Z]{1,3}(?![\w])/y
const MODEL = /[A-Z]{1,6}-\d+(?!\w)/y
const NUMBER = /\d+(?:[.,:/-]\d+)*/y
const NUMBER_TAIL = /(?:st|nd|rd|th|s)(?!\w)|[A-Z]\w*/y
const DECADE = /['’]\d0s(?!\w)/y
const RUN = /([-=*_~.<>!?+#])\1+/y
const DOLLAR = /(?:US|AU|NZ|HK|[AC])\$/y
const SMILE = /[:;=8][-']?[)(DPp|/\\](?![\w)])|<3(?!\w)/y
const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})*|\p{RI}\p{RI}/uy
const ONE = /.\p{M}*/suy

/** Words of `text`, which has plain spaces only where it has any. Together they cover all that is not white space. */
export function splitWords(text: string, word: OnWord): void {
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (CLASS[code] ?? 0) : 0
    if (kind === SPACE) at++
    else if (kind === LETTER) {
      let end = at + 1
      while (CLASS[text.charCodeAt(end)] === LETTER) end++
      const after = end < text.length ? text.charCodeAt(end) : 0x20
      const next = CLASS[after]
      if (next === SPACE || next === CLOSE) at = plain(text, at, end, word)
      else at = hard(text, at, end, word)
    } else if (kind === DIGIT) at = figure(text, at, word)
    else at = mark(text, at, code, word)
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** A run of letters: one word, but for "cannot", "gonna". */
function plain(text: string, start: number, end: number, word: OnWord): number {
  const cut = end - start >= 5 && end - start <= 6 ? CUT_IN_TWO.get(text.slice(start, end).toLowerCase()) : undefined
  if (cut === undefined) word(start, end)
  else {
    word(start, start + cut)
    word(start + cut, end)
  }
  return end
}

/** A word that begins with the letters start–lettersEnd and goes on with something else than a space. */
function hard(text: string, start: number, lettersEnd: number, word: OnWord): number {
  const code = text.charCodeAt(lettersEnd)
  let end = lettersEnd
  if (code === STOP || code === 0x3a || code === 0x40 || code === HYPHEN || code === 0x5f || CLASS[code] === DIGIT) {
    const found = address(text, start)
    if (found > 0) {
      word(start, found)
      return found
    }
  }
  if (code === STOP) {
    const short = shortEnd(text, start, lettersEnd)
    if (short > 0) {
      word(start, short)
      return short
    }
  }
  if (code === 0x24) {
    const dollar = matchEnd(DOLLAR, text, start)
    if (dollar > 0) {
      word(start, dollar)
      return dollar
    }
  }
  if (code === 0x26 || code === HYPHEN) {
    const joined = matchEnd(code === HYPHEN ? MODEL : FIRM, text, start)
    if (joined > 0) end = joined
  }
  if (code === 0x2f && lettersEnd - start <= 2) {
    const slashed = text.slice(start, start + 3).toLowerCase()
    if (WITH_SLASH.has(slashed)) end = start + 3
  }
  return wordOn(text, start, end, word)
}

/** From letters on: more letters and digits, apostrophes inside, a prefix's hyphen; cuts off "n't", "'s". */
function wordOn(text: string, start: number, from: number, word: OnWord): number {
  let end = from
  for (;;) {
    const code = text.charCodeAt(end)
    if (code === APOSTROPHE || code === CURLY) {
      const tail = lettersFrom(text, end + 1)
      if (tail === end + 1) break
      const ending = text.slice(end + 1, Math.min(tail, end + 4)).toLowerCase()
      const last = text.charCodeAt(end - 1) | 32
      if (ending === 't' && last === 0x6e && end - start > 1) {
        if (!isWordMark(text, tail)) {
          word(start, end - 1)
          word(end - 1, tail)
          return tail
        }
      } else if (ENDINGS.has(ending) && !isWordMark(text, tail)) {
        word(start, end)
        word(end, tail)
        return tail
      }
      end = tail
    } else if (code === HYPHEN) {
      if (end - start > 7 || !PREFIXES.has(text.slice(start, end).toLowerCase())) break
      const tail = lettersFrom(text, end + 1)
      if (tail === end + 1) break
      end = tail
    } else if (code === 0x5f || CLASS[code] === DIGIT) end++
    else {
      let more = lettersFrom(text, end)
      if (more === end && code >= LATIN_END && !isUsualMark(code)) more = matchEnd(MORE_DIGITS, text, end)
      if (more <= end) break
      end = more
    }
  }
  return plain(text, start, end, word)
}

/** "it's" before a letter ("d'you") is no cut; before another apostrophe ("fo'c's'le") neither. */
function isWordMark(text: string, at: number): boolean {
  return CLASS[text.charCodeAt(at)] === DIGIT || lettersFrom(text, at) > at
}

/** Where the letters that begin at `at` end; `at` where none does. */
function lettersFrom(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end)
    if (code < 128 ? CLASS[code] === LETTER : isLatin(code)) end++
    else if (code < LATIN_END || isUsualMark(code) || end >= text.length) return end
    else {
      const more = matchEnd(MORE_LETTERS, text, end)
      if (more < 0) return end
      end = more
    }
  }
}

const LATIN_END = 0x250

/** "É", "ø": U+00AA, U+00B5, U+00BA and all from U+00C0 to U+024F but the signs of multiplying and dividing. */
function isLatin(code: number): boolean {
  return code >= 0xc0
    ? code < LATIN_END && code !== 0xd7 && code !== 0xf7
    : code === 0xaa || code === 0xb5 || code === 0xba
}

/** Curly quotation marks, dashes, dots, arrows, currency: never a letter, never an emoji. */
function isUsualMark(code: number): boolean {
  return code >= 0x2010 && code < 0x203c
}

/** The end of a link, mail address or site that begins here, or −1. */
function address(text: string, start: number): number {
  const link = matchEnd(LINK, text, start)
  if (link > 0)
    return Math.max(start + 1, link - (LINK_TAIL.exec(text.slice(Math.max(start, link - 8), link))?.[0].length ?? 0))
  const mail = matchEnd(MAIL, text, start)
  return mail > 0 ? mail : matchEnd(SITE, text, start)
}

/** The end of an abbreviation with its full stop, or −1. */
function shortEnd(text: string, start: number, lettersEnd: number): number {
  const last = lettersEnd + 1 >= text.length
  const letters = lettersEnd - start
  if (letters === 1) {
    const initials = matchEnd(INITIALS, text, start)
    if (initials > 0) return initials
  }
  if (text.charCodeAt(lettersEnd + 1) === STOP) return -1
  // "J. Quill", but not the last word of a sentence: "So did I."
  if (letters === 1) return last || text.charCodeAt(start) > 0x5a ? -1 : lettersEnd + 1
  if (letters > 6) return -1
  const short = text.slice(start, lettersEnd).toLowerCase()
  if (ALWAYS_SHORT.has(short)) return lettersEnd + 1
  if (!SHORT.has(short)) return -1
  // "No. 5", "Art. 3": a word as well, so a number has to follow.
  return /^ ?\d/.test(text.slice(lettersEnd + 1, lettersEnd + 3)) ? lettersEnd + 1 : -1
}

function figure(text: string, start: number, word: OnWord): number {
  let end = matchEnd(NUMBER, text, start)
  if (text.charCodeAt(end) === 0x40) {
    const mail = matchEnd(MAIL, text, start)
    if (mail > 0) end = mail
  } else if (CLASS[text.charCodeAt(end)] === LETTER) {
    const tail = matchEnd(NUMBER_TAIL, text, end)
    if (tail > 0) end = tail
  }
  word(start, end)
  return end
}

/** Whatever is neither letter of ASCII nor digit nor space. */
function mark(text: string, start: number, code: number, word: OnWord): number {
  let end = -1
  if (code === APOSTROPHE || code === CURLY) end = afterApostrophe(text, start)
  else if (code < 128) {
    const opens = start === 0 || CLASS[text.charCodeAt(start - 1)] === SPACE
    if (code === 0x40 || code === 0x23) end = handleEnd(text, start)
    else if (opens && (code === 0x2b || code === HYPHEN) && CLASS[text.charCodeAt(start + 1)] === DIGIT)
      end = matchEnd(NUMBER, text, start + 1)
    else if (opens && (code === 0x3a || code === 0x3b || code === 0x3d || code === 0x3c))
      end = matchEnd(SMILE, text, start)
    if (end < 0) end = matchEnd(RUN, text, start)
    if (end < 0) end = start + 1
  } else {
    const letters = lettersFrom(text, start)
    if (letters > start) return wordOn(text, start, letters, word)
    if (isUsualMark(code)) end = start + 1
    else {
      end = matchEnd(EMOJI, text, start)
      if (end < 0) end = matchEnd(ONE, text, start)
    }
  }
  end = Math.max(end, start + 1)
  word(start, end)
  return end
}

/** "@quill", "#now"; −1 for the mark alone. */
function handleEnd(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    const letters = lettersFrom(text, end)
    if (letters > end) end = letters
    else if (code === 0x5f || CLASS[code] === DIGIT) end++
    else return end > start + 1 ? end : -1
  }
}

/** "'s" that stands off its word, "'em", "'90s", "''"; else −1. */
function afterApostrophe(text: string, start: number): number {
  const decade = matchEnd(DECADE, text, start)
  if (decade > 0) return decade
  if (text.charCodeAt(start + 1) === text.charCodeAt(start)) return start + 2
  const tail = lettersFrom(text, start + 1)
  const letters = tail - start - 1
  if (letters < 1 || letters > 5 || isWordMark(text, tail)) return -1
  const after = text.slice(start + 1, tail).toLowerCase()
  const glued = start > 0 && CLASS[text.charCodeAt(start - 1)] !== SPACE
  return ELIDED.has(after) || (glued && ENDINGS.has(after)) || (after === 's' && start > 0) ? tail : -1
}
