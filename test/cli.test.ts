/** The command line as a user meets it: help, versions, misuse, bad input, pipes. Runs the built file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from '../src/export/registry.ts'
import { Annotation } from '../src/model/annotation.ts'
import { Article } from '../src/model/article.ts'
import { Comparison } from '../src/model/comparison.ts'
import { Story } from '../src/model/story.ts'
import { runCli } from './support/run-cli.ts'

const GOOD = `Harbour bridge to close for nine weeks

PORT ELDERBY — The Elderby harbour bridge will close for nine weeks from 3 March, the county engineer said on Tuesday.

"We found cracks in four of the twelve bearings," engineer Maud Tilling told the Elderby Packet. The repair will cost about $2.4 million, she said.

The bridge carries some 11,000 vehicles a day. Ferries will run every twenty minutes during the work, according to the port authority.
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
  writeFileSync(join(folder, 'good.txt'), GOOD)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'blank.txt'), ' \n\t\n ')
  writeFileSync(join(folder, 'binary.bin'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)))
  writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(50_000_000, 'All work and no play makes a long file. '))
  writeFileSync(
    join(folder, 'broken.txt'),
    Buffer.concat([Buffer.from(GOOD), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x80])]),
  )
  mkdirSync(join(folder, 'none'))
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures', 'a.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]))
  writeFileSync(
    join(folder, 'lines.jsonl'),
    `${JSON.stringify({ id: 'x', text: GOOD, published: '2026-02-24' })}\n{"text": broken\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const oneClearLine = (err: string) => {
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/^E_[A-Z_]+ ?.*: .+\./)
  expect(err).not.toMatch(/ {4}at |node:internal|TypeError/)
}

describe('bad input', () => {
  const alone: readonly [string, readonly string[], string][] = [
    ['an empty file', ['empty.txt'], 'E_INPUT_EMPTY'],
    ['white space only', ['blank.txt'], 'E_INPUT_EMPTY'],
    ['a binary', ['binary.bin'], 'E_INPUT_BINARY'],
    ['a 50 MB file', ['huge.txt'], 'E_INPUT_TOO_LARGE'],
    ['a missing file', ['nowhere.txt'], 'E_INPUT_MISSING'],
    ['a folder without files', ['none'], 'E_INPUT_EMPTY'],
    ['a folder without articles', ['pictures'], 'E_INPUT'],
    ['a private address', ['http://127.0.0.1:9/x'], 'E_INPUT_MISSING'],
  ]
  test.each(alone)('%s alone: one clear line and exit 2', async (_what, inputs, code) => {
    const ran = await runCli(['read', ...inputs], { cwd: folder })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(code)
    oneClearLine(ran.err)
  })
  test.each(alone)('%s among good ones: a notice, and the work is done', async (_what, inputs, code) => {
    const ran = await runCli(['read', 'good.txt', ...inputs, '-o', 'out.json'], { cwd: folder })
    expect(ran.code).toBe(0)
    const result = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))
    expect(result.articles).toHaveLength(1)
    expect(result.notices.map((n: { code: string }) => n.code).join(' ')).toContain(code)
  })
  test('broken UTF-8 is read, with a notice', async () => {
    const ran = await runCli(['extract', 'broken.txt'], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('E_INPUT_ENCODING')
    expect(JSON.parse(ran.out).text).toContain('nine weeks')
  })
  test('a bad line of a .jsonl file is told by its number, the others are read', async () => {
    const ran = await runCli(['extract', 'lines.jsonl'], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(ran.out.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toMatch(/E_INPUT_LINE lines\.jsonl:2/)
  })
})

describe('misuse: one clear line, exit 2, the nearest known name', () => {
  test.each([
    [['read', 'good.txt', '--publishd', '2026-01-01'], 'Did you mean --published?'],
    [['raed', 'good.txt'], 'Did you mean read?'],
    [['read'], 'no input was given'],
    [['read', 'good.txt', '-o', 'x.htm'], 'Did you mean .html?'],
    [['read', 'good.txt', '-o', 'nowhere/x.json'], 'E_OUTPUT'],
    [['read', 'good.txt', '--published', '31/02/2026'], 'cannot read the date "31/02/2026"'],
    [['read', 'good.txt', '--published', '2026-02-31'], 'E_DATE_FORMAT'],
    [['read', 'good.txt', '--published'], 'needs a value'],
    [['read', 'good.txt', '--keep'], 'needs a value'],
    [['read', 'good.txt', '--decisions', 'good.txt'], 'is not JSON'],
    [['compare', 'one'], 'two sentences are needed'],
    [['compare', '--pairs', 'nowhere.tsv'], 'E_INPUT_MISSING'],
    [['serve', '--port', '99999'], 'from 0 to 65535'],
    [['watch', 'nowhere.opml', '--workspace', 'case'], 'E_INPUT_MISSING'],
    [['work'], '--nats'],
  ])('stemma %j', async (args, part) => {
    const ran = await runCli(args, { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(part)
    oneClearLine(ran.err)
  })
})

test('--version and --help', async () => {
  const version = JSON.parse(readFileSync('package.json', 'utf8')).version
  expect(await runCli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  for (const command of ['read', 'extract', 'annotate', 'group', 'compare']) {
    const help = await runCli([command, '--help'])
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/Examples?:\n {2}\$ stemma /)
  }
})

test('each command prints records of the contract', async () => {
  const lines = async (args: readonly string[], input?: string) => {
    const ran = await runCli(args, { cwd: folder, ...(input !== undefined && { input }) })
    expect(ran.code).toBe(0)
    return ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  }
  const [article] = await lines(['extract', 'good.txt', '--published', '2026-02-24', '--outlet', 'Elderby Packet'])
  expect(Article.parse(article)).toMatchObject({
    text: GOOD,
    outlet: { value: 'Elderby Packet', from: 'given' },
    published: { value: '2026-02-24', from: 'given' },
  })
  const again = await lines(['extract', '-'], JSON.stringify(article))
  expect(again).toEqual([article])
  const [annotation] = await lines(['annotate', '-'], JSON.stringify(article))
  expect(Annotation.parse(annotation).attributions.length).toBeGreaterThan(1)
  const [story] = await lines(['group', '-'], JSON.stringify(article))
  expect(Story.parse(story).articles).toEqual([article.id])
  const pairs = 'The mayor promised four bridges.\tThe mayor promised several bridges.\nA line alone\n\tb\n'
  writeFileSync(join(folder, 'pairs.tsv'), pairs)
  const compared = await lines(['compare', '--pairs', 'pairs.tsv'])
  expect(compared).toHaveLength(3)
  for (const one of compared) Comparison.parse(one)
  expect(compared.map((one) => one.line)).toEqual([1, 2, 3])
  expect(compared[1].similarity).toBe(0)
  expect(compared[0].similarity).toBeGreaterThan(0.5)
})

test('--body prints the body alone, several after their names', async () => {
  const one = await runCli(['extract', 'good.txt', '--body'], { cwd: folder })
  expect(one.out).toContain('The Elderby harbour bridge will close')
  expect(one.out).not.toContain('---')
  const two = await runCli(['extract', 'good.txt', 'lines.jsonl', '--body'], { cwd: folder })
  expect(two.out).toMatch(/^--- good\.txt\n/m)
  expect(two.out).toMatch(/^--- lines\.jsonl:1\n/m)
})

test('every format is written by the built command', async () => {
  const files = Object.keys(FORMATS).map((end) => `out.${end}`)
  const ran = await runCli(['read', 'good.txt', ...files.flatMap((file) => ['-o', file])], { cwd: folder })
  expect(ran.code, ran.err).toBe(0)
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8').length, file).toBeGreaterThan(100)
  expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('</html>')
  const bom = await runCli(['read', 'good.txt', '--bom', '-o', 'bom.edges.csv', '-o', 'bom.md'], { cwd: folder })
  expect(bom.code, bom.err).toBe(0)
  const first = (file: string) => readFileSync(join(folder, file), 'utf8').charCodeAt(0)
  expect([first('bom.edges.csv'), first('bom.md'), first('out.edges.csv')]).toEqual([0xfeff, 0x23, 0x73])
})

test('one article says what it rests on', async () => {
  const ran = await runCli(['read', 'good.txt', '--published', '2026-02-24'], { cwd: folder })
  expect(ran.code).toBe(0)
  expect(ran.out).toMatch(/one article|1 article/i)
})
