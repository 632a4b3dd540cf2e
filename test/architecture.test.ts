/**
 * Which folder may import which. Layers run from inner to outer; folders in one layer are siblings and
 * do not see each other. Only the outer layers may touch the disk, the network or the clock.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const LAYERS: readonly (readonly string[])[] = [
  ['error'],
  ['model'],
  ['text'],
  ['tagger'],
  ['language'],
  ['ingest', 'annotate', 'group', 'collate', 'trace', 'timeline'],
  ['pipeline'],
  ['export'],
  ['io'],
  ['store', 'engine'],
  ['watch'],
  ['library'],
  ['package'],
  ['server', 'mcp'],
  ['cli'],
]
const OUTER = new Set(['io', 'store', 'engine', 'cli', 'server', 'mcp', 'watch', 'library'])
const IMPORT = /(?:\bfrom|\bimport\()\s*['"]([^'"]+)['"]/g
const WORLD = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.(?:env|cwd|argv|exit|std)/

const folderOf = (path: string): string => path.split(sep)[0] ?? ''
const layerOf = (folder: string): number => LAYERS.findIndex((layer) => layer.includes(folder))
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  // app-table.ts holds the compiled web app as strings: what runs in a browser, not here.
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('app-table.ts') && path.includes(sep),
)

test('imports run one way and the core does not touch the world', () => {
  const faults: string[] = []
  for (const file of files) {
    const folder = folderOf(file)
    const source = readFileSync(join('src', file), 'utf8')
    if (layerOf(folder) < 0) faults.push(`${file}: folder "${folder}" has no layer; add it to LAYERS`)
    if (!OUTER.has(folder) && WORLD.test(source))
      faults.push(`${file} reads the clock, chance or process; pass it in as an option`)
    for (const [, target = ''] of source.matchAll(IMPORT)) {
      if (target.startsWith('node:') && !OUTER.has(folder))
        faults.push(`${file} imports ${target}; move the reading to an outer folder`)
      if (!target.startsWith('.')) continue
      const other = folderOf(normalize(join(dirname(file), target)))
      if (other !== folder && layerOf(other) >= layerOf(folder))
        faults.push(`${file} imports ${other}/; put what both need in model/ or text/`)
    }
  }
  expect(faults).toEqual([])
})
