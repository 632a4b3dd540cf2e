import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ingest } from '../ingest/ingest.ts'
import { partsOf } from './parts.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-parts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PART = 1000
const record = (n: number) =>
  JSON.stringify({ id: `r${n}`, clean: true, title: `Lock ${n}`, text: `Lock ${n} is shut. ${'Ü'.repeat(n % 90)}` })
const file = (text: string) => {
  const path = join(folder, 'archive.jsonl')
  writeFileSync(path, text)
  return path
}
const parts = (path: string) => partsOf(path, statSync(path).size, PART)

test('a large file of records comes in parts that read as the whole does, lines counted on', async () => {
  const lines = Array.from({ length: 60 }, (_, n) => (n === 40 ? 'no record' : n === 41 ? '' : record(n)))
  const path = file(lines.join('\n'))
  const cut = parts(path) ?? []
  expect(cut.length).toBeGreaterThan(4)
  expect(Buffer.concat(cut.map(({ bytes }) => bytes)).toString()).toBe(lines.join('\n'))
  const whole = await ingest({ name: path, bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }, {})
  const read = await Promise.all(cut.map((part) => ingest(part, {})))
  expect(read.flatMap(({ articles }) => articles)).toEqual(whole.articles)
  expect(read.flatMap(({ notices }) => notices)).toEqual(whole.notices)
  expect(whole.notices[0]?.where).toBe(`${path}:41`)
})

test('a line longer than a part stays whole', () => {
  const long = JSON.stringify({ clean: true, title: 'Long', text: 'word '.repeat(600) })
  const lines = [record(1), long, record(2), long, record(3)]
  const cut = parts(file(`${lines.join('\n')}\n`)) ?? []
  expect(cut.length).toBeGreaterThan(1)
  for (const { bytes } of cut) {
    const text = Buffer.from(bytes).toString()
    expect([text.startsWith('{'), text.endsWith('}\n')]).toEqual([true, true])
  }
})

test('small files, other formats and one long line are not cut', () => {
  expect(parts(file(record(1)))).toBeNull()
  expect(parts(file('<p>The lock is shut.</p>\n'.repeat(200)))).toBeNull()
  expect(
    parts(file(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [] }, null, 1).repeat(50))),
  ).toBeNull()
  expect(parts(file(Buffer.from(`${record(1)}\n`.repeat(50), 'utf16le').toString('latin1')))).toBeNull()
})

test('a file that is gone when its part is read is told by name', () => {
  const path = file(`${record(7)}\n`.repeat(60))
  const [first] = parts(path) ?? []
  rmSync(path)
  expect(() => first?.bytes).toThrow(/cannot be read any more/)
})
