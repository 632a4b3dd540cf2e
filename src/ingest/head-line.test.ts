import { expect, test } from 'vitest'
import { headLineOf } from './head-line.ts'

test.each([
  ['By Ada Lund', 'byline'],
  ['By Ada Lund in Great Marlby', 'byline'],
  ['By Ada Lund and Tore Vik, political reporters', 'byline'],
  ['BY ADA LUND | MARLBY COURIER', 'byline'],
  ['By Monday Marlby had no water.', null],
  ['By the time the bridge opened, it was late', null],
  ['11 March 2026, 18:20', 'date'],
  ['Thursday 12 March 2026 12:45', 'date'],
  ['Published on March 3, 2026 at 4:10 p.m.', 'date'],
  ['Courier reporter, 2 June 2026, 16:40', 'date'],
  ['Posted on 10 September 2026 in Gardens · 6 comments', 'date'],
  ['The bridge closed on 2 June 2026', null],
  ['Bridge to close by 1 May 2026, mayor says', null],
  ['In March, 12 March 2026 was chosen as the day', null],
  ['5 min read', 'reading-time'],
  ['Reading time: 3 minutes', 'reading-time'],
  ['Ada Lund and Tore Vik', 'name'],
  ['The bridge closes', null],
  ['', null],
])('%s', (line, expected) => expect(headLineOf(line)).toBe(expected))
