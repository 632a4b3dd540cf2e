/** A reader's own model, here a made one that says the same of every pair: when it is asked, and what it may not do. */
import { expect, test } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import type { Article } from '../model/article.ts'
import type { Judge, TextPair } from '../model/judge.ts'
import { collate } from './collate.ts'
import { compare } from './compare.ts'

const article = (id: string, text: string): Article => ({
  id,
  name: id,
  url: null,
  outlet: null,
  title: null,
  byline: null,
  published: null,
  language: 'en',
  sha256: id,
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, evidence: [] }],
  links: [],
})

const articles = [
  article(
    'one',
    'The ferry Larkspur sank off Vandry with 118 passengers on board. Divers from Kessing searched the wreck until dawn. The line had skipped a hull inspection in March.',
  ),
  article(
    'two',
    'The Larkspur went down near Vandry harbour with 131 people aboard. Rescue crews combed the sunken vessel overnight. A check of the hull had been left out by the owners.',
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

test('uncertain pairs only are asked about; what it calls one joins, labelled as the model’s', async () => {
  const judge = saying(0.9)
  const without = await run()
  const claims = await run(judge)
  expect(judge.asked.length).toBeGreaterThan(0)
  expect(judge.asked.length).toBeLessThan(9)
  expect(claims.length).toBeGreaterThan(without.length)
  const verdicts = claims.flatMap((claim) => claim.evidence ?? [])
  expect(verdicts.length).toBeGreaterThan(0)
  for (const { rule, value, spans } of verdicts) {
    expect([rule, value]).toEqual(['model.same', 0.9])
    expect(spans.map((span) => span.article)).toEqual(['one', 'two'])
  }
})

test('what it calls apart does not join', async () => {
  const judge = saying(0.1)
  const claims = await run(judge)
  expect(claims.length).toBeLessThanOrEqual((await run()).length)
  for (const { rule } of claims.flatMap((claim) => claim.evidence ?? [])) expect(rule).toBe('model.apart')
})

test('a conflict between statements that only the model joined is one to check', async () => {
  for (const { evidence = [], variants } of await run(saying(1))) {
    const joined = evidence.map(({ spans }) => spans.map((span) => span.article).join())
    if (joined.length === 0) continue
    for (const { kind, band } of variants) if (kind === 'conflict' || kind === 'update') expect(band).toBe('check')
  }
})

const RELATED = {
  a: 'The Vandry council shut the fish market after two weeks of storms.',
  b: 'Storms for two weeks led the council to close the market for fish in Vandry.',
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
