/**
 * The drawing as a picture, by resvg in WebAssembly: no browser, the same bytes on every machine. The renderer and the
 * fonts are files; whoever calls brings their bytes (`means.load`), so that nothing here touches the disk.
 */
import { InternalError, OptionError } from '../../error/stemma-error.ts'
import type { Result } from '../../model/result.ts'
import type { Means } from '../exporter.ts'
import { svg } from './svg.ts'

/** Twice the size of the drawing: sharp in print and on dense screens. */
const ZOOM = 2
// 160 MB of memory as bare pixels: at full zoom some 170 rows of a tree, at half of it four times as many.
const MOST_PIXELS = 40_000_000

// The renderer's own rule, not ours to carry: it may be started once only in a process.
let started: Promise<void> | null = null

export async function png(result: Result, means: Means = {}): Promise<Uint8Array> {
  const { load } = means
  if (load === undefined)
    throw new InternalError('E_INTERNAL', {
      what: 'a picture needs its renderer and fonts, and nobody brought them',
      where: 'export/drawing/png',
      mend: 'Call the exporter with { load }; io/pieces.ts has one for Node',
    })
  const drawing = svg(result, means)
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(drawing) ?? []
  const pixels = Number(width) * Number(height)
  if (pixels > MOST_PIXELS)
    throw new OptionError('E_OUTPUT', {
      what: `the drawing is ${width} × ${height} pixels: too large for a picture`,
      where: '.png',
      mend: 'Write .svg, which has no limit, or read fewer stories at once',
    })
  const [{ initWasm, Resvg }, renderer, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    load('renderer'),
    load('font'),
    load('bold-font'),
  ])
  started ??= initWasm(renderer)
  await started
  const zoom = Math.min(ZOOM, Math.sqrt(MOST_PIXELS / pixels))
  const picture = new Resvg(drawing, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  })
  const rendered = picture.render()
  const bytes = rendered.asPng()
  rendered.free()
  picture.free()
  return bytes
}
