/**
 * `npm run bench [-- NAME…]`: speed, memory and growth, each measure in a file of its own. Writes the figures into
 * bench/quality/latest.json beside those of `npm run eval`, and the raw run with the machine under bench/speed/runs/.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Figures } from '../quality/task.ts'
import { measureArchive } from './archive.ts'
import { coldStart } from './cold-start.ts'
import { collateSpeed } from './collate.ts'
import { measureEngine } from './engine.ts'
import { measureGroup, measureGroupGrowth } from './group.ts'
import { measureGroupPeers } from './group-peers.ts'
import { measureKills } from './kills.ts'
import { measureLanguage } from './language.ts'
import { measureRoom } from './room.ts'
import { measureServed } from './served.ts'
import { timesAndQuantitiesSpeed } from './times.ts'
import { measureTrace } from './trace.ts'
import { measureWorkspace, measureWorkspaceGrowth } from './workspace.ts'

const BENCHES: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  cold: coldStart,
  times: timesAndQuantitiesSpeed,
  language: () => measureLanguage(console.log),
  collate: collateSpeed,
  trace: () => measureTrace(),
  room: measureRoom,
  group: () => measureGroup(console.log),
}

/** Minutes long: only when named. */
const LONG: typeof BENCHES = {
  archive: () => measureArchive(console.log),
  growth: () => measureGroupGrowth(console.log),
  'group-peers': () => measureGroupPeers(console.log),
  engine: () => measureEngine(console.log),
  served: () => measureServed(console.log),
  kills: () => measureKills(console.log),
  workspace: () => measureWorkspace(console.log),
  'workspace-growth': () => measureWorkspaceGrowth(console.log),
}

const LATEST = 'bench/quality/latest.json'
const wanted = process.argv.slice(2)
const latest: Record<string, number> = existsSync(LATEST) ? JSON.parse(readFileSync(LATEST, 'utf8')) : {}
const measured: Record<string, number> = {}
for (const [name, bench] of Object.entries({ ...BENCHES, ...LONG })) {
  if (wanted.length > 0 ? !wanted.includes(name) : name in LONG) continue
  console.log(name)
  for (const [key, value] of Object.entries(await bench())) {
    measured[key] = Math.round(value * 1000) / 1000
    latest[key] = measured[key]
    console.log(`  ${key.padEnd(36)} ${measured[key]}`)
  }
}

const sorted = Object.fromEntries(Object.entries(latest).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(LATEST, `${JSON.stringify(sorted, null, 1)}\n`)
const date = new Date().toISOString().slice(0, 10)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const run = {
  date,
  commit,
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  measured,
}
mkdirSync('bench/speed/runs', { recursive: true })
writeFileSync(
  `bench/speed/runs/${date}-${wanted.length > 0 ? wanted.join('-') : 'all'}.json`,
  `${JSON.stringify(run, null, 1)}\n`,
)
