/** A sentence that stands alone, made ready as a statement is: its times, numbers, hedges and negation read off it. */
import { HEDGE_ADVERBS, HEDGE_MODALS } from '../language/en/hedges.ts'
import { findQuantities } from '../language/en/quantities/quantities.ts'
import { findTimes } from '../language/en/times/times.ts'
import type { Annotation, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { words } from '../text/words.ts'
import { formOf } from './form.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './pool.ts'

const NEGATOR = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|.*n't)$/

/** `id` is the name its evidence gives it ("a", "b"). */
export function bareEntry(id: string, text: string, lexicon: Lexicon): Entry {
  const whole = { start: 0, end: text.length }
  const article: Article = {
    id,
    name: id,
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: '',
    text,
    blocks: [],
    links: [],
  }
  const times = findTimes(article, [whole], { published: null })
  const quantities = findQuantities(article, [whole], times)
  const annotation: Annotation = {
    article: id,
    sentences: [whole],
    names: [],
    times,
    quantities,
    attributions: [],
    marks: [],
    statements: [],
  }
  const list = words(text)
  const hedge = list.find((word) => HEDGE_MODALS.has(word.key) || HEDGE_ADVERBS.has(word.key))
  const negators = list.filter((word) => NEGATOR.test(word.key))
  const evidence = (rule: string, span: Span | undefined) =>
    span === undefined ? [] : [{ rule, value: null, spans: [{ article: id, start: span.start, end: span.end }] }]
  const statement: Statement = {
    id,
    ...whole,
    spans: [whole],
    attribution: null,
    certainty: hedge === undefined ? 'asserted' : 'hedged',
    negated: negators.length % 2 === 1,
    subject: null,
    place: 'body',
    evidence: [...evidence('en.certainty.hedge', hedge), ...evidence('en.negation', negators[0])],
  }
  const form = formOf(text, [whole], annotation, lexicon)
  const vocabulary = new Set(form.ids)
  return { article, annotation, statement, attribution: null, form, rank: 0, sentence: 0, whole: form, vocabulary }
}
