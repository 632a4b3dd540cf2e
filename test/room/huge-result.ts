/**
 * A story of 300 articles (or any number) made directly as a Result, as heavy as a real one: one report rewritten down
 * a tree, 240 claims, tens of versions each, with differences and their evidence. All invented; the same every time.
 */
import type { Annotation, Statement } from '../../src/model/annotation.ts'
import type { Article } from '../../src/model/article.ts'
import type { Claim, ClaimStatement } from '../../src/model/claim.ts'
import type { Derivation } from '../../src/model/derivation.ts'
import type { Result, TracedStory } from '../../src/model/result.ts'
import type { Variant } from '../../src/model/variant.ts'
import { sha256Hex } from '../../src/text/hash.ts'

const PLACES = ['quay', 'lock', 'weir', 'mill', 'ferry', 'tower', 'market', 'archive'] as const
const THINGS = ['beams', 'records', 'cranes', 'ledgers', 'pumps', 'windows', 'permits', 'boats'] as const
const KINDS = ['less-precise', 'wording', 'attribution-lost', 'stronger', 'conflict', 'detail-added', 'update'] as const
const CLAIMS = 240
/** Of 300 articles each tells so many claims: 12,000 statements, 40 lines an article. */
const TOLD = 40

export function hugeResult(size = 300): Result {
  const id = (i: number): string => `a${String(i).padStart(4, '0')}`
  const parentOf = (i: number): number => (i === 0 ? 0 : Math.floor((i * 7 + 3) / 11) % i)
  const claimsOf = (i: number): number[] =>
    [...new Set(Array.from({ length: TOLD }, (_, k) => (i * 13 + k * k * 3 + (k % 5)) % CLAIMS))].sort((a, b) => a - b)
  const articles: Article[] = []
  const annotations: Annotation[] = []
  const members = new Map<number, ClaimStatement[]>()
  for (let i = 0; i < size; i++) {
    const title = `Outlet ${i} on the ${PLACES[i % 8]}`
    const blocks: Article['blocks'][number][] = [{ kind: 'title', start: 0, end: title.length, evidence: [] }]
    const statements: Statement[] = []
    let text = title
    for (const [k, claim] of claimsOf(i).entries()) {
      const line = `The ${PLACES[claim % 8]} lost ${10 + claim + (i % 3)} ${THINGS[(claim >> 3) % 8]} in ward ${claim % 30}, ${i % 2 === 0 ? 'an officer said' : 'it is said'} on day ${i % 28}.`
      const start = text.length + 1
      text += `\n${line}`
      blocks.push({ kind: 'paragraph', start, end: text.length, evidence: [] })
      const span = { start, end: text.length - 1 }
      const statement = `${id(i)}/s${k + 1}`
      statements.push({
        id: statement,
        ...span,
        spans: [span],
        attribution: null,
        certainty: 'asserted',
        negated: false,
        subject: null,
        place: 'body',
        evidence: [{ rule: 'statement.whole', value: null, spans: [{ article: id(i), ...span }] }],
      })
      const member = {
        statement,
        article: id(i),
        ...span,
        attribution: i % 2 === 0 ? 'an officer' : null,
        restsOn: `own:o${claim % 5}`,
        also: [],
      }
      members.set(claim, [...(members.get(claim) ?? []), member])
    }
    articles.push({
      id: id(i),
      name: `huge.jsonl:${i + 1}`,
      url: `https://outlet${i}.example/story`,
      outlet: { value: `Outlet ${i}`, from: 'given' },
      title: { value: title, from: 'given' },
      byline: null,
      published: {
        value: new Date(Date.UTC(2031, 4, 6) + i * 1_140_000).toISOString().slice(0, 16),
        precision: 'minute',
        from: 'given',
      },
      language: 'en',
      sha256: sha256Hex(text),
      text,
      blocks,
      links: [],
    })
    annotations.push({
      article: id(i),
      sentences: [],
      names: [],
      times: [],
      quantities: [],
      attributions: [],
      marks: [],
      statements,
    })
  }
  const claims = [...members].sort(([a], [b]) => a - b).map(([n, list]): Claim => claimOf(n, list))
  const derivations = articles.slice(1).map((article, k): Derivation => {
    const i = k + 1
    const from = i % 29 === 0 ? `lost:${i % 3}` : id(parentOf(i))
    return {
      from,
      to: article.id,
      kind: from.startsWith('lost:')
        ? 'shares-lost-source'
        : i % 4 === 0
          ? 'copies'
          : i % 4 === 1
            ? 'cites'
            : 'rewrites',
      whole: i % 5 !== 0,
      second: false,
      confidence: 0.5 + (i % 50) / 100,
      evidence: [{ rule: 'trace.kin.rare-words', value: 0.4, spans: [{ article: article.id, start: 0, end: 20 }] }],
    }
  })
  const story: TracedStory = {
    id: 'huge',
    title: 'What the ward lost',
    articles: articles.map(({ id: article }, i) => ({
      article,
      ownReporting: i % 17 === 0 ? 'some' : 'none',
      evidence: i % 17 === 0 ? [{ rule: 'trace.own', value: null, spans: [{ article, start: 0, end: 20 }] }] : [],
      cites: [],
    })),
    copies: [],
    evidence: [{ rule: 'group.similarity', value: 0.5, spans: [] }],
    aliases: [],
    claims,
    derivations,
    undecided: [{ a: id(3), b: id(Math.min(9, size - 1)), what: 'direction', evidence: [] }],
    origins: {
      min: 1,
      max: 5,
      reason: 'five wards were visited',
      merges: [],
      list: Array.from({ length: 40 }, (_, i) => ({
        id: `own:o${i}`,
        kind: i < 5 ? ('own' as const) : ('doc' as const),
        name: i < 5 ? `Outlet ${i}` : `register ${i}`,
        articles: articles.filter((_, k) => k % 40 === i || i === 0).map((article) => article.id),
        counted: i < 5,
        evidence: [],
      })),
    },
    timeline: Array.from({ length: 120 }, (_, i) => ({
      value: new Date(Date.UTC(2031, 3, 1) + i * 86_400_000).toISOString().slice(0, 10),
      lo: null,
      hi: null,
      claims: claims.slice(i, i + 2).map((claim) => claim.id),
      statements: claims.slice(i, i + 2).flatMap((claim) => claim.statements.slice(0, 4).map((one) => one.statement)),
    })),
  }
  return {
    schema: 'stemma/1',
    stemma: '0.0.0',
    options: { published: null, outlet: null, decisions: [], languages: { en: '1' } },
    notices: [],
    articles,
    annotations,
    stories: [story],
  }
}

function claimOf(n: number, list: readonly ClaimStatement[]): Claim {
  const first = list[0]
  const variants = list.slice(1).flatMap((member, k): Variant[] => {
    if (first === undefined) return []
    const kind = KINDS[(n + k) % KINDS.length] ?? 'wording'
    const aspect = kind === 'attribution-lost' ? 'attribution' : kind === 'detail-added' ? 'detail' : 'number'
    // The number: it differs between articles.
    const at = `The ${PLACES[n % 8]} lost `.length
    const words = (one: ClaimStatement) => ({ start: one.start + at, end: one.start + at + `${10 + n}`.length })
    return [
      {
        between: [first.statement, member.statement],
        kind,
        aspect,
        a: words(first),
        b: words(member),
        band: k % 3 === 0 ? 'certain' : 'likely',
        evidence: [{ rule: 'number.interval', value: 0.5, spans: [{ article: member.article, ...words(member) }] }],
      },
    ]
  })
  return {
    id: `claim-${n}`,
    gist: `The ${PLACES[n % 8]} lost ${10 + n} ${THINGS[(n >> 3) % 8]} in ward ${n % 30}`,
    statements: list,
    variants,
    corroboration: {
      articles: new Set(list.map((one) => one.article)).size,
      outlets: new Set(list.map((one) => one.article)).size,
      origins: { min: 1, max: 1 + (n % 4), reason: 'they rest on the same visit' },
    },
  }
}
