import { annotate } from '../../src/annotate/annotate.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import { trace } from '../../src/trace/trace.ts'
import { cascadeOf } from './cascade.ts'
const STORIES = 200
const SHARES = [0, 0.25, 0.5, 0.75, 1]
const sizeOf = (seed: number) => 5 + Math.floor(36 * (((seed * 7) % STORIES) / STORIES) ** 3)
const kinds = new Map<string, number>()
const inc = (k: string) => kinds.set(k, (kinds.get(k) ?? 0) + 1)
for (let seed = 0; seed < STORIES; seed++) {
  const share = SHARES[seed % 5] ?? 0
  const made = cascadeOf(seed + 1, sizeOf(seed), share)
  const lines = made.articles.map((a) => JSON.stringify({ ...a, clean: true }))
  const { articles } = await ingest({ name: 'm.jsonl', bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }, {})
  const notes: Annotation[] = []
  for (const a of articles) notes.push(await annotate(a))
  const t = await trace({ id: 'm', title: '', articles: articles.map(({ id }) => id), copies: [], evidence: [] }, articles, notes, [], { decisions: [] })
  const lost = new Map<string, string[]>(); const found = new Set<string>()
  for (const { from, to } of t.derivations) if (from.startsWith('lost:')) lost.set(from, [...(lost.get(from) ?? []), to]); else found.add(`${from}\n${to}`)
  const pairs = new Set([...lost.values()].flatMap((l) => l.flatMap((a, i) => l.slice(i + 1).map((b) => [a, b].sort().join('\n')))))
  const parentOf = new Map([...made.edges].map((e) => [e.split('\n')[1] ?? '', e.split('\n')[0] ?? '']))
  const inLost = new Set([...made.lost].flatMap((p) => p.split('\n')))
  const root = (x: string): string => { const p = parentOf.get(x); return p === undefined ? ([...made.lost].find((l) => l.split('\n').includes(x)) ?? x) : root(p) }
  for (const p of made.lost) if (!pairs.has(p)) {
    const [a, b] = p.split('\n') as [string, string]
    const why = found.has(`${a}\n${b}`) || found.has(`${b}\n${a}`) ? 'edge-instead' : [...found].some((e) => e.endsWith(`\n${a}`)) || [...found].some((e) => e.endsWith(`\n${b}`)) ? 'one-has-other-parent' : t.undecided.some((u) => [u.a, u.b].sort().join('\n') === p) ? 'undecided' : 'not-alike'
    inc(`lost missed: ${why}`)
  }
  for (const p of pairs) if (!made.lost.has(p)) {
    const [a, b] = p.split('\n') as [string, string]
    inc(`lost false: ${made.edges.has(`${a}\n${b}`) || made.edges.has(`${b}\n${a}`) ? 'parent-child' : root(a) === root(b) ? `same family (${inLost.has(a) || inLost.has(b) ? 'one lost child' : 'none'})` : 'strangers'}`)
  }
  for (const e of made.edges) if (!found.has(e)) { const [a, b] = e.split('\n') as [string, string]; inc(`edge missed: ${found.has(`${b}\n${a}`) ? 'reversed' : pairs.has([a, b].sort().join('\n')) ? 'lost-instead' : [...found].some((f) => f.endsWith(`\n${b}`)) ? 'other parent' : t.undecided.some((u) => [u.a, u.b].sort().join() === [a, b].sort().join()) ? 'undecided' : a.startsWith('outlet') ? 'outlet' : 'no parent'}`) }
  for (const e of found) if (!made.edges.has(e)) { const [a, b] = e.split('\n') as [string, string]; inc(`edge false: ${made.edges.has(`${b}\n${a}`) ? 'reversed' : root(a) === root(b) ? 'same family' : 'strangers'}`) }
  const d = t.origins.max - made.origins
  if (d !== 0) {
    inc(`count ${d > 0 ? '+' : ''}${d}`)
    if (process.env['V']) console.log(seed, 'share', share, 'n', made.articles.length, 'gold', made.origins, 'ours', t.origins.max, t.origins.list.filter((o) => o.counted).map((o) => `${o.id}:${o.articles.join(',')}`).join(' | '))
  }
}
console.log([...kinds].sort().map(([k, v]) => `${k}: ${v}`).join('\n'))
