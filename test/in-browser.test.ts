/**
 * The library in a browser: bundled as any site would do it, it reads an invented story in the page and comes to the
 * same bytes as in Node. Nothing of Node may be left in the bundle; of one sub-path only its own stage is.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { type OutputChunk, rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { type Input, read } from '../src/index.ts'
import { BUILT } from './support/built-cli.ts'
import { chromiumHere, launch } from './support/chromium.ts'

const ENTRY = 'virtual-entry'
// A page and a text of one story, as strings: what a site has of a page is often its text alone.
const STORY: readonly Input[] = [
  ...readdirSync('examples/night-release')
    .sort()
    .map((file) => ({ name: file, content: readFileSync(join('examples/night-release', file), 'utf8') })),
  // Which language this is, a library tells that loads on first use.
  {
    name: 'barrage.txt',
    content:
      'Le barrage du Corrow a été ouvert avant que la sirène ne retentisse dans la vallée, selon le journal de bord. Les habitants du village ont eu douze minutes pour quitter leurs maisons.',
  },
]

/** The library as a site's bundler would put it together; whatever it would leave to Node is told. */
async function bundled(code: string): Promise<{ chunks: OutputChunk[]; left: string[] }> {
  const left: string[] = []
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : id.startsWith('stemma') ? inBuild(id) : null),
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
    onLog: (_level, log) => {
      left.push(log.message)
    },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  const chunks = output.filter((one) => one.type === 'chunk')
  const names = new Set(chunks.map(({ fileName }) => fileName))
  for (const { imports, dynamicImports } of chunks)
    left.push(...[...imports, ...dynamicImports].filter((id) => !names.has(id)))
  return { chunks, left }
}

const inBuild = (id: string) =>
  resolve(BUILT, id === 'stemma' ? 'index.js' : `package/${id.slice('stemma/'.length)}.js`)

/** Stages in the chunks that load at once. */
function stagesAtOnce({ chunks }: { chunks: readonly OutputChunk[] }): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const atOnce = new Set<string>()
  const follow = (name: string) => {
    if (atOnce.has(name)) return
    atOnce.add(name)
    for (const next of byName.get(name)?.imports ?? []) follow(next)
  }
  follow('main.js')
  const modules = [...atOnce].flatMap((name) => byName.get(name)?.moduleIds ?? [])
  const stage = /\/(ingest|annotate|group|collate|trace|timeline|export|io|store|engine|server|cli)\//
  return [
    ...new Set(
      modules.filter((id) => id.includes(BUILT)).flatMap((id) => stage.exec(id.slice(id.indexOf(BUILT)))?.[1] ?? []),
    ),
  ].sort()
}

describe('bundled for a browser', () => {
  test.each([
    ["export { compare } from 'stemma/compare'", ['collate']],
    ["export { extract } from 'stemma/extract'", ['ingest']],
    ["export { extract } from 'stemma'", ['ingest']],
    ["export { annotate } from 'stemma'", ['annotate']],
    ["export { group } from 'stemma'", ['group', 'ingest']],
  ])('%s brings its own stage alone', async (code, stages) => {
    const bundle = await bundled(code)
    expect(bundle.left).toEqual([])
    expect(stagesAtOnce(bundle)).toEqual(stages)
  })
})

test.skipIf(!chromiumHere)('a page reads a story to the same bytes as Node', async () => {
  const { chunks, left } = await bundled("import { read } from 'stemma'\nglobalThis.readStory = (story) => read(story)")
  expect(left).toEqual([])
  const files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const seen: string[] = []
    page.on('console', (message) => seen.push(message.text()))
    page.on('pageerror', (error) => seen.push(String(error)))
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      const code = files.get(pathname)
      if (pathname === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><script type="module" src="/main.js"></script>',
        })
      if (code === undefined || extname(pathname) !== '.js') seen.push(`asked for ${route.request().url()}`)
      return code === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'text/javascript', body: code })
    })
    await page.goto('http://stemma.example/')
    await page.waitForFunction('globalThis.readStory !== undefined')
    const inPage = await page.evaluate(`readStory(${JSON.stringify(STORY)}).then(JSON.stringify)`)
    expect(seen.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([])
    expect(inPage).toBe(JSON.stringify(await read(STORY)))
  } finally {
    await browser.close()
  }
})
