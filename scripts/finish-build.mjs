// After tsc: the command gets its shebang and its right to run (tsc gives neither), and the JSON Schema of the Result
// is written from the one zod source.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const main = 'dist/command/main.js'
const code = readFileSync(main, 'utf8')
if (!code.startsWith('#!')) writeFileSync(main, `#!/usr/bin/env node\n${code}`)
chmodSync(main, 0o755)

const { resultSchema } = await import('../dist/model/schema.js')
mkdirSync('schema', { recursive: true })
writeFileSync('schema/result.json', `${JSON.stringify(resultSchema(), null, 1)}\n`)
