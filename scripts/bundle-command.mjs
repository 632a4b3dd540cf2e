// The command line in a few files instead of three hundred: opening and linking each module costs a third of a
// millisecond, which is most of what a cold start can save. Weights and word tables stay where they are and load on
// first use; packages stay packages. The library (dist/index.js) is not bundled. Argument: the folder tsc wrote to.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { rolldown } from 'rolldown'

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const declared = (id) =>
  id.startsWith('node:') ||
  Object.keys({ ...dependencies, ...optionalDependencies }).some((name) => id === name || id.startsWith(`${name}/`))
const built = resolve(process.argv[2] ?? 'dist')
const bundle = await rolldown({
  // A thread begins with a file of its own.
  input: { main: `${built}/cli/main.js`, 'unit-thread': `${built}/cli/unit-thread.js` },
  platform: 'node',
  external: (id) => /-(?:weights|table)\.js$/.test(id) || declared(id),
  // package.json says that no module acts when it is loaded, for those who bundle the library. These two do.
  treeshake: { moduleSideEffects: (id) => /[/\\](?:unit-thread|main)\.js$/.test(id) },
})
// Whatever else it would leave outside is a mistake: it would be missing where the package is installed.
const { output } = await bundle.write({
  dir: `${built}/command`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()
for (const chunk of output)
  for (const id of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
    if (!declared(id) && !id.endsWith('.js')) throw new Error(`${chunk.fileName} needs ${id}, which is no dependency`)
