/**
 * What the whole job promises, on the example stories: every output fits the schema, the result is byte-equal for
 * every order of inputs, inputs are never changed, spans lie in their texts, unrelated stories stay apart.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collate } from '../src/collate/collate.ts'
import { group } from '../src/group/group.ts'
import { Result } from '../src/model/result.ts'
import { resultSchema } from '../src/model/schema.ts'
import type { Source } from '../src/model/source.ts'
import { annotateAll, extract, read } from '../src/pipeline/pipeline.ts'
import { VERSION } from '../src/pipeline/version.ts'
import { trace } from '../src/trace/trace.ts'

const STORIES = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

function sourcesOf(story: string): Source[] {
  const folder = join('examples', story)
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: join(folder, file), bytes: readFileSync(join(folder, file)), url: null, mediaType: null }))
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

test('there are examples', () => expect(STORIES.length).toBeGreaterThanOrEqual(2))

test.each(STORIES)('%s: fits the schema, in zod and as JSON Schema', async (story) => {
  const result = await read(sourcesOf(story))
  Result.parse(result)
  const validate = new Ajv2020({ strict: false }).compile(resultSchema())
  expect(validate(JSON.parse(JSON.stringify(result))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
})

test.each(STORIES)('%s: byte-equal for every order of inputs', async (story) => {
  const sources = sourcesOf(story)
  const expected = JSON.stringify(await read(sources))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(sources, { minLength: sources.length }), async (shuffled) => {
      expect(JSON.stringify(await read(shuffled))).toBe(expected)
    }),
    { numRuns: 4 },
  )
})

test.each(STORIES)('%s: frozen inputs survive every stage', async (story) => {
  const { articles } = deepFreeze(await extract(deepFreeze(sourcesOf(story))))
  const annotations = deepFreeze(await annotateAll(articles))
  const { stories } = deepFreeze(await group(articles, annotations, { decisions: [] }))
  for (const one of stories) {
    const inside = articles.filter((article) => one.articles.includes(article.id))
    const notes = annotations.filter((annotation) => one.articles.includes(annotation.article))
    const claims = deepFreeze(await collate(one, inside, notes))
    await trace(one, inside, notes, claims, { decisions: [] })
  }
})

test.each(STORIES)('%s: every span and every piece of evidence lies in its text', async (story) => {
  const result = await read(sourcesOf(story))
  const texts = new Map(result.articles.map((article) => [article.id, article.text]))
  let seen = 0
  const walk = (value: unknown, article: string | null): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner, article)
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>
      const owner = typeof record['article'] === 'string' && texts.has(record['article']) ? record['article'] : article
      const { start, end } = record
      if (typeof start === 'number' && typeof end === 'number' && owner !== null) {
        const text = texts.get(owner) ?? ''
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, start + 1)).not.toMatch(/^[\uDC00-\uDFFF]/)
        seen++
      }
      for (const inner of Object.values(record)) walk(inner, owner)
    }
  }
  for (const article of result.articles) walk(article, article.id)
  for (const annotation of result.annotations) walk(annotation, annotation.article)
  for (const one of result.stories) walk(one.articles, null)
  expect(seen).toBeGreaterThan(100)
})

test('unrelated stories read together stay apart, and each reads as it does alone', async () => {
  const all = await read(STORIES.flatMap(sourcesOf))
  for (const story of STORIES) {
    const alone = await read(sourcesOf(story))
    for (const one of alone.stories)
      expect(all.stories.find((other) => other.id === one.id)?.origins).toEqual(one.origins)
  }
})

test('one article: its story says that origins cannot be compared', async () => {
  const [first] = sourcesOf(STORIES[0] ?? '')
  const result = await read(first === undefined ? [] : [first])
  expect(result.stories).toHaveLength(1)
  expect(result.stories[0]?.origins.reason).toMatch(/one article|compare/i)
})

test('the version in code is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

test('schema/result.json is the schema of the zod source', () => {
  expect(JSON.parse(readFileSync('schema/result.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(resultSchema())))
})
