/** The reading of documents is itself held: a wrong one would let every page pass. */
import { expect, test } from 'vitest'
import { blocksOf, isShown } from './support/doc-blocks.ts'

test('blocks with what stands before them', () => {
  const page = [
    'a',
    '```sh',
    'one',
    '```',
    '',
    '<!-- not run: it waits -->',
    '```sh',
    'two',
    '```',
    '<!-- prints -->',
    '',
    '  ```text',
    '  x',
    '  ```',
  ]
  expect(blocksOf(page.join('\n'))).toEqual([
    { language: 'sh', code: 'one', line: 2, notRun: null, printedBy: null },
    { language: 'sh', code: 'two', line: 7, notRun: 'it waits', printedBy: null },
    { language: 'text', code: 'x', line: 12, notRun: null, printedBy: '' },
  ])
  expect(blocksOf('<!-- prints: stemma x -->\n```text\ny\n```')[0]?.printedBy).toBe('stemma x')
})

test.each([
  ['a\nb', 'a\nb\n', true],
  ['a', 'a\nb', false],
  ['b', 'a\nb', false],
  ['a\n…', 'a\nb\nc', true],
  ['a\n…\nc', 'a\nb\nc', true],
  ['a\n…\nb', 'a\nb\nc', false],
  ['…\nb\nc\n…', 'b\nx\nb\nc\nd', true],
  ['…\nc', 'a\nb', false],
  ['a …\nb', 'a and more\nb', true],
  ['a …\nb', 'ax\nb', true],
  ['b …', 'a', false],
  ['', 'a', false],
])('%j shows %j: %j', (shown, printed, holds) => {
  expect(isShown(shown, printed)).toBe(holds)
})
