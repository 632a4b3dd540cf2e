/**
 * Bytes to text. Order of trust: byte order mark; valid UTF-8 that has non-ASCII bytes (a chance hit is next to
 * impossible, while labels often lie); the server's label; the page's own label; else a guess from the bytes.
 */

export interface Decoded {
  readonly text: string
  readonly charset: string
  /** Were there bytes that are not valid in that charset (each replaced by U+FFFD)? */
  readonly broken: boolean
  /** Was the charset guessed, because the bytes are no UTF-8 and nothing says what they are? */
  readonly guessed?: boolean
}

/** Decodes all of the bytes; a byte order mark is not part of the text. O(bytes). */
export function decode(bytes: Uint8Array, mediaType: string | null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  if (isAscii(bytes)) {
    const wide = wideGuess(bytes)
    if (wide !== null) return decodeAs(bytes, wide)
    // Seven-bit text is UTF-8 unless it shifts to Japanese by escapes.
    const label = labelOf(mediaType, bytes)
    return decodeAs(bytes, label === 'iso-2022-jp' ? label : 'utf-8')
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', broken: false }
  const wide = wideGuess(bytes)
  if (wide !== null) return decodeAs(bytes, wide)
  const label = labelOf(mediaType, bytes)
  if (label !== null && label !== 'utf-8') {
    const labelled = decodeAs(bytes, label)
    if (!labelled.broken) return labelled
  }
  // Mostly UTF-8 with a few bad bytes (a cut or a mixed page): repair, rather than read every letter wrongly. Text in
  // another charset breaks at nearly every letter outside ASCII, so .3 parts the two with room on both sides.
  const repaired = decodeAs(bytes, 'utf-8')
  if (label === 'utf-8' || shareOfBroken(repaired.text) < 0.3) return repaired
  return label === null ? { ...decodeAs(bytes, guess(bytes)), guessed: true } : decodeAs(bytes, label)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false
  return true
}

/** UTF-16 without a mark: nearly every other byte of Western text is zero. */
function wideGuess(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 1024) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  // 0.7 of the pairs: text with some non-Latin letters still passes, binary files (zeros on both sides) do not.
  const pairs = length / 2
  if (odd > 0.7 * pairs && even < 0.1 * pairs) return 'utf-16le'
  if (even > 0.7 * pairs && odd < 0.1 * pairs) return 'utf-16be'
  return null
}

const LABEL_IN_PAGE =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i

function labelOf(mediaType: string | null, bytes: Uint8Array): string | null {
  const header = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(mediaType ?? '')?.[1]
  if (header !== undefined) {
    const known = canonical(header)
    if (known !== null) return known
  }
  // 4,096 bytes: the HTML standard asks for the label within 1,024; real pages overrun that.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match = LABEL_IN_PAGE.exec(head)
  const own = match?.[1] ?? match?.[2]
  // A page that can be read for its label byte by byte is not UTF-16, whatever it says.
  const known = own === undefined ? null : canonical(own)
  return known?.startsWith('utf-16') ? 'utf-8' : known
}

function canonical(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const strict = decodeStrictly(bytes, charset)
  if (strict !== null) return { text: western(strict, charset), charset, broken: false }
  return { text: western(new TextDecoder(charset).decode(bytes), charset), charset, broken: true }
}

// Windows-1252 from 0x80 on; the five bytes it leaves open stay control characters.
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 decodes windows-1252 as ISO 8859-1, which turns its quotation marks into control characters (node #56542). */
function western(text: string, charset: string): string {
  if (charset !== 'windows-1252') return text
  return text.replace(/[\x80-\x9f]/g, (c) => WESTERN.charAt(c.charCodeAt(0) - 0x80))
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Replacement characters for each character outside ASCII. */
function shareOfBroken(text: string): number {
  let broken = 0
  let high = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) high++
    if (code === 0xfffd) broken++
  }
  return high === 0 ? 0 : broken / high
}

const EAST_ASIAN = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const
const KANA = /[\u3040-\u30ff]/g
const COMMON_HAN =
  /[的是不了在有人这這中大国國为為上个個我以要他時时来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經]/g
const HANGUL = /[\uac00-\ud7af]/g
const CYRILLIC_LOWER = /[а-яё]/g
const CYRILLIC_UPPER = /[А-ЯЁ]/g

/** The likeliest charset of unlabelled bytes that are not UTF-8: the one whose text looks most like a language. */
function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536)
  let best = 'windows-1252'
  let bestScore = 0
  for (const charset of EAST_ASIAN) {
    const text = new TextDecoder(charset).decode(sample)
    const count = (of: RegExp) => text.match(of)?.length ?? 0
    const letters = charset === 'euc-kr' ? count(HANGUL) : charset.includes('j') ? count(KANA) : count(COMMON_HAN) * 3
    const score = letters / highBytes(sample) - shareOfBroken(text)
    // .15: Latin text read as East Asian gives few kana or common characters; real text gives .2 to .45.
    if (score > Math.max(bestScore, 0.15)) [best, bestScore] = [charset, score]
  }
  if (bestScore > 0) return best
  for (const charset of ['windows-1251', 'koi8-r'] as const) {
    const text = new TextDecoder(charset).decode(sample)
    const lower = text.match(CYRILLIC_LOWER)?.length ?? 0
    const upper = text.match(CYRILLIC_UPPER)?.length ?? 0
    // Cyrillic text is nearly all high bytes, and small letters outnumber capitals; the other charset swaps the case.
    const score = (lower - upper) / highBytes(sample)
    if (lower > 0.25 * sample.length && score > bestScore) [best, bestScore] = [charset, score]
  }
  return best
}

function highBytes(bytes: Uint8Array): number {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  return Math.max(high, 1)
}
