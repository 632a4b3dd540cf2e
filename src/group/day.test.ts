import { expect, test } from 'vitest'
import { dayIn, dayInText } from './day.ts'

const day = (iso: string) => Date.parse(iso) / 864e5

test.each([
  ['2031-05-14', '2031-05-14'],
  ['2031-05-14T23:30', '2031-05-14'],
  ['https://harbour.example/2031/05/14/ferry', '2031-05-14'],
  ['https://harbour.example/a-20310514.html', '2031-05-14'],
])('%s', (value, iso) => expect(dayIn(value)).toBe(day(iso)))

test.each(['2031-05', 'https://harbour.example/id/99887766', '2031-15-14', ''])('no day in "%s"', (value) =>
  expect(dayIn(value)).toBeNull(),
)

test.each([
  ['QUILLHAVEN, May 14, 2031 - The ferry', '2031-05-14'],
  ['Updated 3rd Sept. 2030 at noon', '2030-09-03'],
  ['MONDAY , MAY 23 , 2005', '2005-05-23'],
])('%s', (text, iso) => expect(dayInText(text)).toBe(day(iso)))

test.each(['The 14 May talks', 'In May 2031', ''])('no day in "%s"', (text) => expect(dayInText(text)).toBeNull())
