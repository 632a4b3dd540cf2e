/**
 * What a model may ask of the stories at hand: eight tools that only read. Answers are short and end in ids to ask
 * further with; every finding comes with the exact words it stands on and their place (UTF-16 code units of the
 * article's text). Nothing is rated: who says what, on whose word.
 */
import { z } from 'zod'
import { differences, KIND_NAME } from '../export/difference.ts'
import { relationWords } from '../export/family.ts'
import { finding } from '../export/finding.ts'
import { byDate, type Lookup, lookup } from '../export/lookup.ts'
import { shortened } from '../export/plain.ts'
import { plain } from '../library/encoded.ts'
import type { Library } from '../library/library.ts'
import type { Claim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Result, TracedStory } from '../model/result.ts'
import { VariantKind } from '../model/variant.ts'

export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Shape
  /** Plain data, answered as JSON. Rejects with Unknown for an id that is not there. */
  readonly call: (library: Library, args: z.infer<z.ZodObject<Shape>>) => Promise<object>
}

/** An id that is not there: told to the model, with what to do. */
export class Unknown extends Error {}

const story = z.string().describe('a story’s id, from list_stories')
const offset = z.int().min(0).default(0)
const limit = z.int().min(1).max(50).default(20)

/** Keeps the type of its arguments for `call`. */
function tool<Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool {
  return made as unknown as Tool
}

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'list_stories',
    title: 'Stories at hand',
    description: 'Stories with their counts of articles, outlets and independent origins (a range), newest first.',
    input: { search: z.string().default('').describe('words of a title or outlet'), offset, limit },
    call: (library, query) => library.stories(query),
  }),
  tool({
    name: 'story_overview',
    title: 'What a story rests on',
    description: 'How many independent origins a story has and why, its articles, and what is disputed. Start here.',
    input: { story },
    call: inStory(({ one, by }) => {
      const { figures, sentence, why } = finding(one, by)
      const kinds = new Map<string, number>()
      for (const shown of differences(one, by)) kinds.set(shown.variant.kind, (kinds.get(shown.variant.kind) ?? 0) + 1)
      return {
        title: one.title,
        figures,
        sentence,
        why,
        differences: Object.fromEntries(kinds),
        articles: byDate(one, by).map((article) => ({
          article: article.id,
          outlet: by.label(article.id),
          title: article.title?.value ?? null,
          published: article.published?.value ?? null,
          url: article.url,
          ownReporting: one.articles.find((witness) => witness.article === article.id)?.ownReporting ?? 'none',
        })),
      }
    }),
  }),
  tool({
    name: 'family_tree',
    title: 'Who took the news from whom',
    description: 'Edges of the family tree with confidence and the words that show them; what cannot be told.',
    input: { story },
    call: inStory(({ one, by }) => ({
      edges: one.derivations.map((edge) => ({
        from: edge.from,
        fromLabel: by.parentLabel(edge.from),
        to: edge.to,
        toLabel: by.label(edge.to),
        relation: relationWords(edge),
        confidence: edge.confidence,
        evidence: evidenceOf(edge.evidence, by, 3),
      })),
      undecided: one.undecided.map(({ a, b, what }) => ({ a: by.label(a), b: by.label(b), what })),
    })),
  }),
  tool({
    name: 'origins',
    title: 'Where a story comes from',
    description:
      'Each origin (own reporting, outside outlet, document, unnamed or lost source), who rests on it, and which may be one.',
    input: { story },
    call: inStory(({ one, by }) => ({
      min: one.origins.min,
      max: one.origins.max,
      reason: one.origins.reason,
      list: one.origins.list.map((origin) => ({
        origin: origin.id,
        kind: origin.kind,
        name: origin.name,
        counted: origin.counted,
        articles: origin.articles.map((id) => by.label(id)),
        evidence: evidenceOf(origin.evidence, by, 2),
      })),
      mayBeOne: one.origins.merges.map(({ of, reason }) => ({ of, reason })),
    })),
  }),
  tool({
    name: 'claims',
    title: 'What a story’s articles say',
    description:
      'Claims (the same statement in several articles) with their origins and kinds of difference; those that differ worst come first.',
    input: { story, kind: VariantKind.optional().describe('only claims that differ so'), offset, limit },
    call: inStory(({ one, by }, { kind, offset: from, limit: most }) => {
      const order = [...new Set(differences(one, by).map(({ claim }) => claim))]
      const all = [...order, ...one.claims.filter((claim) => !order.some(({ id }) => id === claim.id))]
      const wanted = all.filter(
        ({ variants }) => kind === undefined || variants.some((variant) => variant.kind === kind),
      )
      return { total: wanted.length, claims: wanted.slice(from, from + most).map((claim) => claimLine(claim)) }
    }),
  }),
  tool({
    name: 'claim',
    title: 'One claim, version by version',
    description:
      'Every version of a claim in its own words, who is given for it, what it rests on, and each difference with the differing words.',
    input: { story, claim: z.string().describe('a claim’s id, from claims') },
    call: inStory(({ one, by }, { claim: id }) => {
      const claim = one.claims.find((each) => each.id === id)
      if (claim === undefined) throw new Unknown(`There is no claim "${id}" in this story; claims lists them.`)
      const place = new Map(claim.statements.map((member) => [member.statement, member]))
      return {
        ...claimLine(claim),
        reason: claim.corroboration.origins.reason,
        versions: claim.statements.map((member) => ({
          statement: member.statement,
          article: member.article,
          outlet: by.label(member.article),
          quote: by.quote(member),
          start: member.start,
          end: member.end,
          saidBy: member.attribution,
          restsOn: member.restsOn,
        })),
        differences: claim.variants.slice(0, 40).map(({ between: [first, second], kind, aspect, a, b, band }) => ({
          what: `${KIND_NAME[kind]} (${aspect})`,
          band,
          first: { outlet: by.label(place.get(first)?.article ?? ''), words: words(place.get(first)?.article, a, by) },
          second: {
            outlet: by.label(place.get(second)?.article ?? ''),
            words: words(place.get(second)?.article, b, by),
          },
        })),
      }
    }),
  }),
  tool({
    name: 'timeline',
    title: 'What happened when',
    description: 'The times a story’s statements name, in order, with what is said of each.',
    input: { story },
    call: inStory(({ one, by }) => ({
      times: one.timeline.slice(0, 60).map(({ value, lo, hi, statements }) => ({
        value,
        lo,
        hi,
        said: statements.slice(0, 3).map((id) => {
          const statement = by.statements.get(id)
          const article = by.articleOf.get(id) ?? ''
          return statement === undefined
            ? ''
            : `${by.label(article)}: ${shortened(by.quote({ article, ...statement }), 200)}`
        }),
      })),
    })),
  }),
  tool({
    name: 'article',
    title: 'An article’s text',
    description:
      'The text of one article, a stretch of it, with its outlet, date and address. Offsets of other answers point into it.',
    input: {
      story,
      article: z.string().describe('an article’s id, from story_overview'),
      start: z.int().min(0).default(0),
      length: z.int().min(1).max(8000).default(4000),
    },
    call: inStory(({ by }, { article: id, start, length }) => {
      const article = by.articles.get(id)
      if (article === undefined)
        throw new Unknown(`There is no article "${id}" in this story; story_overview lists them.`)
      return {
        outlet: by.label(id),
        title: article.title?.value ?? null,
        published: article.published?.value ?? null,
        url: article.url,
        sha256: article.sha256,
        characters: article.text.length,
        text: article.text.slice(start, start + length),
      }
    }),
  }),
]

interface InStory {
  readonly one: TracedStory
  readonly by: Lookup
}

/** Looks the story up before the rest is asked of it. */
function inStory<Args extends { story: string }>(answer: (at: InStory, args: Args) => object) {
  return async (library: Library, args: Args): Promise<object> => {
    const body = await library.story(args.story)
    if (body === null) throw new Unknown(`There is no story "${args.story}"; list_stories lists them.`)
    const result = JSON.parse((await plain(body)).toString()) as Result
    const [one] = result.stories
    if (one === undefined) throw new Unknown(`The story "${args.story}" is empty.`)
    return answer({ one, by: lookup(result) }, args)
  }
}

function claimLine({ id, gist, corroboration, variants }: Claim): object {
  return {
    claim: id,
    gist: shortened(gist, 240),
    articles: corroboration.articles,
    outlets: corroboration.outlets,
    origins: { min: corroboration.origins.min, max: corroboration.origins.max },
    differs: [...new Set(variants.map(({ kind }) => KIND_NAME[kind]))],
  }
}

function evidenceOf(evidence: readonly Evidence[], by: Lookup, most: number): object[] {
  return evidence.slice(0, most).map(({ rule, value, spans }) => ({
    rule,
    value,
    words: spans
      .slice(0, 2)
      .map((span) => ({ ...span, outlet: by.label(span.article), quote: shortened(by.quote(span), 300) })),
  }))
}

function words(article: string | undefined, span: { start: number; end: number } | null, by: Lookup): object | null {
  return article === undefined || span === null ? null : { article, ...span, quote: by.quote({ article, ...span }) }
}
