/**
 * The public documents of a story: uses in several articles gathered where the issuer is the same (a
 * statement here is a post there, a body's bulletin is its director's press conference). One counts as an origin of the
 * story where an article's lead rests on it, or articles that do not descend from each other use it.
 */
import type { DocumentType } from '../language/language.ts'
import type { OwnReporting } from '../model/origin.ts'
import { compareText } from '../text/order.ts'
import { words } from '../text/words.ts'
import { type DocumentUse, documentLead } from './documents.ts'
import type { Family } from './family.ts'
import { officesIn } from './offices.ts'
import type { Profile } from './profile.ts'

export interface PublicDocument {
  readonly type: DocumentType
  readonly issuer: string
  readonly name: string
  readonly uses: readonly DocumentUse[]
  readonly counted: boolean
}

// What nobody tells of before the last two fifths is an answer to the news, or what went before (labelled stories:
// documents that count stand within .27 somewhere, most answers from .5 down).
const NEWS_DEPTH = 0.6

export function documentsOf(
  profiles: readonly Profile[],
  family: Family,
  levels: ReadonlyMap<string, OwnReporting>,
): PublicDocument[] {
  const groups = new Map<string, DocumentUse[]>()
  const byEvent = (use: DocumentUse): DocumentUse => (use.type === 'recording' ? { ...use, issuer: '' } : use)
  const all = profiles.flatMap((profile) => profile.documents.map(byEvent))
  for (const use of all) if (use.issuer !== '') groups.set(use.issuer, [...(groups.get(use.issuer) ?? []), use])
  // Whoever speaks for a body is its voice.
  for (const [person, body] of officesIn(profiles)) {
    const [theirs, its] = [groups.get(person), groups.get(body)]
    if (theirs === undefined || its === undefined) continue
    groups.set(body, [...its, ...theirs])
    groups.delete(person)
  }
  for (const [short, long] of initialsIn(all)) {
    const [its, more] = [groups.get(long), groups.get(short)]
    if (its === undefined || more === undefined) continue
    groups.set(long, [...its, ...more])
    groups.delete(short)
  }
  // Where nobody is named as issuer it is the story's usual document of that type, if there is one.
  const named = [...groups].sort((a, b) => compareText(a[0], b[0]))
  for (const use of all) {
    if (use.issuer !== '') continue
    const sameType = (uses: readonly DocumentUse[]) => uses.filter((other) => other.type === use.type).length
    const usual = named.filter(([, uses]) => sameType(uses) > 0).sort((a, b) => sameType(b[1]) - sameType(a[1]))[0]
    const key = usual === undefined ? `\n${use.type}` : usual[0]
    groups.set(key, [...(groups.get(key) ?? []), use])
  }
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const found: PublicDocument[] = []
  for (const uses of groups.values()) {
    const type = usual(uses)
    const first = uses.find((use) => use.type === type)
    if (first === undefined) continue
    const fresh = uses.filter((use) => !use.older)
    const articles = [...new Set(fresh.map((use) => use.article))]
    // Whoever has it from its parent adds nothing.
    const roots = articles.filter((article) => !articles.includes(family.parent.get(article) ?? ''))
    // The first document an article names in its lead is the one its news rests on.
    const leads = uses.some((use) => {
      const profile = byId.get(use.article)
      if (profile === undefined || family.parent.has(use.article)) return false
      if (levels.get(use.article) !== 'none') return false
      const opening = profile.documents.find((other) => other.type !== 'announcement' && !other.older)
      return opening?.span.start === use.span.start && documentLead(profile.scene, [use])
    })
    const names = uses.map((use) => use.issuerName).filter((name) => name !== '')
    const issuerName = names.sort((a, b) => b.length - a.length || compareText(a, b))[0]
    found.push({
      type: first.type,
      issuer: first.issuer,
      name: issuerName === undefined ? `a ${first.type}` : `${first.type} of ${issuerName}`,
      uses,
      counted:
        isNews(uses, byId) &&
        (leads || (roots.length >= 2 && Math.min(...fresh.map((use) => use.depth)) <= NEWS_DEPTH)),
    })
  }
  return found.sort(
    (a, b) => compareText(a.type, b.type) || compareText(a.issuer, b.issuer) || compareText(a.name, b.name),
  )
}

/** Keys of issuers that are called by their initials somewhere ("WB" for the Water Board), with the full one's. */
function initialsIn(uses: readonly DocumentUse[]): Map<string, string> {
  const full = new Map<string, string>()
  for (const { issuer, issuerName } of uses) {
    const initials =
      issuerName
        .match(/\p{Lu}(?=\p{Ll})/gu)
        ?.join('')
        .toLowerCase() ?? ''
    if (initials.length > 1 && initials !== issuer) full.set(initials, issuer)
  }
  return new Map([...full].filter(([short]) => uses.some(({ issuer }) => issuer === short)))
}

// Sentences in which a report says what is new, and who said it.
const OPENING = 2
const FIRST = 3

/**
 * Is the news about the document, or about who issued it? It stands in somebody's first sentences, or a headline or an
 * opening names its issuer. Others only answer the news.
 */
function isNews(uses: readonly DocumentUse[], profiles: ReadonlyMap<string, Profile>): boolean {
  return uses.some(({ article, sentence, issuer }) => {
    const scene = profiles.get(article)?.scene
    if (scene === undefined || issuer === '' || sentence < scene.lead + FIRST) return true
    const opening = scene.sentences.slice(scene.lead, scene.lead + OPENING)
    const said = [
      scene.article.title?.value ?? '',
      ...opening.map(({ start, end }) => scene.article.text.slice(start, end)),
    ]
    return said.some((text) => words(text).some(({ key }) => key === issuer))
  })
}

/** The type named most often; an announcement only where nothing more exact is told. */
function usual(uses: readonly DocumentUse[]): DocumentType | undefined {
  const counts = new Map<DocumentType, number>()
  for (const use of uses) counts.set(use.type, (counts.get(use.type) ?? 0) + (use.type === 'announcement' ? 0.1 : 1))
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0]
}
