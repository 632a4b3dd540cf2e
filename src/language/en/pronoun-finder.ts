/** he and she of an article, with the names found in it: the way from `names.ts` to `pronouns.ts`. */
import type { Name } from '../../model/annotation.ts'
import { loadGazetteer } from './gazetteer.ts'
import { genderOf, type PersonMention, type PronounLink, resolvePronouns } from './pronouns.ts'
import type { Token } from './tokens.ts'

/** `person` of a link is the canonical name (`Name.name`) of whom it means, or null where that is not sure. */
export type PronounFinder = (
  text: string,
  tokens: readonly (readonly Token[])[],
  names: readonly Name[],
  article: string,
) => PronounLink[]

export async function loadPronouns(): Promise<PronounFinder> {
  const gazetteer = await loadGazetteer()
  return (text, tokens, names, article) => {
    const people = names.filter((name) => name.kind === 'person')
    const genders = new Map<string, PersonMention['gender']>()
    for (const { start, end, name } of people) {
      // The title before a name is not part of it: "Mrs Quill", "Sir Ada".
      const before = /(\p{L}+)\.? $/u.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? ''
      const words = [
        ...(/^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|King|Queen|Prince|Princess|Congressman|Congresswoman|Councilman|Councilwoman)$/.test(
          before,
        )
          ? [before]
          : []),
        ...text.slice(start, end).split(/\s+/),
      ]
      const gender = genderOf(words, gazetteer) ?? genderOf(name.split(/\s+/), gazetteer)
      if (gender !== null && !genders.has(name)) genders.set(name, gender)
    }
    const persons = people.map(({ start, end, name }) => ({
      start,
      end,
      person: name,
      gender: genders.get(name) ?? null,
      named: true,
    }))
    return resolvePronouns(tokens, persons, article)
  }
}
