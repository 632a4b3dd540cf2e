/**
 * Verbs of saying that are also deeds: a dairy recalls a batch, a council orders forty ferries, a firm charges five
 * pounds. What is done to is nobody's word. Told by the object alone and by who does it: a clause or a quotation is
 * always said, and so is what a person recalls.
 */
import { isDocument, isOffice, isUnnamed } from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Name } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { itemAt, overlapping } from '../text/sorted-spans.ts'
import { contains, hull } from '../text/span.ts'
import type { Found } from './found.ts'
import { isFiniteVerb, isQuoteMark } from './grammar.ts'
import type { Passage } from './passage.ts'
import { headOf } from './source-head.ts'

/** Is it the deed and not the word? False for every other verb. */
export function isDeed(passages: readonly Passage[], names: readonly Name[], one: Found): boolean {
  const deed = DEEDS.get(one.lemma)
  const content = hull(one.content)
  if (deed === undefined || content === null) return false
  const sentence = itemAt(itemAt(passages, content.start)?.sentences ?? [], content.start)
  const inside = sentence?.tokens.filter((token) => contains(content, token)) ?? []
  // In quotation marks, with a verb of its own, after "that" or with "to do": it says something.
  const says = inside.some(
    (token, i) =>
      isQuoteMark(token) ||
      token.lower === 'that' ||
      isFiniteVerb(inside, i) ||
      (token.pos === 'VERB' && (i === 0 || inside[i - 1]?.lower === 'to')),
  )
  if (says || inside.length === 0) return false
  const source = hull(one.source)
  const own = source === null ? [] : (sentence?.tokens.filter((token) => contains(source, token)) ?? [])
  return deed(inside, isPerson(own, source, names))
}

/** The object's tokens, and whether a person does it. */
type Deed = (object: readonly Token[], person: boolean) => boolean

const MONEY = /^[$£€¥]$|^(?:dollars?|euros?|pounds?|cents?|fees?|rents?|tuition|interest|prices?|fares?|tolls?)$/
/** Sums, and what is paid by its rate: "charged $5", "charged the campaign a fee". */
const hasMoney = (object: readonly Token[]): boolean => object.some((token) => MONEY.test(token.lower))

const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  // A body has no memories; a person calls back people in office ("recalled the ambassador").
  ['recall', (object, person) => !person || isRecalled(headOf(object))],
  // Goods are counted, or come from somebody; a review, a halt, an arrest is a command.
  ['order', (object) => object[0]?.pos === 'NUM' || hasMoney(object) || object.some((token) => token.lower === 'from')],
  ['charge', hasMoney],
])

const isRecalled = (head: Token | null): boolean =>
  head !== null &&
  /^(?:ambassador|envoy|consul|troop|soldier|diplomat|parliament|goalkeeper|striker)s?$/.test(head.lower)

/** A name of a person, a pronoun, or somebody called by what he does; not who speaks for a body. */
function isPerson(tokens: readonly Token[], span: Span | null, names: readonly Name[]): boolean {
  if (span === null) return false
  if (overlapping(names, span).some((name) => name.kind === 'person')) return true
  const head = headOf(tokens)
  if (head === null) return false
  return (
    /^(?:i|he|she|we|they|who)$/.test(head.lower) ||
    isOffice(head.lemma) ||
    (isUnnamed(head.lemma) && !isDocument(head.lemma))
  )
}
