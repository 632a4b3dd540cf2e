/**
 * Who a source is: its kind, and the name it goes by in the whole article. Pronouns, short names and pointers back
 * ("the newspaper", "this source", "the same official") are followed to what was named before. Each decision leaves
 * the words that made it in the evidence.
 */

import type { PronounLink } from '../language/en/pronouns.ts'
import {
  countIn,
  isDocument,
  isOrganisation,
  isOutletWord,
  isState,
  isUnnamed,
  isVoice,
} from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Name, SourceKind } from '../model/annotation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { hull, overlaps } from '../text/span.ts'
import type { Assembled } from './assemble.ts'
import type { Meant } from './outlet-mentions.ts'
import type { Passage, Sentence } from './passage.ts'
import { firstEndingAfter, overlapping } from './window.ts'

export interface Identified {
  readonly kind: SourceKind
  readonly name: string
  readonly evidence: readonly Evidence[]
}

/** What was given as a source before, newest last: pronouns and "this source" point into it. */
interface Remembered {
  readonly kind: SourceKind
  readonly name: string
  readonly plural: boolean
  readonly nouns: readonly string[]
  readonly at: number
}

const STOP = new Set([
  ',',
  'of',
  'for',
  'who',
  'in',
  'from',
  'at',
  'with',
  'to',
  'that',
  'which',
  '-',
  '–',
  '—',
  '(',
  'by',
  'on',
  'whose',
  'as',
  'familiar',
  'close',
  'briefed',
  'involved',
  'who’s',
  'speaking',
])
const SINGULAR = new Set(['he', 'she', 'him', 'her'])
const PLURAL = new Set(['they', 'them'])
const MEDIA =
  /^(?:(?:local|national|foreign|state|british|american|russian|chinese|international|other|several|some|news|social|earlier|previous|press|many|multiple|us|u\.s\.) )*(?:media|press|reports|news reports|media reports|press reports|news outlets|media outlets|outlets|newspapers|rumou?rs|speculation)\b/i
const POINTER = /^(?:this|that|the|the same|same|both|these|those|one|another) /i
const GENERIC = /^(?:it|there|this|that|what|which|who|i|we|you)$/

/** One for each attribution, in the same order. */
export function identify(
  text: string,
  article: string,
  passages: readonly Passage[],
  names: readonly Name[],
  meant: readonly Meant[],
  all: readonly Assembled[],
  own: string | null,
  links: readonly PronounLink[],
): Identified[] {
  const memory: Remembered[] = []
  const sentences = passages.flatMap((passage) => passage.sentences)
  const found: Identified[] = []
  let reach = 0
  for (const one of all) {
    const span = hull(one.source)
    if (span === null) {
      const cue = hull(one.cue)
      found.push({
        kind: 'hearsay',
        name: cue === null ? '' : text.slice(cue.start, cue.end).toLowerCase(),
        evidence: [evidence(article, 'en.kind.nobody', one.cue)],
      })
      continue
    }
    while ((sentences[reach + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) reach++
    if ((sentences[reach]?.start ?? 0) > span.start)
      reach = Math.max(
        0,
        sentences.findIndex((s) => s.end > span.start),
      )
    const tokens = within(sentences[reach]?.tokens ?? [], span)
    const sentence = sentences[reach]
    const before = sentence === undefined ? null : antecedent(text, sentence, span, memory.at(-1)?.at ?? -1)
    const who =
      before === null
        ? identifyOne(text, article, span, tokens, names, meant, memory, own, links)
        : identifyOne(text, article, before, within(sentence?.tokens ?? [], before), names, meant, memory, own, links)
    found.push(who)
    memory.push({
      kind: who.kind,
      name: who.name,
      plural: isPlural(tokens),
      nouns: tokens.filter((t) => t.pos === 'NOUN').map((t) => t.lemma),
      at: span.start,
    })
    if (memory.length > 200) memory.shift()
  }
  return found
}

const within = (tokens: readonly Token[], span: Span): Token[] =>
  tokens.filter((token) => token.start >= span.start && token.end <= span.end)

/** Sources that are no noun phrase: a relative word, an age, something between commas about whoever is before it. */
const HANGING =
  /^(?:(?:who|which|that)$|\d{1,2}(?:,|$)|(?:still|now|then|himself|herself|themselves|wearing|holding|standing)\b)/i
/** A noun phrase with its own "of" and "at" has some ten words. */
const LONGEST_PHRASE = 10

/**
 * "An engineer at the plant, [who] asked …, said", "A porter, [still in his socks], said": the noun phrase before it in
 * the sentence. Null where the source stands by itself, or was named in this sentence already.
 */
function antecedent(text: string, sentence: Sentence, span: Span, lastAt: number): Span | null {
  if (!HANGING.test(text.slice(span.start, span.end))) return null
  if (/^(?:who|which|that)$/i.test(text.slice(span.start, span.end)) && lastAt >= sentence.start && lastAt < span.start)
    return null
  const before = sentence.tokens.filter((token) => token.end <= span.start)
  if (before.at(-1)?.text === ',') before.pop()
  let from = before.length
  while (from > 0 && before.length - from < LONGEST_PHRASE) {
    const token = before[from - 1]
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX') break
    if (/^(?:and|but|that|as|while|when|because|if|or)$/.test(token.lower)) break
    from--
  }
  const phrase = before.slice(from)
  const [first] = phrase
  const last = phrase.at(-1)
  if (first === undefined || last === undefined || !phrase.some((one) => one.pos === 'NOUN' || one.pos === 'PROPN'))
    return null
  return { start: first.start, end: last.end }
}

function evidence(article: string, rule: string, spans: readonly Span[], value: number | null = null): Evidence {
  return { rule, value, spans: spans.map(({ start, end }) => ({ article, start, end })) }
}

function identifyOne(
  text: string,
  article: string,
  span: Span,
  tokens: readonly Token[],
  names: readonly Name[],
  meant: readonly Meant[],
  memory: readonly Remembered[],
  own: string | null,
  links: readonly PronounLink[],
): Identified {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const head = headOf(tokens)
  const told = (
    kind: SourceKind,
    name: string,
    rule: string,
    at: Span | null = head,
    value: number | null = null,
  ): Identified => ({
    kind,
    name,
    evidence: [evidence(article, rule, at === null ? [span] : [{ start: at.start, end: at.end }], value)],
  })
  const lower = words.toLowerCase()
  const inside = overlapping(names, span)
  const outletsHere = overlapping(meant, span)
  if (head === null) return told('unnamed', words, 'en.kind.unread')
  if (SINGULAR.has(lower) || PLURAL.has(lower) || GENERIC.test(lower))
    return pronoun(lower, span, names, memory, own, told, words, links)
  if (MEDIA.test(lower)) return told('hearsay', words, 'en.kind.media')
  const outletAtHead = outletsHere.find((one) => overlaps(one, head))
  if (outletAtHead !== undefined) {
    if (
      /^(?:the )?(?:report|story|article|account|interview|piece|profile|analysis|dispatch|broadcast)s?$/i.test(
        head.text,
      )
    )
      return told('outlet', outletAtHead.name, 'en.kind.outlet')
    return told('outlet', outletAtHead.name, `en.kind.${outletAtHead.rule.replace(/^en\./, '')}`, outletAtHead)
  }
  const noun = head.lemma.toLowerCase()
  const nameAtHead = inside.find(
    (name) => overlaps(name, head) && !(name.kind === 'other' && /^\p{Ll}/u.test(head.text)),
  )
  // "a New York Courier report": the outlet's work is the outlet; so is "the Courier's Hale Orr".
  const byOutlet = outletsHere.find((one) => one.end <= head.start)
  if (
    byOutlet !== undefined &&
    /^(?:report|story|article|account|piece|profile|investigation|scoop|reporter|correspondent|editor|writer|journalist|columnist)s?$/i.test(
      head.lower,
    )
  )
    return told('outlet', byOutlet.name, 'en.kind.outlet-work', byOutlet)
  if (nameAtHead?.kind === 'person') {
    if (
      byOutlet !== undefined &&
      /['’]s?\s/.test(text.slice(byOutlet.end, head.start + 1)) &&
      !/former|ex-/i.test(words)
    )
      return told('outlet', byOutlet.name, 'en.kind.outlet-reporter', byOutlet)
    return told('person', nameAtHead.name, 'en.kind.person', nameAtHead)
  }
  const person = inside.find((name) => name.kind === 'person')
  // "Officials told …": capital only because it begins the sentence.
  const common = tokens[0] === head && (isUnnamed(head.lower) || isUnnamed(noun))
  if (common) return unnamed(words, tokens, told)
  if (/^(?:this|the|that|the same|these|those|both) /i.test(words) || POINTER.test(`${lower} `)) {
    const back = pointsBack(lower, head, memory)
    if (back !== null) return told(back.kind, back.name, 'en.kind.pointer')
  }
  if (isVoice(head.lower)) {
    if (person !== undefined) return told('person', person.name, 'en.kind.person', person)
    const body = inside.find((name) => name.kind === 'organisation' || name.kind === 'place' || name.kind === 'other')
    const state = tokens.some((token) => token !== head && (isState(token.lower) || isState(token.lemma.toLowerCase())))
    return told(state ? 'state' : 'organisation', body?.name ?? words, 'en.kind.voice')
  }
  if (person !== undefined && person.start > head.start && (isUnnamed(head.lower) || head.pos === 'NOUN'))
    return told('person', person.name, 'en.kind.person', person)
  if (nameAtHead?.kind === 'organisation' || nameAtHead?.kind === 'place' || nameAtHead?.kind === 'other') {
    const state =
      nameAtHead.kind === 'place' || tokens.some((token) => isState(token.lower)) || STATE_NAMES.test(nameAtHead.name)
    if (isUnnamed(head.lower) && head.text === head.lower) return unnamed(words, tokens, told)
    if (nameAtHead.kind === 'other' && isDocument(noun)) return told('document', nameAtHead.name, 'en.kind.document')
    return told(
      state ? 'state' : 'organisation',
      nameAtHead.name,
      state ? 'en.kind.state' : 'en.kind.organisation',
      nameAtHead,
    )
  }
  if (isOutletWord(head.lower) && outletsHere.length > 0)
    return told('outlet', outletsHere[0]?.name ?? words, 'en.kind.outlet')
  if (head.pos !== 'PROPN' || /^\p{Ll}/u.test(head.text)) {
    if (isUnnamed(noun) || isUnnamed(head.lower)) return unnamed(words, tokens, told)
    if (isState(head.lower)) return told('state', words, 'en.kind.state')
    if (isDocument(noun) && !/^(?:company|bank|firm)$/.test(noun)) return told('document', words, 'en.kind.document')
    if (isOrganisation(head.lower)) return told('organisation', words, 'en.kind.organisation')
    if (isOutletWord(head.lower)) return told('outlet', words, 'en.kind.outlet')
    if (head.pos === 'NUM' || head.pos === 'DET' || head.pos === 'ADJ') return unnamed(words, tokens, told)
    return unnamed(words, tokens, told)
  }
  if (STATE_NAMES.test(words)) return told('state', words.replace(/^the /i, ''), 'en.kind.state')
  return /^(?:[\p{Lu}]\.?){2,6}$/u.test(head.text)
    ? told('organisation', head.text, 'en.kind.acronym')
    : told('person', words, 'en.kind.capital')
}

const STATE_NAMES =
  /\b(?:White House|Pentagon|Kremlin|Downing Street|Capitol|Congress|Senate|Parliament|Ministry|Department|Treasury|Court|Police|Government|Administration|Embassy|Authority|Commission|Council|Agency|Bureau|Service|Office|Guard|Army|Navy|Force|FBI|CIA|IRS|NSA|EPA|FDA|CDC|NATO|UN|EU|United Nations|European Union|Moscow|Beijing|Washington|Kyiv|Kiev|London|Paris|Berlin|Tokyo|Brussels|Ankara|Tehran|Pyongyang|Seoul|Delhi|Islamabad|Cairo|Riyadh|Havana|Caracas)\b/

type Tell = (kind: SourceKind, name: string, rule: string, at?: Span | null, value?: number | null) => Identified

function unnamed(words: string, tokens: readonly Token[], told: Tell): Identified {
  return told('unnamed', words, 'en.kind.unnamed', undefined, countIn(tokens.map((token) => token.lower)))
}

function pronoun(
  lower: string,
  span: Span,
  names: readonly Name[],
  memory: readonly Remembered[],
  own: string | null,
  told: Tell,
  words: string,
  links: readonly PronounLink[],
): Identified {
  if (lower === 'we' || lower === 'i' || lower === 'you') {
    return told('unnamed', lower === 'we' && own !== null ? own : words, 'en.kind.speaker')
  }
  // "two people briefed on the talks, who asked …": whoever was given last, in the same breath.
  if (lower === 'who' || lower === 'which' || lower === 'that') {
    const last = memory.at(-1)
    if (last !== undefined && span.start - last.at < BREATH) return told(last.kind, last.name, 'en.kind.relative')
    const name = personBefore(names, span.start)
    if (name !== undefined && span.start - name.end < 4) return told('person', name.name, 'en.kind.relative', name)
  }
  const resolved = overlapping(names, span).find((name) => name.start === span.start && name.end === span.end)
  if (resolved !== undefined)
    return told(resolved.kind === 'person' ? 'person' : 'organisation', resolved.name, 'en.kind.pronoun')
  if (lower === 'it' || lower === 'they' || lower === 'them') {
    const back = memory.findLast((one) =>
      lower === 'it'
        ? one.kind !== 'person' && one.kind !== 'hearsay' && !one.plural
        : one.plural || one.kind === 'organisation' || one.kind === 'state',
    )
    if (back !== undefined && span.start - back.at < 1500) return told(back.kind, back.name, 'en.kind.pronoun')
    return told(lower === 'it' ? 'organisation' : 'unnamed', words, 'en.kind.pronoun')
  }
  if (SINGULAR.has(lower)) {
    const spoke = memory.findLast(
      (one) => !one.plural && (one.kind === 'person' || one.kind === 'unnamed' || one.nouns.some(isVoice)),
    )
    // Somebody without a name who spoke just before ("a spokesman") is meant rather than a name further back.
    if (spoke !== undefined && spoke.kind !== 'person' && span.start - spoke.at < NEAR)
      return told(spoke.kind, spoke.name, 'en.kind.pronoun')
    const link = overlapping(links, span)[0]
    if (link?.person != null) return { kind: 'person', name: link.person, evidence: link.evidence }
    if (spoke !== undefined) return told(spoke.kind, spoke.name, 'en.kind.pronoun')
    const name = link === undefined ? personBefore(names, span.start) : undefined
    return name === undefined
      ? told('person', words, 'en.kind.pronoun')
      : told('person', name.name, 'en.kind.pronoun', name)
  }
  return told('unnamed', words, 'en.kind.pronoun')
}

// A noun phrase with its own clause rarely runs longer.
const BREATH = 160

// About a paragraph of news.
const NEAR = 400

// How many names back a pronoun may look.
const NAMES_BACK = 60

function personBefore(names: readonly Name[], at: number): Name | undefined {
  const last = firstEndingAfter(names, at) - 1
  for (let i = last; i >= 0 && i > last - NAMES_BACK; i--) if (names[i]?.kind === 'person') return names[i]
  return undefined
}

/** "the official", "this source", "the same person": the last unnamed source with that noun (any, for source or person). */
function pointsBack(lower: string, head: Token, memory: readonly Remembered[]): Remembered | null {
  const strong = /^(?:this|that|the same|these|those|both) /.test(lower)
  if (!strong && lower.split(' ').length > 2) return null
  if (/^(?:one|another|a|an) /.test(lower)) return null
  const plural = isPluralToken(head)
  const wide = /^(?:source|person|people|individual)$/.test(head.lemma)
  const back = memory.findLast(
    (one) =>
      one.kind !== 'hearsay' &&
      one.plural === plural &&
      (one.nouns.includes(head.lemma) || (wide && one.kind === 'unnamed')) &&
      !/^(?:the|this|he|she|they)\b/i.test(one.name),
  )
  return back ?? null
}

const isPluralToken = (token: Token): boolean =>
  token.lower === 'people' ||
  (token.pos === 'NOUN' && token.lower !== token.lemma && /s$/.test(token.lower)) ||
  /^(?:officials|sources|people|aides|police)$/.test(token.lower)

function isPlural(tokens: readonly Token[]): boolean {
  const head = headOf(tokens)
  return head !== null && (isPluralToken(head) || head.lower === 'they' || head.lower === 'both')
}

/** Last nominal word before the first preposition, comma or relative word: "two officials briefed on it" → officials. */
export function headOf(tokens: readonly Token[]): Token | null {
  let head: Token | null = null
  for (const token of tokens) {
    if (head !== null && STOP.has(token.lower)) break
    // "a leaked memo": a participle before the noun is no end; one after it is.
    if (token.pos === 'VERB') {
      if (head !== null && head.pos !== 'DET' && head.pos !== 'ADJ' && head.pos !== 'NUM') break
      continue
    }
    if (token.pos === 'PUNCT' || token.pos === 'PART' || /^['’]s?$/.test(token.text)) continue
    if (token.pos === 'ADP' && head === null) continue
    head = token
  }
  return head
}
