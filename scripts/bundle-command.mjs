// The command line in some files instead of three hundred: opening and linking each module costs a third of a
// millisecond, which is most of what a cold start can save. What a reading loads stands in two files, found by watching
// one; everything else stays apart by its imports and loads on first use. Packages stay packages. The library
// (dist/index.js) is not bundled. Argument: the folder tsc wrote to.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { payloads } from './payloads.mjs'

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const declared = (id) =>
  id.startsWith('node:') ||
  Object.keys({ ...dependencies, ...optionalDependencies }).some((name) => id === name || id.startsWith(`${name}/`))
const built = resolve(process.argv[2] ?? 'dist')
// What each step of a reading loads: the command itself, plain text, pages, English. Other languages and formats stay apart.
const ENGLISH = ['ferry-contract', 'milk-powder', 'night-release'].map((name) => `examples/${name}`)
const files = ENGLISH.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const texts = files.filter((name) => name.endsWith('.txt'))
const started = loadedBy(['help'])
const pages = loadedBy(['extract', ...files])
for (const path of loadedBy(['read', ...texts])) pages.delete(path)
const reading = loadedBy(['read', ...files])
for (const path of pages) reading.delete(path)
// Modules whose large tables stand in files of their own: each is loaded when it is asked for.
const moved = new Set()

const bundle = await rolldown({
  // A thread begins with a file of its own.
  input: { main: `${built}/cli/main.js`, 'unit-thread': `${built}/cli/unit-thread.js` },
  platform: 'node',
  external: declared,
  preserveEntrySignatures: false,
  plugins: [payloads(moved)],
  // package.json says that no module acts when it is loaded, for those who bundle the library. These two do.
  treeshake: { moduleSideEffects: (id) => /[/\\](?:unit-thread|main)\.js$/.test(id) },
})
// Whatever else it would leave outside is a mistake: it would be missing where the package is installed.
const { output } = await bundle.write({
  dir: `${built}/command`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      // Each module goes to the first that has it.
      ...Object.entries({ started, reading, pages }).map(([name, modules], i) => ({
        name,
        test: (id) => modules.has(id) && !moved.has(id),
        priority: 3 - i,
      })),
    ],
  },
})
await bundle.close()
for (const chunk of output)
  for (const id of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
    if (!declared(id) && !id.endsWith('.js')) throw new Error(`${chunk.fileName} needs ${id}, which is no dependency`)

/** The modules of ours that one run of the command loads, but for its entry. */
function loadedBy(args) {
  const list = join(mkdtempSync(join(tmpdir(), 'stemma-build-')), 'modules')
  execFileSync(process.execPath, ['--import', './scripts/watch-modules.mjs', join(built, 'cli/main.js'), ...args], {
    env: { ...process.env, LOADED_MODULES: list },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const urls = readFileSync(list, 'utf8').split('\n')
  rmSync(dirname(list), { recursive: true })
  const paths = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  return new Set(paths.filter((path) => path.startsWith(built) && !path.endsWith('main.js')))
}
