/** The commands over a workspace, as a user runs them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './support/run-cli.ts'
import { openPlace, PLACES, type Place } from './support/workspaces.ts'

const STORY = 'examples/night-release'
const lines = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(PLACES)('on %s', (name) => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace(name)
  })
  afterAll(() => place.remove())

  test('import, list, group and read', async () => {
    const workspace = ['--workspace', await place.fresh()]
    const first = await runCli(['import', STORY, ...workspace, '--quiet'])
    expect(first).toMatchObject({ code: 0, err: '' })
    const imported = lines(first.out)
    expect(imported.length).toBeGreaterThan(2)
    for (const line of imported) expect(line).toEqual({ article: expect.any(String), new: true, version: 1 })
    const again = await runCli(['import', STORY, ...workspace, '--quiet'])
    expect(lines(again.out)).toEqual(imported.map((line) => ({ ...line, new: false })))
    const listed = lines((await runCli(['list', ...workspace])).out)
    expect(listed.map(({ article }) => article)).toEqual(imported.map(({ article }) => article).sort())
    for (const line of listed) expect(line).toMatchObject({ versions: 1, story: expect.any(String) })
    // The same bytes as without a workspace.
    expect((await runCli(['group', ...workspace])).out).toBe((await runCli(['group', STORY])).out)
    const [kept, plain] = ['kept.json', 'plain.json'].map((file) => join(folder, `${name}-${file}`)) as [string, string]
    const read = await runCli(['read', ...workspace, '-o', kept])
    const without = await runCli(['read', STORY, '-o', plain])
    expect(read.code).toBe(0)
    expect(read.out).toBe(without.out)
    expect(readFileSync(kept, 'utf8')).toBe(readFileSync(plain, 'utf8'))
    // And whoever performs it.
    const shared = join(folder, `${name}-shared.json`)
    const both = ['--workers', '2', '-o', shared]
    expect((await runCli(['read', STORY, '--workspace', await place.fresh(), ...both])).code).toBe(0)
    expect(readFileSync(shared, 'utf8')).toBe(readFileSync(plain, 'utf8'))
    expect(await runCli(['read', ...workspace, '--workers', 'some'])).toMatchObject({ code: 2 })
  })

  test('read with inputs imports them and shows their stories alone; edits are listed', async () => {
    const workspace = ['--workspace', await place.fresh()]
    await runCli(['import', STORY, ...workspace])
    const record = (text: string) =>
      JSON.stringify({ id: 'canal', title: 'Canal reopens', text, published: '2031-06-02', outlet: 'Sund Gazette' })
    const file = join(folder, `${name}.jsonl`)
    writeFileSync(file, record('The Sund canal reopened on Monday after four weeks, the harbour office said.'))
    const read = await runCli(['read', file, ...workspace, '-o', join(folder, `${name}-canal.json`)])
    expect(read.code).toBe(0)
    const result = JSON.parse(readFileSync(join(folder, `${name}-canal.json`), 'utf8'))
    expect(result.articles.map(({ id }: { id: string }) => id)).toEqual(['canal'])
    writeFileSync(file, record('The Sund canal reopened on Monday after six weeks, the harbour office said.'))
    expect(lines((await runCli(['import', file, ...workspace])).out)).toEqual([
      { article: 'canal', new: false, version: 2 },
    ])
    expect(lines((await runCli(['list', '--edits', ...workspace])).out)).toMatchObject([
      { article: 'canal', from: 1, to: 2, changes: [{ kind: 'changed' }] },
    ])
  })
})

test('misuse of a workspace: one clear line and the right exit code', async () => {
  expect(await runCli(['list'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^E_OPTION_VALUE stemma list: .+\n$/),
  })
  expect(await runCli(['read'])).toMatchObject({ code: 2, err: expect.stringMatching(/no input was given/) })
  expect(await runCli(['list', '--workspace', STORY])).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^E_STORE_OPEN .+ holds other things .+\n$/),
  })
  expect(
    await runCli(['list', '--workspace', 'postgres://nobody@127.0.0.1:1/none?connect_timeout=1'], {
      env: { STEMMA_PATIENCE_MS: '300' },
    }),
  ).toMatchObject({
    code: 3,
    err: expect.stringMatching(/E_STORE_GONE postgres:\/\/127\.0\.0\.1:1\/none: .+\n$/),
  })
})
