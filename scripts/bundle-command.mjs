// The command line in a few files instead of three hundred: opening and linking each module costs a third of a
// millisecond, which is most of what a cold start can save. Weights and word tables stay where they are and load on
// first use; packages stay packages. The library (dist/index.js) is not bundled. Argument: the folder tsc wrote to.
import { resolve } from 'node:path'
import { rolldown } from 'rolldown'

const built = resolve(process.argv[2] ?? 'dist')
const bundle = await rolldown({
  input: `${built}/cli/main.js`,
  platform: 'node',
  external: (id) => /-(?:weights|table)\.js$/.test(id) || !/^[./]/.test(id),
})
await bundle.write({ dir: `${built}/command`, format: 'esm', chunkFileNames: '[name].js' })
await bundle.close()
