/**
 * Which names of different articles of one story mean the same: "Doe" in one for "Jane Doe" in another, "NPS" for the
 * "Northern Press Service". Form alone decides, so it is done only where the story leaves no choice: two people of one
 * family name, or two bodies that a short form fits, stay apart. Within an article `name-aliases.ts` has decided already.
 */
import type { Alias } from '../../model/alias.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Article } from '../../model/article.ts'
import type { CollatedClaim } from '../../model/claim.ts'
import type { ArticleSpan } from '../../model/span.ts'
import { compareText, sortedBy } from '../../text/order.ts'
import { type Gazetteer, IS, loadGazetteer } from './gazetteer.ts'
import { namesByForm, wordsOf } from './name-aliases.ts'

/** Sorted by name. Articles that are not annotated, and annotations without their article, say nothing. */
export type StoryAliases = (articles: readonly Article[], annotations: readonly Annotation[]) => Alias[]

/** Persons and bodies that are called so by an article, in all articles. */
interface Called {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  /** The first place in each article. */
  readonly places: ArticleSpan[]
  /** How often "Mr", "he", "his" go with it, and how often "Mrs", "she", "her". */
  readonly genders: { male: number; female: number }
  /** Offices that stand before it ("Senator"), by their first letters. */
  readonly offices: Set<string>
}

export async function loadStoryAliases(): Promise<StoryAliases> {
  const gazetteer = await loadGazetteer()
  return (articles, annotations) => aliasesOf(articles, annotations, gazetteer)
}

/** O(names of all articles). */
function aliasesOf(articles: readonly Article[], annotations: readonly Annotation[], gazetteer: Gazetteer): Alias[] {
  const called = gathered(articles, annotations)
  const all = [...called.values()]
  const others = new Set(
    annotations.flatMap(({ names }) =>
      names.filter(({ kind }) => kind !== 'person' && kind !== 'organisation').map(({ name }) => name),
    ),
  )
  const longer = namesByForm(all)
  const full = new Map<Called, { readonly of: Called; readonly rule: string }>()
  for (const one of all) {
    const { names, alias } = longer(one)
    const candidates = names.flatMap((name) => called.get(keyOf(one.kind, name)) ?? [])
    const isOne = one.kind === 'person' ? onePerson : oneBody
    const fits = one.kind === 'person' ? personFits : bodyFits
    const [longest] = [...candidates].sort((a, b) => b.name.length - a.name.length || compareText(a.name, b.name))
    if (longest === undefined || others.has(one.name) || called.has(keyOf(otherKind(one.kind), one.name))) continue
    // A form of two words has a given name itself, which has to agree.
    const together = alias === 'en.alias.shorter' ? [one, ...candidates] : candidates
    if (isOne(together) && candidates.every((candidate) => fits(one, candidate, alias, gazetteer)))
      full.set(one, { of: longest, rule: alias })
  }
  const made = new Map<Called, { forms: Alias['forms'][number][]; evidence: Alias['evidence'][number][] }>()
  for (const one of sortedBy([...full.keys()], ({ name }) => name)) {
    const found = full.get(one)
    if (found === undefined) continue
    // "J. Doe" for "Jane Doe", who is "Jane A. Doe" in a third article. Each is longer than the one before, so it ends.
    let of = found.of
    for (let next = full.get(of); next !== undefined; next = full.get(of)) of = next.of
    const own = made.get(of) ?? { forms: [], evidence: [] }
    made.set(of, own)
    own.forms.push(...one.places.map(({ article }) => ({ article, name: one.name })))
    own.evidence.push({ rule: found.rule, value: null, spans: [...one.places, ...of.places.slice(0, 1)] })
  }
  return sortedBy(
    [...made].map(([{ kind, name }, { forms, evidence }]): Alias => {
      const inOrder = sortedBy(
        forms,
        ({ article }) => article,
        ({ name: form }) => form,
      )
      return { kind, name, forms: inOrder, evidence }
    }),
    ({ name }) => name,
    ({ kind }) => kind,
  )
}

const keyOf = (kind: string, name: string): string => `${kind} ${name}`
const otherKind = (kind: Called['kind']): Called['kind'] => (kind === 'person' ? 'organisation' : 'person')

/** By kind and name; articles in order of id. */
function gathered(articles: readonly Article[], annotations: readonly Annotation[]): Map<string, Called> {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const called = new Map<string, Called>()
  for (const { article, names } of sortedBy(annotations, (one) => one.article)) {
    const text = texts.get(article)
    if (text === undefined) continue
    for (const { kind, name, start, end } of names) {
      if (kind !== 'person' && kind !== 'organisation') continue
      const key = keyOf(kind, name)
      const own: Called = called.get(key) ?? {
        kind,
        name,
        places: [],
        genders: { male: 0, female: 0 },
        offices: new Set(),
      }
      called.set(key, own)
      if (own.places.at(-1)?.article !== article) own.places.push({ article, start, end })
      if (kind === 'person') noteAround(own, text, start, end)
    }
  }
  return called
}

const MALE = /^(?:Mr|Sir|Lord|he|his|him|himself)$/i
const TITLE = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+)\.? $/u
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)$/
const OFFICE =
  /^(?:President|Vice|Premier|Chancellor|Minister|Secretary|Sen|Senator|Rep|Representative|Congress(?:wo)?man|Gov|Governor|Mayor|Council(?:lor|man|woman)|Judge|Justice|Attorney|Prosecutor|Gen|General|Colonel|Major|Captain|Lieutenant|Sergeant|Admiral|Commander|Commissioner|Detective|Inspector|Superintendent|Officer|Sheriff|Constable|Chief|Director|Chair(?:man|woman)?|Ambassador|Consul|Envoy|Coach|Speaker|King|Queen|Prince|Princess|Pope|Cardinal|Bishop|Archbishop|Lady)$/
const PRONOUN = /^[^.!?\n]{0,100}?\b(he|his|him|himself|she|her|hers|herself)\b/i
// "Senator" and "Sen.", "Governor" and "Gov." begin alike.
const OFFICE_LETTERS = 3

/** What title, office and the next pronoun of the sentence tell of a mention. */
function noteAround({ genders, offices }: Called, text: string, start: number, end: number): void {
  const title = TITLE.exec(text.slice(Math.max(0, start - 20), start))?.[1]
  const pronoun = PRONOUN.exec(text.slice(end, end + 120))?.[1]
  for (const word of [title !== undefined && HONORIFIC.test(title) ? title : undefined, pronoun])
    if (word !== undefined) genders[MALE.test(word) ? 'male' : 'female']++
  if (title !== undefined && OFFICE.test(title)) offices.add(title.slice(0, OFFICE_LETTERS))
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/

/** Do all of them name one person, as far as given names, middle names and suffixes tell? */
function onePerson(names: readonly Called[]): boolean {
  const taken = names.map(({ name }) => {
    const words = wordsOf(name)
    return { suffix: words.filter((word) => SUFFIX.test(word)).join(' '), words: words.filter((w) => !SUFFIX.test(w)) }
  })
  return taken.every((a, i) =>
    taken.slice(i + 1).every((b) => {
      if (a.suffix !== b.suffix || !agree(a.words[0], b.words[0])) return false
      const [middle, other] = [a.words.slice(1, -1), b.words.slice(1, -1)]
      return middle.length === 0 || other.length === 0 || agree(middle[0], other[0])
    }),
  )
}

/** The same given name, or one the initial of the other. */
const agree = (a = '', b = ''): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0))

/** Does each begin with the next shorter one ("Norquill Shipping", "Norquill Shipping Lines")? */
function oneBody(names: readonly Called[]): boolean {
  const inOrder = names.map(({ name }) => name).sort((a, b) => a.length - b.length)
  return inOrder.every((name, i) => i === 0 || `${name} `.startsWith(`${inOrder[i - 1]} `))
}

function personFits(one: Called, full: Called, alias: string, gazetteer: Gazetteer): boolean {
  // A first name alone is many people's; so is a family name that is one.
  if (alias === 'en.alias.given-name') return false
  const bits = gazetteer.bits(one.name)
  if (alias === 'en.alias.family-name' && (bits & (IS.male | IS.female)) !== 0 && (bits & IS.surname) === 0)
    return false
  // "President Orr" is not the "Senator Ada Orr" of another article.
  const officesDiffer = one.offices.size > 0 && full.offices.size > 0
  if (officesDiffer && ![...one.offices].some((office) => full.offices.has(office))) return false
  const [a, b] = [genderOf(one, 0), genderOf(full, gazetteer.bits(full.name.split(' ')[0] ?? ''))]
  return a === null || b === null || a === b
}

/** By the given name where that tells, else by titles and pronouns around, where they are of one mind. */
function genderOf({ genders: { male, female } }: Called, given: number): 'male' | 'female' | null {
  const told = given & (IS.male | IS.female)
  if (told === IS.male) return 'male'
  if (told === IS.female) return 'female'
  return male > 2 * female ? 'male' : female > 2 * male ? 'female' : null
}

// What a place, a people or any body at all is called is no short form ("Marlby", "Bank").
const TOO_WIDE = IS.country | IS.demonym | IS.state | IS.city | IS.place | IS.organisationHead

function bodyFits(one: Called, full: Called, _alias: string, gazetteer: Gazetteer): boolean {
  return one.name.length > 2 && full.name.includes(' ') && (gazetteer.bits(one.name) & TOO_WIDE) === 0
}

/** What a source is called in the story: by article, kind of source and the name it has there. */
function storyNames(aliases: readonly Alias[]): (article: string, sourceKind: string, name: string) => string {
  const full = new Map<string, string>()
  for (const { kind, name, forms } of aliases)
    for (const form of forms) full.set(`${form.article}\n${kind} ${form.name}`, name)
  return (article, sourceKind, name) => {
    const kind = sourceKind === 'state' ? 'organisation' : sourceKind
    return full.get(`${article}\n${kind} ${name}`) ?? name
  }
}

/**
 * Annotations in which who speaks goes by the story's name. Names and spans stay as they are: what an article itself says
 * is not changed.
 */
export function withStoryNames(annotations: readonly Annotation[], aliases: readonly Alias[]): readonly Annotation[] {
  if (aliases.length === 0) return annotations
  const nameOf = storyNames(aliases)
  return annotations.map((annotation) => ({
    ...annotation,
    attributions: annotation.attributions.map((one) => ({
      ...one,
      name: nameOf(annotation.article, one.sourceKind, one.name),
    })),
  }))
}

/** Claims in which who is given for a statement goes by the story's name. */
export function claimsWithStoryNames(
  claims: readonly CollatedClaim[],
  aliases: readonly Alias[],
): readonly CollatedClaim[] {
  if (aliases.length === 0) return claims
  const nameOf = storyNames(aliases)
  return claims.map((claim) => ({
    ...claim,
    statements: claim.statements.map((one) => {
      if (one.attribution === null) return one
      const person = nameOf(one.article, 'person', one.attribution)
      return { ...one, attribution: person === one.attribution ? nameOf(one.article, 'organisation', person) : person }
    }),
  }))
}
