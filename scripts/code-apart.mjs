// Takes the code of a chunk of the bundle apart: `NAME.code.js` is one expression, a function of what the chunk imports
// that gives what it exports, so that V8's compiled form can be kept (src/cli/kept-code.ts); `NAME.js` stays the module
// that others import. Node keeps no compiled modules before version 22. What a module exports must not change after it
// is loaded, which holds in this house: no `export let`.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

export function codeApart(file) {
  const name = basename(file, '.js')
  const text = readFileSync(file, 'utf8')
  const program = parseAst(text)
  const of = (type) => program.body.filter((node) => node.type === type)
  const imports = of('ImportDeclaration')
  const exported = of('ExportNamedDeclaration')
  const others = program.body.filter(({ type }) => /^(?:Export|Import)/.test(type)).length
  if (others !== imports.length + exported.length || exported.some(({ declaration }) => declaration !== null))
    throw new Error(`${file}: a kind of export that is not foreseen`)
  const given = imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name))
  const taken = exported.flatMap(({ specifiers }) => specifiers)
  const changing = new Set(
    program.body
      .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'let')
      .flatMap(({ declarations }) => declarations.map(({ id }) => id.name)),
  )
  for (const { local } of taken)
    if (changing.has(local.name)) throw new Error(`${file}: exports ${local.name}, which may change`)

  const edits = [...imports, ...exported].map(({ start, end }) => ({ start, end, text: '' }))
  walk(program, (node) => {
    if (node.type === 'MetaProperty') edits.push({ start: node.start, end: node.end, text: '__meta' })
    if (node.type === 'ImportExpression') edits.push({ start: node.start, end: node.start + 6, text: '__import' })
  })
  let body = text
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    body = body.slice(0, start) + text + body.slice(end)
  const code = `(function (__meta, __import, ${given.join(', ')}) {
"use strict";
${body}
return [${taken.map(({ local }) => local.name).join(', ')}];
})
`
  // What was kept of other texts.
  for (const old of readdirSync(dirname(file))) if (old.startsWith(`${name}.code.js.`)) rmSync(join(dirname(file), old))
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12)
  writeFileSync(join(dirname(file), `${name}.code.js`), code)
  writeFileSync(
    file,
    `${imports.map(({ start, end }) => text.slice(start, end)).join('\n')}
import { keptCode } from "./kept-code.js";
const code = keptCode(new URL("./${name}.code.js", import.meta.url), "${hash}");
const [${taken.map((_, i) => `_${i}`).join(', ')}] = code(import.meta, (id) => import(id), ${given.join(', ')});
export { ${taken.map(({ exported }, i) => `_${i} as ${exported.name}`).join(', ')} };
`,
  )
}

function walk(node, look) {
  if (Array.isArray(node)) for (const one of node) walk(one, look)
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') look(node)
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, look)
  }
}
