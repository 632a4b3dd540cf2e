/**
 * What one article says: sentences, names, times, quantities, attributions, reporting marks, statements. English only;
 * an article in another language gets an empty annotation. Furniture is never looked at.
 */
import { loadGazetteer } from '../language/en/gazetteer.ts'
import { loadNames } from '../language/en/names.ts'
import { loadPronouns } from '../language/en/pronoun-finder.ts'
import { findQuantities } from '../language/en/quantities/quantities.ts'
import { findTimes } from '../language/en/times/times.ts'
import { loadTokeniser } from '../language/en/tokens.ts'
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Annotation, Attribution } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { type Assembled, assemble } from './assemble.ts'
import { loadAttributionModel } from './attribution-model.ts'
import { attributionsByRules, attributionsOfOutlets, attributionsOfQuotes } from './by-rules.ts'
import { attributionsByTagger } from './by-tagger.ts'
import { isSpoken } from './colon-labels.ts'
import { combine } from './combine.ts'
import { loadFactuality } from './factuality.ts'
import type { Found } from './found.ts'
import { marksOf } from './marks.ts'
import { outletsMeant, ownOutlet } from './outlet-mentions.ts'
import { type Passage, passagesOf } from './passage.ts'
import { quotesOf } from './quotes.ts'
import type { Identified } from './source-kind.ts'
import { identify } from './sources.ts'
import { statementsOf } from './statements.ts'
import { viewOf } from './tagger-features.ts'
import { overlapping } from './window.ts'

/** All lists are sorted by place. Never throws on odd text. Proportional to the article's length. */
export async function annotate(article: Article): Promise<Annotation> {
  const empty: Annotation = {
    article: article.id,
    sentences: [],
    names: [],
    times: [],
    quantities: [],
    attributions: [],
    marks: [],
    statements: [],
  }
  if (article.language !== 'en') return empty
  const [tokenise, findNames, findPronouns, outlets, model, weights, gazetteer] = await Promise.all([
    loadTokeniser(),
    loadNames(),
    loadPronouns(),
    loadOutlets(),
    loadAttributionModel(),
    loadFactuality(),
    loadGazetteer(),
  ])
  const { text, id } = article
  const passages = passagesOf(article, tokenise)
  const inOrder = passages.flatMap((passage) => passage.sentences)
  const sentences = inOrder.map(({ start, end }) => ({ start, end }))
  const names = findNames(
    text,
    sentences,
    inOrder.map((sentence) => sentence.tokens),
    id,
  )
  const times = findTimes(article, sentences, { published: article.published?.value ?? null })
  const quotes = quotesOf(text, passages)
  const meant = outletsMeant(article, passages, outlets)
  const rules = attributionsByRules(text, passages, quotes)
  let ruled = 0
  const rulesOf = (passage: Passage) => {
    const own: Found[] = []
    while (ruled < rules.length && (rules[ruled]?.content[0]?.start ?? 0) < passage.end)
      own.push(...rules.slice(ruled, ++ruled))
    return own
  }
  const outer = quotes.filter((quote) => quote.depth === 0)
  const tagged = passages.flatMap((passage) =>
    attributionsByTagger(viewOf(passage, overlapping(outer, passage), rulesOf(passage)), model),
  )
  const reported = attributionsOfOutlets(text, passages, quotes, meant)
  const joined = combine(text, tagged, [...rules, ...reported], quotes, meant).filter((one) =>
    isSpoken(text, passages, names, meant, one),
  )
  const led = attributionsOfQuotes(text, passages, quotes, joined)
  const found = assemble(text, passages, quotes, [...joined, ...led])
  const links = findPronouns(
    text,
    inOrder.map((sentence) => sentence.tokens),
    names,
    id,
  )
  const own = ownOutlet(article, outlets)
  const who = identify({ text, article: id, passages, names, meant, own, links, gazetteer }, found)
  const ids = found.map((_, i) => `${id}/a${i + 1}`)
  return {
    article: id,
    sentences,
    names,
    times,
    quantities: findQuantities(article, sentences, times),
    attributions: found.map((one, i) => attributionOf(id, one, who[i], ids, i)),
    marks: marksOf(article, passages, quotes, meant, outlets),
    statements: statementsOf(article, passages, found, ids, weights),
  }
}

function attributionOf(
  article: string,
  one: Assembled,
  who: Identified | undefined,
  ids: readonly string[],
  at: number,
): Attribution {
  const cue = one.cue.length > 0 ? one.cue : one.source
  return {
    id: ids[at] ?? '',
    source: one.source,
    cue: one.cue,
    content: one.content,
    speech: one.speech,
    act: one.act,
    sourceKind: who?.kind ?? 'hearsay',
    name: who?.name ?? '',
    refersTo: one.within === null ? null : (ids[one.within] ?? null),
    evidence: [
      { rule: one.rule, value: one.value, spans: cue.map(({ start, end }) => ({ article, start, end })) },
      ...(who?.evidence ?? []),
    ],
  }
}
