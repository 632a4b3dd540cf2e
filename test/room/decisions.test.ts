/**
 * Each kind of correction, from the page to the pipeline and back: what the page says it touches is what the pipeline
 * makes of it, and the next page shows the decision with its author's note.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { decisionWords, effectOf } from '../../src/export/html/decision-effect.ts'
import { reportPage } from '../../src/export/html/page.ts'
import { lookup, outletCount } from '../../src/export/lookup.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Result } from '../../src/model/result.ts'
import { read } from '../../src/pipeline/pipeline.ts'

function run(names: readonly string[], decisions: readonly Decision[] = []): Promise<Result> {
  const sources = names.flatMap((name) =>
    readdirSync(join('examples', name)).map((file) => ({
      name: file,
      bytes: readFileSync(join('examples', name, file)),
      url: null,
      mediaType: null,
    })),
  )
  return read(sources, { decisions })
}
const story = (result: Result, article: string) => {
  const found = result.stories.find((one) => one.articles.some((witness) => witness.article === article))
  if (found === undefined) throw new Error(`${article} is in no story`)
  return found
}
const ofOutlet = (result: Result, outlet: string): string => {
  const found = result.articles.find((one) => one.outlet?.value === outlet)
  if (found === undefined) throw new Error(`no article of ${outlet}`)
  return found.id
}

let ferry: Result
beforeAll(async () => {
  ferry = await run(['ferry-contract'])
}, 60_000)

test('an article belongs to another story', async () => {
  const article = ofOutlet(ferry, 'Daily Capstan')
  const decision = { kind: 'apart', article, note: 'another ferry' } as const
  const after = await run(['ferry-contract'], [decision])
  const said = effectOf(decision, ferry, lookup(ferry))[0]
  const left = after.stories.find((one) => one.articles.length > 1)
  expect(story(after, article).articles).toHaveLength(1)
  expect(said).toBe(
    `The story goes from ${ferry.stories[0]?.articles.length} articles to ${left?.articles.length}, from 5 outlets to ${outletCount(left?.articles.map((one) => one.article) ?? [], lookup(after))}.`,
  )
  const page = (await reportPage(after)).html
  expect(page).toContain(decisionWords(decision, after, lookup(after)))
  expect(page).toContain('another ferry')
})

test('two stories are one', async () => {
  const both = await run(['ferry-contract', 'milk-powder'])
  expect(both.stories.length).toBeGreaterThan(1)
  const decision: Decision = {
    kind: 'same-story',
    articles: both.stories.slice(0, 2).flatMap((one) => one.articles[0]?.article ?? []),
  }
  const after = await run(['ferry-contract', 'milk-powder'], [decision])
  expect(after.stories).toHaveLength(both.stories.length - 1)
  const articles = both.stories.slice(0, 2).reduce((sum, one) => sum + one.articles.length, 0)
  expect(effectOf(decision, both, lookup(both))[0]).toContain(`become one of ${articles} articles`)
  expect(story(after, decision.articles[0] ?? '').articles).toHaveLength(articles)
})

test('an outlet has another name', async () => {
  const decision: Decision = { kind: 'outlet-is', outlet: 'Daily Capstan', is: 'Sarn Islander' }
  const after = await run(['ferry-contract'], [decision])
  expect(effectOf(decision, ferry, lookup(ferry))[1]).toContain('5 outlets become 4')
  expect(
    outletCount(
      after.articles.map((one) => one.id),
      lookup(after),
    ),
  ).toBe(4)
})

test('something is not a source', async () => {
  const cited = ferry.stories[0]?.derivations.find((edge) => edge.from.startsWith('outlet:'))?.from.slice(7)
  const decision: Decision = { kind: 'not-a-source', name: cited ?? '' }
  expect(effectOf(decision, ferry, lookup(ferry))[0]).toMatch(/^\d+ citations? and \d+ origins? fall away/)
  const after = await run(['ferry-contract'], [decision])
  const names = (result: Result) =>
    result.stories.flatMap((one) => one.articles.flatMap((witness) => witness.cites.map((cite) => cite.outlet)))
  expect(names(ferry)).toContain(cited)
  expect(names(after)).not.toContain(cited)
})

test('two sources are one', async () => {
  const before = ferry.stories[0]
  const origins = before?.origins.list.filter((one) => one.counted && one.kind === 'own').slice(0, 2) ?? []
  const decision: Decision = { kind: 'same-source', origins: origins.map((one) => one.id), note: 'the same official' }
  const after = await run(['ferry-contract'], [decision])
  expect(after.stories[0]?.origins.max).toBe((before?.origins.max ?? 0) - 1)
  expect(effectOf(decision, ferry, lookup(ferry))[0]).toContain(`${after.stories[0]?.origins.max} at most`)
  expect(after.stories[0]?.origins.reason + JSON.stringify(after.stories[0]?.origins.merges)).toContain(
    'the same official',
  )
})
