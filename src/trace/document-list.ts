/**
 * The public documents of a story: uses in several articles gathered where type and issuer are the same. One counts as
 * an origin of the story where an article's lead rests on it, or articles that do not descend from each other use it.
 */
import { compareText } from '../text/order.ts'
import { type DocumentType, type DocumentUse, documentLead } from './documents.ts'
import type { Family, Profile } from './family.ts'

export interface PublicDocument {
  readonly type: DocumentType
  readonly issuer: string
  readonly name: string
  readonly uses: readonly DocumentUse[]
  readonly counted: boolean
}

export function documentsOf(profiles: readonly Profile[], family: Family): PublicDocument[] {
  const groups = new Map<string, DocumentUse[]>()
  for (const profile of profiles)
    for (const use of profile.documents) {
      const key = `${use.type}\n${use.issuer}`
      groups.set(key, [...(groups.get(key) ?? []), use])
    }
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const found: PublicDocument[] = []
  for (const uses of groups.values()) {
    const first = uses[0]
    if (first === undefined) continue
    const articles = [...new Set(uses.map((use) => use.article))]
    const roots = articles.filter((article) => !family.parent.has(article))
    const leads = uses.some((use) => {
      const profile = byId.get(use.article)
      return profile !== undefined && !family.parent.has(use.article) && documentLead(profile.scene, [use])
    })
    const names = uses.map((use) => use.issuerName).filter((name) => name !== '')
    const issuerName = names.sort((a, b) => b.length - a.length || compareText(a, b))[0]
    found.push({
      type: first.type,
      issuer: first.issuer,
      name: issuerName === undefined ? `a ${first.type} (${first.article})` : `${first.type} of ${issuerName}`,
      uses,
      counted: leads || roots.length >= 2,
    })
  }
  return found.sort(
    (a, b) => compareText(a.type, b.type) || compareText(a.issuer, b.issuer) || compareText(a.name, b.name),
  )
}
