// Weights and word tables are megabytes of text in TypeScript modules. In the command's bundle what is long of them
// stands beside the code as files of their own, read when the module is: base64 as the bytes it stands for, JSON as it
// is, other text as it is. Node then neither decodes them from UTF-8 nor looks for the end of a literal of a megabyte.
// The modules keep their exports; whoever takes base64 takes bytes too (text/base64.ts).
import { basename } from 'node:path'

// Below this a literal costs less than opening a file.
const LEAST = 16_384

/** A plugin of the bundler; the modules that it took something from are put into `moved`. */
export const payloads = (moved) => ({
  name: 'payloads',
  transform(code, id) {
    if (!/-(?:weights|table)\.js$/.test(id) || code.length < LEAST) return null
    const edits = []
    for (const { start, end, name } of literals(this.parse(code))) {
      const payload = end - start < LEAST ? null : payloadOf(code.slice(start, end))
      if (payload === null) continue
      const fileName = `${basename(id, '.js')}.${name.toLowerCase()}.${payload.kind}`
      this.emitFile({ type: 'asset', fileName, source: payload.source })
      edits.push({
        start,
        end,
        text: READ[payload.kind](`new URL(${JSON.stringify(`./${fileName}`)}, import.meta.url)`),
      })
    }
    if (edits.length === 0) return null
    let out = code
    for (const { start, end, text } of edits.reverse()) out = out.slice(0, start) + text + out.slice(end)
    moved.add(id)
    return { code: `import { readFileSync } from 'node:fs'\n${out}`, map: null }
  },
})

const READ = {
  bin: (url) => `readFileSync(${url})`,
  // Text without a sign above U+00FF becomes a string of one byte a sign, without decoding.
  latin1: (url) => `readFileSync(${url}, 'latin1')`,
  txt: (url) => `readFileSync(${url}, 'utf8')`,
  json: (url) => `JSON.parse(readFileSync(${url}, 'utf8'))`,
}

/** The values of exported constants. */
function literals(program) {
  return program.body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration'
      ? node.declaration.declarations.flatMap(({ id, init }) =>
          init === null ? [] : [{ name: id.name, start: init.start, end: init.end }],
        )
      : [],
  )
}

/** What a literal holds, or null where it is neither text nor JSON. */
function payloadOf(literal) {
  const value = plainValue(literal)
  if (typeof value !== 'string') return value === undefined ? null : { kind: 'json', source: JSON.stringify(value) }
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(value) && value.length % 4 !== 1)
    return { kind: 'bin', source: Buffer.from(value, 'base64') }
  const kind = /^[\0-\xff]*$/.test(value) ? 'latin1' : 'txt'
  return { kind, source: Buffer.from(value, kind === 'txt' ? 'utf8' : 'latin1') }
}

function plainValue(literal) {
  const template = /^`([^`\\$]*)`$/.exec(literal)
  if (template !== null) return template[1]
  const single = /^'([^'\\\n"]*)'$/.exec(literal)
  if (single !== null) return single[1]
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}
