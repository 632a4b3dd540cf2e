/**
 * MHTML: a page saved whole by Chromium and others (.mhtml, .mht): a MIME message whose first HTML part is the page
 * (RFC 2557). Its other parts – pictures, styles, frames – are not read.
 */
import { notice } from '../../error/notice.ts'
import { type Format, Input } from '../input.ts'

/** Headers are within this; a part's too. Bytes. */
const LONGEST_HEAD = 65_536
/** A page has one part a picture: hundreds. Past this the rest is not looked at. */
const MOST_PARTS = 5_000

export const mhtml: Format = {
  name: 'mhtml',
  claims: (input) => {
    const head = headOf(input.bytes, 0)
    return head !== null && /^multipart\/related\b/i.test(head.fields.get('content-type') ?? '')
  },
  read: async (input, _givens, nested) => {
    const page = pageOf(input.bytes)
    if (page === null)
      return {
        articles: [],
        notices: [
          notice('E_INPUT_FORMAT', {
            what: 'this saved page (MHTML) holds no HTML part that can be read',
            where: input.name,
            mend: 'Open it in a browser and save it again',
          }),
        ],
      }
    const { name, depth } = input
    return nested(new Input({ name, bytes: page.bytes, url: page.url ?? input.url, mediaType: page.type }, depth + 1))
  },
}

interface Head {
  readonly fields: ReadonlyMap<string, string>
  /** Where the content begins. */
  readonly next: number
}

const ascii = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** The header that begins here, its folded lines joined; null when it is none. */
function headOf(bytes: Uint8Array, from: number): Head | null {
  const text = ascii(bytes.subarray(from, from + LONGEST_HEAD))
  const end = /\r?\n\r?\n/.exec(text)
  if (end === null) return null
  const fields = new Map<string, string>()
  for (const line of text
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const field = /^([!-9;-~]{1,100}):\s*(.*)$/.exec(line)
    if (field === null) {
      if (line.trim() === '') continue
      return null
    }
    fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '')
  }
  return { fields, next: from + end.index + end[0].length }
}

function pageOf(bytes: Uint8Array): { bytes: Uint8Array; url: string | null; type: string } | null {
  const top = headOf(bytes, 0)
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(top?.fields.get('content-type') ?? '')
  if (top === null || boundary === null) return null
  const delimiter = new TextEncoder().encode(`--${boundary[1] ?? boundary[2]}`)
  let at = indexOf(bytes, delimiter, top.next)
  for (let parts = 0; at >= 0 && parts < MOST_PARTS; parts++) {
    const part = headOf(bytes, lineAfter(bytes, at))
    if (part === null) return null
    const end = indexOf(bytes, delimiter, part.next)
    const type = part.fields.get('content-type') ?? ''
    if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
      const content = bytes.subarray(part.next, end < 0 ? bytes.length : end)
      const address = part.fields.get('content-location') ?? top.fields.get('snapshot-content-location') ?? ''
      const url = /^https?:\/\//i.test(address) ? address : null
      return { bytes: decoded(content, part.fields.get('content-transfer-encoding') ?? ''), url, type }
    }
    at = end
  }
  return null
}

function lineAfter(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(10, from)
  return end < 0 ? bytes.length : end + 1
}

/** Where the delimiter stands at the beginning of a line, from here on; -1 for nowhere. */
function indexOf(bytes: Uint8Array, delimiter: Uint8Array, from: number): number {
  for (let at = from; at <= bytes.length - delimiter.length; at = lineAfter(bytes, at))
    if (delimiter.every((byte, i) => bytes[at + i] === byte)) return at
  return -1
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array {
  if (/^quoted-printable\b/i.test(encoding)) return quotedPrintable(bytes)
  if (/^base64\b/i.test(encoding)) return base64(bytes)
  return bytes
}

/** RFC 2045 §6.7; a `=` that means nothing stands for itself. */
function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let size = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0x3d) {
      const [a, b] = [hexDigit(bytes[i + 1]), hexDigit(bytes[i + 2])]
      if (a >= 0 && b >= 0) {
        out[size++] = 16 * a + b
        i += 2
        continue
      }
      // A soft line break.
      const end = bytes[i + 1] === 13 ? i + 2 : i + 1
      if (bytes[end] === 10) {
        i = end
        continue
      }
    }
    out[size++] = byte
  }
  return out.slice(0, size)
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648; whatever is no digit of it (line ends) is left out. */
function base64(bytes: Uint8Array): Uint8Array {
  const values = new Int8Array(128).fill(-1)
  for (let i = 0; i < 64; i++) values[BASE64.charCodeAt(i)] = i
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let size = 0
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    const value = byte < 128 ? (values[byte] ?? -1) : -1
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[size++] = (held >> bits) & 255
    }
  }
  return out.slice(0, size)
}
