/**
 * The workspace at 6,000 articles of abp-2012-2016: how long a new article takes until it is safe on the disk, in its
 * story, and the story's origins are told again (`workspace.latency.ms`, the median; the slowest in twenty beside it),
 * and how far stories joined article by article agree with those of all articles at once (`workspace.joined`, F1 of B³).
 * `growth`: 40,000 articles put into a workspace, resident memory at each 4,000.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { group } from '../../src/group/group.ts'
import type { Article } from '../../src/model/article.ts'
import { openWorkspace } from '../../src/store/open.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { present } from '../quality/corpora.ts'
import { bareArticle } from '../quality/group-sets.ts'
import { ABP_6000, abpRecords } from './abp.ts'
import { generated } from './group.ts'

// Every sixtieth article comes late: enough for a median and the slowest in twenty, in a few minutes.
const LATE_EVERY = 60

type Log = (line: string) => void

export async function measureWorkspace(log: Log): Promise<Record<string, number>> {
  if (!present(ABP_6000)) {
    log(`workspace: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const all = corpus()
  const late = all.filter((_, i) => i % LATE_EVERY === LATE_EVERY - 1)
  const lateIds = new Set(late.map(({ id }) => id))
  return inFolder(async (workspace) => {
    const began = performance.now()
    await workspace.add(all.filter(({ id }) => !lateIds.has(id)))
    await workspace.refresh()
    log(`workspace: ${all.length - late.length} articles taken in and grouped in ${seconds(began)} s`)
    const times: number[] = []
    const processor: number[] = []
    for (const article of late) {
      const started = performance.now()
      const before = process.cpuUsage()
      await workspace.add([article], { announce: true })
      await workspace.refresh()
      times.push(performance.now() - started)
      const used = process.cpuUsage(before)
      processor.push((used.user + used.system) / 1000)
    }
    const changes = (await workspace.changesSince(0, 100_000)).length
    log(
      `workspace: ${late.length} joined, ${changes} changes told; by the wall, ms: ${spread(times)}; processor: ${spread(processor)}`,
    )
    const joined = await storiesOf(workspace)
    const { stories } = await group(all, [], {})
    return {
      'workspace.latency.ms': at(times, 0.5),
      'workspace.latency.p95.ms': at(times, 0.95),
      'workspace.latency.processor.ms': at(processor, 0.5),
      'workspace.joined': bCubed(
        joined,
        stories.map(({ articles }) => articles),
      ),
    }
  })
}

const GROWTH = 40_000
// As much as a desk of some hundred feeds takes in on a day.
const TAKEN_IN = 2000
const LOOKED_AT = 4000

/**
 * Twenty minutes. Articles put in 100 at a time and brought into their stories every 2,000: grouped whole up to 12,000,
 * joined from there on. Resident memory is looked at twenty times a second: the most since the last line is told.
 */
export async function measureWorkspaceGrowth(log: Log): Promise<Record<string, number>> {
  if (!present(ABP_6000)) {
    log(`workspace-growth: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const texts = corpus()
  return inFolder(async (workspace) => {
    const found = new Map<number, number>()
    let most = 0
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() / 2 ** 20)
    }, 50)
    const began = performance.now()
    let before = process.cpuUsage()
    for (let held = 100; held <= GROWTH; held += 100) {
      await workspace.add(generated(texts, 100, held - 100))
      most = Math.max(most, process.memoryUsage.rss() / 2 ** 20)
      if (held % TAKEN_IN === 0) await workspace.refresh()
      if (held % LOOKED_AT !== 0) continue
      const used = process.cpuUsage(before)
      before = process.cpuUsage()
      const each = (used.user + used.system) / 1000 / LOOKED_AT
      log(
        `workspace: ${held} articles, ${seconds(began)} s, ${Math.round(most)} MB resident at most, ${each.toFixed(1)} ms of processor time an article`,
      )
      found.set(held, most)
      most = 0
    }
    clearInterval(look)
    // The first time that all are joined and none grouped whole, and the last.
    return {
      'workspace.growth.megabytes.16000': found.get(16_000) ?? Number.NaN,
      'workspace.growth.megabytes.40000': found.get(GROWTH) ?? Number.NaN,
      'workspace.growth.seconds': (performance.now() - began) / 1000,
    }
  })
}

/** Each known by an id of its own, as feeds give them. */
function corpus(): Article[] {
  return abpRecords().map((record) => {
    const article = bareArticle(record)
    return { ...article, id: `abp-${article.id}`, sha256: article.id }
  })
}

async function inFolder<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const workspace = await openWorkspace(join(folder, 'case'), { now: () => new Date() })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true })
  }
}

async function storiesOf(workspace: Workspace): Promise<(readonly string[])[]> {
  const found = []
  for await (const { articles } of workspace.groups()) found.push(articles)
  return found
}

function bCubed(ours: readonly (readonly string[])[], theirs: readonly (readonly string[])[]): number {
  const setsOf = (of: typeof ours) => new Map(of.flatMap((ids) => ids.map((id) => [id, new Set(ids)] as const)))
  const [a, b] = [setsOf(ours), setsOf(theirs)]
  let precision = 0
  let recall = 0
  for (const [id, own] of a) {
    const other = b.get(id) ?? new Set()
    const both = [...own].filter((one) => other.has(one)).length
    precision += both / own.size / a.size
    recall += both / other.size / a.size
  }
  return (2 * precision * recall) / (precision + recall)
}

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN
const spread = (values: readonly number[]) => [0.5, 0.95, 1].map((share) => Math.round(at(values, share))).join(' / ')
const seconds = (began: number) => Math.round((performance.now() - began) / 1000)
