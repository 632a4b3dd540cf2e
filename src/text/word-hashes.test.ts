import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash32 } from './hash.ts'
import { wordHashes } from './word-hashes.ts'
import { words } from './words.ts'

const expectSame = (text: string) => {
  const { hashes, starts, ends } = wordHashes(text, [{ start: 0, end: text.length }])
  expect(Array.from(hashes, (hash, i) => [hash, starts[i], ends[i]])).toEqual(
    words(text).map(({ key, start, end }) => [hash32(key), start, end]),
  )
}

test.each([
  "The mayor’s 1,000 seats, don't stop. U.S. 3.5 per cent",
  "o'clock's end, rock'n'roll, it's's, a'1 b'c2d",
  '1.2.3,4a 5.b 6,c "Quoted" — dash…',
  'São Paulo’s café and Łódź',
  '',
])('%s', expectSame)

test('finds the words that words.ts finds', () => {
  const piece = fc.constantFrom('a', 'B', 's', 'S', '1', '9', "'", '’', '.', ',', ' ', '“', '-', 'é', '\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectSame(pieces.join(''))),
    { numRuns: 1000 },
  )
})
