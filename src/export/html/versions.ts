/** The versions of a claim as they are shown: differing words as layers, equal wordings of several articles together. */
import type { Claim, ClaimStatement } from '../../model/claim.ts'
import type { Variant, VariantKind } from '../../model/variant.ts'
import { severity } from '../difference.ts'
import type { Lookup } from '../lookup.ts'
import type { Layer } from './runs.ts'

/** Layers by statement: the words in which it differs from another version. `kind`: only that kind is marked. */
export function marksOf(claim: Claim, kind: VariantKind | null): Map<string, Layer[]> {
  const marks = new Map<string, Layer[]>()
  const add = (statement: string, variant: Variant, span: Variant['a']): void => {
    if (span === null) return
    const layer = { start: span.start, end: span.end, name: `k-${variant.kind}`, rank: severity(variant.kind) }
    const held = marks.get(statement) ?? []
    if (!held.some((one) => one.name === layer.name && one.start === layer.start && one.end === layer.end))
      marks.set(statement, [...held, layer])
  }
  for (const variant of claim.variants) {
    if (variant.kind === 'same' || (kind !== null && variant.kind !== kind)) continue
    add(variant.between[0], variant, variant.a)
    add(variant.between[1], variant, variant.b)
  }
  return marks
}

/** How the source of each statement fares: the worst of its differences of attribution, by statement. */
export function sourceMarks(claim: Claim): Map<string, VariantKind> {
  const marks = new Map<string, VariantKind>()
  for (const { aspect, kind, between } of claim.variants) {
    if (aspect !== 'attribution') continue
    for (const statement of between) {
      const held = marks.get(statement)
      if (held === undefined || severity(kind) < severity(held)) marks.set(statement, kind)
    }
  }
  return marks
}

export interface Version {
  /** Speaks for all that say it in the same words on the same word. */
  readonly member: ClaimStatement
  readonly articles: readonly string[]
}

/** Equal wordings together, most told first, else in the order given (that of the columns). */
export function versionsOf(claim: Claim, columns: readonly string[], by: Lookup): Version[] {
  const place = new Map(columns.map((id, i) => [id, i]))
  const ordered = [...claim.statements].sort((a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0))
  const groups = new Map<string, { member: ClaimStatement; articles: string[] }>()
  for (const member of ordered) {
    const key = `${by.quote(member).toLowerCase()} ${member.attribution ?? ''}`
    const held = groups.get(key)
    if (held === undefined) groups.set(key, { member, articles: [member.article] })
    else if (!held.articles.includes(member.article)) held.articles.push(member.article)
  }
  return [...groups.values()].sort((a, b) => b.articles.length - a.articles.length)
}

/** The claim's differences, worst first, one a pair of wordings: those a reader would tell apart. */
export function listed(claim: Claim, by: Lookup): Variant[] {
  const seen = new Set<string>()
  const words = (variant: Variant, side: 0 | 1): string => {
    const span = side === 0 ? variant.a : variant.b
    const article = claim.statements.find((member) => member.statement === variant.between[side])?.article
    return span === null || article === undefined ? '' : by.quote({ article, ...span }).toLowerCase()
  }
  return [...claim.variants]
    .filter((variant) => variant.kind !== 'same')
    .sort((a, b) => severity(a.kind) - severity(b.kind))
    .filter((variant) => {
      const key = `${variant.kind} ${variant.aspect} ${words(variant, 0)} / ${words(variant, 1)}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}
