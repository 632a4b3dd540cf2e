// The workspace's first start in a fraction of a second: a database folder, made and migrated here, as one packed file
// beside the built code. Kept under .cache by the hash of the migrations and PGlite's version, since making one takes
// seconds. Argument: the folder tsc wrote to. Without PGlite (an optional package) there is no seed, and none is needed.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
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
  const name = sha256Hex(JSON.stringify([version, MIGRATIONS, 'no templates'])).slice(0, 12)
  const cached = `.cache/workspace-seed-${name}.tgz`
  if (!existsSync(cached)) await make(cached)
  copyFileSync(cached, join(built, 'store/workspace-seed.tgz'))
} else console.log('No PGlite here: no workspace seed.')

// Packed after it was closed: a database copied while it runs must recover when it starts, which costs a second.
async function make(file) {
  const folder = `.cache/seed-${process.pid}`
  mkdirSync('.cache', { recursive: true })
  const database = await openPglite(folder)
  await migrate(database)
  // Templates for further databases, of which a workspace never has any: two thirds of the files and of the time to
  // unpack them.
  await database.query("update pg_database set datistemplate = false where datname like 'template%'")
  for (const template of ['template0', 'template1']) await database.query(`drop database ${template}`)
  await database.close()
  execFileSync('tar', ['-czf', `${file}.${process.pid}`, '-C', join(folder, 'data'), '.'])
  rmSync(folder, { recursive: true })
  renameSync(`${file}.${process.pid}`, file)
}
