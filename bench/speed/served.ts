/**
 * A served workspace of 6,000 articles (abp-2012-2016) under 200 readers at once for a minute: each opens a page of
 * stories, a search, a story, and thinks for a second in between. `workspace.p99.ms`: the time within which 99 of 100
 * answers came, whole; `served.errors`: answers that were none. Readers share the machine with the server.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash32 } from '../../src/text/hash.ts'
import { present } from '../quality/corpora.ts'
import type { Figures } from '../quality/task.ts'
import { ABP_6000, abpJsonl } from './abp.ts'
import { peakMegabytes, startStemma, stemma } from './command.ts'

const READERS = 200
const SECONDS = 60
const THINK_MS = 1000
const SEARCHES = ['senate', 'court', 'tax', 'election', 'police', 'health', 'border', 'budget']

export async function measureServed(log: (line: string) => void): Promise<Figures> {
  if (!present(ABP_6000)) {
    log(`served: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-served-'))
  const file = join(folder, 'abp.jsonl')
  writeFileSync(file, abpJsonl())
  const workspace = join(folder, 'case')
  const { seconds } = await stemma(['import', file, '--workspace', workspace, '--quiet'])
  log(`  imported in ${seconds.toFixed(0)} s`)
  const server = startStemma(['serve', '--workspace', workspace, '--port', '0', '--rate', '1000000', '--quiet'])
  const url = await new Promise<string>((resolve) =>
    server.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  )
  await allTraced(url)
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  const took: number[] = []
  let errors = 0
  const get = async (path: string): Promise<string> => {
    const started = performance.now()
    try {
      const { status, body } = await fetched(`${url}${path}`, agent)
      if (status !== 200) errors++
      return body
    } catch {
      errors++
      return '{}'
    } finally {
      took.push(performance.now() - started)
    }
  }
  const idsOf = (body: string) =>
    ((JSON.parse(body) as { stories?: { id: string; articles: number }[] }).stories ?? []).map(({ id }) => id)
  const end = performance.now() + SECONDS * 1000
  const reader = async (n: number) => {
    await pause(hash32(`start ${n}`) % THINK_MS)
    for (let turn = 0; performance.now() < end; turn++) {
      const pick = hash32(`${n} ${turn}`)
      const asked =
        turn % 3 === 0
          ? `api/stories?offset=${(pick % 60) * 50}&limit=50`
          : `api/stories?search=${SEARCHES[pick % SEARCHES.length]}&limit=50`
      const ids = idsOf(await get(asked))
      await pause(THINK_MS)
      const id = ids[pick % Math.max(1, ids.length)]
      if (id !== undefined && performance.now() < end) await get(`api/stories/${id}`)
      await pause(THINK_MS)
    }
  }
  await Promise.all(Array.from({ length: READERS }, (_, n) => reader(n)))
  const megabytes = peakMegabytes(server)
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  agent.destroy()
  rmSync(folder, { recursive: true })
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
  log(`  ${took.length} answers, median ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, ${errors} errors`)
  return {
    'workspace.p99.ms': at(0.99),
    'served.median.ms': at(0.5),
    'served.answers': took.length,
    'served.errors': errors,
    'served.mb': megabytes,
    'served.import.seconds': seconds,
  }
}

/** The newest stories are traced first; readers come when the last is, as on any day but the first. */
async function allTraced(url: string): Promise<void> {
  const agent = new Agent()
  const page = async (offset: number) =>
    JSON.parse((await fetched(`${url}api/stories?offset=${offset}&limit=1`, agent)).body) as {
      stories: { origins: unknown }[]
      total: number
    }
  const { total } = await page(0)
  while ((await page(total - 1)).stories[0]?.origins === null) await pause(2000)
}

function fetched(url: string, agent: Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
