/**
 * What kind of source a noun phrase is, and the name it goes by, from its head noun, the names and outlets in it, and
 * what was given before. The words that decided are left in the evidence.
 */
import type { Gazetteer } from '../language/en/gazetteer.ts'
import { IS } from '../language/en/gazetteer.ts'
import {
  countIn,
  isDocument,
  isMembers,
  isOffice,
  isOrganisation,
  isOutletWord,
  isState,
  isUnnamed,
  isVoice,
} from '../language/en/source-words.ts'
import { isStateName } from '../language/en/state-names.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Name, SourceKind } from '../model/annotation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { overlaps } from '../text/span.ts'
import type { Meant } from './outlet-mentions.ts'
import { type Before, holderOf, isPronoun, pointsBack, pronoun } from './source-back.ts'
import { headOf, isPluralToken } from './source-head.ts'

export interface Identified {
  readonly kind: SourceKind
  readonly name: string
  readonly evidence: readonly Evidence[]
}

export type Tell = (kind: SourceKind, name: string, rule: string, at?: Span | null, value?: number | null) => Identified

const MEDIA =
  /^(?:(?:local|national|foreign|state|british|american|russian|chinese|international|other|several|some|news|social|earlier|previous|press|many|multiple|us|u\.s\.) )*(?:media|press|reports|news reports|media reports|press reports|news outlets|media outlets|outlets|newspapers|rumou?rs|speculation)\b/i
const POINTER = /^(?:this|that|the|the same|same|both|these|those|one|another) /i
const WORK =
  /^(?:report|story|article|account|piece|profile|investigation|scoop|reporter|correspondent|editor|writer|journalist|columnist)s?$/i
const PAPER = /^(?:the )?(?:report|story|article|account|interview|piece|profile|analysis|dispatch|broadcast)s?$/i

export interface Scene extends Before {
  readonly text: string
  readonly article: string
  readonly meant: readonly Meant[]
  readonly gazetteer: Gazetteer
}

export function kindOf(scene: Scene, span: Span, tokens: readonly Token[]): Identified {
  const { text, article, names, meant, memory } = scene
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const head = headOf(tokens)
  const told: Tell = (kind, name, rule, at = head, value = null) => ({
    kind,
    name,
    evidence: [{ rule, value, spans: [at === null ? span : at].map(({ start, end }) => ({ article, start, end })) }],
  })
  const lower = words.toLowerCase()
  const inside = overlapping(names, span)
  const outletsHere = overlapping(meant, span)
  if (head === null) return told('unnamed', words, 'en.kind.unread')
  if (isPronoun(lower)) return pronoun(lower, span, words, scene, told)
  if (MEDIA.test(lower)) return told('hearsay', words, 'en.kind.media')
  const outletAtHead = outletsHere.find((one) => overlaps(one, head))
  if (outletAtHead !== undefined) {
    if (PAPER.test(head.text)) return told('outlet', outletAtHead.name, 'en.kind.outlet')
    return told('outlet', outletAtHead.name, `en.kind.${outletAtHead.rule.replace(/^en\./, '')}`, outletAtHead)
  }
  const noun = head.lemma.toLowerCase()
  const nameAtHead = inside.find(
    (name) => overlaps(name, head) && !(name.kind === 'other' && /^\p{Ll}/u.test(head.text)),
  )
  // "a New York Courier report": the outlet's work is the outlet; so is "the Courier's Hale Orr".
  const byOutlet = outletsHere.find((one) => one.end <= head.start)
  if (byOutlet !== undefined && WORK.test(head.lower))
    return told('outlet', byOutlet.name, 'en.kind.outlet-work', byOutlet)
  if (nameAtHead?.kind === 'person') {
    if (
      byOutlet !== undefined &&
      /['’]s?\s/.test(text.slice(byOutlet.end, head.start + 1)) &&
      !/former|ex-/i.test(words)
    )
      return told('outlet', byOutlet.name, 'en.kind.outlet-reporter', byOutlet)
    if (isFirm(scene, nameAtHead)) return told('organisation', nameAtHead.name, 'en.kind.lone-name', nameAtHead)
    return told('person', nameAtHead.name, 'en.kind.person', nameAtHead)
  }
  if (nameAtHead === undefined && POINTER.test(`${lower} `)) {
    const back = pointsBack(lower, head, memory)
    if (back !== null) return told(back.kind, back.name, 'en.kind.pointer')
  }
  // "a letter from Provost Orr", "a report by the scholar Hale Orr": the paper, not who wrote it.
  const common = head.pos !== 'PROPN' || /^\p{Ll}/u.test(head.text)
  if (common && nameAtHead === undefined && isDocument(noun) && !isOrganisation(noun) && !isVoice(noun)) {
    if (!(isUnnamed(noun) || isUnnamed(head.lower))) return told('document', words, 'en.kind.document')
  }
  const person = inside.find((name) => name.kind === 'person')
  // "Officials told …": capital only because it begins the sentence.
  if (tokens[0] === head && (isUnnamed(head.lower) || isUnnamed(noun)) && nameAtHead === undefined)
    return unnamed(words, tokens, told)
  if (isMembers(head.lower)) return unnamed(words, tokens, told)
  const named = person !== undefined && !isOther(text.slice(head.end, person.start)) ? person : undefined
  const office = officeOf(scene, words, noun, head, span, named, told)
  if (office !== null) return office
  if (isVoice(head.lower)) {
    if (person !== undefined) return told('person', person.name, 'en.kind.person', person)
    const body = inside.find((name) => name.kind === 'organisation' || name.kind === 'place' || name.kind === 'other')
    const state =
      tokens.some((token) => token !== head && (isState(token.lower) || isState(token.lemma.toLowerCase()))) ||
      (body !== undefined && (body.kind === 'place' || isStateName(body.name)))
    return told(state ? 'state' : 'organisation', body?.name ?? words, 'en.kind.voice')
  }
  if (
    person !== undefined &&
    person.start > head.start &&
    (isUnnamed(head.lower) || head.pos === 'NOUN') &&
    !isOther(text.slice(head.end, person.start))
  )
    return told('person', person.name, 'en.kind.person', person)
  if (nameAtHead !== undefined) {
    const state =
      nameAtHead.kind === 'place' || isStateName(nameAtHead.name) || tokens.some((token) => isState(token.lower))
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
  if (common) {
    if (isUnnamed(noun) || isUnnamed(head.lower)) return unnamed(words, tokens, told)
    if (isState(head.lower) || isState(noun)) return told('state', words, 'en.kind.state')
    if (isDocument(noun) && !isOrganisation(noun)) return told('document', words, 'en.kind.document')
    if (isOrganisation(head.lower)) return told('organisation', words, 'en.kind.organisation')
    if (isOutletWord(head.lower)) return told('outlet', words, 'en.kind.outlet')
    return unnamed(words, tokens, told)
  }
  if (isStateName(words)) return told('state', words.replace(/^the /i, ''), 'en.kind.state')
  return /^(?:[\p{Lu}]\.?){2,6}$/u.test(head.text)
    ? told('organisation', head.text, 'en.kind.acronym')
    : told('person', words, 'en.kind.capital')
}

/** "allies like Hale Orr": an example of many; "a lawyer for Hale Orr", "the mayor of Orrville": somebody else, and where. */
const isOther = (between: string): boolean =>
  /^,? (?:like|such as|including|among them|especially|of|for|to|from|at|in|near|close to|loyal to|who|whose)\b/.test(
    between,
  )

/**
 * Newspapers bring a person in with a full name. One capitalised word that stands alone in the whole article, with no
 * title before it, and that is no known given or family name, is rather a firm's ("Qualtrix said").
 */
function isFirm({ text, names, gazetteer }: Scene, name: Name): boolean {
  const word = text.slice(name.start, name.end)
  if (/[\s.]/.test(word) || name.name !== word) return false
  if ((gazetteer.bits(word) & (IS.male | IS.female | IS.surname | IS.title)) !== 0) return false
  // Where nobody has a full name, a lone one tells nothing.
  if (!names.some((one) => one.kind === 'person' && one.name.includes(' '))) return false
  return names
    .filter((one) => one.name === name.name)
    .every((one) => {
      const before = /([\p{L}.-]+) $/u.exec(text.slice(Math.max(0, one.start - 24), one.start))?.[1] ?? ''
      const titled = /^\p{Lu}/u.test(before) || (isUnnamed(before) && !isOrganisation(before))
      return !titled && !text.slice(one.start, one.end).includes(' ')
    })
}

/** "The president", "the mayor of Marlby", "Costa Marl's president": one person, named here or known by the office. */
function officeOf(
  { text, names }: Scene,
  words: string,
  noun: string,
  head: Token,
  span: Span,
  person: Name | undefined,
  told: Tell,
): Identified | null {
  const definite = /^the /i.test(words) || /['’]s? (?:[a-z]+ )?\S+$/.test(text.slice(span.start, head.end))
  if (!definite || person !== undefined || /\b(?:former|ex-|deputy|vice|next|then)\b/i.test(words)) return null
  if (isPluralToken(head)) {
    const places =
      /^(?:mayors|governors|presidents|premiers)$/.test(head.lower) &&
      /^ of .*\p{Lu}/u.test(text.slice(head.end, span.end))
    return places ? told('person', words, 'en.kind.office') : null
  }
  if (!isUnnamed(noun) && !isOffice(noun)) return null
  const holder = holderOf(text, noun, span.start, names)
  if (holder !== null) return told('person', holder.name, 'en.kind.office-holder', holder)
  return isOffice(noun) || /^the prime minister\b/i.test(words) ? told('person', words, 'en.kind.office') : null
}

function unnamed(words: string, tokens: readonly Token[], told: Tell): Identified {
  return told('unnamed', words, 'en.kind.unnamed', undefined, countIn(tokens.map((token) => token.lower)))
}
