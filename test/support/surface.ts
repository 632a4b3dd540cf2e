/**
 * What the package offers, as text: the names of each sub-path, then each declaration once, read from the built .d.ts
 * files. Records of the model are written from their schemas, since a zod type says the same in ten times the lines.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CODES } from '../../src/error/codes.ts'
import * as model from '../../src/package/model.ts'

interface Declared {
  readonly file: string
  readonly texts: readonly string[]
}

/** `built` is the folder that stands for `dist`. */
export function surfaceOf(built: string): string {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const declarations = new Map<string, Declared>()
  const lists: string[] = []
  for (const [path, target] of Object.entries<string | { types: string }>(exports)) {
    if (typeof target === 'string') {
      lists.push(`stemma${path.slice(1)}: a file`)
      continue
    }
    const exported = exportsOf(join(built, target.types.replace('./dist/', '')))
    for (const [name, declared] of exported) {
      const known = declarations.get(name)
      if (known !== undefined && known.file !== declared.file)
        throw new Error(`${name} is declared in ${known.file} and in ${declared.file}: one word, one meaning`)
      declarations.set(name, declared)
    }
    lists.push(`stemma${path.slice(1)}: ${[...exported.keys()].sort().join(' ')}`)
  }
  const records = recordsOf()
  const texts = [...declarations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { texts }]) => {
      return records.get(name) ?? texts.join('\n')
    })
  return `${lists.join('\n')}\n\n${texts.join('\n\n')}\n`
}

/** Name → where it is declared and how; re-exports are followed. */
function exportsOf(file: string): Map<string, Declared> {
  if (!existsSync(file)) throw new Error(`${file} is missing`)
  const found = new Map<string, Declared>()
  for (const statement of statementsOf(readFileSync(file, 'utf8'))) {
    const again = /^export (?:type )?\{([^}]*)\} from '(.+)\.ts';$/.exec(statement)
    if (again !== null) {
      const from = exportsOf(join(dirname(file), `${again[2]}.d.ts`))
      for (const name of (again[1] ?? '').split(',').map((one) => one.replace(/\btype\b/, '').trim())) {
        if (name === '') continue
        const declared = from.get(name)
        if (declared === undefined) throw new Error(`${file} exports ${name}, which ${again[2]} does not have`)
        found.set(name, declared)
      }
      continue
    }
    const own = /^export (?:declare )?(?:const|type|interface|function|class|abstract class) (\w+)/.exec(statement)
    if (own?.[1] !== undefined)
      found.set(own[1], {
        file,
        texts: [...(found.get(own[1])?.texts ?? []), statement.replace(/^export (declare )?/, '')],
      })
    else if (/^export /.test(statement) && statement !== 'export {};')
      throw new Error(`${file}: cannot tell what this exports: ${statement}`)
  }
  return found
}

/** Top-level statements without comments: tsc begins each in the first column and indents or closes what goes on. */
function statementsOf(text: string): string[] {
  const statements: string[] = []
  for (const line of text.replace(/\/\*\*[\s\S]*?\*\//g, '').split('\n')) {
    if (line.trim() === '') continue
    if (/^(?:export|import|declare|interface|type|const)\b/.test(line)) statements.push(line)
    else statements.push(`${statements.pop() ?? ''}\n${line}`)
  }
  return statements
}

type Json = { readonly [key: string]: unknown }

function recordsOf(): Map<string, string> {
  const registry = z.registry<{ id: string }>()
  for (const [name, value] of Object.entries(model)) if (value instanceof z.ZodType) registry.add(value, { id: name })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => id })
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [name, `record ${name} = ${shape(schema as Json, 0)}`]),
  )
}

function shape(schema: Json, depth: number): string {
  const inner = (one: unknown) => shape(one as Json, depth)
  if (typeof schema['$ref'] === 'string') return schema['$ref']
  if (schema['const'] !== undefined) return JSON.stringify(schema['const'])
  // New codes come with every feature; what one may be is told by error/codes.ts.
  if (Array.isArray(schema['enum']) && schema['enum'].length === Object.keys(CODES).length) return 'Code'
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => JSON.stringify(one)).join(' | ')
  const union = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(union)) return union.map(inner).join(' | ')
  if (Array.isArray(schema['prefixItems'])) return `[${schema['prefixItems'].map(inner).join(', ')}]`
  if (schema['type'] === 'array') return `list of (${inner(schema['items'])})`
  if (Array.isArray(schema['type'])) return schema['type'].join(' | ')
  if (schema['type'] !== 'object') return String(schema['type'])
  const fields = schema['properties'] as Json | undefined
  if (fields === undefined) return `record of (${inner(schema['additionalProperties'])})`
  const required = new Set(schema['required'] as readonly string[] | undefined)
  const margin = '  '.repeat(depth + 1)
  const lines = Object.entries(fields).map(
    ([name, field]) => `${margin}${name}${required.has(name) ? '' : '?'}: ${shape(field as Json, depth + 1)}`,
  )
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}
