/**
 * Fits the two looks of `collate/claim-score.ts` on the labelled stories, real and invented: does a pair of statements
 * lie on statements of one labelled claim? A pair counts whole where both sides are labelled (or one is), .3 where
 * neither is, because the labels hold at most fourteen claims a story. The weights stand in the code, rounded to two
 * places; this prints them beside those of the fit. The second look sees the first one as it stands in the code.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidatesOf } from '../../src/collate/candidates.ts'
import { FIRST, looksOf, SECOND, SECOND_NAMES } from '../../src/collate/claim-score.ts'
import { describe, FEATURES } from '../../src/collate/features.ts'
import { loadLexicon } from '../../src/collate/lexicon.ts'
import { poolOf } from '../../src/collate/pool.ts'
import { group } from '../../src/group/group.ts'
import { annotateAll, extract } from '../../src/pipeline/pipeline.ts'
import { records, shared } from '../quality/corpora.ts'
import { type StoryText, sourceOf } from '../quality/story-source.ts'
import { fitLogistic, type Sample } from './logistic-fit.ts'

// What a pair of a set weighs in the first and in the second look: the real stories are fewer, and label more tersely;
// so weighed, neither set is bought with the other (claimsF, tried 1 to 6).
const SETS = [
  { folder: 'data/stories', texts: 'texts.jsonl.gz', weighs: [2.4, 4] },
  { folder: 'data/stories-invented', texts: 'texts.jsonl', weighs: [1, 1] },
] as const
// 3: weights of near-equal features stay of one size; 1 and 10 rank the pairs of either set alike.
const RIDGE = 3

interface Gold {
  readonly claims: readonly {
    readonly statements: readonly { readonly letter: string; readonly start: number; readonly end: number }[]
  }[]
}

interface Labelled {
  readonly letter: string
  readonly start: number
  readonly end: number
  readonly claim: number
}

export async function trainClaims(): Promise<string> {
  const first: Sample[] = []
  const second: Sample[] = []
  const lexicon = await loadLexicon()
  for (const { folder, texts, weighs } of SETS) {
    const all = records<StoryText>(join(shared(folder), texts))
    for (const story of readdirSync(shared(folder)).sort()) {
      const gold = goldOf(join(shared(folder), story, 'gold.json'))
      if (gold === null) continue
      const source = sourceOf(
        story,
        all.filter((text) => text.story === story),
      )
      const { articles } = await extract([source])
      const annotations = await annotateAll(articles)
      const { stories } = await group(articles, annotations, { decisions: [] })
      for (const one of stories) {
        const pool = poolOf(one, articles, annotations, lexicon)
        const pairs = describe(pool, candidatesOf(pool, lexicon), lexicon)
        const looks = looksOf(pool, pairs)
        const on = pool.entries.map(({ article, statement }) =>
          claimsOn(gold, article.id.slice(story.length + 1), statement),
        )
        pairs.forEach(({ a, b, features }, k) => {
          const [ofA, ofB] = [on[a] ?? [], on[b] ?? []]
          const positive = ofA.some((claim) => ofB.includes(claim))
          const weight = ofA.length > 0 || ofB.length > 0 ? 1 : 0.3
          const look = looks[k]
          first.push({
            features: Float64Array.from(FEATURES, (name) => features[name]),
            positive,
            weight: weight * weighs[0],
          })
          if (look !== undefined)
            second.push({
              features: Float64Array.from(SECOND_NAMES, (name) => look[name]),
              positive,
              weight: weight * weighs[1],
            })
        })
      }
    }
  }
  return [
    `${first.length} pairs, ${first.filter((sample) => sample.positive).length} of one claim`,
    ...told('first look', ['bias', ...FEATURES], fitLogistic(first, RIDGE), FIRST),
    ...told('second look', ['bias', ...SECOND_NAMES], fitLogistic(second, RIDGE), SECOND),
  ].join('\n')
}

function told(
  what: string,
  names: readonly string[],
  fitted: readonly number[],
  code: Readonly<Record<string, number>>,
): string[] {
  return [
    what,
    ...names.map(
      (name, i) => `  ${name.padEnd(14)} fit ${(fitted[i] ?? 0).toFixed(2).padStart(6)}  in code ${code[name]}`,
    ),
  ]
}

function goldOf(file: string): Labelled[] | null {
  try {
    const { claims } = JSON.parse(readFileSync(file, 'utf8')) as Gold
    return claims.flatMap(({ statements }, claim) =>
      statements.map(({ letter, start, end }) => ({ letter, start, end, claim })),
    )
  } catch {
    return null // texts.jsonl and README.md stand beside the stories
  }
}

/** The labelled claims that a statement lies on, by the rule of scorers/stories.py: half of the shorter, a quarter of the longer. */
function claimsOn(
  gold: readonly Labelled[],
  letter: string,
  of: { readonly start: number; readonly end: number },
): number[] {
  return gold
    .filter((one) => {
      if (one.letter !== letter) return false
      const common = Math.min(one.end, of.end) - Math.max(one.start, of.start)
      const [short, long] = [one.end - one.start, of.end - of.start].sort((x, y) => x - y)
      return common > 0 && common >= 0.5 * (short ?? 0) && common >= 0.25 * (long ?? 0)
    })
    .map((one) => one.claim)
}
