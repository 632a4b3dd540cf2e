/**
 * `npm run train -- confidence`: fits how sure an edge says it is (`src/trace/confidence-weights.ts`) on the edges that
 * trace draws in the real stories, the invented ones, the tune half of our own labels and every second made story, and
 * prints how reliable the sureness is, on these and apart on what was not learned from. `calibration` prints only.
 */
import { writeFileSync } from 'node:fs'
import { EDGE_GROUNDS, type EdgeGrounds } from '../../src/trace/confidence.ts'
import { CONFIDENCE_WEIGHTS } from '../../src/trace/confidence-weights.ts'
import { groundFor, traceFrom } from '../../src/trace/trace.ts'
import { type EdgeVerdict, goldEdgesOf, madeEdgesOf, verdictsOf } from '../quality/edge-verdicts.ts'
import { madeStory, STORIES } from '../quality/simulator.ts'
import { goldStories } from '../quality/story-sets.ts'

interface Judged extends EdgeVerdict {
  readonly set: string
  readonly learned: boolean
}

// A made story is worth as much as its edges are unlike each other: all of them together weigh as much as the real and
// invented ones, so that the simulator's share of uncredited retellings does not set the level alone.
const MADE_SHARE = 0.5
// Pull towards even odds and no slope, in edges.
const RIDGE = 1

async function judged(): Promise<Judged[]> {
  const found: Judged[] = []
  for (const { set, story, gold, result } of await goldStories(['stories', 'invented', 'own', 'tune', 'check'])) {
    const edges = goldEdgesOf(gold, (letter) => `${story}-${letter}`)
    const derivations = result.stories.flatMap((one) => one.derivations)
    for (const verdict of verdictsOf(derivations, edges))
      found.push({ ...verdict, set, learned: set !== 'check' && set !== 'own' })
  }
  for (let seed = 0; seed < STORIES; seed++) {
    const made = await madeStory(seed)
    const ground = await groundFor(made.story, made.articles, made.annotations, { decisions: [] })
    // Shares of dropped credits go round by fives, so by twos every share is on both sides.
    const learned = seed % 2 === 0
    for (const verdict of verdictsOf(traceFrom(ground, [], { decisions: [] }).derivations, madeEdgesOf(made.cascade)))
      found.push({ ...verdict, set: learned ? 'made, learned' : 'made, left out', learned })
  }
  return found
}

type Weights = Readonly<Record<EdgeGrounds, { readonly at: number; readonly kin: number }>>

const sureness = (weights: Weights, { grounds, kin }: EdgeVerdict): number =>
  1 / (1 + Math.exp(-(weights[grounds].at + weights[grounds].kin * kin)))

const SLOPED: ReadonlySet<EdgeGrounds> = new Set(['likeness', 'remote', 'lost'])

/** Newton's steps on two numbers; convex, so that it ends at the one best point. Never less sure the more alike. */
function fitted(edges: readonly Judged[]): Weights {
  const learned = edges.filter((edge) => edge.learned)
  const made = learned.filter((edge) => edge.set.startsWith('made'))
  const weightOf = (edge: Judged) =>
    edge.set.startsWith('made') ? (MADE_SHARE / (1 - MADE_SHARE)) * ((learned.length - made.length) / made.length) : 1
  const entries = EDGE_GROUNDS.map((grounds) => {
    const rows = learned.filter((edge) => edge.grounds === grounds)
    let [at, kin] = [0, 0]
    for (let round = 0; round < 500; round++) {
      for (const turn of ['at', 'kin'] as const) {
        if (turn === 'kin' && !SLOPED.has(grounds)) continue
        let gradient = -RIDGE * (turn === 'at' ? at : kin / 10)
        let curve = turn === 'at' ? RIDGE : RIDGE / 10
        for (const row of rows) {
          const p = 1 / (1 + Math.exp(-(at + kin * row.kin)))
          const x = turn === 'at' ? 1 : row.kin
          const weight = weightOf(row)
          gradient += weight * (Number(row.right) - p) * x
          curve += weight * p * (1 - p) * x * x
        }
        if (turn === 'at') at += gradient / curve
        else kin = Math.max(0, kin + gradient / curve)
      }
    }
    return [grounds, { at: Number(at.toFixed(2)), kin: Number(kin.toFixed(2)) }] as const
  })
  return Object.fromEntries(entries) as Weights
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** Said and observed, bin by bin, and the expected gap. */
function reliability(name: string, edges: readonly Judged[], said: (edge: Judged) => number): string[] {
  let gap = 0
  let brier = 0
  for (const edge of edges) brier += (said(edge) - Number(edge.right)) ** 2 / Math.max(1, edges.length)
  const rows = BINS.flatMap((low, i) => {
    const high = BINS[i + 1] ?? 1.01
    const inside = edges.filter((edge) => said(edge) >= low && said(edge) < high)
    if (inside.length === 0) return []
    const mean = inside.reduce((sum, edge) => sum + said(edge), 0) / inside.length
    const right = inside.filter((edge) => edge.right).length
    gap += Math.abs(mean - right / inside.length) * (inside.length / edges.length)
    return [
      `| ${name} | ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)} | ${inside.length} | ${mean.toFixed(2)} | ${(right / inside.length).toFixed(2)} (${right}) |`,
    ]
  })
  return [...rows, `| ${name} | all: gap ${gap.toFixed(3)}, Brier ${brier.toFixed(3)} | ${edges.length} | | |`]
}

function byGrounds(edges: readonly Judged[], said: (edge: Judged) => number): string[] {
  const sets = [...new Set(edges.map(({ set }) => set))]
  return EDGE_GROUNDS.map((grounds) => {
    const cells = sets.map((set) => {
      const own = edges.filter((edge) => edge.grounds === grounds && edge.set === set)
      const mean = own.reduce((sum, edge) => sum + said(edge), 0) / Math.max(1, own.length)
      return own.length === 0 ? '–' : `${own.filter((edge) => edge.right).length}/${own.length} (${mean.toFixed(2)})`
    })
    return `| ${grounds} | ${cells.join(' | ')} |`
  })
}

function tables(edges: readonly Judged[], said: (edge: Judged) => number): string {
  const sets = [...new Set(edges.map(({ set }) => set))]
  return [
    '| set | said | edges | mean said | right |',
    '|---|---|---|---|---|',
    ...sets.flatMap((set) =>
      reliability(
        set,
        edges.filter((edge) => edge.set === set),
        said,
      ),
    ),
    ...reliability(
      'all learned',
      edges.filter((edge) => edge.learned),
      said,
    ),
    ...reliability(
      'all not learned',
      edges.filter((edge) => !edge.learned),
      said,
    ),
    '',
    `| grounds, right of all (mean said) | ${sets.join(' | ')} |`,
    `|---|${sets.map(() => '---|').join('')}`,
    ...byGrounds(edges, said),
  ].join('\n')
}

export async function calibration(): Promise<string> {
  return tables(await judged(), (edge) => edge.said)
}

export async function trainConfidence(): Promise<string> {
  const edges = await judged()
  const weights = fitted(edges)
  writeFileSync('src/trace/confidence-weights.ts', moduleOf(weights))
  return [
    'before',
    tables(edges, (edge) => sureness(CONFIDENCE_WEIGHTS, edge)),
    '',
    'after',
    tables(edges, (edge) => sureness(weights, edge)),
  ].join('\n')
}

function moduleOf(weights: Weights): string {
  const lines = EDGE_GROUNDS.map((grounds) => {
    const key = grounds.includes('-') ? `'${grounds}'` : grounds
    return `  ${key}: { at: ${weights[grounds].at}, kin: ${weights[grounds].kin} },`
  })
  return `/**
 * Log-odds that an edge is right, by what it rests on: \`at\` + \`kin\` times likeness; fitted by
 * \`npm run train -- confidence\` (docs/calibration.md). Generated: do not edit.
 */
import type { EdgeGrounds } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Readonly<Record<EdgeGrounds, { readonly at: number; readonly kin: number }>> = {
${lines.join('\n')}
}
`
}
