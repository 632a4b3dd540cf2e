/**
 * German numbers at a token: figures ("1.200", "3,5"), words ("zweihundertfünfzigtausend", "anderthalb"), each with a
 * scale behind it ("2,5 Millionen", "380 Mio.").
 */
import { SCALES, SMALL, TENS } from './numeral-words-table.ts'
import { isCapital, type Token } from './tokens.ts'

export interface Numeral {
  readonly value: number
  /** Index just past it. */
  readonly to: number
  /** Was it an article alone ("ein", "eine")? Then it counts only where more says so. */
  readonly article: boolean
}

const ARTICLE = /^(?:ein|eine|einen|einem|einer|eines)$/
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const DECIMAL = /^\d+(?:,\d+)?$/

/** The value of digits as German writes them, or NaN ("18.30", "3:2"). */
export function figureOf(text: string): number {
  if (THOUSANDS.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'))
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** The value of one word, or NaN. Words of more than 60 letters are none. */
export function wordValue(word: string): number {
  const small = SMALL[word] ?? TENS[word]
  if (small !== undefined && Object.hasOwn(SMALL, word) !== Object.hasOwn(TENS, word)) return small
  if (word === 'hundert' || word === 'tausend') return word === 'hundert' ? 100 : 1000
  if (word === 'anderthalb' || word === 'eineinhalb') return 1.5
  if (word.length > 60) return Number.NaN
  const half = /^(.+)einhalb$/.exec(word)?.[1]
  if (half !== undefined) return wordValue(half) + 0.5
  return compound(word, 1000, 'tausend')
}

function compound(word: string, size: number, name: string): number {
  const at = word.indexOf(name)
  if (at < 0) return size === 1000 ? compound(word, 100, 'hundert') : underHundred(word)
  const head = word.slice(0, at)
  const tail = word.slice(at + name.length).replace(/^und/, '')
  const lower = (part: string) => (size === 1000 ? compound(part, 100, 'hundert') : underHundred(part))
  const times = head === '' ? 1 : lower(head)
  return tail === '' ? times * size : times * size + lower(tail)
}

function underHundred(word: string): number {
  const small = Object.hasOwn(SMALL, word) ? SMALL[word] : Object.hasOwn(TENS, word) ? TENS[word] : undefined
  if (small !== undefined) return small
  const pair = /^(ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)und(.+)$/.exec(word)
  const tens = pair === null ? undefined : TENS[pair[2] ?? '']
  return tens === undefined ? Number.NaN : tens + (SMALL[pair?.[1] ?? ''] ?? 0)
}

/** The number that begins at the token, or null. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark')
    return token?.text === '½' ? { value: 0.5, to: at + 1, article: false } : null
  const article = ARTICLE.test(token.lower)
  let value = token.kind === 'number' ? figureOf(token.text) : wordValue(token.lower)
  let to = at + 1
  if (Number.isNaN(value)) return null
  // "Acht" with a capital is rare and mostly "in Acht nehmen"; "Hundert", "Tausend" are counts.
  if (isCapital(token) && at > 0 && !/^(?:Hundert|Tausend)$/.test(token.text)) return null
  if (token.kind === 'number' && tokens[to]?.text === '½' && tokens[to]?.start === token.end) {
    value += 0.5
    to++
  }
  // "eine halbe Million", "ein halbes Dutzend"
  const half = article && /^halbe[sn]?$/.test(tokens[to]?.lower ?? '')
  const scaleAt = half ? to + 1 : to
  const scale = scaleOf(tokens[scaleAt])
  if (scale !== null && !(token.lower === 'tausend' || token.lower === 'hundert')) {
    value *= half ? scale / 2 : scale
    to = scaleAt + 1
    // "380 Mio. Euro": the point belongs to the short form.
    if (/^(?:mio|mrd|bio|tsd)$/.test(tokens[scaleAt]?.lower ?? '') && tokens[to]?.text === '.') to++
    return { value, to, article: false }
  }
  return { value, to, article }
}

function scaleOf(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'word') return null
  return Object.hasOwn(SCALES, token.lower) ? (SCALES[token.lower] ?? null) : null
}
