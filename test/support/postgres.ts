/**
 * A PostgreSQL server for tests: the system's own (Debian puts it under /usr/lib/postgresql), in a temporary folder
 * on a port of its own. It refuses to run as root, so as root it is run by the user `postgres`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSIONS = '/usr/lib/postgresql'

/** The folder of its programs, or null; says so, and fails where STEMMA_REQUIRE names postgres. */
export function postgresPrograms(): string | null {
  const found = existsSync(VERSIONS) ? readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin')) : []
  const bin =
    found
      .filter((folder) => existsSync(join(folder, 'initdb')))
      .sort()
      .at(-1) ?? null
  if (bin !== null) return bin
  if ((process.env['STEMMA_REQUIRE'] ?? '').split(',').includes('postgres'))
    throw new Error(`STEMMA_REQUIRE names postgres, but there is no PostgreSQL under ${VERSIONS}`)
  console.log(`skipped: no PostgreSQL under ${VERSIONS} (apt-get install postgresql)`)
  return null
}

export interface Server {
  /** URL of a new, empty database. */
  readonly database: () => string
  readonly stop: (mode?: 'fast' | 'immediate') => void
  readonly start: () => void
  /** Stops it and takes its folder away. */
  readonly remove: () => void
}

export async function startPostgres(bin: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pg-'))
  const root = process.getuid?.() === 0
  const as = (program: string, args: readonly string[]) => {
    const command = root ? 'runuser' : join(bin, program)
    const own = root ? ['-u', 'postgres', '--', join(bin, program), ...args] : args
    const { status, stderr } = spawnSync(command, own, {
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  }
  if (root) execFileSync('chown', ['postgres', folder])
  const data = join(folder, 'data')
  as('initdb', ['-D', data, '-U', 'stemma', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'])
  const port = await freePort()
  const start = () =>
    as('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -h 127.0.0.1 -k ${folder}`, 'start'])
  const stop = (mode: 'fast' | 'immediate' = 'fast') => as('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop'])
  start()
  let count = 0
  return {
    start,
    stop,
    database: () => {
      const name = `case${++count}`
      as('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'stemma', name])
      return `postgres://stemma@127.0.0.1:${port}/${name}`
    },
    remove: () => {
      try {
        stop('immediate')
      } catch {
        // It was stopped by the test.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
