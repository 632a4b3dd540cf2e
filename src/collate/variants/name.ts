/**
 * A name against what its bearer is: "Ann Porter" / "a lawmaker". Told only where the name has no words in the other
 * version and that version has a fitting common noun with nothing to stand against.
 */
import { isOrganisation, isUnnamed } from '../../language/en/source-words.ts'
import type { Name } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Rule, wordsIn } from './finding.ts'

const FITS: { readonly [kind in Name['kind']]?: (noun: string) => boolean } = {
  person: isUnnamed,
  organisation: isOrganisation,
  other: (noun) => isUnnamed(noun) || isOrganisation(noun),
}

export const names: Rule = (versions) => {
  const { a, b, alignment, lexicon } = versions
  const found: Finding[] = []
  const bare = (form: Form, whole: Form, other: Form, otherWhole: Form, partner: Int32Array, back: Int32Array) => {
    for (const name of form.names) {
      const words = wordsIn(form, name)
      const ids = words.map((i) => form.ids[i] ?? -1)
      if (words.length === 0 || words.some((i) => partner[i] !== -1) || ids.some((id) => otherWhole.ids.includes(id)))
        continue
      const noun = commonNoun(other, back, FITS[name.kind])
      if (noun !== null && !whole.ids.includes(other.ids[noun] ?? -1)) return { name, noun: spanOf(other, noun) }
    }
    return null
  }
  const fromA = bare(a.form, a.whole, b.form, b.whole, alignment.toB, alignment.toA)
  const fromB = bare(b.form, b.whole, a.form, a.whole, alignment.toA, alignment.toB)
  if (fromA !== null && fromB === null)
    found.push(
      finding(versions, {
        kind: 'less-precise',
        aspect: 'name',
        a: fromA.name,
        b: fromA.noun,
        band: 'check',
        rule: 'name.common',
      }),
    )
  if (fromB !== null && fromA === null)
    found.push(
      finding(versions, {
        kind: 'more-precise',
        aspect: 'name',
        a: fromB.noun,
        b: fromB.name,
        band: 'check',
        rule: 'name.common',
      }),
    )
  return found

  function commonNoun(form: Form, partner: Int32Array, fits: ((noun: string) => boolean) | undefined): number | null {
    if (fits === undefined) return null
    for (let i = 0; i < form.ids.length; i++)
      if (partner[i] === -1 && !form.capital[i] && form.content[i] && fits(lexicon.entry(form.ids[i] ?? 0).lemma))
        return i
    return null
  }
}

function spanOf(form: Form, i: number): Span | null {
  return form.words[i] ?? null
}
