/**
 * What the salience of variants is learned from: every pair of our statements that lies on a pair a labelled claim lines
 * up, with what the rules offer for it and whether a reader names that.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../../src/collate/align.ts'
import { closeness, offersIn, pairsOf, type Tree, toldIn } from '../../src/collate/apparatus.ts'
import { collation } from '../../src/collate/collate.ts'
import { type Lexicon, loadLexicon } from '../../src/collate/lexicon.ts'
import { type Entry, poolOf } from '../../src/collate/pool.ts'
import type { Finding } from '../../src/collate/variants/finding.ts'
import { type Manner, mannerOf } from '../../src/collate/variants/habit.ts'
import { offersOf } from '../../src/collate/variants/registry.ts'
import { familyOf, type Kin } from '../../src/collate/variants/salience.ts'
import { group } from '../../src/group/group.ts'
import { claimsWithStoryNames, loadStoryAliases, withStoryNames } from '../../src/language/en/story-aliases.ts'
import type { VariantKind } from '../../src/model/variant.ts'
import { annotateAll, extract } from '../../src/pipeline/pipeline.ts'
import { treeOf } from '../../src/pipeline/tree.ts'
import { trace } from '../../src/trace/trace.ts'
import { records, shared } from '../quality/corpora.ts'
import { goldOf, isTune, labelledStories } from '../quality/story-labels.ts'
import { type StoryText, sourceOf } from '../quality/story-source.ts'

export const SETS = [
  { name: 'real', habit: 'long', folder: 'data/stories', texts: 'texts.jsonl.gz' },
  { name: 'invented', habit: 'short', folder: 'data/stories-invented', texts: 'texts.jsonl' },
] as const
/** `tune`: the odd ones of our own labels (`bench/quality/labels/stories`): long reports, but one reader of other habits. */
export type SetName = (typeof SETS)[number]['name'] | 'tune'

interface Labelled {
  readonly letter: string
  readonly start: number
  readonly end: number
}

interface LabelledVariant {
  readonly between: readonly [string, string]
  readonly kind: VariantKind
  readonly sure: boolean
}

interface Gold {
  readonly claims: readonly {
    readonly statements: readonly Labelled[]
    readonly variants: readonly LabelledVariant[]
  }[]
}

export interface Offer {
  readonly finding: Finding
  /** The two statements. */
  readonly between: string
  /** Counts once: between these statements, of this kind. */
  readonly key: string
  /** Does a reader name it, do both? Numbers of the named variants among those of the pair. */
  readonly names: readonly number[]
}

export interface LabelledPair {
  readonly set: SetName
  readonly story: string
  /** The labelled claim, and whether the system lines the pair up: pairs of one name were judged together. */
  readonly claim: string
  readonly manner: Manner
  /** The second article against the first. */
  readonly kin: Kin
  /** Does the system line it up? Only then it is scored. */
  readonly found: boolean
  readonly offers: readonly Offer[]
  /** The variants readers named, `same` and `wording` left out; is each sure? */
  readonly sure: readonly boolean[]
}

const MIRROR: { readonly [kind in VariantKind]?: VariantKind } = {
  'more-precise': 'less-precise',
  'less-precise': 'more-precise',
  stronger: 'weaker',
  weaker: 'stronger',
}
const EITHER: ReadonlySet<VariantKind> = new Set(['conflict', 'update', 'attribution-changed'])
const UNSCORED: ReadonlySet<VariantKind> = new Set(['same', 'wording'])

/** By the rule of scorers/stories.py: half of the shorter, a quarter of the longer. */
function liesOn(a: { readonly start: number; readonly end: number }, b: Labelled): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const [short, long] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y)
  return common > 0 && common >= 0.5 * (short ?? 0) && common >= 0.25 * (long ?? 0)
}

export async function labelledPairs(): Promise<LabelledPair[]> {
  const lexicon = await loadLexicon()
  const pairs: LabelledPair[] = []
  for (const { name, folder, texts } of SETS) {
    const all = records<StoryText>(join(shared(folder), texts))
    for (const story of readdirSync(shared(folder)).sort()) {
      const file = join(shared(folder), story, 'gold.json')
      if (!existsSync(file)) continue
      const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold
      const own = all.filter((text) => text.story === story)
      pairs.push(...(await pairsOfStory(name, story, own, gold, lexicon)))
    }
  }
  for (const one of labelledStories().filter(({ labels }) => isTune(labels.story)))
    pairs.push(...(await pairsOfStory('tune', one.labels.story, one.texts, goldOf(one) as Gold, lexicon)))
  return pairs
}

async function pairsOfStory(
  set: SetName,
  story: string,
  texts: readonly StoryText[],
  gold: Gold,
  lexicon: Lexicon,
): Promise<LabelledPair[]> {
  const { articles } = await extract([sourceOf(story, texts)])
  const annotations = await annotateAll(articles)
  const { stories } = await group(articles, annotations, { decisions: [] })
  const pairs: LabelledPair[] = []
  for (const one of stories) {
    const pool = poolOf(one, articles, annotations, lexicon)
    const byId = new Map(pool.entries.map((entry) => [entry.statement.id, entry]))
    const { claims } = await collation(one, articles, annotations)
    const aliases = (await loadStoryAliases())(articles, annotations)
    const named = withStoryNames(annotations, aliases)
    const traced = await trace(one, articles, named, claimsWithStoryNames(claims, aliases), { decisions: [] })
    const tree = treeOf(traced.derivations)
    const groups = claims.flatMap(({ statements }) => {
      const members = statements.flatMap(({ statement }) => byId.get(statement) ?? [])
      return members[0] === undefined ? [] : [{ members, gist: members[0] }]
    })
    const manner = mannerOf(closeness(offersIn(groups, lexicon)), pool.entries)
    const found = new Map(
      groups.flatMap(({ members, gist }) => {
        const told = toldIn(members)
        return pairsOf(members, gist, lexicon).map(({ a, b }) => [keyOf(a, b), told] as const)
      }),
    )
    const reading = { set, story, manner, tree, entries: pool.entries, found, lexicon }
    for (const [number, claim] of gold.claims.entries()) pairs.push(...pairsOfClaim(reading, number, claim))
  }
  return pairs
}

const keyOf = (a: Entry, b: Entry) => [a.statement.id, b.statement.id].sort().join(' ')

interface Reading {
  readonly set: SetName
  readonly story: string
  readonly manner: Manner
  readonly tree: Tree
  readonly entries: readonly Entry[]
  /** By pair of statements that the system lines up: what the claim tells. */
  readonly found: ReadonlyMap<string, ReturnType<typeof toldIn>>
  readonly lexicon: Lexicon
}

function pairsOfClaim(
  { set, story, manner, tree, entries, found, lexicon }: Reading,
  number: number,
  { statements, variants }: Gold['claims'][number],
): LabelledPair[] {
  const letterOf = ({ article }: Entry) => article.id.slice(story.length + 1)
  const on = statements.map((one) =>
    entries.filter((entry) => letterOf(entry) === one.letter && liesOn(entry.statement, one)),
  )
  const toldHere = toldIn(on.flat())
  return statements.flatMap((x, i) =>
    statements.slice(i + 1).flatMap((y, k): LabelledPair[] => {
      const named = variants.filter(
        ({ between, kind }) => between.includes(x.letter) && between.includes(y.letter) && !UNSCORED.has(kind),
      )
      const offersFor = (isFound: boolean): Offer[] =>
        (on[i] ?? []).flatMap((p) =>
          (on[i + 1 + k] ?? []).flatMap((q) => {
            const [a, b] = p.article.id < q.article.id ? [p, q] : [q, p]
            const told = found.get(keyOf(a, b))
            if ((told !== undefined) !== isFound) return []
            return offersOf(a, b, align(a.form, b.form, lexicon), lexicon, true, told ?? toldHere)
              .filter((one) => familyOf(one) !== null)
              .map((finding) => {
                const first = letterOf(finding.reversed ? b : a)
                return {
                  finding,
                  between: keyOf(a, b),
                  key: `${keyOf(a, b)} ${first} ${finding.kind}`,
                  names: named.flatMap(({ between, kind }, n) => {
                    const here = first === between[0] || EITHER.has(kind) ? kind : MIRROR[kind]
                    return here === finding.kind ? [n] : []
                  }),
                }
              })
          }),
        )
      const sure = named.map((one) => one.sure)
      const isFound = (on[i] ?? []).some((p) => (on[i + 1 + k] ?? []).some((q) => found.has(keyOf(p, q))))
      const rest = offersFor(false)
      const [first = '', second = ''] = [x.letter, y.letter].sort().map((letter) => `${story}-${letter}`)
      const kin = tree.descent(first, second)
      const pair = { set, story, manner, kin, sure }
      return [
        ...(isFound ? [{ ...pair, claim: `${story} ${number} found`, found: true, offers: offersFor(true) }] : []),
        ...(rest.length > 0 ? [{ ...pair, claim: `${story} ${number}`, found: false, offers: rest }] : []),
      ]
    }),
  )
}
