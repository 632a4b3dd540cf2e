/**
 * Names of persons, organisations, places and outlets in one article, each with its canonical name. The tagger finds names, the outlet
 * table and rules find outlets and win over it, aliases are resolved last.
 */
import type { Name, NameKind } from '../../model/annotation.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { compareSpans, overlaps } from '../../text/span.ts'
import { loadOutlets, type OutletMention } from '../outlets/lookup.ts'
import { type Mention, type Resolved, resolveAliases } from './name-aliases.ts'
import { loadNameTagger, type TaggedName } from './name-tagger.ts'
import { type OutletAlias, outletAliases } from './outlet-aliases.ts'
import type { Token } from './tokens.ts'

/** `sentences` and their `tokens` in step; `article` goes into the evidence. Names come in order and do not overlap. */
export type NameFinder = (
  text: string,
  sentences: readonly Span[],
  tokens: readonly (readonly Token[])[],
  article: string,
) => Name[]

const KINDS: Readonly<Record<TaggedName['type'], NameKind>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: 'other',
}

export async function loadNames(): Promise<NameFinder> {
  const [outlets, tagger] = await Promise.all([loadOutlets(), loadNameTagger()])
  return (text, sentences, tokens, article) => {
    const tagged = tagger(tokens)
    const named = sentences
      .flatMap((sentence) => outlets.mentions(text, sentence))
      .filter((mention) => !isPerson(text, mention, tagged))
    const aliases = outletAliases(text, tokens, named)
    const mentions = [
      ...named.map((mention) => ofOutlet(text, mention)),
      ...aliases.map((alias) => ofAlias(text, alias)),
      ...withoutOutlets(tagged, [...named, ...aliases]).map((name) => ofTagger(text, name)),
    ].sort(compareSpans)
    const fresh = new Map(aliases.map((alias) => [alias.start, alias]))
    return resolveAliases(oneKind(mentions)).map((mention) => {
      const from = fresh.get(mention.start)?.from ?? mention.from
      return nameOf(mention, from, article)
    })
  }
}

/** "Bill Press", "Samantha Star": a person for the tagger, an outlet only by its last word and without "the". */
function isPerson(text: string, mention: OutletMention, tagged: readonly TaggedName[]): boolean {
  if (mention.rule !== 'en.outlet.head' || /\b[Tt]he $/.test(text.slice(Math.max(0, mention.start - 4), mention.start)))
    return false
  return tagged.some((name) => name.type === 'PER' && name.start <= mention.start && name.end >= mention.end)
}

/** What the tagger found beside the outlets; both lists in one pass, since both are in order. */
function withoutOutlets(tagged: readonly TaggedName[], outlets: readonly Span[]): TaggedName[] {
  const holes = [...outlets].sort(compareSpans)
  let at = 0
  return tagged.filter((name) => {
    while (at < holes.length && (holes[at]?.end ?? 0) <= name.start) at++
    const hole = holes[at]
    return hole === undefined || !overlaps(hole, name)
  })
}

function ofTagger(text: string, { start, end, type }: TaggedName): Mention {
  return { start, end, kind: KINDS[type], surface: text.slice(start, end), known: null, rule: 'en.name.tagger' }
}

function ofOutlet(text: string, { start, end, outlet, name, rule }: OutletMention): Mention {
  const known = outlet !== null || rule === 'en.outlet.acronym' ? name : null
  return { start, end, kind: 'outlet', surface: text.slice(start, end), known, rule }
}

function ofAlias(text: string, { start, end, name, rule }: OutletAlias): Mention {
  return { start, end, kind: 'outlet', surface: text.slice(start, end), known: name, rule }
}

/** One name, one kind within an article: the one it has most often, on a tie the earliest. Outlets keep theirs. */
function oneKind(mentions: readonly Mention[]): Mention[] {
  const votes = new Map<string, Map<NameKind, number>>()
  for (const { surface, kind } of mentions) {
    const own = votes.get(surface) ?? new Map<NameKind, number>()
    own.set(kind, (own.get(kind) ?? 0) + 1)
    votes.set(surface, own)
  }
  return mentions.map((mention) => {
    const own = votes.get(mention.surface)
    if (own === undefined || own.size < 2 || mention.kind === 'outlet' || own.has('outlet')) return mention
    const [best] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a))
    return { ...mention, kind: best }
  })
}

function nameOf(mention: Resolved, from: Span | null, article: string): Name {
  const { start, end, kind, name, rule, alias } = mention
  const evidence: Evidence[] = [
    {
      rule,
      value: null,
      spans: [
        { article, start, end },
        ...(alias === null && from !== null ? [{ article, start: from.start, end: from.end }] : []),
      ],
    },
  ]
  if (alias !== null && from !== null)
    evidence.push({ rule: alias, value: null, spans: [{ article, start: from.start, end: from.end }] })
  return { start, end, kind, name, evidence }
}
