import { expect, test } from 'vitest'
import { findTimes } from './times.ts'

/** The words, TIMEX3 type and value, mod. Published on Wednesday, 3 June 2026. */
type Row = readonly [string, string, string, string | null]

const CASES: readonly (readonly [string, readonly Row[]])[] = [
  ['am 3. Oktober 2024', [['3. Oktober 2024', 'DATE', '2024-10-03', null]]],
  ['am 3. Oktober', [['3. Oktober', 'DATE', '2026-10-03', null]]],
  ['am 03.10.2024', [['03.10.2024', 'DATE', '2024-10-03', null]]],
  ['am 3.10. begann es', [['3.10.', 'DATE', '2026-10-03', null]]],
  ['Anfang Oktober', [['Anfang Oktober', 'DATE', '2026-10', 'START']]],
  ['Mitte Juni', [['Mitte Juni', 'DATE', '2026-06', 'MID']]],
  ['Ende 2023', [['Ende 2023', 'DATE', '2023', 'END']]],
  ['im Oktober 2024', [['Oktober 2024', 'DATE', '2024-10', null]]],
  ['im Juni', [['Juni', 'DATE', '2026-06', null]]],
  ['im Jahr 2019', [['2019', 'DATE', '2019', null]]],
  ['seit 2015', [['2015', 'DATE', '2015', null]]],
  ['in den 1990er Jahren', [['1990er Jahren', 'DATE', '199', null]]],
  ['in den 90er-Jahren', [['90er-Jahren', 'DATE', '199', null]]],
  ['im Sommer 2020', [['Sommer 2020', 'DATE', '2020-SU', null]]],
  ['im vergangenen Sommer', [['Sommer', 'DATE', '2025-SU', null]]],
  ['am Dienstag', [['Dienstag', 'DATE', '2026-06-02', null]]],
  ['am Dienstagabend', [['Dienstagabend', 'TIME', '2026-06-02TEV', null]]],
  ['in der Nacht zu Mittwoch', [['Nacht zu Mittwoch', 'TIME', '2026-06-02TNI', null]]],
  ['am kommenden Freitag', [['kommenden Freitag', 'DATE', '2026-06-05', null]]],
  ['vergangenen Montag', [['vergangenen Montag', 'DATE', '2026-06-01', null]]],
  ['heute', [['heute', 'DATE', '2026-06-03', null]]],
  ['gestern Abend', [['gestern Abend', 'TIME', '2026-06-02TEV', null]]],
  ['morgen früh', [['morgen früh', 'TIME', '2026-06-04TMO', null]]],
  ['vor drei Wochen', [['vor drei Wochen', 'DATE', '2026-W20', null]]],
  ['vor zwei Jahren', [['vor zwei Jahren', 'DATE', '2024', null]]],
  ['vor zwei Tagen', [['vor zwei Tagen', 'DATE', '2026-06-01', null]]],
  ['vergangene Woche', [['vergangene Woche', 'DATE', '2026-W22', null]]],
  ['im nächsten Monat', [['nächsten Monat', 'DATE', '2026-07', null]]],
  ['im vergangenen Jahr', [['vergangenen Jahr', 'DATE', '2025', null]]],
  ['in diesem Jahr', [['diesem Jahr', 'DATE', '2026', null]]],
  ['am Wochenende', [['Wochenende', 'DATE', '2026-W22-WE', null]]],
  ['derzeit', [['derzeit', 'DATE', 'PRESENT_REF', null]]],
  ['kürzlich', [['kürzlich', 'DATE', 'PAST_REF', null]]],
  ['um 18.30 Uhr', [['18.30 Uhr', 'TIME', '2026-06-03T18:30', null]]],
  ['gegen 9 Uhr', [['9 Uhr', 'TIME', '2026-06-03T09:00', 'APPROX']]],
  ['drei Wochen lang', [['drei Wochen', 'DURATION', 'P3W', null]]],
  ['ein halbes Jahr', [['ein halbes Jahr', 'DURATION', 'P6M', null]]],
  ['anderthalb Jahre', [['anderthalb Jahre', 'DURATION', 'P1Y6M', null]]],
  ['mehrere Wochen', [['mehrere Wochen', 'DURATION', 'PXW', null]]],
  ['wochenlang', [['wochenlang', 'DURATION', 'PXW', null]]],
  ['jeden Montag', [['jeden Montag', 'SET', 'XXXX-WXX-1', null]]],
  ['täglich', [['täglich', 'SET', 'P1D', null]]],
  ['jedes Jahr', [['jedes Jahr', 'SET', 'P1Y', null]]],
  ['montags', [['montags', 'SET', 'XXXX-WXX-1', null]]],
  ['im dritten Quartal 2023', [['dritten Quartal 2023', 'DATE', '2023-Q3', null]]],
  ['im 19. Jahrhundert', [['19. Jahrhundert', 'DATE', '18', null]]],
  ['am Morgen', [['Morgen', 'TIME', '2026-06-03TMO', null]]],
  ['Er soll am Freitag sprechen', [['Freitag', 'DATE', '2026-06-05', null]]],
  ['alle zwei Wochen', [['alle zwei Wochen', 'SET', 'P2W', null]]],
  ['im Vorjahr', [['Vorjahr', 'DATE', '2025', null]]],
  ['vor wenigen Stunden', [['vor wenigen Stunden', 'DATE', 'PAST_REF', null]]],
  ['Anfang des Monats', [['Anfang des Monats', 'DATE', '2026-06', 'START']]],
  [
    'am 5. Mai 2026 um 7 Uhr',
    [
      ['5. Mai 2026', 'DATE', '2026-05-05', null],
      ['7 Uhr', 'TIME', '2026-05-05T07:00', null],
    ],
  ],
  ['Zehn Menschen kamen', []],
  ['Frau Mai sagte es', []],
]

test.each(CASES)('%s', (text, rows) => {
  const found = findTimes({ id: 'a', text }, [{ start: 0, end: text.length }], { published: '2026-06-03' })
  expect(found.map((one) => [text.slice(one.start, one.end), one.type, one.value, one.mod])).toEqual(rows)
})

test('without a date of publication a weekday keeps its X, and relative words are left out', () => {
  const text = 'Am Dienstag kam er, gestern ging er.'
  const found = findTimes({ id: 'a', text }, [{ start: 0, end: text.length }], { published: null })
  expect(found.map(({ value }) => value)).toEqual(['XXXX-WXX-2'])
})
