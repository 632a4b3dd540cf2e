/**
 * The documents hold what they say: code blocks run, in order, in a copy of the examples with the built package
 * installed; what a block is said to print is printed; links lead somewhere; figures are those of the last runs.
 */
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILT } from './support/built-cli.ts'
import { type Block, blocksOf, isShown } from './support/doc-blocks.ts'
import { absent, sharedBytes } from './support/shared.ts'

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
]
const RUN = new Set(['sh', 'js', 'ts'])
const TSC = resolve('node_modules/typescript/bin/tsc')

const contents = new Map(PAGES.map((page) => [page, readFileSync(page, 'utf8')]))
const blocks = new Map([...contents].map(([page, text]) => [page, blocksOf(text)]))

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-docs-'))
  const bin = join(root, 'bin')
  mkdirSync(bin)
  // What an installed package gives: `stemma` on the path, and an npx that needs no second to start.
  const scripts = { stemma: `exec "${process.execPath}" "${resolve(BUILT, 'command/main.js')}" "$@"`, npx: 'exec "$@"' }
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const packages = join(root, 'node_modules')
  const stemma = join(packages, 'stemma')
  mkdirSync(stemma, { recursive: true })
  for (const name of ['package.json', 'schema']) cpSync(name, join(stemma, name), { recursive: true })
  symlinkSync(resolve(BUILT), join(stemma, 'dist'))
  mkdirSync(join(packages, '@types'))
  symlinkSync(resolve('node_modules/@types/node'), join(packages, '@types/node'))
  writeFileSync(join(root, 'package.json'), '{ "private": true, "type": "module" }')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A page's own folder: the examples, and the inputs that pages speak of as a reader's own. */
function folderOf(page: string): string {
  const folder = join(root, page.replaceAll('/', '-'))
  if (existsSync(folder)) return folder
  cpSync('examples', join(folder, 'examples'), { recursive: true })
  for (const own of ['story', 'inbox']) cpSync('examples/night-release', join(folder, own), { recursive: true })
  for (const own of ['page.html', 'new.html']) cpSync('examples/night-release/radio-estmere.html', join(folder, own))
  return folder
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const path = `${join(root, 'bin')}:${process.env['PATH']}`
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path, NO_COLOR: '1' } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (code) => done({ code: code ?? -1, out, err }))
    child.stdin.end()
  })
}

/** The file a block is kept in; one that others import says under which name. */
const fileOf = ({ language, code, line }: Block) =>
  /^\/\/ file: ([\w.-]+)$/m.exec(code)?.[1] ?? `line-${line}.${language}`

/** All of a page's TypeScript at once: a compiler starts in seconds. Strictly, against the package's own types. */
async function compile(page: string, folder: string): Promise<void> {
  const typed = (blocks.get(page) ?? []).filter(({ language, notRun }) => language === 'ts' && notRun === null)
  if (typed.length === 0) return
  for (const block of typed) writeFileSync(join(folder, fileOf(block)), block.code)
  const flags = '--strict --target es2023 --module nodenext --types node --skipLibCheck --pretty false'.split(' ')
  const ran = await run(process.execPath, [TSC, ...flags, ...typed.map(fileOf)], folder)
  expect(ran.code, `${page}\n${ran.out}`).toBe(0)
}

function runBlock(block: Block, folder: string) {
  if (block.language === 'sh') return run('bash', ['-euo', 'pipefail', '-c', block.code], folder)
  const file = fileOf(block)
  if (block.language === 'js') writeFileSync(join(folder, file), block.code)
  return run(process.execPath, ['--no-warnings', file.replace(/ts$/, 'js')], folder)
}

const withCode = PAGES.filter((page) =>
  blocks.get(page)?.some(({ language, printedBy }) => RUN.has(language) || printedBy !== null),
)

describe('code blocks run', () => {
  test.concurrent.each(withCode)('%s', { timeout: 300_000 }, async (page) => {
    const folder = folderOf(page)
    await compile(page, folder)
    let before = ''
    for (const block of blocks.get(page) ?? []) {
      const where = `${page}:${block.line}`
      if (RUN.has(block.language) && block.notRun === null) {
        const ran = await runBlock(block, folder)
        expect(ran.code, `${where}\n${block.code}\n${ran.err}${ran.out}`).toBe(0)
        before = ran.out
      }
      if (block.printedBy === null) continue
      const printed = block.printedBy === '' ? before : (await run('bash', ['-euc', block.printedBy], folder)).out
      expect(isShown(block.code, printed), `${where} shows\n${block.code}\nwhile this is printed\n${printed}`).toBe(
        true,
      )
    }
  })
})

test('a block that is not run says why, and is of a language that would be', () => {
  for (const [page, list] of blocks)
    for (const { language, line, notRun } of list)
      if (notRun !== null) expect(RUN.has(language) && notRun.length > 10, `${page}:${line}`).toBe(true)
})

test('links between documents lead somewhere', () => {
  const broken: string[] = []
  for (const [page, text] of contents) {
    const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/i.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(file)) broken.push(`${page}: ${target}`)
      else if (anchor !== undefined && !anchorsOf(file).has(anchor)) broken.push(`${page}: ${target} (no such heading)`)
    }
  }
  expect(broken).toEqual([])
})

/** As GitHub makes them. */
function anchorsOf(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)
  return new Set(
    [...headings].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  )
}

test('the figures of docs/accuracy.md are those of the last runs', () => {
  // To write them anew: node scripts/accuracy-page.mjs
  const told = execFileSync(process.execPath, ['scripts/accuracy-page.mjs', '--check'], { encoding: 'utf8' })
  expect(told).toMatch(/^\d+ figures, \d+ short of what was asked for\n$/)
})

test.skipIf(absent('musts.json'))('docs/accuracy.md hides nothing that was asked for', () => {
  const musts: Record<string, { must: number; lower?: boolean }> = JSON.parse(
    new TextDecoder().decode(sharedBytes('musts.json')),
  )
  const rows = (contents.get('docs/accuracy.md') ?? '').matchAll(
    /^\| .+? \| `([\w.-]+)` \| .*? \| ([≥<]) ([\d.]+) \|/gm,
  )
  const asked = new Map([...rows].map(([, key = '', sign, bound]) => [key, `${sign} ${Number(bound)}`]))
  const expected = Object.entries(musts).map(([key, { must, lower }]) => [key, `${lower === true ? '<' : '≥'} ${must}`])
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(expected))
})

test.skipIf(absent('research/ecosystem.md'))('docs/wishes.md answers every wish that was collected', () => {
  const research = new TextDecoder().decode(sharedBytes('research/ecosystem.md'))
  const wishes = research.slice(research.indexOf('## 3. '), research.indexOf('## 4. '))
  const asked = [...new Set(wishes.match(/#\d+|PR \d+|discussion \d+|\d{4}\.\d{5}/g))]
  expect(asked.length).toBeGreaterThan(30)
  const page = contents.get('docs/wishes.md') ?? ''
  expect(asked.filter((one) => !page.includes(one))).toEqual([])
})
