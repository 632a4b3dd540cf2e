/** German words as counting and lining up see them: keys without accents, light stems. */
import { wordKey } from '../../text/words.ts'
import type { Words } from '../language.ts'
import { lemmaOf } from './lemma.ts'
import { SMALL, TENS } from './numeral-words-table.ts'
import { figureOf, wordValue } from './numerals.ts'
import { OPPOSITES } from './opposites-table.ts'
import { STOP_WORDS } from './stop-words.ts'
import { MONTHS, WEEKDAYS } from './time-words-table.ts'

const opposites = new Map<string, string[]>()
for (const pair of OPPOSITES.split(/[;\n]/)) {
  const [a = '', b = ''] = pair
    .trim()
    .split(' ')
    .map((word) => lemmaOf(wordKey(word)))
  if (b === '' || a === b) continue
  opposites.set(a, [...(opposites.get(a) ?? []), b])
  opposites.set(b, [...(opposites.get(b) ?? []), a])
}

/** Short forms in capitals → the words they stand for, as lemmas. */
const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'eu: europäische union',
    'usa: vereinigte staaten',
    'uno: vereinte nationen',
    'un: vereinte nationen',
    'bka: bundeskriminalamt',
    'lka: landeskriminalamt',
    'bnd: bundesnachrichtendienst',
    'bgh: bundesgerichtshof',
    'db: deutsche bahn',
    'ezb: europäische zentralbank',
    'bip: bruttoinlandsprodukt',
    'rki: robert koch institut',
    'dfb: deutscher fußball bund',
    'drk: deutsches rotes kreuz',
    'thw: technisches hilfswerk',
  ].map((line) => {
    const [short = '', long = ''] = line.split(': ')
    return [short, long.split(' ').map((word) => lemmaOf(wordKey(word)))]
  }),
)

// The tables have accents, keys have none.
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [...Object.entries(SMALL), ...Object.entries(TENS)]
    .filter(([word, value]) => value > 1 && !word.startsWith('beide'))
    .map(([word, value]) => [wordKey(word), value]),
)

/** "1.200" and "3,5" as German writes them; number words but the articles. */
function numberOf(key: string): number {
  if (/^\d/.test(key)) return figureOf(key)
  const known = NUMBER_WORDS.get(key)
  if (known !== undefined) return known
  return /^(?:\p{L}+)(?:zig|ßig|hundert|tausend)$/u.test(key) ? wordValue(key) : Number.NaN
}

export const WORDS: Words = {
  stop: STOP_WORDS,
  when: new Set(
    [
      ...Object.keys(WEEKDAYS),
      ...Object.keys(MONTHS).filter((name) => name.length > 4 || name === 'juni' || name === 'juli' || name === 'mai'),
    ].map(wordKey),
  ),
  lemmaOf,
  numberOf,
  oppositesOf: (lemma) => opposites.get(lemma) ?? [],
  longFormOf: (short) => LONG_FORMS.get(short) ?? [],
}
