/**
 * An article annotated by the rules of its language alone: the order of what a language folder gives
 * (`language/language.ts`). Nothing here knows a word of any language.
 */
import type { Finders, Heard, HeardPassage, Language, Said, Speech } from '../language/language.ts'
import { loadOutlets, type Outlets } from '../language/outlets/lookup.ts'
import type { Annotation, Attribution, Mark, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { sortedBy } from '../text/order.ts'
import { hull } from '../text/span.ts'
import { ownOutlet } from './outlet-mentions.ts'
import { PLACES } from './passage.ts'

interface Part extends HeardPassage {
  readonly place: Statement['place']
}

/** All lists are sorted by place. Proportional to the article's length. */
export async function annotateRuled(article: Article, language: Language, speech: Speech): Promise<Annotation> {
  const [finders, outlets] = await Promise.all([language.loadFinders(), loadOutlets()])
  const { id, text } = article
  const passages = partsOf(article, language, finders)
  const sentences = passages.flatMap((passage) => passage.sentences)
  const names = finders.findNames(article, sentences)
  const times = finders.findTimes(article, sentences, { published: article.published?.value ?? null })
  const own = ownOutlet(article, outlets)
  const byline = article.byline?.span ?? article.blocks.find((block) => block.kind === 'byline') ?? null
  const meant = speech.outletsIn(article, byline === null ? passages : [byline, ...passages], own, outlets)
  const heard: Heard = { id, text, own, byline: spanOf(byline), passages, names, outlets: meant }
  const said = speech.said(heard)
  return {
    article: id,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    names,
    times,
    quantities: finders.findQuantities(article, sentences, times),
    attributions: said.map((one, i) => attributionOf(id, one, i)),
    marks: sortedBy(
      [...speech.marksOf(heard), ...linksOf(article, passages, own, outlets)],
      (mark) => mark.start,
      (mark) => mark.end,
      (mark) => mark.kind,
      (mark) => mark.outlet ?? '',
    ),
    statements: statementsOf(article, passages, heard, said, speech),
  }
}

const spanOf = (span: Span | null): Span | null => (span === null ? null : { start: span.start, end: span.end })

function partsOf(article: Article, language: Language, finders: Finders): Part[] {
  const found: Part[] = []
  for (const block of article.blocks) {
    const place = PLACES[block.kind]
    if (place === undefined) continue
    const sentences = finders.sentencesOf(article.text, block)
    if (sentences.length === 0) continue
    const quotations = language.quotationsOf(article.text, block)
    found.push({ start: block.start, end: block.end, place, sentences, quotations })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

const attributionId = (article: string, at: number): string => `${article}/a${at + 1}`

function attributionOf(article: string, { within, ...one }: Said, at: number): Attribution {
  return { id: attributionId(article, at), ...one, refersTo: within === null ? null : attributionId(article, within) }
}

function statementsOf(
  article: Article,
  passages: readonly Part[],
  heard: Heard,
  said: readonly Said[],
  speech: Speech,
): Statement[] {
  const drafts: Omit<Statement, 'id'>[] = []
  for (const passage of passages)
    for (const sentence of passage.sentences)
      for (const { by, spans, ...told } of speech.tell(heard, sentence, said)) {
        const whole = hull(spans)
        if (whole === null) continue
        const attribution = by === null ? null : attributionId(article.id, by)
        drafts.push({ ...whole, spans, attribution, ...told, place: passage.place })
      }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end)
  return drafts.map((draft, i) => ({ id: `${article.id}/s${i + 1}`, ...draft }))
}

/** Hyperlinks in the body to an outlet's page. */
function linksOf(article: Article, passages: readonly Part[], own: string | null, outlets: Outlets): Mark[] {
  return article.links.flatMap(({ start, end, url }): Mark[] => {
    const inBody = passages.some((part) => part.place === 'body' && part.start <= start && end <= part.end)
    const name = inBody && end > start ? (outlets.byDomain(url)?.name ?? null) : null
    if (name === null || name === own) return []
    return [
      {
        start,
        end,
        kind: 'link',
        outlet: name,
        evidence: [{ rule: 'mark.link', value: 1, spans: [{ article: article.id, start, end }] }],
      },
    ]
  })
}
