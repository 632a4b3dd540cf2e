/**
 * The uncertain pairs of a story, put to a reader's own model (off unless one is handed in). What it calls one is raised
 * to a likely pair, what it calls apart falls below the threshold; pairs we are sure of are never asked about. Its
 * verdicts stand in the claim's evidence as `model.same` and `model.apart`.
 */
import { OptionError } from '../error/stemma-error.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Judge } from '../model/judge.ts'
import type { Variant } from '../model/variant.ts'
import type { Scored } from './claim-score.ts'
import type { Entry } from './pool.ts'

// Of the labelled stories: below .04 one pair in fifty that touches a label is of a labelled claim, from .5 on more than
// half; between lie 7 % of the candidates of the real stories, 14 % of the invented.
const UNCERTAIN = { from: 0.04, to: 0.5 }
// research/collation.md §4.9: what a model of usual size answers in some seconds.
const MOST = 300
const SAME = 0.5

export interface Opinions {
  readonly scores: readonly Scored[]
  /** By `pairKey`. */
  readonly verdicts: ReadonlyMap<string, Evidence>
}

export const pairKey = (a: Entry, b: Entry): string => [a.statement.id, b.statement.id].sort().join(' ')

/** Scores in the order given. At most 300 pairs are asked about, those nearest to `threshold` first. */
export async function withOpinions(
  scores: readonly Scored[],
  entries: readonly Entry[],
  threshold: number,
  judge: Judge,
): Promise<Opinions> {
  const asked = scores
    .flatMap((pair) => {
      const [a, b] = [entries[pair.a], entries[pair.b]]
      const isUncertain = pair.score >= UNCERTAIN.from && pair.score < UNCERTAIN.to
      return isUncertain && a !== undefined && b !== undefined ? [{ pair, a, b }] : []
    })
    .sort(
      (x, y) =>
        Math.abs(x.pair.score - threshold) - Math.abs(y.pair.score - threshold) ||
        x.pair.a - y.pair.a ||
        x.pair.b - y.pair.b,
    )
    .slice(0, MOST)
  const answers = await answersOf(
    judge,
    asked.map(({ a, b }) => ({ a: textOf(a), b: textOf(b) })),
  )
  const moved = new Map<Scored, number>()
  const verdicts = new Map<string, Evidence>()
  for (const [k, { pair, a, b }] of asked.entries()) {
    const alike = answers[k] ?? 0
    moved.set(pair, alike >= SAME ? UNCERTAIN.to : Math.min(pair.score, UNCERTAIN.from))
    verdicts.set(pairKey(a, b), {
      rule: alike >= SAME ? 'model.same' : 'model.apart',
      value: Math.round(1e4 * alike) / 1e4,
      spans: [a, b].map(({ article, statement: { start, end } }) => ({ article: article.id, start, end })),
    })
  }
  return { scores: scores.map((pair) => ({ ...pair, score: moved.get(pair) ?? pair.score })), verdicts }
}

/** What only the model joined is no sure conflict: it is for a reader to check. */
export function underModel(variant: Variant, verdicts: Opinions['verdicts']): Variant {
  const joined = verdicts.get([...variant.between].sort().join(' '))?.rule === 'model.same'
  const isApart = variant.kind === 'conflict' || variant.kind === 'update'
  return joined && isApart ? { ...variant, band: 'check' } : variant
}

/** Throws where a model answers with anything but a likelihood a pair: it must not decide by accident. */
export async function answersOf(
  judge: Judge,
  pairs: readonly { readonly a: string; readonly b: string }[],
): Promise<readonly number[]> {
  if (pairs.length === 0) return []
  const answers = await judge.alike(pairs)
  const odd = answers.find((answer) => !(answer >= 0 && answer <= 1))
  if (answers.length === pairs.length && odd === undefined) return answers
  throw new OptionError('E_MODEL', {
    what:
      odd === undefined
        ? `it gave ${answers.length} answers to ${pairs.length} pairs`
        : `it answered ${odd}, which is no likelihood`,
    where: judge.name,
    mend: 'A judge gives one number from 0 to 1 a pair, in order',
  })
}

/** The statement's words, its subject before them where that stands elsewhere. */
function textOf({ article, statement }: Entry): string {
  const spans = statement.subject === null ? statement.spans : [statement.subject, ...statement.spans]
  return spans.map(({ start, end }) => article.text.slice(start, end)).join(' ')
}
