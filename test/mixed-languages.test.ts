/** A story told in two languages: grouped within each, and said so; joined by a decision, still no edge or claim crosses. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Decision } from '../src/model/decision.ts'
import type { Source } from '../src/model/source.ts'
import { read } from '../src/pipeline/pipeline.ts'

const sourcesOf = (story: string): Source[] =>
  readdirSync(`examples/${story}`)
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`examples/${story}/${name}`)),
      url: null,
      mediaType: null,
    }))

/** The German barrier in English, with the same names and figures: as near as two languages come. */
const ENGLISH: Source[] = [
  'Two of the five gates of the Wessel barrier did not close in a test in early September, the Wesselhafener Kurier reported, citing an internal report by the Landesamt. The gates stopped after 38 minutes because oil had run out of the hydraulics. About 14,200 people live behind the barrier in Wesselhafen.',
  'The Wessel barrier in Wesselhafen failed a test in early September. Two of its five gates stopped after 38 minutes, the Landesamt found. The repair would cost 6.4 million euros and take 14 weeks, and mayor Hinrich Boysen said he had not been told of it.',
].map((text, i) => ({
  name: `english-${i + 1}.html`,
  bytes: new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Wessel barrier failed a test</title><meta property="article:published_time" content="2026-09-14T1${i}:00:00+02:00"></head><body><article><h1>Wessel barrier failed a test</h1><p>${text}</p></article></body></html>`,
  ),
  url: null,
  mediaType: null,
}))

const ALL = [...sourcesOf('sperrwerk'), ...ENGLISH]

test('grouped within each language, with a notice', async () => {
  const result = await read(ALL)
  const languageOf = new Map(result.articles.map(({ id, language }) => [id, language]))
  expect(new Set(languageOf.values())).toEqual(new Set(['de', 'en']))
  for (const story of result.stories)
    expect(new Set(story.articles.map(({ article }) => languageOf.get(article))).size).toBe(1)
  expect(result.notices.filter(({ code }) => code === 'E_LANGUAGES_APART').map(({ what }) => what)).toEqual([
    expect.stringContaining('2 languages (de 4, en 2)'),
  ])
  expect(result.options.languages).toEqual({ de: '1', en: '1' })
})

test('joined by a decision: no claim, edge or doubt goes from one language to the other', async () => {
  const apart = await read(ALL)
  const decisions: Decision[] = [{ kind: 'same-story', articles: apart.articles.map(({ id }) => id) }]
  const { stories, articles } = await read(ALL, { decisions })
  expect(stories).toHaveLength(1)
  const languageOf = new Map(articles.map(({ id, language }) => [id, language]))
  const pairs = [
    ...(stories[0]?.derivations ?? []).map(({ from, to }) => [from, to]),
    ...(stories[0]?.undecided ?? []).map(({ a, b }) => [a, b]),
    ...(stories[0]?.claims ?? []).map(({ statements }) => statements.map(({ article }) => article)),
  ]
  expect(pairs.length).toBeGreaterThan(5)
  for (const ids of pairs) {
    const codes = new Set(ids.flatMap((id) => languageOf.get(id) ?? []))
    expect(codes.size).toBe(1)
  }
})

test('one language: nothing is said of languages, and German is not at work', async () => {
  const result = await read(sourcesOf('milk-powder'))
  expect(result.notices.filter(({ code }) => code === 'E_LANGUAGES_APART')).toEqual([])
  expect(result.options.languages).toEqual({ en: '1' })
})
