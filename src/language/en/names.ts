/**
 * Names of persons, organisations, places and outlets in one article, each with its canonical name. The tagger finds names, the outlet
 * table and rules find outlets and win over it, aliases are resolved last.
 */
import type { Name, NameKind } from '../../model/annotation.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { compareSpans, overlaps } from '../../text/span.ts'
import { loadOutlets, type OutletMention } from '../outlets/lookup.ts'
import { initialsOf } from '../outlets/unlisted.ts'
import { bodyAliases } from './body-aliases.ts'
import { type Gazetteer, IS, loadGazetteer } from './gazetteer.ts'
import { type Mention, type Resolved, resolveAliases } from './name-aliases.ts'
import { loadNameTagger, type TaggedName } from './name-tagger.ts'
import { type OutletAlias, outletAliases } from './outlet-aliases.ts'
import type { Token } from './tokens.ts'

/**
 * `sentences` and their `tokens` in step; `article` goes into the evidence; `own` = the article's outlet, for "told the Gazette" in the
 * Gazette itself. Names come in order and do not overlap.
 */
export type NameFinder = (
  text: string,
  sentences: readonly Span[],
  tokens: readonly (readonly Token[])[],
  article: string,
  own?: string | null,
) => Name[]

const KINDS: Readonly<Record<TaggedName['type'], NameKind>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: 'other',
}

export async function loadNames(): Promise<NameFinder> {
  const [outlets, tagger, gazetteer] = await Promise.all([loadOutlets(), loadNameTagger(), loadGazetteer()])
  return (text, sentences, tokens, article, own = null) => {
    const tagged = tidy(text, tagger(tokens), tokens, gazetteer)
    const again = repeated(text, tagged, tokens)
    const home = own === null ? null : (outlets.byName(own)?.name ?? own.replace(/^The /, ''))
    const named = sentences
      .flatMap((sentence) => outlets.mentions(text, sentence))
      .filter((mention) => !isPerson(text, mention, tagged))
      .map((mention) => signOf(mention, home))
    const aliases = outletAliases(text, tokens, named, home)
    const mentions = [
      ...named.map((mention) => ofOutlet(text, mention)),
      ...aliases.map((alias) => ofAlias(text, alias)),
      ...withoutOutlets(tagged, [...named, ...aliases]).map((name) => ofTagger(text, name)),
      ...withoutOutlets(again, [...named, ...aliases]).map((name) => ofTagger(text, name, 'en.name.repeated')),
    ].sort(compareSpans)
    const fresh = new Map(aliases.map((alias) => [alias.start, alias]))
    const names = resolveAliases(oneKind(mentions, gazetteer)).map((mention) => {
      const from = fresh.get(mention.start)?.from ?? mention.from
      return nameOf(mention, from, article)
    })
    const bodies = bodyAliases(text, tokens, names, article)
    return bodies.length === 0 ? names : [...names, ...bodies].sort(compareSpans)
  }
}

/** Family names of persons that the article names in full, where the tagger passed them over. O(tokens). */
function repeated(text: string, tagged: readonly TaggedName[], tokens: readonly (readonly Token[])[]): TaggedName[] {
  const families = new Set<string>()
  for (const { type, start, end } of tagged) {
    const words = type === 'PER' ? text.slice(start, end).split(' ') : []
    const family = words.at(-1) ?? ''
    if (words.length > 1 && family.length > 2 && /^\p{Lu}\p{Ll}/u.test(family)) families.add(family)
  }
  if (families.size === 0) return []
  // A family name that is also a word stands in lower case somewhere ("the bush").
  const small = new Map([...families].map((family) => [family.charAt(0).toLowerCase() + family.slice(1), family]))
  for (const own of tokens)
    for (const { text: word } of own) {
      const family = small.get(word)
      if (family !== undefined) families.delete(family)
    }
  const found: TaggedName[] = []
  let at = 0
  for (const [sentence, own] of tokens.entries())
    for (const [i, token] of own.entries()) {
      while (at < tagged.length && (tagged[at]?.end ?? 0) <= token.start) at++
      const covering = tagged[at]
      if (!families.has(token.text) || (covering !== undefined && covering.start < token.end)) continue
      const next = own[i + 1]
      const part =
        /^\p{Lu}/u.test(own[i - 1]?.text ?? '') ||
        (next !== undefined && /^\p{Lu}/u.test(next.text) && next.start - token.end < 2)
      if (!part || i === 0) found.push({ start: token.start, end: token.end, type: 'PER', sentence, first: i, last: i })
    }
  return found
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

function ofTagger(text: string, { start, end, type }: TaggedName, rule = 'en.name.tagger'): Mention {
  return { start, end, kind: KINDS[type], surface: text.slice(start, end), known: null, rule }
}

/** "OLAVE (SPS) —" in an article of the Southern Press Service: its own sign. */
function signOf(mention: OutletMention, home: string | null): OutletMention {
  const own = home !== null && /dateline|sign-off/.test(mention.rule) && initialsOf(home) === mention.name
  return own ? { ...mention, name: home } : mention
}

function ofOutlet(text: string, { start, end, outlet, name, rule }: OutletMention): Mention {
  const known = outlet !== null || name !== text.slice(start, end) ? name : null
  return { start, end, kind: 'outlet', surface: text.slice(start, end), known, rule }
}

function ofAlias(text: string, { start, end, name, rule }: OutletAlias): Mention {
  return { start, end, kind: 'outlet', surface: text.slice(start, end), known: name, rule }
}

// Roles and titles that the tagger now and then takes into a person's name, and words of time that it takes for names.
const ROLE =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend|Father|Rabbi|Imam|President|Vice|Prime|Minister|Secretary|Senator|Sen|Rep|Congressman|Congresswoman|Governor|Gov|Mayor|Councillor|Cllr|Judge|Justice|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Admiral|Chief|Executive|CEO|CFO|COO|Chairman|Chairwoman|Director|Deputy|Assistant|Detective|Inspector|Superintendent|Constable|Officer|Ambassador|Coach|Attorney|Spokesman|Spokeswoman|MP)\.?$/
const TIME_WORD =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|GMT|BST|EST|EDT|PST|UTC|CET|Christmas|Easter|Today|Yesterday)\.?$/

const PARTY =
  /^(?:Republican|Democratic|Democrat|Conservative|Labour|Liberal|Tory|Former|Ex|Acting|Interim|Foreign|Defence|Defense|Finance|Interior|Health|Home|State|Attorney|National|Security|Adviser|Advisor)$/

/** The tagger's names without titles in front and without words of time. */
function tidy(
  text: string,
  tagged: readonly TaggedName[],
  tokens: readonly (readonly Token[])[],
  gazetteer: Gazetteer,
): TaggedName[] {
  const kept: TaggedName[] = []
  for (const name of tagged) {
    const own = tokens[name.sentence] ?? []
    const word = (i: number) => own[i]?.text ?? ''
    const role = (i: number): boolean =>
      ROLE.test(word(i)) ||
      ((PARTY.test(word(i)) || (gazetteer.bits(word(i)) & IS.demonym) !== 0) && i < name.last && role(i + 1))
    let { first } = name
    if (name.type === 'PER' || name.type === 'MISC') while (first < name.last && role(first)) first++
    const last = word(first)
    if (first === name.last && name.type !== 'LOC' && (TIME_WORD.test(last) || (first > name.first && ROLE.test(last))))
      continue
    const start = own[first]?.start ?? name.start
    let { type } = name
    // "CEO Ada Quill" as another kind of name: two words after a role are a person.
    if (first > name.first && type === 'MISC' && name.last > first) type = 'PER'
    // "Americans": a people, no person.
    if (
      first === name.last &&
      type === 'PER' &&
      (gazetteer.bits(last.replace(/s$/, '')) & IS.demonym) !== 0 &&
      last.endsWith('s')
    )
      type = 'MISC'
    if (text.slice(start, name.end).trim() !== '') kept.push({ ...name, first, start, type })
  }
  return kept
}

/**
 * One name, one kind within an article: the one it has most often, on a tie the earliest. The first word of a body's name goes with
 * the body ("Norquill" with "Norquill Shipping"), unless a person has it too. Outlets keep theirs.
 */
function oneKind(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const votes = new Map<string, Map<NameKind, number>>()
  for (const { surface, kind } of mentions) {
    const own = votes.get(surface) ?? new Map<NameKind, number>()
    own.set(kind, (own.get(kind) ?? 0) + 1)
    votes.set(surface, own)
  }
  const kinds = new Map<string, NameKind>()
  for (const [surface, own] of votes) {
    const [best] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a))
    kinds.set(surface, best)
  }
  const families = new Set<string>()
  const bodies = new Set<string>()
  for (const [surface, kind] of kinds) {
    const words = surface.split(' ')
    const first = words[0] ?? ''
    const last = words.at(-1) ?? ''
    if (words.length < 2) continue
    const body = kind === 'organisation' || (gazetteer.bits(last) & IS.organisationHead) !== 0
    if (kind === 'person' && !body) families.add(last).add(first)
    else if (body && kind !== 'outlet' && kind !== 'place') {
      if (kind === 'person' && (gazetteer.bits(first) & (IS.male | IS.female)) !== 0) families.add(last)
      else {
        bodies.add(first)
        kinds.set(surface, 'organisation')
      }
    }
  }
  for (const [surface, kind] of kinds)
    if (kind === 'person' && !surface.includes(' ') && bodies.has(surface) && !families.has(surface))
      kinds.set(surface, 'organisation')
  return mentions.map((mention) => {
    const own = votes.get(mention.surface)
    if (mention.kind === 'outlet' || own === undefined || own.has('outlet')) return mention
    return { ...mention, kind: kinds.get(mention.surface) ?? mention.kind }
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
