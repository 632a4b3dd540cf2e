import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadTokeniser } from './tokens.ts'

const tokenise = await loadTokeniser()
const whole = (text: string) => tokenise(text, { start: 0, end: text.length })

test('tags and lemmas', () => {
  const tokens = whole('Mayor Ada Quill said the bridges were closed.')
  expect(tokens.map((token) => token.text)).toEqual([
    'Mayor',
    'Ada',
    'Quill',
    'said',
    'the',
    'bridges',
    'were',
    'closed',
    '.',
  ])
  expect(tokens.find((token) => token.text === 'bridges')).toMatchObject({
    pos: 'NOUN',
    lemma: 'bridge',
    start: 25,
    end: 32,
  })
  expect(tokens.find((token) => token.text === 'said')).toMatchObject({ pos: 'VERB', lemma: 'say' })
})

test.each([
  ['no-break and thin spaces', '“We can’t wait,”\u00a0she\u2009said.\u200b No.'],
  ['tabs and line feeds', 'one\t\ttwo\n\n\nthree'],
  ['lone surrogates', 'a\ud800b c\udc00 d'],
  ['emoji', 'Well 👍🏽 done 👨‍👩‍👧!'],
  ['control characters', 'a\u0000b\u0007c'],
])('%s: spans slice to the token', (_, text) => {
  for (const token of whole(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
})

test('tokens keep to the span given', () => {
  const text = 'Before. The ferry sank. After.'
  expect(tokenise(text, { start: 8, end: 23 }).map((token) => token.text)).toEqual(['The', 'ferry', 'sank', '.'])
  expect(tokenise(text, { start: 8, end: 8 })).toEqual([])
})

test('any Unicode: in order, inside, never half a surrogate pair, nothing but white space left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let before = 0
      for (const token of whole(text)) {
        expect(token.start).toBeGreaterThanOrEqual(before)
        expect(token.end).toBeGreaterThan(token.start)
        expect(text.slice(before, token.start).replace(/[\p{Z}\p{C}\u200b]/gu, '')).toBe('')
        const cut = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))
        expect(cut(token.start) || cut(token.end)).toBe(false)
        before = token.end
      }
      expect(text.slice(before).replace(/[\p{Z}\p{C}]/gu, '')).toBe('')
    }),
  )
})

test.each([
  ['one long word', 'a'.repeat(1_000_000)],
  ['many words', 'word '.repeat(40_000)],
  ['full stops', '.'.repeat(300_000)],
  ['apostrophes', "a'".repeat(150_000)],
])('long input in linear time: %s', (_, text) => {
  const started = performance.now()
  const tokens = whole(text)
  expect(tokens.at(-1)?.end).toBe(text.trimEnd().length)
  expect(performance.now() - started).toBeLessThan(4000)
})
