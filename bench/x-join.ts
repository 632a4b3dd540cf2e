import { rmSync } from 'node:fs'
import { group } from '../src/group/group.ts'
import { openWorkspace } from '../src/store/open.ts'
import { records, shared } from './quality/corpora.ts'
import { bareArticle } from './quality/group-sets.ts'

const arts = records<any>(shared('data/clustering/abp-2012-2016/abp_6000.jsonl.gz'))
  .map(bareArticle)
  .map((a) => ({ ...a, id: `x${a.id}`, sha256: a.id }))
const N = Number(process.argv[2] ?? 6000),
  K = Number(process.argv[3] ?? 100)
const where = process.argv[4] ?? '/tmp/st/join'
if (!where.startsWith('postgres')) rmSync(where, { recursive: true, force: true })
const w = await openWorkspace(where, { now: () => new Date() })
const all = arts.slice(-N)
const held: typeof all = [],
  rest: typeof all = []
const step = Math.floor(N / K)
all.forEach((a, i) => (i % step === step - 1 && held.length < K ? held : rest).push(a))
let t = performance.now()
const lap = (s: string) => {
  const n = performance.now()
  console.log(s, Math.round(n - t), 'ms', Math.round(process.memoryUsage.rss() / 1e6), 'MB')
  t = n
}
await w.add(rest)
lap('add')
let r = await w.refresh()
lap('refresh ' + r.changed.length)
const times: number[] = []
for (const a of held) {
  const t0 = process.cpuUsage()
  await w.add([a])
  r = await w.refresh()
  const u = process.cpuUsage(t0)
  times.push((u.user + u.system) / 1000)
}
times.sort((a, b) => a - b)
console.log(
  'join cpu ms median',
  times[times.length >> 1],
  'p95',
  times[Math.floor(times.length * 0.95)],
  'max',
  times.at(-1),
)
lap('joins')
const storyOf = new Map<string, string>()
for await (const l of w.list()) storyOf.set(l.article, l.story!)
const batch = await group(all, [], {})
const batchOf = new Map(batch.stories.flatMap((s) => s.articles.map((a) => [a, s.id] as const)))
const size = (m: Map<string, string>) => {
  const c = new Map<string, Set<string>>()
  for (const [a, s] of m) {
    if (!c.has(s)) c.set(s, new Set())
    c.get(s)!.add(a)
  }
  return c
}
const A = size(storyOf),
  B = size(batchOf)
let same = 0,
  sameHeld = 0,
  b3p = 0,
  b3r = 0
for (const a of all) {
  const x = A.get(storyOf.get(a.id)!)!,
    y = B.get(batchOf.get(a.id)!)!
  const eq = storyOf.get(a.id) === batchOf.get(a.id)
  if (eq) same++
  if (eq && held.includes(a)) sameHeld++
  const inter = [...x].filter((k) => y.has(k)).length
  b3p += inter / x.size
  b3r += inter / y.size
}
console.log({
  stories: A.size,
  batch: B.size,
  same: same / all.length,
  sameHeld: sameHeld / held.length,
  b3: [b3p / all.length, b3r / all.length],
})
const br = await group(rest, [], {})
const heldIds = new Set(held.map((a) => a.id))
const brOf = new Map(br.stories.flatMap((s) => s.articles.map((a) => [a, s.articles.join()] as const)))
const allOf = new Map(
  batch.stories.flatMap((s) => s.articles.map((a) => [a, s.articles.filter((x) => !heldIds.has(x)).join()] as const)),
)
const joinOf = new Map(
  [...A.values()].flatMap((s) => {
    const l = [...s]
      .sort()
      .filter((x) => !heldIds.has(x))
      .join()
    return [...s].map((a) => [a, l] as const)
  }),
)
console.log(
  'of the old ones: batch without = batch with',
  rest.filter((a) => brOf.get(a.id) === allOf.get(a.id)).length / rest.length,
  'batch without = joined',
  rest.filter((a) => brOf.get(a.id) === joinOf.get(a.id)).length / rest.length,
  'joined = batch with',
  rest.filter((a) => joinOf.get(a.id) === allOf.get(a.id)).length / rest.length,
)
await w.close()
