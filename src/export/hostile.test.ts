/** Words that try to act, in every place that comes from outside: inert in the table, on the terminal, in notes and graphs. */
import { describe, expect, test } from 'vitest'
import { poisoned } from '../../test/room/poisoned.ts'
import { HOSTILE } from '../../test/support/hostile.ts'
import { faultsOf } from '../../test/support/xml.ts'
import type { Result } from '../model/result.ts'
import { articlesTable } from './csv/articles.ts'
import { claimsTable as csv } from './csv/claims.ts'
import { edgesTable } from './csv/edges.ts'
import { originsTable } from './csv/origins.ts'
import { variantsTable } from './csv/variants.ts'
import { dot } from './dot.ts'
import { svg } from './drawing/svg.ts'
import { graphml } from './graphml.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { ninjs } from './ninjs.ts'
import { prov } from './prov.ts'
import { tei } from './tei.ts'
import { summary } from './terminal.ts'
import { webAnnotation } from './web-annotation.ts'

const LONE = /\p{Cs}|\\ud[89a-f][0-9a-f]{2}/iu
// RFC 3986, whole.
const URI = /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i
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

  test.each([csv, variantsTable, edgesTable, originsTable, articlesTable])(
    'is no formula in the table, acts nowhere, adds neither row nor column: %o',
    (table) => {
      const text = table(result)
      const all = cells(text)
      for (const cell of all) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      expect(text).not.toMatch(ACTING)
      const columns = text.slice(0, text.indexOf('\r\n')).split(',').length
      expect(all.length % columns).toBe(0)
      expect(all.length).toBe(cells(table(poisoned('plain'))).length)
    },
  )

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
  })

  test.each([jsonld, webAnnotation, prov])(
    'stays within its string in JSON-LD, and every name is an IRI: %o',
    (write) => {
      const text = write(result)
      expect(text).not.toMatch(LONE)
      expect(() => JSON.parse(text)).not.toThrow()
      // An address that is none leaves its line out.
      expect(counts(text)).toBeLessThanOrEqual(counts(write(poisoned('plain'))))
      for (const [, name = ''] of text.matchAll(/"(?:@id|id|source|wasDerivedFrom|isPartOf|url)": "([^"]*)"/g))
        expect(name).toMatch(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i)
    },
  )

  test('is text in ninjs', () => {
    const text = ninjs(result)
    expect(text).not.toMatch(LONE)
    expect(counts(text)).toBe(counts(ninjs(poisoned('plain'))))
    for (const [, uri = ''] of text.matchAll(/"uri": "([^"]*)"/g)) expect(uri).toMatch(URI)
  })
})

const XML: [string, (of: Result) => string, string][] = [
  ['graphml', graphml, 'test/schema/graphml.xsd'],
  ['tei', tei, 'test/schema/tei-apparatus.rng'],
  ['svg', svg, 'test/schema/svg.rng'],
]
describe.each(XML)('%s', (name, write, schema) => {
  const shape = (text: string) => [...(text.replace(/="[^"]*"/g, '').match(/<[^>\s]+/g) ?? [])]
  const plain = shape(write(poisoned('plain')))

  test('takes each as text: no element, attribute or reference of its own', async () => {
    const texts = HOSTILE.map((words) => write(poisoned(words)))
    expect(await faultsOf(texts, schema)).toEqual([])
    for (const text of texts) {
      expect(text).not.toMatch(ACTING)
      // A long title makes the drawing taller, equal words one reading: nothing may differ in kind.
      const kinds = shape(text)
      expect(kinds.filter((one) => !plain.includes(one))).toEqual([])
      if (name === 'graphml') expect(kinds.length).toBeLessThanOrEqual(plain.length)
    }
  })
})
