/** Which differences are told between two invented sentences, and which are not though numbers, hours or hedges differ. */
import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { align } from '../align.ts'
import { bareEntry } from '../bare.ts'
import { loadLexicon } from '../lexicon.ts'
import { clockOf } from './occasion.ts'
import { offersOf } from './registry.ts'

type Dated = Pick<Article, 'published'>
const on = (value: string | null): Dated => ({
  published: value === null ? null : { value, precision: 'day', from: 'given' },
})

async function told(a: string, b: string, days: readonly [string | null, string | null] = [null, null]) {
  const lexicon = await loadLexicon()
  const [left, right] = [bareEntry('a', a, lexicon), bareEntry('b', b, lexicon)]
  const x = { ...left, article: { ...left.article, ...on(days[0]) } }
  const y = { ...right, article: { ...right.article, ...on(days[1]) } }
  return offersOf(x, y, align(x.form, y.form, lexicon), lexicon, true).filter((one) => one.kind !== 'wording')
}

test.each([
  ['The vault was opened at 2.40am on the island', 'The vault was opened at 2:40 a.m. on the island'],
  ['The vault was opened at 2:40 a.m.', 'The guard asked for permission to open the vault at 1:05 a.m.'],
  ['The recall covers 24,000 jars of honey', 'The honey made 17 children ill'],
  ['The town is home to 11,000 people', 'The town yard employs 340 welders'],
  ['Thirty-four of the jars tested were clean', 'The board tested 36 jars of honey'],
  ['The clock in the control room was ten minutes fast', 'The control room waited 90 minutes for the key'],
])('no conflict and no update: %s / %s', async (a, b) => {
  const kinds = (await told(a, b)).map((one) => one.kind)
  expect(kinds).not.toContain('conflict')
  expect(kinds).not.toContain('update')
})

test.each([
  ['The dam has five flood gates, which were open', 'Three of its five flood gates were open'],
  ['The council approved the tunnel on Monday', 'The council approved the tunnel on Monday, not Tuesday'],
])('a part beside its whole and a contrast are no conflict: %s / %s', async (a, b) => {
  expect((await told(a, b)).map((one) => one.kind)).not.toContain('conflict')
})

test.each([
  ['The plan brings savings of £12.9m a year', 'The plan brings nearly £13m a year', 'less-precise'],
  ['She was held on Marle for more than 20 years', 'She was held on Marle for nearly 20 years', 'conflict'],
  ['Grenvig would sell 68% of the shares', 'Grenvig would sell 81 per cent of the shares', 'conflict'],
  ['He served 57 months in the navy at Kessing', 'He served about five years in the navy at Kessing', 'less-precise'],
])('%s / %s: %s in number', async (a, b, kind) => {
  expect((await told(a, b)).filter((one) => one.aspect === 'number' && one.kind === kind)).toHaveLength(1)
})

const FEWER = 'The storm over Vandry destroyed 43 houses near the harbour'
const MORE = 'The storm over Vandry destroyed 47 houses near the harbour'

test('a number that differs on one day is a conflict, days later an update, the later value second', async () => {
  const kinds = async (days: readonly [string | null, string | null]) =>
    (await told(FEWER, MORE, days)).filter((one) => one.aspect === 'number').map((one) => [one.kind, one.reversed])
  expect(await kinds([null, null])).toEqual([['conflict', false]])
  expect(await kinds(['2031-05-02', '2031-05-02'])).toEqual([['conflict', false]])
  expect(await kinds(['2031-05-02', '2031-05-06'])).toEqual([['update', false]])
  expect(await kinds(['2031-05-06', '2031-05-02'])).toEqual([['update', true]])
})

test.each([
  ['The board intends to close the ferry line', 'The board will close the ferry line', 'stronger'],
  ['The board will close the ferry line', 'The board plans to close the ferry line', 'weaker'],
])('%s / %s: %s', async (a, b, kind) => {
  expect((await told(a, b)).filter((one) => one.aspect === 'modality').map((one) => one.kind)).toEqual([kind])
})

test('an hour alone is a clock time, one with a day is not', () => {
  const time = { type: 'TIME', value: '2031-05-02T02:40', lo: null, hi: null, mod: null, evidence: [] } as const
  const clock = (text: string) => clockOf(text, { ...time, start: 0, end: text.length })
  expect(clock('2:40 a.m.')).toBe(160)
  expect(clock('about 2.40am')).toBe(160)
  expect(clock('Friday at 2:40 a.m.')).toBeNull()
})
