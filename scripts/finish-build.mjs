// After tsc: the command gets its shebang and its right to run (tsc gives neither), and the JSON Schema of the Result
// is written from the one zod source; the config file's schema and the manual from the one tree of commands.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const main = 'dist/command/main.js'
const code = readFileSync(main, 'utf8')
if (!code.startsWith('#!')) writeFileSync(main, `#!/usr/bin/env node\n${code}`)
chmodSync(main, 0o755)

const { resultSchema } = await import('../dist/model/schema.js')
mkdirSync('schema', { recursive: true })
writeFileSync('schema/result.json', `${JSON.stringify(resultSchema(), null, 1)}\n`)

const [{ commandTree }, { configJsonSchema }, { manualPage }] = await Promise.all([
  import('../dist/cli/command-tree.js'),
  import('../dist/cli/config-schema.js'),
  import('../dist/cli/manual.js'),
])
writeFileSync('schema/config.json', `${JSON.stringify(configJsonSchema(commandTree(() => {})), null, 1)}\n`)
writeFileSync('dist/stemma.1', manualPage())

// One reading of everything in English, at whose end V8's code is kept: the first start here is as fast as the others.
const stories = ['ferry-contract', 'milk-powder', 'night-release'].map((name) => `examples/${name}`)
execFileSync(process.execPath, [main, 'read', ...stories], { stdio: ['ignore', 'ignore', 'inherit'] })
