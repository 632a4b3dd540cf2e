/**
 * Propositions (SuperPAL dev): spans of a summary sentence that say what spans of document sentences say. All sentences
 * of a topic's summary are laid against all of its documents'; the parts we find alike are ranked by their score, and
 * AP is taken over the labelled pairs: a pair of parts is right if on both sides the Jaccard index of its words with those of
 * a labelled pair is .5 or more; each labelled pair counts once. `collate.superpal`: the share of the way from whole
 * sentences (floor) to the labelled spans themselves (ceiling: right are only labelled pairs, as in research/collation.md, .457),
 * each by the better of cover and similarity. Printed beside it: the share where the ceiling, too, takes what is half alike.
 */
import { align } from '../../../src/collate/align.ts'
import { bareEntry } from '../../../src/collate/bare.ts'
import { harmonic } from '../../../src/collate/features.ts'
import type { Form } from '../../../src/collate/form.ts'
import { islandsOf } from '../../../src/collate/islands.ts'
import { type Lexicon, loadLexicon } from '../../../src/collate/lexicon.ts'
import { type Part, partsOf } from '../../../src/collate/parts.ts'
import { similarityFeatures, similarityOf } from '../../../src/collate/similarity.ts'
import { WEIGHTS } from '../../../src/collate/similarity-weights.ts'
import { loadTokeniser } from '../../../src/language/en/tokens.ts'
import { words } from '../../../src/text/words.ts'
import { records } from '../corpora.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

const SUPERPAL = 'data/alignment/superpal/superpal_mn_dev.jsonl.gz'
// Islands of two sentences that are ranked: 1 .328, 2 .344, all .343.
const MOST = 2
const ALIKE = 0.5

interface Row {
  readonly topic: string
  readonly scuSentence: string
  readonly docSentText: string
  readonly summarySpanText: string
  readonly docSpanText: string
}

type Bag = ReadonlySet<string>

interface Gold {
  readonly sentences: string
  readonly a: Bag
  readonly b: Bag
}

/** A pair of texts laid side by side, with the labelled pairs it is right for. */
interface Offer {
  readonly score: number
  readonly right: readonly Gold[]
}

const bagOf = (text: string): Bag => new Set(words(text, { start: 0, end: text.length }).map((word) => word.key))

function jaccard(a: Bag, b: Bag): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

/** Mean over labelled pairs of the precision where each is first met; an offer right only for pairs already met is passed over. */
function averagePrecision(offers: readonly Offer[], labelled: number): number {
  const met = new Set<Gold>()
  let [rank, hits, sum] = [0, 0, 0]
  for (const { right } of [...offers].sort((x, y) => y.score - x.score)) {
    const fresh = right.filter((one) => !met.has(one))
    if (right.length > 0 && fresh.length === 0) continue
    rank++
    if (fresh.length === 0) continue
    hits++
    for (const one of fresh) met.add(one)
    sum += (fresh.length * hits) / rank
  }
  return sum / labelled
}

const plain = (span: string) => span.replaceAll('...', ' ')
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]

async function superpal(context: TaskContext): Promise<Figures> {
  const lexicon = await loadLexicon()
  const tokenise = await loadTokeniser()
  const rows = records<Row>(context.shared(SUPERPAL))
  const forms = new Map<string, Form>()
  const formOf = (text: string) => {
    const form = forms.get(text) ?? bareEntry('x', text, lexicon).form
    forms.set(text, form)
    return form
  }
  const textOf = (form: Form, { from, to }: Part) =>
    form.text.slice(form.words[from]?.start ?? 0, form.words[to - 1]?.end ?? 0)
  const [whole, parts, spans, exact]: { cover: Offer[]; similarity: Offer[] }[] = Array.from({ length: 4 }, () => ({
    cover: [],
    similarity: [],
  }))
  if (whole === undefined || parts === undefined || spans === undefined || exact === undefined) return {}
  for (const topic of distinct(rows.map((row) => row.topic))) {
    const own = rows.filter((row) => row.topic === topic)
    const gold = own.map((row) => ({
      sentences: `${row.scuSentence}\n\n${row.docSentText}`,
      a: bagOf(plain(row.summarySpanText)),
      b: bagOf(plain(row.docSpanText)),
    }))
    const rightFor = (sentences: string, a: string, b: string) => {
      const [x, y] = [bagOf(a), bagOf(b)]
      return gold.filter(
        (one) => one.sentences === sentences && jaccard(x, one.a) >= ALIKE && jaccard(y, one.b) >= ALIKE,
      )
    }
    for (const a of distinct(own.map((row) => row.scuSentence)))
      for (const b of distinct(own.map((row) => row.docSentText))) {
        const sentences = `${a}\n\n${b}`
        const [left, right] = [formOf(a), formOf(b)]
        offer(whole, left, right, rightFor(sentences, a, b), lexicon)
        const found = islandsOf(left, right, partsOf(left, tokenise), partsOf(right, tokenise), lexicon, MOST)
        for (const { a: x, b: y, score } of found)
          parts.cover.push({ score, right: rightFor(sentences, textOf(left, x), textOf(right, y)) })
      }
    const spansOf = (sentence: 'scuSentence' | 'docSentText', span: 'summarySpanText' | 'docSpanText') => [
      ...new Map(
        own.map((row) => [`${row[sentence]}\n\n${row[span]}`, { sentence: row[sentence], span: plain(row[span]) }]),
      ).values(),
    ]
    for (const a of spansOf('scuSentence', 'summarySpanText'))
      for (const b of spansOf('docSentText', 'docSpanText')) {
        const sentences = `${a.sentence}\n\n${b.sentence}`
        const [left, right] = [formOf(a.span), formOf(b.span)]
        const alike = rightFor(sentences, a.span, b.span)
        offer(spans, left, right, alike, lexicon)
        const labelled = alike.filter(
          (one) => jaccard(one.a, bagOf(a.span)) === 1 && jaccard(one.b, bagOf(b.span)) === 1,
        )
        offer(exact, left, right, labelled, lexicon)
      }
  }
  const best = ({ cover, similarity }: { cover: Offer[]; similarity: Offer[] }) =>
    Math.max(averagePrecision(cover, rows.length), averagePrecision(similarity, rows.length))
  const [floor, ours, ceiling, loose] = [
    best(whole),
    averagePrecision(parts.cover, rows.length),
    best(exact),
    best(spans),
  ]
  context.log(
    `AP whole sentences ${floor.toFixed(3)}, own parts ${ours.toFixed(3)}, labelled spans ${ceiling.toFixed(3)} ` +
      `(half alike is right there too: ${loose.toFixed(3)}, share of that way ${((ours - floor) / (loose - floor)).toFixed(3)})`,
  )
  return { 'collate.superpal': (ours - floor) / (ceiling - floor) }
}

function offer(
  into: { cover: Offer[]; similarity: Offer[] },
  a: Form,
  b: Form,
  right: readonly Gold[],
  lexicon: Lexicon,
): void {
  const alignment = align(a, b, lexicon)
  into.cover.push({ score: harmonic(alignment.coverA, alignment.coverB), right })
  into.similarity.push({ score: similarityOf(similarityFeatures(a, b, alignment, lexicon), WEIGHTS), right })
}

export const superpalTask: Task = { name: 'collate.superpal', corpora: [SUPERPAL], run: superpal }
