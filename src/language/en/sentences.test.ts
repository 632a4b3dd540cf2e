import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const split = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

// "¦" marks the expected borders.
test.each([
  ['plain', 'The ferry sank. ¦ Nobody was hurt.'],
  ['titles', 'Mr. Quill met Gen. A. B. Stride at St. Olave. ¦ They spoke.'],
  ['initials', 'J. K. Marrow and P.T. Lund signed it.'],
  ['initials of a country before a starter', 'He flew home to the U.S. ¦ The trip took a day.'],
  ['initials of a country within', 'The U.S. Navy sent a ship.'],
  ['a time before a starter', 'It began at 5 p.m. ¦ The hall was full.'],
  ['a time within', 'It began at 5 p.m. Tuesday in the hall.'],
  ['company', 'Lund Co. Ltd. Chairman Ada Quill resigned.'],
  ['decimals', 'Prices rose 3.5 per cent. ¦ Wages rose 1.2.'],
  ['number', 'Article No. 7 was struck out.'],
  ['month', 'It was due on Nov. 20 in court.'],
  ['quotation and its speaker', '“Are we safe?” the mayor asked. ¦ “No.”'],
  ['quotation and a named speaker', '“Stop it!” Quill said.'],
  ['quotation that ends a sentence', '“We are leaving.” ¦ The room fell silent.'],
  ['full stop inside the quote', 'He said, “We are leaving.” ¦ She stayed.'],
  ['ellipsis within', 'We waited … and waited ... for nothing.'],
  ['ellipsis at an end', 'We waited… ¦ The boat never came.'],
  ['web address', 'See www.quill-post.example/a.b?c=d.html for more. ¦ It is free.'],
  ['domain', 'Quillpost.example said it was sorry.'],
  ['list number', '2. The council agrees to pay.'],
  ['footnote', 'She died in 1911. [3] ¦ Her house still stands.'],
  ['brackets', 'It rained. ¦ (Nobody minded.) ¦ The band played on.'],
  ['lower-case name', 'The i. prefix stayed.'],
  ['question and answer', 'Who knew? ¦ Everybody did.'],
  ['picture credit', 'The bridge at dawn ¦ Photo: Ada Quill'],
  ['two lines', 'Ferry sinks off Lund ¦\nThe ferry sank.'],
  ['blank line', 'no stop here ¦\n\nand another'],
])('%s', (_, marked) => {
  expect(split(marked.replace(/ ?¦ ?/g, (cut) => (cut.endsWith(' ') ? ' ' : '')))).toEqual(
    marked.split('¦').map((sentence) => sentence.trim()),
  )
})

test('a paragraph wrapped at a fixed width keeps its sentences whole', () => {
  const text =
    'The council said on Monday that it would close the old bridge and\nbuild a new one a mile to the north, at a cost that nobody was\nwilling to name. Residents were not asked.'
  expect(split(text)).toHaveLength(2)
})

test('keeps to the block', () => {
  const text = 'One. Two. Three.'
  expect(sentencesOf(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }])
})

test('any Unicode: in order, trimmed, nothing but white space left out', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('. ', '? ”', '\n', '... ', 'Mr. ', '[1]', ' '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let before = 0
      for (const { start, end } of sentencesOf(text, { start: 0, end: text.length })) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(before, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        before = end
      }
      expect(text.slice(before).trim()).toBe('')
    }),
  )
})

test.each([
  ['full stops', '.'.repeat(1_000_000)],
  ['quotes after stops', '."'.repeat(500_000)],
  ['spaces', `a.${' '.repeat(1_000_000)}b`],
  ['line feeds', 'a\n'.repeat(500_000)],
  ['colons', 'A:'.repeat(500_000)],
  ['no spaces', 'x'.repeat(1_000_000)],
  ['smileys', ':) '.repeat(330_000)],
  ['slashes', 'http://'.repeat(140_000)],
  ['digits', '1/1/11 '.repeat(140_000)],
  ['one-word sentences', 'No. '.repeat(250_000)],
  ['footnotes', 'a. [1] '.repeat(140_000)],
])('linear in its input: a megabyte of %s', (_, text) => {
  const started = performance.now()
  sentencesOf(text, { start: 0, end: text.length })
  expect(performance.now() - started).toBeLessThan(3000)
})
