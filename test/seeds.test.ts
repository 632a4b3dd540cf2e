/** The three seeds, read together, as a careful reader reads them (issue 3, "Must show" 2). They stay outside the project. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Result } from '../src/model/result.ts'
import { read } from '../src/pipeline/pipeline.ts'
import { bodyText } from '../src/text/body.ts'
import { absent, sharedBytes, sharedPath } from './support/shared.ts'

const skip = absent('seeds')
const NAMES = skip ? [] : readdirSync(sharedPath('seeds')).sort()

let reading: Promise<Result> | null = null
function seeds(): Promise<Result> {
  reading ??= read(
    NAMES.map((name) => ({ name, bytes: sharedBytes(`seeds/${name}`), url: null, mediaType: null })),
    { published: '2024-11-20' },
  )
  return reading
}

/** The articles by the number their file name begins with: 000 the blog, 001 the unsigned rewrite, 003 the agency. */
async function byNumber() {
  const result = await seeds()
  const of = (number: string) => {
    const article = result.articles.find((one) => one.name.startsWith(number))
    if (article === undefined) throw new Error(`no article ${number}`)
    return article
  }
  const story = result.stories[0]
  if (story === undefined) throw new Error('no story')
  return { result, story, blog: of('000'), rewrite: of('001'), agency: of('003') }
}

test.skipIf(skip)('one story of three articles, no article primary, origins within 1..2', async () => {
  const { result, story, agency } = await byNumber()
  expect(result.stories).toHaveLength(1)
  expect(story.articles).toHaveLength(3)
  expect(story.articles.map((one) => one.ownReporting)).not.toContain('primary')
  // The last sentence of the agency's text names a source of its own, and nothing else does.
  const { text } = agency
  const lastSentence = text.lastIndexOf('. ', text.trimEnd().length - 2)
  expect(story.articles.filter((one) => one.ownReporting === 'some').map((one) => one.article)).toEqual([agency.id])
  for (const one of story.articles)
    for (const { spans } of one.evidence) for (const span of spans) expect(span.start).toBeGreaterThan(lastSentence)
  expect(story.origins.min).toBeGreaterThanOrEqual(1)
  expect(story.origins.max).toBeLessThanOrEqual(2)
})

test.skipIf(skip)('the blog: furniture is marked, every sentence of its own is kept', async () => {
  const { blog } = await byNumber()
  const body = bodyText(blog)
  for (const furniture of [
    /editor.s picks/i,
    /further reading/i,
    /click here/i,
    /click to comment/i,
    /advertise or publish/i,
    /disclaimer/i,
    /whats ?app/i,
    /logged in/i,
    /leave a reply/i,
    /copyright/i,
    /connect with us/i,
  ])
    expect(body).not.toMatch(furniture)
  const paragraphs = blog.text
    .split('\n')
    .filter((line) => line.length > 250 && !/publishers|contact us|For publication/i.test(line))
  expect(paragraphs.length).toBeGreaterThanOrEqual(6)
  for (const paragraph of paragraphs) expect(body).toContain(paragraph.trim())
})

test.skipIf(skip)('the Post is cited by the two that cite it and not by the third', async () => {
  const { story, blog, rewrite, agency } = await byNumber()
  const cites = (id: string) => story.articles.find((one) => one.article === id)?.cites.map((cite) => cite.outlet) ?? []
  expect(cites(blog.id)).toContain('Washington Post')
  expect(cites(agency.id)).toContain('Washington Post')
  expect(cites(rewrite.id)).toEqual([])
})

test.skipIf(skip)('blog and rewrite share a lost source; the agency is neither parent nor child of them', async () => {
  const { story, blog, rewrite, agency } = await byNumber()
  const lost = story.derivations.filter((edge) => edge.kind === 'shares-lost-source')
  expect(new Set(lost.map((edge) => edge.from)).size).toBe(1)
  expect(new Set(lost.map((edge) => edge.to))).toEqual(new Set([blog.id, rewrite.id]))
  const between = story.derivations.filter(
    (edge) =>
      [edge.from, edge.to].includes(agency.id) &&
      [blog.id, rewrite.id].some((id) => id === edge.from || id === edge.to),
  )
  expect(between).toEqual([])
})

test.skipIf(skip)('their statements are lined up and the differences named', async () => {
  const { story, blog, rewrite } = await byNumber()
  const texts = new Map([blog, rewrite].map((article) => [article.id, article.text]))
  const found: string[] = []
  for (const claim of story.claims) {
    const members = new Map(claim.statements.map((one) => [one.statement, one]))
    for (const variant of claim.variants) {
      const [first, second] = variant.between.map((id) => members.get(id))
      const a = texts.get(first?.article ?? '')
      const b = texts.get(second?.article ?? '')
      if (a === undefined || b === undefined) continue
      const words = [
        variant.a && a.slice(variant.a.start, variant.a.end),
        variant.b && b.slice(variant.b.start, variant.b.end),
      ]
      found.push(`${variant.kind} ${variant.aspect}: ${words[0] ?? '–'} | ${words[1] ?? '–'}`)
    }
  }
  const one = (pattern: RegExp) =>
    expect(
      found.filter((line) => pattern.test(line)),
      `${pattern}\n${found.join('\n')}`,
    ).not.toHaveLength(0)
  one(
    /(?:less|more)-precise number: .*four hours.*\|.*few hours|(?:less|more)-precise number: .*few hours.*\|.*four hours/,
  )
  one(/attribution-lost/)
  one(/density.*\|.*number|number.*\|.*density/)
  one(/assured.*\|.*asked|asked.*\|.*assured/)
})
