/** A reader's own model, here a made one that says the same of every pair: when it is asked, and what it may not do. */
import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from '../annotate/annotate.ts'
import type { Judge, TextPair } from '../model/judge.ts'
import { collate } from './collate.ts'
import { compare } from './compare.ts'
import { loadLexicon } from './lexicon.ts'
import { poolOf } from './pool.ts'
import { underModel, withOpinions } from './second-opinion.ts'

const article = (id: string, text: string) => inventedArticle(text, { id, name: id, sha256: id })

const articles = [
  article(
    'one',
    'The ferry Larkspur sank off Vandry with 118 passengers on board. The captain was taken to the hospital in Ostley with burns. Three sailors swam ashore.',
  ),
  article(
    'two',
    'The Larkspur went down near Vandry harbour with 131 people aboard. Its captain, badly burned, is being treated by doctors. Some of the crew reached the beach by swimming.',
  ),
]
const story = { id: 's', title: '', articles: ['one', 'two'], copies: [], evidence: [] }

function saying(alike: number): Judge & { readonly asked: TextPair[] } {
  const asked: TextPair[] = []
  return {
    name: 'made',
    asked,
    alike: async (pairs) => {
      asked.push(...pairs)
      return pairs.map(() => alike)
    },
  }
}

const run = async (judge?: Judge) =>
  collate(story, articles, await Promise.all(articles.map(annotate)), { ...(judge && { judge }) })

test('without a model nothing is asked and no claim bears evidence of one', async () => {
  for (const claim of await run()) expect(claim.evidence).toBeUndefined()
})

test('what it calls one is labelled as the model’s, what it calls apart does not join', async () => {
  const judge = saying(0.9)
  const claims = await run(judge)
  expect(judge.asked.length).toBeGreaterThan(0)
  const verdicts = claims.flatMap((claim) => claim.evidence ?? [])
  expect(verdicts.length).toBe(judge.asked.length)
  for (const { rule, value, spans } of verdicts) {
    expect([rule, value]).toEqual(['model.same', 0.9])
    expect(spans.map((span) => span.article)).toEqual(['one', 'two'])
  }
  expect((await run(saying(0.1))).length).toBe(claims.length - judge.asked.length)
})

test('only uncertain pairs are asked about, at most 300, those nearest the threshold first', async () => {
  const lexicon = await loadLexicon()
  const entries = poolOf(story, articles, await Promise.all(articles.map(annotate)), lexicon).entries
  const pairs = (scores: readonly number[]) => scores.map((score) => ({ a: 0, b: entries.length - 1, score }))
  const asked = async (scores: readonly number[], alike: number) => {
    const judge = saying(alike)
    const { scores: moved } = await withOpinions(pairs(scores), entries, 0.09, judge)
    return { count: judge.asked.length, moved: moved.map(({ score }) => score) }
  }
  expect(await asked([0.01, 0.05, 0.3, 0.6], 1)).toEqual({ count: 2, moved: [0.01, 0.5, 0.5, 0.6] })
  expect(await asked([0.01, 0.05, 0.3, 0.6], 0)).toEqual({ count: 2, moved: [0.01, 0.04, 0.04, 0.6] })
  const many = await asked([...Array.from({ length: 400 }, () => 0.2), 0.1], 1)
  expect(many.count).toBe(300)
  expect(many.moved.at(-1)).toBe(0.5)
})

test('a conflict between statements that only the model joined is one to check', () => {
  const verdict = (rule: string) => new Map([['one/s1 two/s1', { rule, value: 0.9, spans: [] }]])
  const banded = (kind: 'conflict' | 'stronger', rule: string) =>
    underModel(
      { between: ['two/s1', 'one/s1'], kind, aspect: 'number', a: null, b: null, band: 'likely', evidence: [] },
      verdict(rule),
    ).band
  expect(banded('conflict', 'model.same')).toBe('check')
  expect(banded('stronger', 'model.same')).toBe('likely')
  expect(banded('conflict', 'model.apart')).toBe('likely')
})

const RELATED = {
  a: 'The Vandry council shut the fish market after two weeks of storms.',
  b: 'A fortnight of storms in Vandry led councillors to stop trading at the fish market.',
}

test('of two sentences it is asked where they are related, and makes no difference by itself', async () => {
  const judge = saying(0.97)
  const pairs = [
    RELATED,
    { a: 'Ice cream sales rose.', b: 'The court freed two sailors in Kessing.' },
    { a: 'The bridge reopened on Monday.', b: 'The bridge reopened on Monday.' },
  ]
  const [related, apart, equal] = await compare(pairs, { judge })
  expect(judge.asked).toEqual([RELATED])
  expect(related?.model).toBe(0.97)
  expect(related?.relation).toBe('same')
  expect((await compare([RELATED]))[0]?.relation).toBe('related')
  expect([apart?.model, equal?.model]).toEqual([undefined, undefined])
  for (const alike of [0, 1]) {
    const [own] = await compare([RELATED])
    const [asked] = await compare([RELATED], { judge: saying(alike) })
    expect(asked?.variants).toEqual(own?.variants)
    expect(asked?.relation).not.toBe('conflict')
  }
})

test('an answer that is no likelihood, or one too few, stops the run', async () => {
  await expect(compare([RELATED], { judge: saying(1.5) })).rejects.toThrow('E_MODEL made: it answered 1.5')
  await expect(compare([RELATED], { judge: { name: 'made', alike: async () => [] } })).rejects.toThrow('0 answers to 1')
})
