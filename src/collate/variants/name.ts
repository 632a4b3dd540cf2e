/**
 * A name against what its bearer is: "Ann Porter" / "a lawmaker". The noun may stand beside the name in the one version
 * and alone in the other ("the director, Ann Porter" / "the director"), or only fit what the name names.
 */
import { isOrganisation, isUnnamed } from '../../language/en/source-words.ts'
import type { Name } from '../../model/annotation.ts'
import type { Form } from '../form.ts'
import type { Entry } from '../pool.ts'
import { type Finding, finding, type Rule, type Signals, wordsIn } from './finding.ts'
import { contextOf } from './slots.ts'

/** "Pharmacist", "councilman": nouns of people that no list has. */
const isPerson = (noun: string) => isUnnamed(noun) || /(?:ist|cian|rian|man|woman|eer|ologist)$/.test(noun)

const FITS: { readonly [kind in Name['kind']]?: (noun: string) => boolean } = {
  person: isPerson,
  organisation: isOrganisation,
  other: (noun) => isPerson(noun) || isOrganisation(noun),
}

interface Bare {
  readonly name: Name
  /** Word of the other version. */
  readonly noun: number
  readonly rule: 'name.common' | 'name.beside'
  readonly signals: Signals
}

// Words between a name and the noun that tells what it is ("the head of pharmacy at the hospital, Ann Porter").
const BESIDE = 6

const yes = (is: boolean) => (is ? 1 : 0)

export const names: Rule = (versions) => {
  const { a, b, alignment, lexicon } = versions
  const lemma = (form: Form, i: number) => lexicon.entry(form.ids[i] ?? 0).lemma

  function commonNoun(form: Form, partner: Int32Array, fits: (noun: string) => boolean): number | null {
    for (let i = 0; i < form.ids.length; i++)
      if (partner[i] === -1 && !form.capital[i] && form.content[i] && fits(lemma(form, i))) return i
    return null
  }

  const bare = (from: Entry, to: Entry, partner: Int32Array, back: Int32Array): Bare | null => {
    const [form, other] = [from.form, to.form]
    for (const name of form.names) {
      const words = wordsIn(form, name)
      const ids = words.map((i) => form.ids[i] ?? -1)
      const [first, last] = [words[0], words.at(-1)]
      if (first === undefined || last === undefined) continue
      if (words.some((i) => partner[i] !== -1) || ids.some((id) => to.whole.ids.includes(id))) continue
      const fits = FITS[name.kind]
      if (fits === undefined) continue
      const signals = (noun: number): Signals => {
        const at = other.words[noun]
        return {
          person: yes(name.kind === 'person'),
          body: yes(name.kind === 'organisation'),
          context: at === undefined ? 0 : Math.min(3, contextOf(form, other, alignment, name, at)),
          long: yes(words.length > 1),
          determined: yes(/^(?:a|an|the|one|two|some|his|her|their|its)$/.test(other.words[noun - 1]?.key ?? '')),
          early: yes(noun <= 3),
          earlyName: yes(first <= 3),
          names: Math.min(3, other.names.length),
        }
      }
      for (let i = Math.max(0, first - BESIDE); i <= Math.min(form.ids.length - 1, last + BESIDE); i++) {
        const noun = partner[i] ?? -1
        if ((i >= first && i <= last) || noun < 0 || form.capital[i] || !fits(lemma(form, i))) continue
        const near = i < first ? first - i : i - last
        return { name, noun, rule: 'name.beside', signals: { ...signals(noun), near } }
      }
      const noun = commonNoun(other, back, fits)
      if (noun === null || from.whole.ids.includes(other.ids[noun] ?? -1)) continue
      return { name, noun, rule: 'name.common', signals: signals(noun) }
    }
    return null
  }
  const fromA = bare(a, b, alignment.toB, alignment.toA)
  const fromB = bare(b, a, alignment.toA, alignment.toB)
  const found: Finding[] = []
  const both = yes(fromA !== null && fromB !== null)
  const add = ({ name, noun, rule, signals }: Bare, inA: boolean) => {
    const at = (inA ? b : a).form.words[noun] ?? null
    found.push(
      finding(versions, {
        kind: inA ? 'less-precise' : 'more-precise',
        aspect: 'name',
        a: inA ? name : at,
        b: inA ? at : name,
        band: 'check',
        rule,
        signals: { ...signals, both },
      }),
    )
  }
  if (fromA !== null) add(fromA, true)
  if (fromB !== null) add(fromB, false)
  return found
}
