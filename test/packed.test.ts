/** The package as it is installed: its size, its types, and its use from a fresh folder in JavaScript and TypeScript. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installInto, type Packed, packInto } from './support/packed.ts'

const LARGEST_BYTES = 25_000_000

const JAVASCRIPT = `
import { annotate, compare, extract, group, read, StemmaError } from 'stemma'
import { exportAs, FORMATS } from 'stemma/export'
import { Result } from 'stemma/model'
import { open } from 'stemma/open'
import schema from 'stemma/schema/result.json' with { type: 'json' }

const articles = []
for await (const article of extract(open('story'), { published: '2026-03-12' })) articles.push(article)
const annotations = []
for await (const annotation of annotate(articles)) annotations.push(annotation)
const { stories } = await group(articles)
const result = await read(articles)
Result.parse(JSON.parse(JSON.stringify(result)))
const { relation } = await compare('The repair takes four hours.', 'The repair takes a few hours.')
const csv = await exportAs(result, 'csv')
const wrong = await exportAs(result, 'cvs').catch((error) => error)
console.log(JSON.stringify({
  articles: articles.length,
  annotated: annotations.filter(({ statements }) => statements.length > 0).length,
  stories: stories.length,
  origins: result.stories.length,
  relation,
  csv: csv.startsWith('story'),
  wrong: wrong instanceof StemmaError && wrong.mend,
  formats: FORMATS.includes('html'),
  schema: schema.title,
}))
`

const TYPESCRIPT = `
import { annotate, compare, comparePairs, extract, group, type Input, type Notice, read, type Stream } from 'stemma'
import { annotate as annotateOnly } from 'stemma/annotate'
import { compare as compareOnly } from 'stemma/compare'
import { exportAs } from 'stemma/export'
import { extract as extractOnly } from 'stemma/extract'
import { group as groupOnly } from 'stemma/group'
import { type Article, Article as ArticleSchema, type Result } from 'stemma/model'
import { open } from 'stemma/open'
import { read as readOnly } from 'stemma/read'

const input: Input = { name: 'a.txt', content: 'A text.' }
const articles: Stream<Article> = extract([input], { published: '2026-03-12', progress: (step, done, of) => console.log(step, done, of ?? '?') })
for await (const { article, statements } of annotate(articles)) console.log(article, statements.length)
const notices: readonly Notice[] = articles.notices
const { signal } = new AbortController()
const result: Result = await read(open(['story/*.html']), { signal, decisions: [{ kind: 'apart', article: 'x' }] })
const origins: number | undefined = result.stories[0]?.origins.max
const same: boolean = (await compare('a', 'b')).relation === 'same'
for await (const { line } of comparePairs([{ a: 'a', b: 'b' }])) console.log(line)
const parsed: Article = ArticleSchema.parse(JSON.parse('{}'))
const text: string | Uint8Array = await exportAs(result, 'csv')
// @ts-expect-error: an article is not an input of extract
extract([parsed])
// @ts-expect-error: records are readonly
result.stories = []
console.log(notices, origins, same, text, (await group([parsed])).stories, annotateOnly, compareOnly, extractOnly, groupOnly, readOnly)
`

const STORY = {
  'one.txt': `Ferry to stop in May

LOW QUAY, March 11 (NPA) - The Low Quay ferry will stop in May, the harbour board said on Wednesday. Repairs would cost 3 million crowns.
`,
  'two.html': `<!doctype html><html lang="en"><head><title>Low Quay loses its ferry</title><meta property="og:site_name" content="Quay Post"></head>
<body><article><h1>Low Quay loses its ferry</h1><p>The Low Quay ferry is to stop in May, the harbour board said on Wednesday, the Northmark Press Agency reported.</p>
<p>Repairs would have cost millions of crowns, according to the board. The boat has crossed the sound since 1961.</p></article></body></html>`,
}

const bin = (name: string) => resolve('node_modules/.bin', name)
let folder = ''
let packed: Packed
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-packed-'))
  packed = packInto(folder)
  installInto(folder, packed.tarball, ['@types/node'])
  mkdirSync(join(folder, 'story'))
  for (const [name, text] of Object.entries(STORY)) writeFileSync(join(folder, 'story', name), text)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the tarball is small and holds no tests, sources or corpora', () => {
  expect(packed.bytes).toBeLessThan(LARGEST_BYTES)
  console.log(`tarball: ${(packed.bytes / 1e6).toFixed(1)} MB, ${packed.files.length} files`)
  expect(packed.files.filter((path) => !/^(?:dist\/|schema\/|package\.json$|README\.md$|LICENSE$)/.test(path))).toEqual(
    [],
  )
  expect(packed.files.filter((path) => /\.test\.|(?<!\.d)\.ts$|\.jsonl$/.test(path))).toEqual([])
})

test('are the types wrong? no', () => {
  const ran = spawnSync(bin('attw'), [packed.tarball, '--profile', 'esm-only', '--no-emoji', '--no-color'], {
    encoding: 'utf8',
  })
  expect(ran.status, `${ran.stdout}${ran.stderr}`).toBe(0)
})

test('JavaScript in a fresh folder uses every function', () => {
  writeFileSync(join(folder, 'use.js'), JAVASCRIPT)
  const out = execFileSync(process.execPath, ['--no-warnings', 'use.js'], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(out)).toEqual({
    articles: 2,
    annotated: 2,
    stories: 1,
    origins: 1,
    relation: 'less-precise',
    csv: true,
    wrong: expect.stringMatching(/^Did you mean csv\? /),
    formats: true,
    schema: 'Result of stemma read',
  })
})

test('the command runs from there', () => {
  const main = join(folder, 'node_modules/stemma/dist/command/main.js')
  const out = execFileSync(process.execPath, [main, 'group', 'story'], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(out).articles).toHaveLength(2)
})

// TypeScript 7 is ours; 6 is what the Svelte tools, and many users, have.
const COMPILERS = { 7: 'node_modules/typescript/bin/tsc', 6: 'web/node_modules/typescript/bin/tsc' } as const

describe('TypeScript in a fresh folder', () => {
  const common = { target: 'es2023', strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true }
  test.each([
    ['nodenext', 7, { module: 'nodenext', moduleResolution: 'nodenext', types: ['node'], lib: ['es2023'] }],
    [
      'bundler',
      6,
      { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2023', 'dom', 'dom.iterable'] },
    ],
  ] as const)('%s, TypeScript %d', (name, compiler, own) => {
    writeFileSync(join(folder, 'use.ts'), TYPESCRIPT)
    const config = join(folder, `tsconfig.${name}.json`)
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...common, ...own }, files: ['use.ts'] }))
    const ran = spawnSync(process.execPath, [resolve(COMPILERS[compiler]), '-p', config], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(ran.stdout + ran.stderr).toBe('')
    expect(ran.status).toBe(0)
  })
})
