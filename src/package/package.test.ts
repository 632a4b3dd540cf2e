/** The library as a program uses it: streams in and out, early ends, aborts, progress, notices, the same Result. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Article, annotate, compare, comparePairs, extract, group, type Input, read } from '../index.ts'
import { read as readSources } from '../pipeline/pipeline.ts'
import { sourceOf } from './input.ts'
import { open } from './open.ts'

const FOLDER = 'examples/night-release'
const PAGES: readonly Input[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({ name: join(FOLDER, file), content: readFileSync(join(FOLDER, file)) }))

const TEXT = `Harbour bridge to close for nine weeks

PORT ELDERBY — The Elderby harbour bridge will close for nine weeks from 3 March, the county engineer said on Tuesday.
`
const page = (name: string): Input => ({ name, content: TEXT })

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const record of records) list.push(record)
  return list
}

describe('read', () => {
  test('gives what the command gives, whatever is handed in and in whatever order', async () => {
    const expected = JSON.stringify(await readSources(PAGES.map(sourceOf)))
    const backwards = async function* () {
      yield* [...PAGES].reverse()
    }
    expect(JSON.stringify(await read(PAGES))).toBe(expected)
    expect(JSON.stringify(await read(extract(backwards())))).toBe(expected)
    expect(JSON.stringify(await read(open(FOLDER)))).toBe(expected)
  })
  test('keeps the notices of the streams it reads from', async () => {
    const result = await read(extract(open(['nowhere.html', FOLDER])))
    expect(result.notices.map(({ code }) => code)).toContain('E_INPUT_MISSING')
  })
  test('tells of each step', async () => {
    const told: string[] = []
    await read(PAGES, { progress: (step, done, of) => told.push(`${step} ${done}/${of}`) })
    expect(told).toContain(`reading ${PAGES.length}/${PAGES.length}`)
    expect(told).toContain(`annotating ${PAGES.length}/${PAGES.length}`)
    expect(told).toContain('tracing 1/1')
  })
})

describe('extract and annotate', () => {
  test('a string is read as its bytes would be', async () => {
    const [text] = await all(extract([page('a.txt')]))
    const [bytes] = await all(extract([{ name: 'a.txt', content: new TextEncoder().encode(TEXT) }]))
    expect(text).toEqual(bytes)
    expect(text?.text).toBe(TEXT)
  })
  test('equal contents get ids of their own, and their annotations follow', async () => {
    const articles = await all(extract([page('a'), page('b'), page('c')]))
    const [first = ''] = articles.map(({ id }) => id)
    expect(articles.map(({ id }) => id)).toEqual([first, `${first}-2`, `${first}-3`])
    const annotations = await all(annotate(articles))
    expect(annotations.map(({ article }) => article)).toEqual(articles.map(({ id }) => id))
    expect(annotations[1]?.statements[0]?.id).toBe(`${first}-2/s1`)
  })
  test('what cannot be read is a notice, and the rest is read', async () => {
    const articles = extract([{ name: 'empty', content: '' }, page('a')])
    expect(await all(articles)).toHaveLength(1)
    expect(articles.notices).toMatchObject([{ code: 'E_INPUT_EMPTY', where: 'empty' }])
    const annotations = annotate(extract([page('a')]))
    await all(annotations)
    expect(annotations.notices).toMatchObject([{ code: 'E_DATE_MISSING', where: 'a' }])
  })
  test('a part of a larger file keeps its line numbers', async () => {
    const articles = extract([
      { name: 'large.jsonl', content: `${JSON.stringify({ text: TEXT })}\n{"text": broken\n`, firstLine: 70 },
    ])
    expect((await all(articles)).map(({ name }) => name)).toEqual(['large.jsonl:70'])
    expect(articles.notices).toMatchObject([{ code: 'E_INPUT_LINE', where: 'large.jsonl:71' }])
  })
  test('takes no more than is asked for, and lets go of its source', async () => {
    let given = 0
    let ended = false
    const endless = function* () {
      try {
        for (;;) yield page(`page ${++given}`)
      } finally {
        ended = true
      }
    }
    for await (const _ of annotate(extract(endless()))) if (given === 3) break
    expect({ given, ended }).toEqual({ given: 3, ended: true })
  })
})

describe('a signal', () => {
  test('ends a reading between two pages', async () => {
    const controller = new AbortController()
    const seen: number[] = []
    const reading = read(PAGES, {
      signal: controller.signal,
      progress: (step, done) => {
        if (step === 'annotating') seen.push(done)
        if (seen.length === 2) controller.abort(new Error('enough'))
      },
    })
    await expect(reading).rejects.toThrow('enough')
    expect(seen).toEqual([1, 2])
  })
  test('arrives from outside while the work goes on', async () => {
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('a click')))
    await expect(all(comparePairs(pairs(100_000), { signal: controller.signal }))).rejects.toThrow('a click')
  })
  test('ends a wait for a source that never answers', async () => {
    const silent: AsyncIterable<Article> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }
    await expect(group(silent, { signal: AbortSignal.timeout(20) })).rejects.toThrow('timeout')
  })
  test('that came before begins nothing', async () => {
    const controller = new AbortController()
    controller.abort(new Error('never mind'))
    await expect(all(open(FOLDER, { signal: controller.signal }))).rejects.toThrow('never mind')
  })
})

function* pairs(count: number) {
  for (let i = 0; i < count; i++) yield { a: 'The repair takes four hours.', b: 'The repair takes a few hours.' }
}

test('a large file is opened in parts; one that goes away meanwhile is a notice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-open-'))
  try {
    const file = join(folder, 'large.jsonl')
    const line = `${JSON.stringify({ text: 'The ferry stops in May. '.repeat(4000) })}\n`
    writeFileSync(file, line.repeat(Math.ceil(9_000_000 / line.length)))
    const inputs = open(file)
    const first = await inputs.next()
    expect(first.value?.content.length).toBeLessThan(5_000_000)
    rmSync(file)
    expect(await all(inputs)).toEqual([])
    expect(inputs.notices.map(({ code }) => code)).toContain('E_INPUT_MISSING')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder is read file by file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-open-'))
  try {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), TEXT)
    const inputs = open(folder)
    await inputs.next()
    rmSync(join(folder, 'b.txt'))
    expect((await all(inputs)).map(({ name }) => name)).toEqual([join(folder, 'c.txt')])
    expect(inputs.notices).toMatchObject([{ code: 'E_INPUT_MISSING', where: join(folder, 'b.txt') }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('group is told which articles tell of one event, and corrected', async () => {
  const pages = [...PAGES, page('bridge')]
  const articles = await all(extract(pages))
  const { stories } = await group(articles)
  expect(stories.map((story) => story.articles.length).sort()).toEqual([1, PAGES.length])
  const [one] = stories.filter((story) => story.articles.length > 1).flatMap((story) => story.articles)
  const german = {
    name: 'de.txt',
    content: 'Die Sperre bleibt bis Montag zu, sagte die Sprecherin des Hafens am Dienstag.',
  }
  const both = await group(extract([...pages, german]))
  expect(both.notices.map(({ code }) => code)).toContain('E_LANGUAGES_APART')
  const apart = await group(extract(pages), { decisions: [{ kind: 'apart', article: one ?? '' }] })
  expect(apart.stories).toHaveLength(3)
})

test('compare lays two sentences beside each other, or many pairs', async () => {
  const one = await compare('The repair takes four hours.', 'The repair takes a few hours.')
  expect(one).toMatchObject({ line: 1, relation: 'less-precise' })
  const many = await all(comparePairs(pairs(2)))
  expect(many).toEqual([one, { ...one, line: 2 }])
  const judge = { name: 'a model', alike: async (asked: readonly unknown[]) => asked.map(() => 0.75) }
  const [a, b] = ['The mayor promised four new bridges.', 'Four bridges were pledged at the town hall.']
  const plain = await compare(a, b)
  expect(plain.similarity).toBeGreaterThan(0.4)
  expect(plain).not.toHaveProperty('model')
  expect(await compare(a, b, { judge })).toMatchObject({ similarity: plain.similarity, model: 0.75 })
})
