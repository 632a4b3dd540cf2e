/**
 * Public documents and speeches an article draws on: statements, open letters, press conferences, posts, notices,
 * rulings, recorded calls. Many may quote them without knowing of each other, so each is an origin of its own. Papers
 * that somebody leaked are no public documents: they came out through whoever got them.
 */
import type { DocumentType } from '../language/language.ts'
import type { ArticleSpan, Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import { nameKey } from './outlet-names.ts'
import { dayNumber, insideSorted, type Scene } from './scene.ts'

export interface DocumentUse {
  readonly article: string
  readonly type: DocumentType
  /** Last word of the issuer's name as a key, or '' where none is named. */
  readonly issuer: string
  readonly issuerName: string
  readonly sentence: number
  readonly span: ArticleSpan
  /** Its sentence dates it days before the article: then it is no news but what went before. */
  readonly older: boolean
  /** How far down it stands, 0 the lead … 1 the end. */
  readonly depth: number
}

// What is public by its nature, whoever handed it over.
const OPEN_TYPES: ReadonlySet<DocumentType> = new Set(['post', 'press conference', 'statement'])

/** Uses of public documents, in order of place. One a sentence and type. */
export function documentUses(scene: Scene): DocumentUse[] {
  const { text } = scene.article
  const found: DocumentUse[] = []
  // An outlet that tells of a document did not issue it.
  const outlets = new Set([scene.outletKey, ...scene.mentions.map((named) => nameKey(named.outlet))])
  let last = ''
  for (const [index, sentence] of scene.sentences.entries()) {
    // Above the lead stands a headline, said again below.
    if (index < scene.lead) continue
    const whole = text.slice(sentence.start, sentence.end)
    const issuerHere = issuerOf(scene, sentence, outlets)
    for (const [type, pattern] of scene.language.documents.types) {
      const match = pattern.exec(whole)
      if (match === null) continue
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
      if (insideSorted(scene.quotations, span)) continue
      if (scene.language.documents.secret.test(whole) && !OPEN_TYPES.has(type)) continue
      const name = issuerHere !== '' ? issuerHere : last
      found.push({
        article: scene.id,
        type,
        issuer: issuerKey(name),
        issuerName: name,
        sentence: index,
        span: { article: scene.id, ...span },
        older: isOlder(scene, sentence),
        depth: (index - scene.lead) / Math.max(1, scene.sentences.length),
      })
      break
    }
    if (issuerHere !== '') last = issuerHere
  }
  return found
}

// A statement four days old was not the news (weekends lie between Friday's statement and Monday's paper).
const OLD_DAYS = 4

/** Does the sentence name a day well before the article's, and none near it? */
function isOlder(scene: Scene, sentence: Span): boolean {
  const published = dayNumber(scene.published)
  if (published === null) return false
  const ages = scene.annotation.times.flatMap((time) => {
    const day = /^\d{4}-\d{2}-\d{2}/.test(time.value) && overlaps(time, sentence) ? dayNumber(time.lo) : null
    return day === null ? [] : [published - day]
  })
  return ages.length > 0 && ages.every((age) => age >= OLD_DAYS)
}

/** Who speaks in the sentence: the person or body an attribution gives, else the first named outside quotations. */
function issuerOf(scene: Scene, sentence: Span, outlets: ReadonlySet<string>): string {
  const isOutlet = (name: string) => outlets.has(nameKey(name))
  for (const attribution of scene.annotation.attributions) {
    if (!['person', 'organisation', 'state'].includes(attribution.sourceKind)) continue
    const cue = attribution.cue[0] ?? attribution.source[0]
    if (cue !== undefined && overlaps(cue, sentence) && /\p{Lu}/u.test(attribution.name) && !isOutlet(attribution.name))
      return attribution.name
  }
  const named = scene.annotation.names.find(
    (name) =>
      (name.kind === 'person' || name.kind === 'organisation') &&
      overlaps(name, sentence) &&
      !isOutlet(name.name) &&
      !insideSorted(scene.quotations, name),
  )
  return named?.name ?? ''
}

// "The Quill campaign", "Quill's office" speak for Quill.
const ARM = /(?:['’]s?)? (?:campaign|office|team|camp|administration|spokes(?:man|woman|person|people))$/i

/** The key under which issuers are one: the last word of the name. */
export function issuerKey(name: string): string {
  return words(name.replace(ARM, '')).at(-1)?.key ?? ''
}

// A press conference or notice is named by the fifth sentence where the news rests on it.
const LEAD_SENTENCES = 5
const LEAD_SHARE = 0.2

/** Does the article's lead (its first sentences) rest on a public document? Then its news did not come from another article. */
export function documentLead(scene: Scene, uses: readonly DocumentUse[]): boolean {
  const lead = scene.lead + Math.max(LEAD_SENTENCES, Math.ceil(scene.sentences.length * LEAD_SHARE))
  return uses.some((use) => use.type !== 'announcement' && !use.older && use.sentence < lead)
}
