/** `stemma doctor`: what is here, in which version, and whether the heart of it works on this machine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANGUAGE_VERSIONS } from '../language/versions.ts'
import { read } from '../pipeline/pipeline.ts'
import { VERSION } from '../pipeline/version.ts'
import { asJson } from './messages.ts'
import { printLine } from './print-line.ts'

interface Check {
  readonly name: string
  /** What was found; the reason where it is not well. */
  readonly found: string
  readonly well: boolean
  /** Stemma runs without it; only what `name` says does not. */
  readonly optional?: boolean
}

/** Exit code 0 where all that Stemma needs is well. */
export async function doctorCommand(): Promise<number> {
  const checks = [
    { name: 'Stemma', found: VERSION, well: true },
    node(),
    {
      name: 'languages',
      found: Object.entries(LANGUAGE_VERSIONS)
        .map((pack) => pack.join(' '))
        .join(', '),
      well: true,
    },
    await selfTest(),
    await temporaryFolder(),
    await optional('pictures (-o tree.png)', '@resvg/resvg-wasm'),
    await optional('workspaces in a folder', '@electric-sql/pglite'),
    await optional('workspaces in PostgreSQL', 'pg'),
    await optional('workers over NATS', '@nats-io/jetstream'),
    await optional('stemma serve', 'hono'),
    await optional('stemma mcp', '@modelcontextprotocol/sdk/server/mcp.js'),
  ]
  if (asJson) await printLine(JSON.stringify({ checks }))
  else
    for (const { name, found, well, optional = false } of checks)
      await printLine(`${well ? 'ok  ' : optional ? '–   ' : 'BAD '} ${name.padEnd(26)} ${found}`)
  return checks.every(({ well, optional = false }) => well || optional) ? 0 : 70
}

// package.json, engines.
const LEAST_NODE = [20, 19] as const

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const well = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return { name: 'Node', found: well ? process.version : `${process.version}; ${LEAST_NODE.join('.')} is needed`, well }
}

/** Three invented articles, of which one rewrites another: every stage must do its part for the answer to be right. */
async function selfTest(): Promise<Check> {
  const started = performance.now()
  const source = (name: string, text: string) => ({
    name,
    bytes: new TextEncoder().encode(text),
    url: null,
    mediaType: null,
  })
  const result = await read(
    [
      source(
        'a.txt',
        'The Alder Post\n\nQuarry at Hexley to close\n\nThe quarry at Hexley will close in May, its owner Brannock Stone told the Alder Post on Monday. The quarry employs 212 people, Brannock said.\n',
      ),
      source(
        'b.txt',
        'Quarry at Hexley to close in May\n\nThe quarry at Hexley will close in May, the Alder Post reported on Monday, citing its owner Brannock Stone. More than 200 people work in the quarry.\n',
      ),
    ],
    { published: '2031-04-07' },
  )
  const [story] = result.stories
  const cites = story?.articles.flatMap((article) => article.cites) ?? []
  const faults = [
    ...(result.stories.length === 1 ? [] : [`${result.stories.length} stories instead of one`]),
    ...((story?.claims.length ?? 0) > 0 ? [] : ['no claim lined up']),
    ...(cites.length > 0 ? [] : ['a citation missed']),
    ...(story?.origins.max === 1 ? [] : [`${story?.origins.max ?? 0} origins instead of one`]),
  ]
  const ms = Math.round(performance.now() - started)
  return {
    name: 'self-test',
    found: faults.length === 0 ? `two invented articles read as one origin in ${ms} ms` : faults.join('; '),
    well: faults.length === 0,
  }
}

async function temporaryFolder(): Promise<Check> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-doctor-'))
    await writeFile(join(folder, 'x'), 'x')
    await rm(folder, { recursive: true })
    return { name: 'temporary files', found: tmpdir(), well: true }
  } catch (error) {
    return { name: 'temporary files', found: error instanceof Error ? error.message : String(error), well: false }
  }
}

async function optional(name: string, specifier: string): Promise<Check> {
  try {
    import.meta.resolve(specifier)
    return {
      name,
      found: specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
      well: true,
      optional: true,
    }
  } catch {
    return { name, found: `${specifier} is not installed`, well: false, optional: true }
  }
}
