/**
 * Collation on public pairs of sentences. `collate.sts.*`: Pearson, the weights learned without the measured set and
 * without its texts. `collate.ists.*`: chunks and types by scorers/ists.py on gold chunks, trained on the training part;
 * `spe` = F1 of SPE1 and SPE2 together over chunk pairs. `collate.mtref`: F of word links against the sure ones,
 * possible ones forgiven, punctuation left out on both sides.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../../../src/collate/align.ts'
import { bareEntry } from '../../../src/collate/bare.ts'
import { alignChunks } from '../../../src/collate/chunk-types.ts'
import { CHUNK_WEIGHTS } from '../../../src/collate/chunk-weights.ts'
import { compare } from '../../../src/collate/compare.ts'
import { loadLexicon } from '../../../src/collate/lexicon.ts'
import { similarityOf } from '../../../src/collate/similarity.ts'
import { type IstsPair, istsSides } from '../../train/chunks.ts'
import { fitSimilarity, stsRows } from '../../train/collate.ts'
import { records } from '../corpora.ts'
import type { Figures, Task, TaskContext } from '../task.ts'
import { superpalTask } from './superpal.ts'

const STS = 'data/alignment/sts-2012-2015'
const ISTS = 'data/alignment/ists-headlines-2015'
const MTREF = 'data/alignment/mtref/mtref_dev.jsonl.gz'

const NUMDIFF = 'data/alignment/numdiff-candidates/numdiff_even.jsonl.gz'
const LABELS = 'bench/quality/labels/number-differences.json'

const SETS: Readonly<Record<string, string>> = {
  '2015/headlines.test': 'headlines-2015',
  '2012/MSRpar.test': 'msrpar',
  '2014/deft-news.test': 'deft-news',
  '2014/headlines.test': 'headlines-2014',
  '2013/headlines.test': 'headlines-2013',
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [i, value] of x.entries()) {
    const [dx, dy] = [value - mx, (y[i] ?? 0) - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}

async function sts(): Promise<Figures> {
  const rows = await stsRows()
  return Object.fromEntries(
    Object.entries(SETS).map(([set, name]) => {
      const weights = fitSimilarity(rows, [set])
      const measured = rows.filter((row) => row.set === set)
      const found = measured.map((row) => similarityOf(row.features, weights))
      return [
        `collate.sts.${name}`,
        pearson(
          found,
          measured.map((row) => row.score),
        ),
      ]
    }),
  )
}

async function ists(context: TaskContext): Promise<Figures> {
  const lexicon = await loadLexicon()
  const gold = context.shared(`${ISTS}/ists_2015_test.jsonl.gz`)
  let [hit, named, wanted] = [0, 0, 0]
  const lines = records<IstsPair>(gold).map((pair) => {
    const { a, b, chunksA, chunksB, tokensA, tokensB } = istsSides(pair, lexicon)
    const found = alignChunks(a, b, chunksA, chunksB, align(a, b, lexicon), lexicon, CHUNK_WEIGHTS)
    const key = (x: readonly number[], y: readonly number[], type: string) => `${x.join()} ${y.join()} ${type}`
    const specific = (type: string) => /^SPE[12]/.test(type)
    const sorted = (list: readonly number[]) => [...list].sort((p, q) => p - q)
    const right = new Set(
      pair.alignment
        .filter((one) => specific(one.type) && one.a.length > 0 && one.b.length > 0)
        .map((one) => key(sorted(one.a), sorted(one.b), one.type.slice(0, 4))),
    )
    const alignment = found.map(({ x, y, type, score }) => ({ a: tokensA[x] ?? [], b: tokensB[y] ?? [], type, score }))
    const ours = alignment.filter((one) => specific(one.type))
    wanted += right.size
    named += ours.length
    hit += ours.filter((one) => right.has(key(one.a, one.b, one.type))).length
    return JSON.stringify({ id: pair.id, alignment })
  })
  const system = join(context.scratch, 'ists.jsonl')
  writeFileSync(system, lines.join('\n'))
  const printed = await context.scorer('ists.py', [gold, system])
  const of = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(printed.replace('type+score', 'both'))?.[1])
  return {
    'collate.ists.alignment': of('alignment'),
    'collate.ists.type': of('type'),
    'collate.ists.both': of('both'),
    'collate.ists.spe': (2 * hit) / (named + wanted),
  }
}

interface MtrefPair {
  readonly aTokens: readonly string[]
  readonly bTokens: readonly string[]
  readonly sure: readonly (readonly [number, number])[]
  readonly possible: readonly (readonly [number, number])[]
}

async function mtref(context: TaskContext): Promise<Figures> {
  const lexicon = await loadLexicon()
  const isMark = (token: string | undefined) => token !== undefined && /^\W+$/.test(token)
  let [hit, found, wanted] = [0, 0, 0]
  for (const pair of records<MtrefPair>(context.shared(MTREF))) {
    const side = (id: string, tokens: readonly string[]) => {
      const { form } = bareEntry(id, tokens.join(' '), lexicon)
      let at = -1
      const ends = tokens.map((token) => (at += token.length + 1))
      return { form, tokenOf: form.words.map((word) => ends.findIndex((end) => word.start < end)) }
    }
    const [a, b] = [side('a', pair.aTokens), side('b', pair.bTokens)]
    const code = (i: number, j: number) => `${i} ${j}`
    const sure = new Set(
      pair.sure.filter(([i, j]) => !(isMark(pair.aTokens[i]) && isMark(pair.bTokens[j]))).map(([i, j]) => code(i, j)),
    )
    const possible = new Set(pair.possible.map(([i, j]) => code(i, j)))
    const links = new Set(
      align(a.form, b.form, lexicon).links.map((link) => code(a.tokenOf[link.i] ?? -1, b.tokenOf[link.j] ?? -1)),
    )
    wanted += sure.size
    for (const link of links) {
      if (sure.has(link)) hit++
      if (sure.has(link) || !possible.has(link)) found++
    }
  }
  return { 'collate.mtref': (2 * hit) / (found + wanted) }
}

interface NumberPair {
  readonly id: string
  readonly a: string
  readonly b: string
}

/**
 * `collate.conflict.*`: pairs that differ in a number, labelled by us (bench/quality/labels: `conflict` and `update` =
 * one slot, values that exclude each other, at one time or at two; `precision`, `unit`, `other` subject or period are
 * none). Found: a difference of kind conflict or update in a number or date, not of band `check`. Rules are tuned on the
 * rows whose number divides by four; the others, printed apart, are the check.
 */
async function conflict(context: TaskContext): Promise<Figures> {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Readonly<Record<string, string>>
  const pairs = records<NumberPair>(context.shared(NUMDIFF)).filter((pair) => labels[pair.id] !== undefined)
  let [hit, found, wanted] = [0, 0, 0]
  const halves = { tune: [0, 0, 0], check: [0, 0, 0] }
  const misses: string[] = []
  for (const [k, { variants }] of (await compare(pairs)).entries()) {
    const id = pairs[k]?.id ?? ''
    const isApart = labels[id] === 'conflict' || labels[id] === 'update'
    const isFound = variants.some(
      (one) =>
        one.band !== 'check' &&
        (one.kind === 'conflict' || one.kind === 'update') &&
        (one.aspect === 'number' || one.aspect === 'date'),
    )
    const half = halves[Number(id.slice(1)) % 4 === 0 ? 'tune' : 'check']
    for (const [at, is] of [isApart && isFound, isFound, isApart].entries()) half[at] = (half[at] ?? 0) + (is ? 1 : 0)
    if (isApart) wanted++
    if (isFound) found++
    if (isFound && isApart) hit++
    if (isFound && !isApart) misses.push(`${id} ${labels[id]}`)
  }
  context.log(`labelled ${pairs.length}, apart ${wanted}, found ${found}; wrongly found: ${misses.join(', ')}`)
  for (const [name, [right = 0, told = 0, all = 0]] of Object.entries(halves))
    context.log(`${name}: P ${(right / told).toFixed(3)} R ${(right / all).toFixed(3)} of ${all}`)
  return { 'collate.conflict.precision': found === 0 ? 0 : hit / found, 'collate.conflict.recall': hit / wanted }
}

export const collateTasks: readonly Task[] = [
  { name: 'collate.sts', corpora: [STS], run: sts },
  { name: 'collate.ists', corpora: [ISTS, 'scorers/ists.py'], run: ists },
  { name: 'collate.conflict', corpora: [NUMDIFF], run: conflict },
  { name: 'collate.mtref', corpora: [MTREF], run: mtref },
  superpalTask,
]
