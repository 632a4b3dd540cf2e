/**
 * `npm run train -- trace-ablations`: what each kind of evidence brings to the whole trace. Every story is read once;
 * then it is traced with one kind of evidence taken away at a time, and scored by the yardsticks of `npm run eval`.
 * Trains nothing; writes the table of docs/trace-ablation.md.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Idf, loadIdf } from '../../src/language/en/idf.ts'
import type { Ground } from '../../src/trace/candidates.ts'
import { citedOutlets } from '../../src/trace/credits.ts'
import { EDGE_WEIGHTS, type EdgeWeights } from '../../src/trace/edge-weights.ts'
import { likenessOf } from '../../src/trace/likeness.ts'
import type { Profile } from '../../src/trace/profile.ts'
import { resolve } from '../../src/trace/resolve.ts'
import { groundFor, traceFrom } from '../../src/trace/trace.ts'
import { shared } from '../quality/corpora.ts'
import { retraced } from '../quality/retrace.ts'
import { type Made, madeStory, STORIES, simulatorFigures } from '../quality/simulator.ts'
import { type GoldStory, goldStories, type StorySet } from '../quality/story-sets.ts'

type Change = (ground: Ground) => Ground

const each =
  (change: (profile: Profile, ground: Ground) => Profile): Change =>
  (ground) => ({ ...ground, profiles: ground.profiles.map((profile) => change(profile, ground)) })
const weighing =
  (weights: Partial<EdgeWeights>): Change =>
  (ground) => ({ ...ground, weights: { ...EDGE_WEIGHTS, ...weights } })

/** Which report is meant, asked again. */
function resolvedAnew(ground: Ground, idf: Idf): Ground {
  const scenes = ground.profiles.map(({ scene }) => scene)
  return each((profile) => ({
    ...profile,
    resolved: profile.cited.map((cited) => resolve(profile.scene, cited, scenes, ground.likeness, idf, ground.fold)),
  }))(ground)
}

function changesWith(idf: Idf): readonly (readonly [string, Change])[] {
  return [
    ['nothing left out', (ground) => ground],
    ['credits of outlets', each((profile) => ({ ...profile, cited: [], resolved: [] }))],
    [
      'byline and agency marks',
      (ground) =>
        resolvedAnew(
          each((profile) => {
            const credits = profile.cited.flatMap((cited) => cited.credits)
            const plain = credits.filter(({ kind }) => kind !== 'wire' && kind !== 'contributed')
            const inOrder = [...plain].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
            return { ...profile, cited: citedOutlets(profile.scene, inOrder) }
          })(ground),
          idf,
        ),
    ],
    [
      'copied runs of text',
      (ground) => ({
        ...ground,
        copies: [],
        fold: new Map(ground.profiles.map(({ scene }) => [scene.id, scene.id] as const)),
        likeness: likenessOf(
          ground.profiles.map(({ scene }) => scene),
          idf,
          (id) => id,
        ),
      }),
    ],
    [
      'shared rare words and details',
      (ground) => ({ ...ground, likeness: { ...ground.likeness, kin: () => 0, chance: () => 0 } }),
    ],
    ['the chance level', weighing({ overChance: 0 })],
    ['unnamed people’s shared quotations', (ground) => ({ ...ground, quotes: new Map() })],
    [
      'details one has and the other lacks',
      (ground) => ({ ...ground, likeness: { ...ground.likeness, lacks: () => 0, lacksAll: () => 0 } }),
    ],
    ['own work', each((profile) => ({ ...profile, own: [] }))],
    ['public documents', each((profile) => ({ ...profile, documents: [] }))],
    ['dropped credits (loss of attribution)', weighing({ droppedKin: Number.POSITIVE_INFINITY })],
    ['direction score', weighing({ saidDirection: Number.POSITIVE_INFINITY })],
    [
      'dates',
      (ground) =>
        resolvedAnew(each((profile) => ({ ...profile, scene: { ...profile.scene, published: null } }))(ground), idf),
    ],
  ]
}

const SETS: readonly StorySet[] = ['stories', 'invented', 'tune']
const KEYS = ['edgesF', 'treeF', 'falseEdges', 'originsError', 'restsOn', 'own'] as const

export async function traceAblations(): Promise<string> {
  const idf = await loadIdf()
  const stories = await goldStories(SETS)
  const made: [Made, Ground][] = []
  for (let seed = 0; seed < STORIES; seed++) {
    const one = await madeStory(seed)
    made.push([one, await groundFor(one.story, one.articles, one.annotations, { decisions: [] })])
  }
  const head = `| left out | ${SETS.map((set) => `${set}: ${KEYS.join(' / ')}`).join(' | ')} | simulator: edges / origins / lost |`
  const lines = [head, `|---|${SETS.map(() => '---|').join('')}---|`]
  for (const [name, change] of changesWith(idf)) {
    const cells: string[] = []
    for (const set of SETS)
      cells.push(
        await scored(
          stories.filter((one) => one.set === set),
          change,
        ),
      )
    const { all } = simulatorFigures(
      made.map(([one, ground]) => [one, traceFrom(change(ground), [], { decisions: [] })] as const),
    )
    cells.push([all.edges, all.origins, all.lost].map((value) => value.toFixed(3)).join(' / '))
    lines.push(`| ${name} | ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

/** The figures of scorers/stories.py on these stories, traced with the change. */
async function scored(stories: readonly GoldStory[], change: Change): Promise<string> {
  if (stories.length === 0) return ''
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-ablations-'))
  try {
    const [golds, results] = [join(scratch, 'gold'), join(scratch, 'results')]
    mkdirSync(golds)
    mkdirSync(results)
    for (const { story, gold, result } of stories) {
      writeFileSync(join(golds, `${story}.json`), JSON.stringify(gold))
      writeFileSync(join(results, `${story}.json`), JSON.stringify(await retraced(result, change)))
    }
    const script = shared('scorers/stories.py')
    const { stdout } = await promisify(execFile)('python3', [script, golds, results], { maxBuffer: 64e6 })
    const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number>
    return KEYS.map((key) => (figures[key] ?? 0).toFixed(3)).join(' / ')
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
