import { expect, test } from 'vitest'
import { isDateline } from './dateline.ts'

test.each(['OSTER, May 6 (Ule Wire) —', 'MARLBY —', 'Oster (UW)', 'PORT ULE, Marland –'])('%s', (line) =>
  expect(isDateline(line)).toBe(true),
)
test.each(['FERRY TO SAIL AGAIN', 'Ferry to sail — again', 'OSTER (Ule Wire) — The ferry sails.', 'By Una Berg', ''])(
  'no dateline: %s',
  (line) => expect(isDateline(line)).toBe(false),
)
