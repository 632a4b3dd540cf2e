import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { loadTokeniser } from '../language/en/tokens.ts'
import { passagesOf } from './passage.ts'
import { type Quote, quotesOf } from './quotes.ts'

const tokenise = await loadTokeniser()
const find = (text: string): Quote[] => quotesOf(text, passagesOf(inventedArticle(text), tokenise))
const shown = (text: string) => find(text).map((q) => `${q.depth} ${q.kind} ${text.slice(q.start, q.end)}`)

test.each([
  ['curly', 'Orr said: “We will close the bridge.”', ['0 speech “We will close the bridge.”']],
  ['straight', 'Orr said: "We will close the bridge."', ['0 speech "We will close the bridge."']],
  [
    'two straight on a line',
    '"We wait," Orr said. "We always wait."',
    ['0 speech "We wait,"', '0 speech "We always wait."'],
  ],
  [
    'British single',
    'Orr said: ‘The boys’ boat isn’t ours to sell.’',
    ['0 speech ‘The boys’ boat isn’t ours to sell.’'],
  ],
  [
    'straight single',
    "Orr said: 'It isn't ours to sell, and never was.'",
    ["0 speech 'It isn't ours to sell, and never was.'"],
  ],
  ['typewriter pairs', "Orr said: ''We will close the bridge.''", ["0 speech ''We will close the bridge.''"]],
  [
    'nested',
    'Orr said: “They told me ‘go home and wait’ for a year.”',
    ['0 speech “They told me ‘go home and wait’ for a year.”', '1 speech ‘go home and wait’'],
  ],
  ['scare quotes', 'The “safe” bridge fell on Monday.', ['0 scare “safe”']],
  ['a title', 'Orr wrote it in “A Life by the River” last year.', ['0 title “A Life by the River”']],
  ['measures and clipped words are none', "He is 6'2\" and was born in the '90s in Marlby.", []],
  ['nothing but a mark', '"', []],
])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected))

// CoreNLP #1139: a quotation of several paragraphs whose closing mark stands only at its end.
test('runs on over paragraphs, with and without fresh opening marks', () => {
  const printed = find('Orr said: “We came early.\n“We stayed late.\n“We left poor.”')
  expect(printed.map((q) => q.chain)).toEqual([0, 0, 0])
  const bare = find('Orr said: “We came early.\nWe stayed late.\nWe left poor.” Nobody spoke.')
  expect(bare.length).toBe(3)
  expect(new Set(bare.map((q) => q.chain)).size).toBe(1)
})

// CoreNLP #338, and textacy, which gives up the whole text when marks are odd in number.
test('a quotation never closed ends with its sentence', () => {
  const text = 'He called it “a fine bridge. Work began in May. The “old” bridge stays.'
  const [first] = find(text)
  expect(first && text.slice(first.start, first.end)).toBe('“a fine bridge.')
})

test('never throws, never leaves its paragraph, on any marks', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    "''",
    '``',
    '«',
    '»',
    ' ',
    '\n',
    'a',
    'He said',
    '.',
    ',',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      for (const q of find(text)) {
        expect(q.start).toBeLessThan(q.end)
        expect(text.slice(q.start, q.end)).not.toContain('\n')
        expect(q.inner.start).toBeGreaterThanOrEqual(q.start)
        expect(q.inner.end).toBeLessThanOrEqual(q.end)
      }
    }),
    { numRuns: 300 },
  )
})
