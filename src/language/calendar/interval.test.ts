import { expect, test } from 'vitest'
import { intervalOf, isoInstant, parseInstant } from './interval.ts'

test.each([
  ['2022', null, '2022-01-01', '2023-01-01'],
  ['2022-06', null, '2022-06-01', '2022-07-01'],
  ['2022-06-05', null, '2022-06-05', '2022-06-06'],
  ['2024-12-31', null, '2024-12-31', '2025-01-01'],
  ['2022-06-05T10:30', null, '2022-06-05T10:30', '2022-06-05T10:31'],
  ['2022-06-05T24:00', null, '2022-06-06', '2022-06-06T00:01'],
  ['2022-06-05T23:30-05', null, '2022-06-06T04:30Z', '2022-06-06T04:31Z'],
  ['2022-06-05T23:30Z', null, '2022-06-05T23:30Z', '2022-06-05T23:31Z'],
  ['2022-06-05TMO', null, '2022-06-05T06:00', '2022-06-05T12:00'],
  ['2022-06-05TNI', null, '2022-06-05T20:00', '2022-06-06T06:00'],
  ['2020-W53', null, '2020-12-28', '2021-01-04'],
  ['2022-W10-WE', null, '2022-03-12', '2022-03-14'],
  ['2022-Q4', null, '2022-10-01', '2023-01-01'],
  ['2022-H1', null, '2022-01-01', '2022-07-01'],
  ['2022-WI', null, '2022-12-01', '2023-03-01'],
  ['199', null, '1990-01-01', '2000-01-01'],
  ['19', null, '1900-01-01', '2000-01-01'],
  ['FY2007', null, '2007-01-01', '2008-01-01'],
  ['2022-06', 'START', '2022-06-01', '2022-06-16'],
  ['2022-06', 'END', '2022-06-16', '2022-07-01'],
  ['2022', 'BEFORE', null, '2022-01-01'],
  ['2022', 'AFTER', '2023-01-01', null],
  ['2022', 'ON_OR_AFTER', '2022-01-01', null],
  ['2022', 'ON_OR_BEFORE', null, '2023-01-01'],
  ['P2Y', null, null, null],
  ['PAST_REF', null, null, null],
  ['XXXX-05-17', null, null, null],
  ['2022-02-30', null, null, null],
  ['2022-13', null, null, null],
  ['nonsense', null, null, null],
])('%s %s is [%s, %s)', (value, mod, lo, hi) => {
  expect(intervalOf(value, mod)).toEqual({ lo, hi })
})

test('instants are read as they are written', () => {
  for (const minutes of [0, 1, 1439, 1440, -1, 28_000_000, -1_100_000_000]) {
    expect(parseInstant(isoInstant(minutes))).toEqual({ minutes, zoned: false })
    expect(parseInstant(isoInstant(minutes, true))).toEqual({ minutes, zoned: true })
  }
})
