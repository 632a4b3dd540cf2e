/** Who a German source is: its kind and the name it goes by in the article. Pronouns and offices are followed back. */
import type { Name, SourceKind } from '../../model/annotation.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import { hull, overlaps } from '../../text/span.ts'
import type { Heard } from '../language.ts'
import { nominative } from './names.ts'
import { ROLE } from './names-table.ts'
import { CIRCLES, DOCUMENT, MEDIA, ORGANISATION, STATE, VOICE, VOICE_OF } from './source-words-table.ts'
import { isNoun, type Token, tokensOf } from './tokens.ts'

export interface Identified {
  readonly kind: SourceKind
  readonly name: string
  readonly evidence: readonly Evidence[]
}

interface Remembered {
  readonly kind: SourceKind
  readonly name: string
  readonly noun: string
}

export interface Known {
  readonly heard: Heard
  readonly memory: Remembered[]
}

const MOST_REMEMBERED = 60

export function sourceOf(known: Known, source: readonly Span[], cue: readonly Span[]): Identified {
  const { heard, memory } = known
  const span = hull(source)
  if (span === null) {
    const at = hull(cue)
    const words = at === null ? '' : heard.text.slice(at.start, at.end).toLowerCase()
    return { kind: 'hearsay', name: words, evidence: evidenceOf(heard.id, 'nobody', cue) }
  }
  const { kind, name, rule, at, noun } = tell(known, span)
  if (!/^(?:er|sie|es|ihm|ihr)$/i.test(heard.text.slice(span.start, span.end))) {
    memory.push({ kind, name, noun })
    if (memory.length > MOST_REMEMBERED) memory.shift()
  }
  return { kind, name, evidence: evidenceOf(heard.id, rule, [at]) }
}

const evidenceOf = (article: string, rule: string, spans: readonly Span[]): Evidence[] => [
  { rule: `de.kind.${rule}`, value: null, spans: spans.map(({ start, end }) => ({ article, start, end })) },
]

interface Told {
  readonly kind: SourceKind
  readonly name: string
  readonly rule: string
  readonly at: Span
  readonly noun: string
}

function tell({ heard, memory }: Known, span: Span): Told {
  const { text, names, outlets } = heard
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const tokens = tokensOf(text, span)
  const outlet = inside(outlets, span)[0]
  const named = inside(names, span)
  const person = named.find(({ kind }) => kind === 'person')
  const nouns = tokens.filter(isNoun)
  const head = nouns[0]
  const noun = head?.lower ?? ''
  const told = (kind: SourceKind, name: string, rule: string, at: Span = head ?? span): Told => ({
    kind,
    name,
    rule,
    at: { start: at.start, end: at.end },
    noun,
  })
  const pronoun = back(words.toLowerCase(), span, memory, names)
  if (pronoun !== null) return told(pronoun.kind, pronoun.name, 'pronoun', span)
  if (
    /^(?:den|diesen|seinen|ihren|eigenen|dessen|deren)\s+(?:\p{Ll}+\s+)?(?:Angaben|Informationen|Worten|Aussagen)$/u.test(
      words,
    )
  ) {
    const last = memory.at(-1)
    if (last !== undefined) return told(last.kind, last.name, 'pointer')
  }
  // "Polizeiangaben": whose they are stands in the word.
  const giver = /^(\p{L}{4,}?)(?:angaben|informationen)$/u.exec(head?.text ?? '')?.[1]
  if (giver !== undefined && nouns.length === 1)
    return told(STATE.test(giver) ? 'state' : 'organisation', giver, 'joined')
  if (MEDIA.test(head?.text ?? '') && outlet === undefined && nouns.length === 1) return told('hearsay', words, 'media')
  if (person !== undefined && outlet !== undefined && outlet.start < person.start && overlaps(outlet, head ?? span))
    return told('outlet', outlet.name, 'outlet-reporter', outlet)
  if (person !== undefined && !CIRCLES.test(head?.text ?? '') && !isOf(text, tokens, head, person))
    return told('person', person.name, 'person', person)
  // "der Kurier", "ein Bericht des Kuriers", "dem Kurier-Bericht": the outlet, or its work.
  const work =
    head !== undefined &&
    (DOCUMENT.test(head.text) || /^(?:Informationen|Recherchen|Angaben|Reporter|Redakteur)/.test(head.text))
  if (
    outlet !== undefined &&
    (head === undefined ||
      overlaps(outlet, head) ||
      work ||
      /^(?:Zeitung|Nachrichtenagentur|Agentur|Magazin|Blatt|Sender|Portal)/.test(head.text))
  )
    return told('outlet', outlet.name, 'outlet', outlet)
  if (head === undefined) return told('unnamed', words, 'unread', span)
  if (nouns.some((one) => CIRCLES.test(one.text))) return told('unnamed', words, 'circles')
  if (VOICE.test(head.text)) return voice(told, words, head, named, nouns)
  if (DOCUMENT.test(head.text)) return told('document', words, 'document')
  const body = named.find((name) => overlaps(name, head))
  if (STATE.test(head.text)) return told('state', body?.name ?? withoutArticle(words), 'state')
  if (ORGANISATION.test(head.text)) return told('organisation', body?.name ?? withoutArticle(words), 'organisation')
  if (ROLE.test(head.text)) {
    const holder = holderOf(text, head, words, names, span.start)
    if (holder !== null) return told('person', holder, 'office')
    return told('unnamed', words, 'role')
  }
  if (body !== undefined) {
    if (body.kind === 'place') return told('state', body.name, 'place')
    return told('organisation', body.name, 'organisation', body)
  }
  const many = /^(?:mehrere|einige|zwei|drei|vier|viele|ein|eine|einem|einer|einen|zweier|dreier)(?: |$)/i.test(words)
  const remembered = memory.findLast((one) => one.noun === noun && one.kind !== 'hearsay')
  if (remembered !== undefined && /^(?:der|die|das|dem|den|des|dieser|diese|diesem)(?: |$)/i.test(words))
    return told(remembered.kind, remembered.name, 'pointer')
  // A lone word with a capital and no article, no noun of the tables: a firm or a surname.
  if (nouns.length === tokens.length && !many && !/(?:e|en|er|innen|ern)$/.test(head.lower))
    return told('organisation', words, 'capital')
  return told('unnamed', words, 'people')
}

/** Names or outlets that share a character with the span. Lists are sorted. */
function inside<T extends Span>(list: readonly T[], span: Span): T[] {
  const found: T[] = []
  for (let i = firstEndingAfter(list, span.start); i < list.length; i++) {
    const one = list[i]
    if (one === undefined || one.start >= span.end) break
    found.push(one)
  }
  return found
}

/** "der Anwalt von Jan Weber", "die Frau des Ministers Voss": somebody else than the one named. */
function isOf(text: string, tokens: readonly Token[], head: Token | undefined, person: Name): boolean {
  if (head === undefined || person.start <= head.end) return false
  const between = text.slice(head.end, person.start)
  if (/(?:^|\s)(?:von|für|um)\s$/.test(between)) return true
  const lead = /(?:des|der)\s+(\p{L}+)\s$/u.exec(between)?.[1] ?? ''
  return tokens.length > 2 && ROLE.test(lead)
}

const withoutArticle = (words: string): string => {
  const bare = words.replace(/^(?:der|die|das|dem|den|des)\s+/i, '')
  return bare.includes(' ') ? bare : nominative(bare)
}

/** "ein Sprecher der Polizei", "die Polizeisprecherin": the body speaks. */
function voice(
  told: (kind: SourceKind, name: string, rule: string, at?: Span) => Told,
  words: string,
  head: Token,
  named: readonly Name[],
  nouns: readonly Token[],
): Told {
  const body = named.find(({ kind }) => kind === 'organisation' || kind === 'place')
  const other = nouns.find((noun) => noun !== head)
  const state = [body?.name ?? '', other?.text ?? ''].some((word) => STATE.test(word))
  if (body !== undefined) return told(state || body.kind === 'place' ? 'state' : 'organisation', body.name, 'voice')
  if (other !== undefined) return told(state ? 'state' : 'organisation', nominative(other.text), 'voice')
  for (const [start, name, kind] of VOICE_OF) if (start.test(head.text)) return told(kind, name, 'voice')
  return told('organisation', words, 'voice')
}

/** The person that the article names with this office before the span: "Umweltministerin Lena Voss" for "die Ministerin". */
function holderOf(text: string, head: Token, words: string, names: readonly Name[], before: number): string | null {
  if (!/^(?:der|die|den|dem|des)\s/i.test(words)) return null
  const office = head.lower.replace(/(?:in|s|es|n|en)$/, '')
  const from = firstEndingAfter(names, before) - 1
  for (let i = from; i >= Math.max(0, from - MOST_REMEMBERED); i--) {
    const name = names[i]
    if (name === undefined || name.kind !== 'person') continue
    const lead = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, name.start - 40), name.start))?.[1]?.toLowerCase() ?? ''
    if (lead.replace(/(?:in|s|es|n|en)$/, '').endsWith(office)) return name.name
  }
  return null
}

/** "er", "sie": the person who spoke last, else the person named last; a plural "sie" is not told apart. */
function back(
  lower: string,
  span: Span,
  memory: readonly Remembered[],
  names: readonly Name[],
): { kind: SourceKind; name: string } | null {
  if (!/^(?:er|sie|es|ihm|ihr)$/.test(lower)) return null
  const last = memory.findLast(
    ({ kind }) => kind === 'person' || kind === 'unnamed' || (lower !== 'er' && kind !== 'hearsay'),
  )
  if (last !== undefined) return last
  for (let i = firstEndingAfter(names, span.start) - 1; i >= 0; i--) {
    const name = names[i]
    if (name?.kind === 'person') return { kind: 'person', name: name.name }
  }
  return { kind: 'unnamed', name: lower }
}
