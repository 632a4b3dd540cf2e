/** Two bare sentences laid beside each other (`stemma compare`): how alike they are and how they differ. */
import { loadTokeniser, type Tokeniser } from '../language/en/tokens.ts'
import type { AlignedChunk, AlikePart, Comparison, Relation } from '../model/comparison.ts'
import type { Judge } from '../model/judge.ts'
import type { Span } from '../model/span.ts'
import { type Alignment, align } from './align.ts'
import { bareEntry } from './bare.ts'
import type { Chunk } from './chunk-features.ts'
import { alignChunks } from './chunk-types.ts'
import { chunksOf } from './chunker.ts'
import type { Form } from './form.ts'
import { islandsOf } from './islands.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { type Part, partsOf } from './parts.ts'
import type { Entry } from './pool.ts'
import { answersOf } from './second-opinion.ts'
import { similarityFeatures, similarityOf } from './similarity.ts'
import type { Finding } from './variants/finding.ts'
import { offersOf } from './variants/registry.ts'
import { salient, type Weights } from './variants/salience.ts'

/** Lays one pair beside each other; `line` is kept in the comparison. An empty side has similarity 0. */
export type Comparer = (pair: { readonly a: string; readonly b: string }, line: number) => Comparison

export interface CompareOptions {
  /** A reader's own model, asked only about pairs that are related and not plainly the same. */
  readonly judge?: Judge
}

/** One comparison a pair, in order. */
export async function compare(
  pairs: readonly { a: string; b: string }[],
  { judge }: CompareOptions = {},
): Promise<Comparison[]> {
  const comparer = await loadComparer()
  const compared = pairs.map((pair, i) => comparer(pair, i + 1))
  return judge === undefined ? compared : judged(compared, judge)
}

// A model's likelihood from which two texts are one to it.
const ONE = 0.5

/** Called one by the model, related becomes the same; what a rule found stands, and the model itself finds nothing. */
export async function judged(compared: readonly Comparison[], judge: Judge): Promise<Comparison[]> {
  const uncertain = compared.filter(({ similarity }) => similarity >= RELATED && similarity < SAME)
  const answers = await answersOf(
    judge,
    uncertain.map(({ a, b }) => ({ a, b })),
  )
  const answerTo = new Map(uncertain.map((one, k) => [one, answers[k] ?? 0]))
  return compared.map((one) => {
    const model = answerTo.get(one)
    if (model === undefined) return one
    const relation = one.relation === 'related' && model >= ONE ? 'same' : one.relation
    return { ...one, relation, model: Math.round(1e4 * model) / 1e4 }
  })
}

/** Word tables and weights load on first use. */
export async function loadComparer(): Promise<Comparer> {
  const [lexicon, tokenise, { WEIGHTS }, { CHUNK_WEIGHTS }, { SALIENCE }] = await Promise.all([
    loadLexicon(),
    loadTokeniser(),
    import('./similarity-weights.ts'),
    import('./chunk-weights.ts'),
    import('./variants/salience-weights.ts'),
  ])
  return ({ a, b }, line) => {
    const [left, right] = [bareEntry('a', a, lexicon), bareEntry('b', b, lexicon)]
    const base = { line, a, b }
    if (left.form.words.length === 0 || right.form.words.length === 0)
      return { ...base, similarity: 0, relation: 'unrelated', alignment: [], parts: [], variants: [] }
    const alignment = align(left.form, right.form, lexicon)
    const same = plain(a) === plain(b)
    const features = similarityFeatures(left.form, right.form, alignment, lexicon)
    const similarity = same ? 1 : Math.round(1e4 * similarityOf(features, WEIGHTS)) / 1e4
    const [chunksA, chunksB] = [chunksOf(left.form, tokenise), chunksOf(right.form, tokenise)]
    const chunks = alignChunks(left.form, right.form, chunksA, chunksB, alignment, lexicon, CHUNK_WEIGHTS)
    const findings = similarity < RELATED ? [] : differencesOf(left, right, alignment, lexicon, SALIENCE)
    return {
      ...base,
      similarity,
      relation: relationOf(similarity, same, findings),
      alignment: chunks.map(
        ({ x, y, type, score }): AlignedChunk => ({
          a: spansOf(left.form, chunksA[x] ?? []),
          b: spansOf(right.form, chunksB[y] ?? []),
          type,
          score: Math.round(score * 100) / 100,
        }),
      ),
      parts: alikeParts(left.form, right.form, tokenise, lexicon),
      variants: findings.map(({ reversed: _, signals: __, ...difference }) => difference),
    }
  }
}

/** Conflicts and updates stand as their rules found them; of the rest what a reader would name. */
function differencesOf(a: Entry, b: Entry, alignment: Alignment, lexicon: Lexicon, weights: Weights): Finding[] {
  const offers = offersOf(a, b, alignment, lexicon, isOneEvent(a.form, b.form, alignment))
  const isApart = ({ kind }: Finding) => kind === 'conflict' || kind === 'update'
  const rest = offers.filter((one) => !isApart(one))
  return [...offers.filter(isApart), ...(salient([{ articles: '', kin: 0, offers: rest }], null, weights)[0] ?? [])]
}

// Half of the words in common, as of labelled propositions (SuperPAL). More than four parts no sentence has.
const ALIKE = 0.5
const MOST_PARTS = 4
// A text of more words is no sentence; its parts would be thousands.
const LONG = 80

function alikeParts(a: Form, b: Form, tokenise: Tokeniser, lexicon: Lexicon): AlikePart[] {
  const span = (form: Form, { from, to }: Part) => ({
    start: form.words[from]?.start ?? 0,
    end: form.words[to - 1]?.end ?? 0,
  })
  if (Math.max(a.words.length, b.words.length) > LONG) return []
  return islandsOf(a, b, partsOf(a, tokenise), partsOf(b, tokenise), lexicon, MOST_PARTS)
    .filter(({ cover }) => cover >= ALIKE)
    .map((island) => ({ a: span(a, island.a), b: span(b, island.b), cover: Math.round(1e4 * island.cover) / 1e4 }))
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ')

// On STS headlines pairs below .4 are about other events (gold below 2 of 5); from .85 readers call nine of ten the same.
const RELATED = 0.4
const SAME = 0.85

// The gravest difference names the relation.
const ORDER = ['conflict', 'update', 'stronger', 'weaker', 'more-precise', 'less-precise'] as const

function relationOf(similarity: number, same: boolean, findings: readonly Finding[]): Relation {
  if (same) return 'same'
  if (similarity < RELATED) return 'unrelated'
  for (const kind of ORDER) if (findings.some((one) => one.kind === kind && !one.reversed)) return kind
  const more = findings.some((one) => one.kind === 'detail-added' && !one.reversed)
  const less = findings.some((one) => one.kind === 'detail-added' && one.reversed)
  if (more !== less) return more ? 'more-precise' : 'less-precise'
  return similarity >= SAME && !more ? 'same' : 'related'
}

// Short sentences of one pattern ("12 killed in bus crash") tell of as many events; long ones with like words rarely.
const LEAST_WORDS = 12
const LEAST_COVER = 0.5
// Short ones must share nearly all, and a rare common noun ("meteorite") or very much: of 248 labelled pairs (tune half)
// 6.5 lets through five on one event and one that is not, 26 four and one; "drone", "militants" weigh 5.9.
const SHORT_COVER = 0.7
const RARE = 6.5
const MUCH = 26

/** Do the words outside numbers and times say that both are about one event? No name may stand against another. */
function isOneEvent(a: Form, b: Form, alignment: Alignment): boolean {
  const isTyped = (form: Form, i: number) => (form.quantityOf[i] ?? -1) >= 0 || (form.timeOf[i] ?? -1) >= 0
  const side = (form: Form, like: Float64Array, partner: Int32Array) => {
    let [covered, all, lostNames, mass, rarest] = [0, 0, 0, 0, 0]
    for (let i = 0; i < form.ids.length; i++) {
      if (!form.content[i] || isTyped(form, i)) continue
      const shared = (like[i] ?? 0) * (form.weights[i] ?? 0)
      all += form.weights[i] ?? 0
      covered += shared
      if (partner[i] !== -1) mass += shared
      if (partner[i] !== -1 && !form.capital[i]) rarest = Math.max(rarest, shared)
      if (form.capital[i] && partner[i] === -1) lostNames++
    }
    return { cover: all === 0 ? 0 : covered / all, lostNames, mass, rarest }
  }
  const [x, y] = [side(a, alignment.likeA, alignment.toB), side(b, alignment.likeB, alignment.toA)]
  if (x.lostNames > 0 && y.lostNames > 0) return false
  const cover = Math.min(x.cover, y.cover)
  if (Math.min(a.ids.length, b.ids.length) >= LEAST_WORDS) return cover >= LEAST_COVER
  return (
    x.lostNames + y.lostNames === 0 &&
    cover >= SHORT_COVER &&
    (Math.min(x.rarest, y.rarest) >= RARE || Math.min(x.mass, y.mass) >= MUCH)
  )
}

/** Neighbouring words as one span. */
function spansOf(form: Form, chunk: Chunk): Span[] {
  const spans: { start: number; end: number; last: number }[] = []
  for (const i of chunk) {
    const word = form.words[i]
    const open = spans.at(-1)
    if (word === undefined) continue
    if (open !== undefined && open.last === i - 1) {
      open.end = word.end
      open.last = i
    } else spans.push({ start: word.start, end: word.end, last: i })
  }
  return spans.map(({ start, end }) => ({ start, end }))
}
