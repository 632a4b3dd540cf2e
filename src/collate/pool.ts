/** The statements of a story in one list, each with what collation needs of it. */
import type { Annotation, Attribution, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { type Form, formOf } from './form.ts'
import type { Lexicon } from './lexicon.ts'

export interface Entry {
  readonly article: Article
  readonly annotation: Annotation
  readonly statement: Statement
  readonly attribution: Attribution | null
  /** The words of the statement, its subject included where that stands elsewhere. */
  readonly form: Form
  /** Place among the statements of its article. */
  readonly rank: number
  /** Number of the sentence it begins in, across the story. */
  readonly sentence: number
  /** That sentence. */
  readonly whole: Form
  /** Words of all sentences of its article that tell anything. */
  readonly vocabulary: ReadonlySet<number>
}

export interface Pool {
  readonly entries: readonly Entry[]
  /** Whole sentences: what a clause says is often only clear beside the rest. */
  readonly sentences: readonly Form[]
  /** Number of the article of each entry, of each sentence. */
  readonly articleOf: Int32Array
  readonly articleOfSentence: Int32Array
  /** How rare a word (its number in the Lexicon) is among the story's sentences: 0 in all of them, 1 in none. */
  readonly rarity: (id: number) => number
}

// A bare word left over by cutting says nothing that could be lined up. Left-one-out fit, 3 / 2 / 1: real .577 / .587 /
// .592, invented .630 / .631 / .628; "nobody had died" has two.
const LEAST_CONTENT = 2

/** Entries by article id, then place. Statements of fewer content words are left out. */
export function poolOf(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  lexicon: Lexicon,
): Pool {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const annotationOf = new Map(annotations.map((annotation) => [annotation.article, annotation]))
  const entries: Omit<Entry, 'vocabulary'>[] = []
  const sentences: Form[] = []
  const articleOf: number[] = []
  const articleOfSentence: number[] = []
  for (const [number, id] of [...story.articles].sort().entries()) {
    const [article, annotation] = [byId.get(id), annotationOf.get(id)]
    if (article === undefined || annotation === undefined) continue
    const attributions = new Map(annotation.attributions.map((one) => [one.id, one]))
    const statements = sortedBy(
      annotation.statements,
      (one) => one.start,
      (one) => one.end,
      (one) => one.id,
    )
    let at = 0
    let formed = -1
    for (const [rank, statement] of statements.entries()) {
      const spans = statement.subject === null ? statement.spans : [statement.subject, ...statement.spans]
      const form = formOf(article.text, spans, annotation, lexicon)
      if (form.content.reduce((sum, one) => sum + one, 0) < LEAST_CONTENT || isDateline(form) || isNameOnly(form))
        continue
      while (at < annotation.sentences.length - 1 && (annotation.sentences[at]?.end ?? 0) <= statement.start) at++
      if (formed !== at) {
        sentences.push(formOf(article.text, [annotation.sentences[at] ?? statement], annotation, lexicon))
        articleOfSentence.push(number)
        formed = at
      }
      const attribution = statement.attribution === null ? null : (attributions.get(statement.attribution) ?? null)
      const whole = sentences.at(-1) ?? form
      entries.push({ article, annotation, statement, attribution, form, rank, sentence: sentences.length - 1, whole })
      articleOf.push(number)
    }
  }
  const rarity = rarityIn(sentences)
  const reweigh = weigherOf(rarity)
  const weighed = sentences.map(reweigh)
  const vocabularies = new Map<number, Set<number>>()
  for (const [k, { ids }] of weighed.entries()) {
    const known = vocabularies.get(articleOfSentence[k] ?? -1) ?? new Set<number>()
    for (const id of ids) known.add(id)
    vocabularies.set(articleOfSentence[k] ?? -1, known)
  }
  return {
    entries: entries.map((entry) => ({
      ...entry,
      form: isWhole(entry.form, sentences[entry.sentence])
        ? (weighed[entry.sentence] ?? entry.form)
        : reweigh(entry.form),
      whole: weighed[entry.sentence] ?? entry.whole,
      vocabulary: vocabularies.get(articleOfSentence[entry.sentence] ?? -1) ?? new Set(),
    })),
    sentences: weighed,
    articleOf: Int32Array.from(articleOf),
    articleOfSentence: Int32Array.from(articleOfSentence),
    rarity,
  }
}

/** Are the words and findings of a statement all those of its sentence? Then one form does for both. */
function isWhole(form: Form, sentence: Form | undefined): boolean {
  const same = <T>(x: readonly T[], y: readonly T[]) => x.length === y.length && x.every((one, i) => one === y[i])
  return (
    sentence !== undefined &&
    form.words.length === sentence.words.length &&
    form.words.every((word, i) => word.start === sentence.words[i]?.start) &&
    same(form.names, sentence.names) &&
    same(form.times, sentence.times) &&
    same(form.quantities, sentence.quantities)
  )
}

// Half and half: best of 0, .5 and 1 on the development stories (AP of cover alone .52/.51/.44), flat around.
const NEWS_SHARE = 0.5
// About the idf of a word found in two of 6,000 articles: brings the story's rarity to the scale of the news's.
const SCALE = 8

/** A bare date and time, left over from the page: it says nothing. */
function isDateline(form: Form): boolean {
  return form.content.every((one, i) => one === 0 || (form.timeOf[i] ?? -1) >= 0)
}

// A headline in capitals has more words than a name.
const LONGEST_NAME = 4

/** "The Old Kettle": capitals throughout tell who or where, and nothing of it. */
function isNameOnly(form: Form): boolean {
  return (
    form.words.length <= LONGEST_NAME &&
    form.content.every((one, i) => one === 0 || /^\p{Lu}/u.test(form.text.charAt(form.words[i]?.start ?? 0)))
  )
}

function rarityIn(sentences: readonly Form[]): (id: number) => number {
  const counts = new Map<number, number>()
  for (const form of sentences) for (const id of new Set(form.ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const most = Math.max(1, Math.log(sentences.length + 1))
  return (id) => Math.log((sentences.length + 1) / (counts.get(id) ?? 1)) / most
}

/**
 * What every sentence of a story shares tells nothing within it: weights are the mean of rarity in news and rarity
 * in the story. The story's alone makes chance words heavy, news's alone keeps the story's subject heavy.
 */
function weigherOf(rarity: (id: number) => number): (form: Form) => Form {
  return (form) => {
    const weights = form.weights.map((weight, i) =>
      form.content[i] ? NEWS_SHARE * weight + (1 - NEWS_SHARE) * SCALE * rarity(form.ids[i] ?? 0) : weight,
    )
    return { ...form, weights, mass: weights.reduce((sum, weight) => sum + weight, 0) }
  }
}
