/**
 * A small Result made by hand, for the tests of the exporters: every kind of edge, of origin and of difference that
 * they must draw stands in it once. Invented outlets and events.
 */
import type { Annotation, Attribution, Statement } from '../src/model/annotation.ts'
import type { Article } from '../src/model/article.ts'
import type { ClaimStatement } from '../src/model/claim.ts'
import type { Evidence } from '../src/model/evidence.ts'
import type { Result, TracedStory } from '../src/model/result.ts'
import type { Variant } from '../src/model/variant.ts'
import { sha256Hex } from '../src/text/hash.ts'

export interface SampleText {
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string
  readonly url?: string
  /** Lines; one that begins with "~" is furniture. */
  readonly lines: readonly string[]
}

export const TEXTS: readonly SampleText[] = [
  {
    id: 'alder',
    outlet: 'Alder Post',
    published: '2031-05-06T07:00',
    title: 'Mayor knew of cracks in pier',
    url: 'https://alder.example/pier',
    lines: [
      '~Home | Sport | Subscribe',
      'The mayor was told of 14 cracks in the pier in March, two engineers told the Post.',
      'The pier will stay shut, the harbour office said.',
    ],
  },
  {
    id: 'brook',
    outlet: 'Brook Daily',
    published: '2031-05-06T11:30',
    title: 'Mayor “knew of cracks”, paper says',
    lines: ['The mayor knew of 14 cracks in the pier, the Alder Post reported.', 'The pier may stay shut.'],
  },
  {
    id: 'cobble',
    outlet: 'Cobble Herald',
    published: '2031-05-07',
    title: 'Cracks in the pier',
    lines: ['The mayor knew of several cracks in the pier.', 'The pier will reopen.'],
  },
  {
    id: 'dune',
    outlet: 'Dune Sheet',
    published: '2031-05-08',
    title: 'Pier notes',
    lines: ['The pier is old and rusty.'],
  },
  { id: 'ember', outlet: null, published: null, title: 'Pier again', lines: ['The pier is old and salty.'] },
  {
    id: 'fjord',
    outlet: 'Cobble Herald',
    published: '2031-05-09',
    title: 'Cracks in the pier, once more',
    lines: ['The mayor knew of several cracks in the pier.'],
  },
]

function articleOf(of: SampleText): Article {
  let text = ''
  const blocks: Article['blocks'][number][] = []
  for (const line of [of.title, ...of.lines]) {
    const furniture = line.startsWith('~')
    const words = furniture ? line.slice(1) : line
    if (text !== '') text += '\n'
    const start = text.length
    text += words
    const kind = furniture ? 'furniture' : start === 0 ? 'title' : 'paragraph'
    blocks.push({ kind, start, end: text.length, evidence: [] })
  }
  return {
    id: of.id,
    name: `${of.id}.html`,
    url: of.url ?? null,
    outlet: of.outlet === null ? null : { value: of.outlet, from: 'open-graph' },
    title: { value: of.title, from: 'open-graph' },
    byline: null,
    published:
      of.published === null
        ? null
        : { value: of.published, precision: of.published.includes('T') ? 'minute' : 'day', from: 'meta' },
    language: 'en',
    sha256: sha256Hex(text),
    text,
    blocks,
    links: [],
  }
}

/** The span of a quotation in an article's text, from a place on; throws when the sample does not hold it. */
export function at(article: Article, words: string, from = 0): { start: number; end: number } {
  const start = article.text.indexOf(words, from)
  if (start < 0) throw new Error(`${article.id} does not say "${words}"`)
  return { start, end: start + words.length }
}

export function sampleResult(texts: readonly SampleText[] = TEXTS): Result {
  const articles = texts.map(articleOf)
  const article = (id: string): Article => {
    const found = articles.find((one) => one.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
  const statements = new Map<string, Statement[]>()
  const attributions = new Map<string, Attribution[]>()
  const evidence = (rule: string, id: string, words: string, value: number | null = null): Evidence[] => [
    { rule, value, spans: [{ article: id, ...at(article(id), words) }] },
  ]
  const say = (id: string, words: string, who: string | null = null, restsOn: string | null = null): ClaimStatement => {
    const span = at(article(id), words)
    const list = statements.get(id) ?? []
    const statement = `${id}/s${list.length + 1}`
    const attribution = who === null ? null : `${id}/a${list.length + 1}`
    statements.set(id, [
      ...list,
      {
        id: statement,
        ...span,
        spans: [span],
        attribution,
        certainty: 'asserted',
        negated: false,
        subject: null,
        place: 'body',
        evidence: [],
      },
    ])
    if (attribution !== null && who !== null)
      attributions.set(id, [
        ...(attributions.get(id) ?? []),
        {
          id: attribution,
          source: [],
          cue: [],
          content: [span],
          speech: 'indirect',
          act: 'speech',
          sourceKind: 'unnamed',
          name: who,
          refersTo: null,
          evidence: [],
        },
      ])
    return { statement, article: id, ...span, attribution: who, restsOn, also: [] }
  }
  const own = 'own:Alder Post'
  const one = say('alder', 'The mayor was told of 14 cracks in the pier in March', 'two engineers', own)
  const two = say('brook', 'The mayor knew of 14 cracks in the pier', 'Alder Post', own)
  const three = say('cobble', 'The mayor knew of several cracks in the pier', null, own)
  const shut = say('alder', 'The pier will stay shut', 'harbour office', own)
  const may = say('brook', 'The pier may stay shut', null, own)
  const open = say('cobble', 'The pier will reopen', null, own)
  const variant = (
    between: readonly [ClaimStatement, ClaimStatement],
    kind: Variant['kind'],
    aspect: Variant['aspect'],
    a: string | null,
    b: string | null,
  ): Variant => ({
    between: [between[0].statement, between[1].statement],
    kind,
    aspect,
    a: a === null ? null : at(article(between[0].article), a, between[0].start),
    b: b === null ? null : at(article(between[1].article), b, between[1].start),
    band: 'certain',
    evidence: b === null ? [] : evidence(`collate.${kind}`, between[1].article, b, 0.875),
  })
  const story: TracedStory = {
    id: 'story-1',
    title: 'Mayor knew of cracks in pier',
    articles: [
      {
        article: 'alder',
        ownReporting: 'primary',
        evidence: evidence('trace.own.told', 'alder', 'told the Post'),
        cites: [],
      },
      {
        article: 'brook',
        ownReporting: 'none',
        evidence: [],
        cites: [{ outlet: 'Alder Post', article: 'alder', whole: true, span: at(article('brook'), 'Alder Post') }],
      },
      { article: 'cobble', ownReporting: 'none', evidence: [], cites: [] },
      {
        article: 'dune',
        ownReporting: 'none',
        evidence: [],
        cites: [{ outlet: 'Gull Wire', article: null, whole: false, span: at(article('dune'), 'old') }],
      },
      { article: 'ember', ownReporting: 'none', evidence: [], cites: [] },
      { article: 'fjord', ownReporting: 'none', evidence: [], cites: [] },
    ],
    copies: [],
    evidence: [{ rule: 'group.similarity', value: 0.41, spans: [] }],
    aliases: [],
    claims: [
      {
        id: 'claim-1',
        gist: 'The mayor was told of 14 cracks in the pier in March',
        statements: [one, two, three],
        variants: [
          variant([one, two], 'detail-added', 'detail', 'in March', null),
          variant([one, three], 'less-precise', 'number', '14 cracks', 'several cracks'),
          variant([one, three], 'attribution-lost', 'attribution', 'two engineers', null),
          variant([two, three], 'less-precise', 'number', '14 cracks', 'several cracks'),
        ],
        corroboration: { articles: 3, outlets: 3, origins: { min: 1, max: 1, reason: 'all rest on the Alder Post' } },
      },
      {
        id: 'claim-2',
        gist: 'The pier will stay shut',
        statements: [shut, may, open],
        variants: [
          variant([shut, may], 'weaker', 'modality', 'will', 'may'),
          variant([shut, open], 'conflict', 'wording', 'stay shut', 'reopen'),
        ],
        corroboration: { articles: 3, outlets: 3, origins: { min: 1, max: 2, reason: 'the last may be its own' } },
      },
    ],
    derivations: [
      {
        from: 'alder',
        to: 'brook',
        kind: 'rewrites',
        whole: true,
        second: false,
        confidence: 0.93,
        evidence: evidence('trace.cites', 'brook', 'the Alder Post reported', 0.93),
      },
      { from: 'brook', to: 'cobble', kind: 'copies', whole: true, second: false, confidence: 0.8, evidence: [] },
      { from: 'brook', to: 'fjord', kind: 'copies', whole: true, second: false, confidence: 0.8, evidence: [] },
      {
        from: 'lost:1',
        to: 'dune',
        kind: 'shares-lost-source',
        whole: true,
        second: false,
        confidence: 0.6,
        evidence: evidence('trace.lost', 'dune', 'old and rusty', 3.2),
      },
      {
        from: 'lost:1',
        to: 'ember',
        kind: 'shares-lost-source',
        whole: true,
        second: false,
        confidence: 0.6,
        evidence: [],
      },
      {
        from: 'outlet:Gull Wire',
        to: 'dune',
        kind: 'cites',
        whole: false,
        second: true,
        confidence: 0.7,
        evidence: [],
      },
    ],
    undecided: [{ a: 'cobble', b: 'dune', what: 'direction', evidence: [] }],
    origins: {
      min: 1,
      max: 2,
      reason: 'the Alder Post got the news itself; two others share a lost source',
      merges: [
        { of: [own, 'lost:1'], level: 'descent', reason: 'the lost source may be the Alder Post', evidence: [] },
      ],
      list: [
        {
          id: own,
          kind: 'own',
          name: 'Alder Post',
          articles: ['alder', 'brook', 'cobble', 'fjord'],
          counted: true,
          evidence: [],
        },
        { id: 'lost:1', kind: 'lost', name: 'lost source', articles: ['dune', 'ember'], counted: true, evidence: [] },
        { id: 'doc:survey', kind: 'doc', name: 'a survey of 2029', articles: ['alder'], counted: false, evidence: [] },
      ],
    },
    timeline: [
      { value: '2031-03', lo: '2031-03-01', hi: '2031-04-01', claims: ['claim-1'], statements: [one.statement] },
    ],
  }
  return {
    schema: 'stemma/1',
    stemma: '0.0.0',
    options: { published: null, outlet: null, decisions: [], languages: { en: '1' } },
    notices: [
      {
        code: 'E_DATE_MISSING',
        what: 'no publication date was found',
        where: 'ember.html',
        mend: 'Give --published DATE',
      },
    ],
    articles,
    annotations: articles.map(
      ({ id }): Annotation => ({
        article: id,
        sentences: [],
        names: [],
        times: [],
        quantities: [],
        attributions: attributions.get(id) ?? [],
        marks: [],
        statements: statements.get(id) ?? [],
      }),
    ),
    stories: [story],
  }
}
