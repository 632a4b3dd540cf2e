/** One story's record out of its members: id, title, copies, and why they stand together. */
import type { Article } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Copy, Story } from '../model/story.ts'
import { sha256Hex } from '../text/hash.ts'
import { trimSpan } from '../text/span.ts'
import { bodySpans } from './body.ts'
import { FIELDS, type Opening } from './opening.ts'
import { type Member, reasonsOf } from './reasons.ts'
import type { Profile } from './weigh.ts'

export interface StoryMember {
  readonly article: Article
  readonly opening: Opening
  readonly profile: Profile
  /** How much it is linked to all others: the most linked member gives the story its title. */
  readonly standing: number
}

/** `members` by id. `moved`: article id → the rule of the decision that put it here. */
export function tellStory(
  members: readonly StoryMember[],
  copies: readonly Copy[],
  moved: ReadonlyMap<string, string>,
): Story {
  const ids = members.map(({ article }) => article.id)
  const central = [...members].sort((x, y) => y.standing - x.standing)[0]
  const weighed = (members.length < 2 ? [] : members).map(
    ({ article, opening, profile }): Member => ({
      article,
      opening,
      weights: profile.weights.filter((_, k) => k % FIELDS.length === 0),
    }),
  )
  return {
    id: sha256Hex(ids.join('\n')).slice(0, 12),
    title: titleOf(central?.article),
    articles: ids,
    copies,
    evidence: [...reasonsOf(weighed), ...movedEvidence(ids, moved)],
  }
}

function movedEvidence(ids: readonly string[], moved: ReadonlyMap<string, string>): Evidence[] {
  return ids.flatMap((id) => {
    const rule = moved.get(id)
    return rule === undefined ? [] : [{ rule, value: null, spans: [{ article: id, start: 0, end: 0 }] }]
  })
}

// A lead sentence stands in for a missing title, cut at a word.
const LONGEST_TITLE = 160

function titleOf(article: Article | undefined): string {
  if (article === undefined) return ''
  const given = article.title?.value.trim() ?? ''
  if (given !== '') return given
  const first = bodySpans(article)
    .map((span) => trimSpan(article.text, span))
    .find((span) => span.end > span.start)
  if (first === undefined) return article.name
  const line =
    article.text.slice(first.start, Math.min(first.end, first.start + 4 * LONGEST_TITLE)).split('\n')[0] ?? ''
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  return sentence.length <= LONGEST_TITLE ? sentence : `${sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
}
