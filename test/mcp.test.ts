/** `stemma mcp` with the official client: every tool, its words in the articles, answers short enough, ids that lead on. */
import { resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILT } from './support/built-cli.ts'

const client = new Client({ name: 'test', version: '1' })
beforeAll(async () => {
  const args = [resolve(BUILT, 'command/main.js'), 'mcp', 'examples/night-release', '--quiet']
  await client.connect(new StdioClientTransport({ command: process.execPath, args }))
}, 120_000)
afterAll(() => client.close())

// A model's window: the longest answer to the examples is a third of it.
const LONGEST = 40_000

/** What a tool answers, as data. */
async function call(name: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { content, isError } = (await client.callTool({ name, arguments: args })) as {
    content: { type: string; text: string }[]
    isError?: boolean
  }
  expect(isError ?? false).toBe(false)
  const text = content[0]?.text ?? ''
  expect(text.length).toBeLessThan(LONGEST)
  return JSON.parse(text)
}

interface Place {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Every place in an answer that quotes words. */
function places(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(places)
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value && 'article' in value && 'start' in value ? [value as Place] : []
  return [...own, ...Object.values(value).flatMap(places)]
}

test('eight tools that only read, each described', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(
    ['article', 'claim', 'claims', 'family_tree', 'list_stories', 'origins', 'story_overview', 'timeline'].sort(),
  )
  for (const { description, annotations, inputSchema } of tools) {
    expect(description?.length).toBeGreaterThan(40)
    expect(annotations?.readOnlyHint).toBe(true)
    expect(inputSchema.type).toBe('object')
  }
})

test('from the list to the words: each answer’s ids lead on, each quotation stands where it says', async () => {
  const { stories } = (await call('list_stories')) as { stories: { id: string; articles: number }[] }
  expect(stories).toMatchObject([{ articles: 6 }])
  const story = stories[0]?.id ?? ''
  const overview = await call('story_overview', { story })
  expect(overview['figures']).toMatch(/^6 articles, 5 outlets, /)
  const articles = overview['articles'] as { article: string }[]
  expect(articles).toHaveLength(6)
  const { total, claims } = (await call('claims', { story, limit: 3 })) as {
    total: number
    claims: { claim: string }[]
  }
  expect([total > 3, claims.length]).toEqual([true, 3])
  const answers = [
    await call('family_tree', { story }),
    await call('origins', { story }),
    await call('timeline', { story }),
    ...(await Promise.all(claims.map(({ claim }) => call('claim', { story, claim })))),
  ]
  const found = places(answers)
  expect(found.length).toBeGreaterThan(10)
  for (const { article, start, end, quote } of found) {
    const { text } = (await call('article', { story, article, start, length: end - start })) as { text: string }
    const shown = quote.endsWith('…') ? quote.slice(0, -1).trimEnd() : quote
    expect(text.replace(/\s+/g, ' ').trim()).toContain(shown.slice(0, 200))
  }
})

test.each([
  ['story_overview', { story: 'nothing' }, /no story "nothing"; list_stories/],
  ['claim', { story: '', claim: 'nothing' }, /list_stories|claims lists/],
])('%s of what is not there says where to look', async (name, args, message) => {
  const { content, isError } = (await client.callTool({ name, arguments: args })) as {
    content: { text: string }[]
    isError?: boolean
  }
  expect([isError, content[0]?.text]).toEqual([true, expect.stringMatching(message)])
})
