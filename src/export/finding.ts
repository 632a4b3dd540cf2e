/** The sentence that matters, in the words a reader needs: how many articles, outlets and origins, and why. */
import type { TracedStory } from '../model/result.ts'
import { type Lookup, outletCount } from './lookup.ts'
import { plainLine } from './plain.ts'

export interface Finding {
  /** "5 articles, 5 outlets, 1–2 origins" */
  readonly figures: string
  /** The same as a plain sentence. */
  readonly sentence: string
  /** Why the count is what it is: the story's reason, then one line a merging. */
  readonly why: readonly string[]
}

export function finding(story: TracedStory, by: Lookup): Finding {
  const ids = story.articles.map((witness) => witness.article)
  const outlets = outletCount(ids, by)
  const { min, max } = story.origins
  const reason = sentenceOf(story.origins.reason)
  // The story's reason may already hold a merging's: nothing is said twice.
  const merges = story.origins.merges.map((merge) => sentenceOf(merge.reason))
  const why = [reason, ...merges.filter((line) => !reason.toLowerCase().includes(line.toLowerCase().slice(0, -1)))]
  if (ids.length === 1) {
    const rests = restsOn(story)
    return {
      figures: '1 article',
      sentence: `${rests === '' ? 'Nothing in it says what it rests on.' : `It rests on ${rests}.`} With one article alone, independent origins cannot be compared.`,
      why: [],
    }
  }
  return {
    figures: figuresOf({ articles: ids.length, outlets, origins: { min, max } }),
    sentence: originSentence(outlets, min, max),
    why: unique(why.filter((line) => line !== '')),
  }
}

/** "3 articles", "1 outlet" */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** "9 articles, 6 outlets, 1–2 origins"; one article has no more to count; `origins` null: not worked out yet. */
export function figuresOf(of: {
  readonly articles: number
  readonly outlets: number
  readonly origins: { readonly min: number; readonly max: number } | null
}): string {
  if (of.articles === 1) return '1 article'
  const counted = `${count(of.articles, 'article')}, ${count(of.outlets, 'outlet')}`
  return of.origins === null ? counted : `${counted}, ${originCount(of.origins)}`
}

/** "1–2 origins", "1 origin" */
export function originCount({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${range(min, max)} ${max === 1 ? 'origin' : 'origins'}`
}

/** "2" or "1–2" */
export function range(min: number, max: number): string {
  return min === max ? `${max}` : `${min}–${max}`
}

function originSentence(outlets: number, min: number, max: number): string {
  const number = spelled(outlets)
  const many = `${number.charAt(0).toUpperCase()}${number.slice(1)} ${outlets === 1 ? 'outlet carries' : 'outlets carry'} it`
  if (max === 0) return `${many}; where it comes from, the texts do not say.`
  if (min !== max)
    return `${many}; all they report goes back to at least ${min === 0 ? 'one' : spelled(min)} and at most ${spelled(max)} independent origins.`
  if (max === 1) return `${many}; all they report goes back to one origin.`
  return `${many}; what they report goes back to ${spelled(max)} independent origins.`
}

const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const spelled = (n: number): string => SPELLED[n] ?? `${n}`

/** What one article rests on: names of its origins, as a list in words. */
function restsOn(story: TracedStory): string {
  const names = unique(
    story.origins.list.map((origin) => (origin.kind === 'own' ? 'its own reporting' : plainLine(origin.name))),
  )
  return names.length > 4 ? `${inWords(names.slice(0, 4))} and others` : inWords(names)
}

/** "a", "a and b", "a, b and c" */
export function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}

/** One line with a capital and a full stop. */
export function sentenceOf(text: string): string {
  const line = plainLine(text)
  if (line === '') return ''
  const capital = line.charAt(0).toUpperCase() + line.slice(1)
  return /[.!?…]["”’)]?$/.test(capital) ? capital : `${capital}.`
}
