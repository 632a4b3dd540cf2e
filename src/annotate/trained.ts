/** An English article annotated: the order of the finders, rules and the trained tagger. */
import { loadGazetteer } from '../language/en/gazetteer.ts'
import { loadNames } from '../language/en/names.ts'
import { loadPronouns } from '../language/en/pronoun-finder.ts'
import { findQuantities } from '../language/en/quantities/quantities.ts'
import { findTimes } from '../language/en/times/times.ts'
import { loadTokeniser } from '../language/en/tokens.ts'
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Annotation, Attribution } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Assembled } from './assemble.ts'
import { loadAttributionModel } from './attribution-model.ts'
import { findAttributions } from './attributions.ts'
import { loadFactuality } from './factuality.ts'
import { marksOf } from './marks.ts'
import { outletsMeant, ownOutlet } from './outlet-mentions.ts'
import { passagesOf } from './passage.ts'
import { quotesOf } from './quotes.ts'
import type { Identified } from './source-kind.ts'
import { identify } from './sources.ts'
import { statementsOf } from './statements.ts'

export async function annotateTrained(article: Article): Promise<Annotation> {
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
  const found = findAttributions({ text, passages, quotes, names, meant }, model)
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
