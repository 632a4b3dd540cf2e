/** What a release promises of its package: the same bytes twice, its size, its parts and their licences. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LARGEST_TARBALL_BYTES = 25_000_000

// `npm ci` builds it; without it there is nothing to pack.
const built = existsSync('dist/command/main.js')
if (!built) console.log('release: dist is not built (npm run build): packing is skipped')

test.skipIf(!built)('packing twice gives the same bytes, and no more than 25 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pack-'))
  try {
    const pack = (name: string) => {
      const to = mkdtempSync(join(folder, name))
      const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', to]
      const file = execFileSync('npm', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? ''
      return join(to, file)
    }
    const [one, other] = [pack('a'), pack('b')]
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
    expect(statSync(one).size).toBeLessThanOrEqual(LARGEST_TARBALL_BYTES)
    const names = execFileSync('tar', ['-tzf', one], { encoding: 'utf8' }).split('\n')
    expect(names).toContain('package/dist/sbom.cdx.json')
    expect(names.filter((name) => /\.test\.|\/(?:bench|test|src)\//.test(name))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the list of licences is that of the lockfile', () => {
  execFileSync(process.execPath, ['scripts/release-papers.mjs', '--check'])
})

test('every package has a licence that lets it be installed with an MIT program', () => {
  const page = readFileSync('docs/licences.md', 'utf8')
  const licences = [...page.matchAll(/^\| .+ \| \d.* \| (.+) \|(?: optional)? \|$/gm)].map(([, licence]) => licence)
  expect(licences.length).toBeGreaterThan(50)
  const others = new Set(licences.filter((licence) => !PERMISSIVE.test(licence ?? '')))
  // MPL-2.0: resvg, used as it is. The fonts say their licence in words (Bitstream Vera, public domain).
  expect([...others].sort()).toEqual(['MPL-2.0', 'SEE LICENSE IN README.md AND LICENSE'])
})

const PERMISSIVE = /^\(?(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|CC0-1\.0)\b/

test('no committed file names a package registry', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  const host = ['registry', 'npmjs'].join('.')
  expect(files.filter((file) => existsSync(file) && readFileSync(file).includes(host))).toEqual([])
})
