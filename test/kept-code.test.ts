/** What V8 compiled is kept beside the command's code, is made anew where it is missing, and never decides a result. */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILT } from './support/built-cli.ts'
import { type Ran, runCli } from './support/run-cli.ts'

// Inside the checkout: the command finds its packages upwards.
const folder = join('.cache', `kept-code-${process.pid}`)
const command = join(folder, 'command')
const main = join(command, 'main.js')
const kept = () => readdirSync(command).filter((name) => name.endsWith('.kept'))
const read = (...options: string[]): Promise<Ran> => runCli(['read', 'examples/night-release', ...options], { main })

let first: Ran

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  cpSync(join(BUILT, 'command'), command, { recursive: true })
  for (const name of kept()) rmSync(join(command, name))
  // Neither a command that is no reading nor one that failed says which functions a reading needs.
  await runCli(['doctor'], { main })
  await runCli(['read', 'examples/nowhere'], { main })
  expect(kept()).toEqual([])
  first = await read('--quiet')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a reading keeps one file, and the next one says the same with it', async () => {
  expect(first.code).toBe(0)
  const [name = '', ...others] = kept()
  expect(others).toEqual([])
  expect(name).toContain(process.versions.v8)
  const before = statSync(join(command, name)).mtimeMs
  expect(await read('--quiet')).toEqual(first)
  expect(statSync(join(command, name)).mtimeMs).toBe(before)
})

test('a kept file that is cut off, or of something else, is not used', async () => {
  const file = join(command, kept()[0] ?? '')
  truncateSync(file, Math.floor(statSync(file).size / 2))
  expect(await read('--quiet')).toEqual(first)
  writeFileSync(file, 'not compiled code')
  expect(await read('--quiet')).toEqual(first)
})

test('threads read with it too', async () => {
  expect(await read('--quiet', '--workers', '2')).toEqual(first)
})
