/**
 * The whole job shared out: articles a second and memory with 1 and 2 threads, and with 1, 2 and 4 workers (of one
 * thread each) over NATS. The newest articles of abp-2012-2016, as one .jsonl; the result of each run is compared with
 * the first, byte for byte. Workers are started before the clock and have their weights loaded by a first small run.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { natsServers } from '../../test/support/nats.ts'
import { present } from '../quality/corpora.ts'
import type { Figures } from '../quality/task.ts'
import { ABP_6000, abpJsonl } from './abp.ts'
import { peakMegabytes, startStemma, stemma } from './command.ts'

const ARTICLES = 600
const WARM = 20

export async function measureEngine(log: (line: string) => void): Promise<Figures> {
  if (!present(ABP_6000)) {
    log(`engine: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const input = (count: number) => {
    const file = join(folder, `${count}.jsonl`)
    writeFileSync(file, abpJsonl(count))
    return file
  }
  const [many, few] = [input(ARTICLES), input(WARM)]
  const figures: Record<string, number> = {}
  let first = ''
  const run = async (name: string, args: readonly string[], workers = () => 0) => {
    const out = join(folder, 'result.json')
    const { seconds, megabytes } = await stemma(['read', many, '-o', out, '--quiet', ...args])
    const hash = createHash('sha256').update(readFileSync(out)).digest('hex')
    first ||= hash
    if (hash !== first) throw new Error(`${name}: the result differs from the first run's`)
    figures[`engine.${name}.perSecond`] = ARTICLES / seconds
    figures[`engine.${name}.mb`] = megabytes
    figures[`engine.${name}.workersMb`] = workers()
    log(
      `  ${name}: ${(ARTICLES / seconds).toFixed(1)} articles/s, ${Math.round(megabytes)} MB, workers ${Math.round(workers())} MB`,
    )
  }
  for (const count of [1, 2]) await run(`threads${count}`, ['--workers', `${count}`])
  const servers = await natsServers(1)
  for (const count of [1, 2, 4]) {
    const workers = Array.from({ length: count }, () =>
      startStemma(['work', '--nats', servers.url, '--workers', '1', '--quiet']),
    )
    await stemma(['read', few, '--quiet', '--nats', servers.url])
    await run(`nats${count}`, ['--nats', servers.url], () =>
      workers.reduce((sum, worker) => sum + peakMegabytes(worker), 0),
    )
    for (const worker of workers) worker.kill('SIGKILL')
  }
  await servers.stop()
  rmSync(folder, { recursive: true })
  return figures
}
