/**
 * The rules of others on the labelled stories, for comparison with trace's tree: headlines alike (Jaccard ≥ .55, the rule
 * of corroborate-mcp, emulated), five or more common 25-character runs (passim's candidate filter, emulated), and "the
 * earliest is the original" (everybody has it from the first article). Edges between articles at hand only; the first
 * two say nothing of direction, so that the earlier of the two is taken as the parent.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../../src/text/words.ts'
import { records } from '../corpora.ts'
import type { StoryText } from '../story-source.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

interface Gold {
  readonly derivations: readonly { readonly from: string; readonly to: string; readonly sure: boolean }[]
}

type Rule = (a: StoryText, b: StoryText, story: readonly StoryText[]) => boolean

const day = (text: StoryText): string => text.date ?? text.published ?? ''

const RULES: Readonly<Record<string, Rule>> = {
  headline: (a, b) =>
    jaccard(new Set(words(a.title).map(({ key }) => key)), new Set(words(b.title).map(({ key }) => key))) >= 0.55,
  ngrams: (a, b) => {
    const seen = runsOf(a.text)
    let common = 0
    for (const run of runsOf(b.text)) if (seen.has(run)) common++
    return common >= 5
  },
  earliest: (a, _, story) =>
    a.letter ===
    [...story].sort((x, y) => (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : x.letter < y.letter ? -1 : 1))[0]?.letter,
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((key) => b.has(key)).length
  return common / Math.max(1, a.size + b.size - common)
}

/** All runs of 25 letters and digits. */
function runsOf(text: string): Set<string> {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return new Set(Array.from({ length: Math.max(0, bare.length - 24) }, (_, i) => bare.slice(i, i + 25)))
}

async function score(context: TaskContext): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const [set, file] of [
    ['stories', 'texts.jsonl.gz'],
    ['stories-invented', 'texts.jsonl'],
  ] as const) {
    const folder = context.shared(`data/${set}`)
    const texts = records<StoryText>(join(folder, file))
    const stories = readdirSync(folder).filter((name) => /^i?\d\d$/.test(name))
    for (const [name, rule] of Object.entries(RULES)) {
      let [hit, said, gold] = [0, 0, 0]
      for (const story of stories) {
        const all = texts.filter((text) => text.story === story)
        const edges = goldOf(join(folder, story, 'gold.json'))
        if (edges === null) continue
        const letters = new Set(all.map(({ letter }) => letter))
        const inner = edges.filter(({ from }) => letters.has(from))
        const sure = new Set(inner.filter((edge) => edge.sure).map(({ from, to }) => `${from} ${to}`))
        const unsure = new Set(inner.filter((edge) => !edge.sure).map(({ from, to }) => `${from} ${to}`))
        gold += sure.size
        for (const a of all)
          for (const b of all) {
            const earlier = day(a) < day(b) || (day(a) === day(b) && a.letter < b.letter)
            if (a === b || !earlier || !rule(a, b, all) || unsure.has(`${a.letter} ${b.letter}`)) continue
            said++
            if (sure.has(`${a.letter} ${b.letter}`)) hit++
          }
      }
      figures[`trace.rivals.${set === 'stories' ? 'real' : 'invented'}.${name}`] = (2 * hit) / Math.max(1, said + gold)
      context.log(`${set} ${name}: ${hit} of ${gold} edges, ${said} said`)
    }
  }
  return figures
}

function goldOf(file: string): Gold['derivations'] | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Gold).derivations
  } catch {
    return null // a story with texts only
  }
}

export const traceRivals: readonly Task[] = [
  { name: 'trace.rivals', corpora: ['data/stories', 'data/stories-invented'], run: score },
]
