/** The drawing, as SVG and as PNG. */
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sampleResult } from '../../../test/sample-result.ts'
import { faultsOf } from '../../../test/support/xml.ts'
import { loadPiece } from '../../io/pieces.ts'
import type { Result } from '../../model/result.ts'
import { broken, fitted, widthOf } from './fit.ts'
import { png } from './png.ts'
import { svg } from './svg.ts'

const result = sampleResult()
const WELL_FORMED = 'test/schema/svg.rng'

/** As many stories as wanted. */
const times = (count: number): Result => ({
  ...result,
  stories: Array.from({ length: count }, (_, i) => result.stories.map((story) => ({ ...story, id: `s${i}` }))).flat(),
})

describe('svg', () => {
  test('is valid, stands alone, and says what it shows to those who cannot see it', async () => {
    const text = svg(result)
    expect(await faultsOf(text, WELL_FORMED)).toEqual([])
    expect(text.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(text).toContain('<desc id="desc">Five outlets carry it;')
  })

  test('time runs to the right, a child stands right of its parent, the lost source is dashed, copies are folded', () => {
    const text = svg(result)
    const across = (name: string): number =>
      Number(new RegExp(`<text x="([\\d.]+)" [^>]*>${name}<`).exec(text)?.[1] ?? Number.NaN)
    expect(across('Brook Daily')).toBeGreaterThan(across('Alder Post'))
    expect(across('Cobble Herald \\(1\\)')).toBeGreaterThan(across('Brook Daily'))
    expect(text).toMatch(/<circle [^>]*stroke-dasharray="3 3"\/>/)
    const sure = svg({ ...result, stories: result.stories.map((story) => ({ ...story, undecided: [] })) })
    expect(sure).toContain('as do Cobble Herald (2)')
    expect(sure).not.toMatch(/font-weight="bold"[^>]*>Cobble Herald \(2\)</)
    expect(text).toContain('rewrites Alder Post, 93 % sure')
    expect(text).toContain('cannot tell')
  })

  test('stories stand below each other', () => {
    const height = (text: string): number => Number(/height="(\d+)"/.exec(text)?.[1])
    expect(height(svg(times(3)))).toBeGreaterThan(2.5 * height(svg(times(1))))
  })

  test('no words leave the paper, by our estimate of their width', () => {
    const long = {
      ...result,
      articles: result.articles.map((one) => ({ ...one, outlet: { value: 'W'.repeat(300), from: 'meta' as const } })),
    }
    for (const [, x = '', size = '', rest = '', words = '', note = ''] of svg(long).matchAll(
      /<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)"([^>]*)>([^<]*)<(?:tspan[^>]*>([^<]*)<)?/g,
    ))
      if (!rest.includes('anchor'))
        expect(
          Number(x) + widthOf(words, { size: Number(size), bold: rest.includes('bold') }) + widthOf(note, { size: 12 }),
        ).toBeLessThan(1201)
  })
})

test('text is cut and broken by width: letters of East Asia are wider, marks take no room', () => {
  const font = { size: 10 }
  expect(fitted('short', 100, font)).toBe('short')
  expect(fitted('a long line of words', 60, font)).toBe('a long li…')
  expect(fitted('橋橋橋橋橋橋橋橋', 60, font)).toBe('橋橋橋橋橋…')
  expect(widthOf('a\u0301', font)).toBe(widthOf('a', font))
  expect(broken('one two three four', 48, font, 3)).toEqual(['one two', 'three', 'four'])
  expect(broken('one two three four five', 48, font, 2)).toEqual(['one two', 'three f…'])
})

describe('png', () => {
  test('is a picture twice the size of the drawing, the same bytes each time, with something drawn', async () => {
    const bytes = await png(result, { load: loadPiece })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    const [width, height] = [view.getUint32(16), view.getUint32(20)]
    expect(width).toBe(2400)
    expect(height).toBe(2 * Number(/height="(\d+)"/.exec(svg(result))?.[1]))
    expect(Buffer.compare(bytes, await png(result, { load: loadPiece }))).toBe(0)
    // The chunks, decoded: each row is a filter byte and its pixels.
    const data: Uint8Array[] = []
    for (let at = 8; at < bytes.length; ) {
      const length = view.getUint32(at)
      if (String.fromCharCode(...bytes.slice(at + 4, at + 8)) === 'IDAT')
        data.push(bytes.slice(at + 8, at + 8 + length))
      at += 12 + length
    }
    const pixels = inflateSync(Buffer.concat(data))
    expect(pixels.length % height).toBe(0)
    expect(new Set(pixels).size).toBeGreaterThan(50)
  })

  test('what is too large is refused with the way out; without its pieces it cannot be', async () => {
    await expect(png(times(150), { load: loadPiece })).rejects.toMatchObject({
      code: 'E_OUTPUT',
      mend: expect.stringContaining('.svg'),
    })
    await expect(png(result)).rejects.toMatchObject({ code: 'E_INTERNAL' })
  })
})
