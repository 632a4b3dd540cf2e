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
import { codeApart } from './code-apart.mjs'
import { payloads } from './payloads.mjs'

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const declared = (id) =>
  id.startsWith('node:') ||
  Object.keys({ ...dependencies, ...optionalDependencies }).some((name) => id === name || id.startsWith(`${name}/`))
// Small packages that every start needs are taken in.
const INSIDE = /^(?:commander|@noble\/hashes)\b/
// The parser of options brings it along for commands that are programs of their own. None of ours is: 5 ms of every start.
const CHILD = 'node:child_process'
const childLater = {
  name: 'child-process-later',
  resolveId: (id, importer) => (id === CHILD && importer?.includes('commander') ? '\0child-later.cjs' : null),
  load: (id) =>
    id === '\0child-later.cjs'
      ? `module.exports = { spawn: (...all) => process.getBuiltinModule('${CHILD}').spawn(...all) }`
      : null,
}
const built = resolve(process.argv[2] ?? 'dist')
// What each step of a reading loads: the command itself, plain text, pages, English. Other languages and formats stay apart.
const ENGLISH = ['ferry-contract', 'milk-powder', 'night-release'].map((name) => `examples/${name}`)
const files = ENGLISH.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const texts = files.filter((name) => name.endsWith('.txt'))
const first = loadedBy(['--version'])
const started = loadedBy(['help'])
const pages = loadedBy(['extract', ...files])
for (const path of loadedBy(['read', ...texts])) pages.delete(path)
const reading = loadedBy(['read', ...files])
for (const path of pages) reading.delete(path)
// Modules whose large tables stand in files of their own: each is loaded when it is asked for.
const moved = new Set()

const bundle = await rolldown({
  // A thread begins with a file of its own; `kept-code` is for what `codeApart` writes.
  input: Object.fromEntries(['main', 'unit-thread', 'kept-code'].map((name) => [name, `${built}/cli/${name}.js`])),
  platform: 'node',
  external: (id, importer) => declared(id) && !INSIDE.test(id) && !(id === CHILD && importer?.includes('commander')),
  plugins: [childLater, payloads(moved)],
  // package.json says that no module acts when it is loaded, for those who bundle the library. These two do.
  treeshake: { moduleSideEffects: (id) => /[/\\](?:unit-thread|main)\.js$/.test(id) },
})
// Whatever else it would leave outside is a mistake: it would be missing where the package is installed.
const { output } = await bundle.write({
  dir: `${built}/command`,
  format: 'esm',
  comments: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      // Each module goes to the first that has it.
      ...Object.entries({ first, started, reading, pages }).map(([name, modules], i) => ({
        name,
        test: (id) => modules.has(id) && !moved.has(id),
        priority: 4 - i,
      })),
    ],
  },
})
await bundle.close()
for (const chunk of output)
  for (const id of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
    if (!declared(id) && !id.endsWith('.js')) throw new Error(`${chunk.fileName} needs ${id}, which is no dependency`)
// It is handed values, so what it needs must be whole before it and may not need it.
const needs = new Set(['reading.js'])
for (const name of needs)
  for (const id of output.find(({ fileName }) => fileName === name)?.imports ?? []) {
    if (id === 'reading.js') throw new Error(`${name}, which the reading needs, needs the reading`)
    needs.add(id)
  }
codeApart(join(built, 'command/reading.js'))

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
