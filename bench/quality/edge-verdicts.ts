/**
 * Each edge that trace draws, what it rests on, how sure it says it is, and whether the labels have it. Edges that the
 * labels leave open (`sure: false`) are not judged. Outlets' names are compared as scorers/stories.py does.
 */
import type { Derivation } from '../../src/model/derivation.ts'
import type { EdgeGrounds } from '../../src/trace/confidence.ts'
import { EDGE_WEIGHTS } from '../../src/trace/edge-weights.ts'
import type { Cascade } from '../cascade/cascade.ts'
import type { Gold } from './story-sets.ts'

export interface EdgeVerdict {
  readonly grounds: EdgeGrounds
  /** How alike the two are, where the edge rests on that; else 0. */
  readonly kin: number
  readonly said: number
  readonly right: boolean
}

/** Edges as `parent\nchild` and pairs of a lost source's children; true = required, false = left open. */
export interface GoldEdges {
  readonly edges: ReadonlyMap<string, boolean>
  readonly lost: ReadonlyMap<string, boolean>
}

const ALIASES: Readonly<Record<string, string>> = {
  ap: 'associatedpress',
  nyt: 'newyorktimes',
  times: 'newyorktimes',
  post: 'washingtonpost',
  wsj: 'wallstreetjournal',
  nationalpublicradio: 'npr',
}

function outletKey(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)|\s-\s.*/g, ' ')
    .replace(/\b(?:the|news|online|web|com|org|inc|newspaper|magazine|network|agency)\b|\.com/g, ' ')
    .replace(/[^a-z0-9]+/g, '')
  return ALIASES[bare] ?? bare
}

const edgeKey = (from: string, to: string): string =>
  `${from.startsWith('outlet:') ? `outlet:${outletKey(from.slice(7))}` : from}\n${to}`
const pair = (a: string, b: string): string => [a, b].sort().join('\n')

/** `id` makes an article's id of a letter. */
export function goldEdgesOf({ derivations }: Gold, id: (letter: string) => string): GoldEdges {
  const edges = new Map<string, boolean>()
  const children = new Map<string, { to: string; sure: boolean }[]>()
  for (const { from, to, kind, sure } of derivations)
    if (kind === 'shares-lost-source' || from.startsWith('lost:'))
      children.set(from, [...(children.get(from) ?? []), { to: id(to), sure }])
    else {
      const key = edgeKey(from.includes(':') ? from : id(from), id(to))
      edges.set(key, (edges.get(key) ?? false) || sure)
    }
  const lost = new Map<string, boolean>()
  for (const list of children.values())
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) lost.set(pair(a.to, b.to), a.sure && b.sure)
  return { edges, lost }
}

export const madeEdgesOf = ({ edges, lost }: Cascade): GoldEdges => ({
  edges: new Map(
    [...edges].map((key) => {
      const [from = '', to = ''] = key.split('\n')
      return [edgeKey(from, to), true] as const
    }),
  ),
  lost: new Map([...lost].map((key) => [key, true] as const)),
})

export function verdictsOf(derivations: readonly Derivation[], gold: GoldEdges): EdgeVerdict[] {
  return derivations.flatMap((edge) => {
    const found = edge.from.startsWith('lost:')
      ? best(
          derivations
            .filter(({ from, to }) => from === edge.from && to !== edge.to)
            .map(({ to }) => gold.lost.get(pair(to, edge.to))),
        )
      : gold.edges.get(edgeKey(edge.from, edge.to))
    if (found === false) return []
    return [{ grounds: groundsOf(edge), kin: kinOf(edge), said: edge.confidence, right: found === true }]
  })
}

/** A lost source's child is right where it shares one with any other that is said to. */
function best(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  return verdicts.includes(true) ? true : verdicts.includes(false) ? false : undefined
}

function groundsOf(edge: Derivation): EdgeGrounds {
  const has = (rule: string) => edge.evidence.some((one) => one.rule.startsWith(rule))
  if (edge.from.startsWith('lost:')) return 'lost'
  if (edge.from.startsWith('outlet:')) return edge.whole ? 'outlet-whole' : 'outlet-part'
  if (edge.kind === 'copies') return 'copy'
  if (has('trace.credit')) return edge.whole ? 'credit-whole' : 'credit-part'
  return has('trace.direction.no-source') ? 'remote' : 'likeness'
}

/** As `alikePairs` counts it: likeness and what quotations add. Of several pairs the most alike. */
function kinOf(edge: Derivation): number {
  const values: number[] = []
  for (const { rule, value } of edge.evidence) {
    if (rule === 'trace.kin.rare-words') values.push(value ?? 0)
    if (rule === 'trace.kin.unnamed-quotation' && (values.at(-1) ?? 0) >= EDGE_WEIGHTS.leastKin)
      values.push((values.pop() ?? 0) + EDGE_WEIGHTS.quoteKin * Math.min(EDGE_WEIGHTS.mostQuotes, value ?? 0))
  }
  return Math.max(0, ...values)
}
