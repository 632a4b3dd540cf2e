// The workspace's first start in a fraction of a second: a database folder, made and migrated here, as one packed file
// beside the built code. Kept under .cache by the hash of the migrations and PGlite's version, since making one takes
// seconds. Argument: the folder tsc wrote to. Without PGlite (an optional package) there is no seed, and none is needed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const built = resolve(process.argv[2] ?? 'dist')
const from = (module) => import(pathToFileURL(join(built, module)).href)
const { MIGRATIONS } = await from('store/sql/migrations.js')
const { sha256Hex } = await from('text/hash.js')
const { openPglite } = await from('store/pglite-database.js')
const { migrate } = await from('store/migrate.js')

const pglite = 'node_modules/@electric-sql/pglite'
if (existsSync(pglite)) {
  const { version } = JSON.parse(readFileSync(`${pglite}/package.json`, 'utf8'))
  const name = sha256Hex(JSON.stringify([version, MIGRATIONS])).slice(0, 12)
  const cached = `.cache/workspace-seed-${name}.tgz`
  if (!existsSync(cached)) await make(cached)
  copyFileSync(cached, join(built, 'store/workspace-seed.tgz'))
} else console.log('No PGlite here: no workspace seed.')

async function make(file) {
  const folder = `.cache/seed-${process.pid}`
  mkdirSync('.cache', { recursive: true })
  const database = await openPglite(folder)
  await migrate(database)
  await database.close()
  const { PGlite } = await import('@electric-sql/pglite')
  const db = await PGlite.create(join(folder, 'data'))
  const packed = await db.dumpDataDir('gzip')
  await db.close()
  rmSync(folder, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await packed.arrayBuffer()))
  const { renameSync } = await import('node:fs')
  renameSync(`${file}.${process.pid}`, file)
}
