/** Words that try to act, in every place that comes from outside: inert in the table, on the terminal, in notes and graphs. */
import { describe, expect, test } from 'vitest'
import { poisoned } from '../../test/room/poisoned.ts'
import { HOSTILE } from '../../test/support/hostile.ts'
import { csv } from './csv.ts'
import { dot } from './dot.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { summary } from './terminal.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** RFC 4180, read back as a spreadsheet does. */
function cells(text: string): string[] {
  const list: string[] = []
  for (const [, quoted, bare] of text.replace(/\r\n$/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g))
    list.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
  return list
}

describe.each(HOSTILE.map((words) => [words.slice(0, 40), words]))('%j', (_, words) => {
  const result = poisoned(words)
  const counts = (text: string) => text.split('\n').length

  test('is no formula in the table, and adds neither row nor column', async () => {
    const text = await csv(result)
    const all = cells(text)
    for (const cell of all) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(all.length % 23).toBe(0)
    expect(all.length).toBe(cells(await csv(poisoned('plain'))).length)
  })

  test('sends no sequence to the terminal, coloured or not', () => {
    const plain = summary(result, { colour: false, columns: 90 })
    expect(plain).not.toMatch(ACTING)
    const coloured = summary(result, { colour: true, columns: 90 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
    expect(coloured.replace(/\u001b\[(?:1|2|22|33|32|39|7|27)m/g, '')).not.toMatch(ACTING)
  })

  test('formats nothing in Markdown', async () => {
    const text = await markdown(result)
    expect(text).not.toMatch(ACTING)
    expect(text.replace(/\\[\\`*_{}[\]<>#|~!]/g, '').replace(/\]\(<https?:[^>]*>\)/g, '')).not.toMatch(/<[a-z!/]|\]\(/i)
    expect(counts(text)).toBe(counts(await markdown(poisoned('plain'))))
  })

  test('stays within its label in the graph, and within its string in JSON-LD', async () => {
    const text = await dot(result)
    expect(text).not.toMatch(ACTING)
    expect(counts(text)).toBe(counts(await dot(poisoned('plain'))))
    expect(() => JSON.parse(String(jsonld(result)))).not.toThrow()
  })
})
