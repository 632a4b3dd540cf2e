import { expect, test } from 'vitest'
import { findQuantities } from './quantities.ts'
import { findTimes } from './times.ts'

/** The words, lowest and highest value (null = open), rough or not, unit, what is counted. */
type Row = readonly [string, number | null, number | null, boolean, string | null, string | null]

const CASES: readonly (readonly [string, readonly Row[]])[] = [
  ['mehr als 160 Häuser', [['mehr als 160', 160, null, false, null, 'häuser']]],
  ['mindestens 43 Häuser', [['mindestens 43', 43, null, false, null, 'häuser']]],
  ['rund 380 Millionen Euro', [['rund 380 Millionen Euro', 380000000, 380000000, true, 'EUR', null]]],
  ['2,5 Mrd. Euro', [['2,5 Mrd. Euro', 2500000000, 2500000000, false, 'EUR', null]]],
  ['1.200 Menschen', [['1.200', 1200, 1200, false, null, 'menschen']]],
  ['zwischen 10 und 20 Prozent', [['zwischen 10 und 20 Prozent', 10, 20, false, 'percent', null]]],
  ['zehn bis 20 Kilometer', [['zehn bis 20 Kilometer', 10, 20, false, 'km', null]]],
  ['bis zu 50 Demonstranten', [['bis zu 50', null, 50, false, null, 'demonstranten']]],
  ['weniger als 100 Tonnen', [['weniger als 100 Tonnen', null, 100, false, 'tonne', null]]],
  ['knapp 14 Prozent', [['knapp 14 Prozent', 14, 14, true, 'percent', null]]],
  ['ein Drittel der Haushalte', [['ein Drittel', 33.3333333333333, 33.3333333333333, false, 'percent', 'haushalte']]],
  ['zwei Drittel', [['zwei Drittel', 66.6666666666667, 66.6666666666667, false, 'percent', null]]],
  ['die Hälfte der Wähler', [['Hälfte', 50, 50, false, 'percent', 'wähler']]],
  ['jeder zehnte Patient', [['jeder zehnte', 10, 10, false, 'percent', 'patient']]],
  ['die 42-jährige Ärztin', [['42-jährige', 42, 42, false, 'age', null]]],
  ['er ist 42 Jahre alt', [['42 Jahre alt', 42, 42, false, 'age', null]]],
  ['Dutzende Menschen', [['Dutzende', 24, 99, true, null, 'menschen']]],
  ['Hunderte Häuser', [['Hunderte', 200, 999, true, null, 'häuser']]],
  ['mehrere Tausend Euro', [['mehrere Tausend Euro', 2000, 9999, true, 'EUR', null]]],
  ['Millionen von Euro', [['Millionen von Euro', 2000000, 9900000, true, 'EUR', null]]],
  ['drei Stunden', [['drei Stunden', 3, 3, false, 'hour', null]]],
  ['anderthalb Jahre', [['anderthalb Jahre', 1.5, 1.5, false, 'year', null]]],
  ['zweiundzwanzig Minuten', [['zweiundzwanzig Minuten', 22, 22, false, 'minute', null]]],
  ['zweihundertfünfzigtausend Kronen', [['zweihundertfünfzigtausend Kronen', 250000, 250000, false, 'krona', null]]],
  ['eine halbe Million Menschen', [['eine halbe Million', 500000, 500000, false, null, 'menschen']]],
  ['zwei Dutzend Männer', [['zwei Dutzend', 24, 24, false, null, 'männer']]],
  ['30 km/h', [['30 km/h', 30, 30, false, 'km/h', null]]],
  ['5 Grad', [['5 Grad', 5, 5, false, 'degree', null]]],
  ['3,5 Prozentpunkte', [['3,5 Prozentpunkte', 3.5, 3.5, false, 'percentage-point', null]]],
  ['12 Kilometer', [['12 Kilometer', 12, 12, false, 'km', null]]],
  ['€ 5 Millionen', [['€ 5 Millionen', 5000000, 5000000, false, 'EUR', null]]],
  ['95 Millionen Kronen', [['95 Millionen Kronen', 95000000, 95000000, false, 'krona', null]]],
  ['100 Menschen oder mehr', [['100', 100, null, false, null, 'menschen']]],
  ['zwei unbekannte bewaffnete Männer', [['zwei', 2, 2, false, null, 'männer']]],
  ['eine Stunde', [['eine Stunde', 1, 1, false, 'hour', null]]],
  ['380 Mio. Euro', [['380 Mio. Euro', 380000000, 380000000, false, 'EUR', null]]],
  ['51 Tage', [['51 Tage', 51, 51, false, 'day', null]]],
  ['nicht mehr als fünf Fahrzeuge', [['nicht mehr als fünf', null, 5, false, null, 'fahrzeuge']]],
  ['über 1000 Menschen', [['über 1000', 1000, null, false, null, 'menschen']]],
  ['einer von zehn', [['einer von zehn', 10, 10, false, 'percent', null]]],
  ['drei Viertel der Wege', [['drei Viertel', 75, 75, false, 'percent', 'wege']]],
  [
    'zwei der fünf Tore',
    [
      ['zwei', 2, 2, false, null, 'tore'],
      ['fünf', 5, 5, false, null, 'tore'],
    ],
  ],
  ['wenigstens 20 Soldaten', [['wenigstens 20', 20, null, false, null, 'soldaten']]],
  ['etwa 60.000 Haushalte', [['etwa 60.000', 60000, 60000, true, null, 'haushalte']]],
  ['Gleis 3', []],
  ['am 3. Oktober', []],
  ['Artikel 5', []],
  ['im Jahr 2019', []],
  ['Es steht 3:2', []],
  ['ein Mann', []],
  ['Telefon 0421/123456', []],
  ['die A 7', []],
  ['der 2. Stock', []],
  ['Nr. 12', []],
]

test.each(CASES)('%s', (text, rows) => {
  const sentences = [{ start: 0, end: text.length }]
  const article = { id: 'a', text }
  const found = findQuantities(article, sentences, findTimes(article, sentences, { published: '2026-06-03' }))
  expect(
    found.map((one) => [text.slice(one.start, one.end), one.lo, one.hi, one.approximate, one.unit, one.of]),
  ).toEqual(rows)
  for (const { lo, hi, open } of found) expect(open).toBe(lo === null ? 'lo' : hi === null ? 'hi' : 'none')
})
