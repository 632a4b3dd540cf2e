/**
 * What a reader's decision will touch, as far as a finished Result can tell: the count of origins after it is the
 * pipeline's to say. And the command that makes the report again.
 */
import { articlesMoved } from '../../model/articles-moved.ts'
import type { Decision } from '../../model/decision.ts'
import type { Result } from '../../model/result.ts'
import { count, inWords, range, unique } from '../finding.ts'
import { type Lookup, outletCount } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { originName } from './origin-words.ts'

/** What the decision says, in one line. */
export function decisionWords(decision: Decision, result: Result, by: Lookup): string {
  switch (decision.kind) {
    case 'same-story':
      return `${inWords(decision.articles.map(by.label))} are one story`
    case 'own-story':
      return `${inWords(decision.articles.map(by.label))} ${decision.articles.length === 1 ? 'is' : 'are'} a story of ${decision.articles.length === 1 ? 'its' : 'their'} own`
    case 'apart':
      return `${by.label(decision.article)} belongs to another story`
    case 'outlet-is':
      return `the outlet “${plainLine(decision.outlet)}” is “${plainLine(decision.is)}”`
    case 'not-a-source':
      return `“${plainLine(decision.name)}” is not a source`
    case 'same-source':
      return `${inWords(decision.origins.map((id) => nameOf(id, result)))} are one source`
  }
}

/** One line a thing it touches; never empty. */
export function effectOf(decision: Decision, result: Result, by: Lookup): string[] {
  switch (decision.kind) {
    case 'same-story': {
      const stories = result.stories.filter((story) =>
        story.articles.some((one) => decision.articles.includes(one.article)),
      )
      const articles = stories.reduce((sum, story) => sum + story.articles.length, 0)
      return stories.length < 2
        ? ['They stand in one story already.']
        : [
            `${count(stories.length, 'separate story').replace('storys', 'stories')} become one of ${count(articles, 'article')}; claims, tree and origins are worked out anew.`,
          ]
    }
    case 'own-story':
    case 'apart':
      return effectOfLeaving(new Set(articlesMoved(decision)), result, by)
    case 'outlet-is': {
      const from = decision.outlet.toLowerCase()
      const articles = result.articles.filter((one) => one.outlet?.value.toLowerCase() === from)
      if (articles.length === 0) return [`No article is of “${plainLine(decision.outlet)}”: nothing changes.`]
      const renamed = new Map(result.articles.map((one) => [one.id, one]))
      for (const one of articles) renamed.set(one.id, { ...one, outlet: { value: decision.is, from: 'given' } })
      const after: Lookup = { ...by, articles: renamed }
      const lines = [`${count(articles.length, 'article')} ${articles.length === 1 ? 'gets' : 'get'} the new name.`]
      for (const story of result.stories) {
        const ids = idsOf(story.articles)
        const [old, next] = [outletCount(ids, by), outletCount(ids, after)]
        if (old !== next) lines.push(`${count(old, 'outlet')} become ${next} in “${plainLine(story.title)}”.`)
      }
      return lines
    }
    case 'not-a-source': {
      const name = decision.name.toLowerCase()
      const lines = result.stories.flatMap((story) => {
        const origins = story.origins.list.filter(
          (one) => one.name.toLowerCase() === name || one.id.endsWith(`:${name}`),
        )
        const ids = new Set(origins.map((one) => one.id))
        const claims = story.claims.filter((claim) => claim.statements.some((one) => ids.has(one.restsOn ?? '')))
        const cites = story.articles.flatMap((one) => one.cites.filter((cite) => cite.outlet.toLowerCase() === name))
        if (origins.length + cites.length === 0) return []
        return [
          `${count(cites.length, 'citation')} and ${count(origins.length, 'origin')} fall away in “${plainLine(story.title)}”; ${count(claims.length, 'claim')} must find another origin.`,
        ]
      })
      return lines.length > 0 ? lines : ['No citation and no origin bears this name: nothing changes.']
    }
    case 'same-source': {
      const lines = result.stories.flatMap((story) => {
        const held = unique(decision.origins).filter((id) =>
          story.origins.list.some((one) => one.id === id && one.counted),
        )
        if (held.length < 2) return []
        const max = Math.max(1, story.origins.max - held.length + 1)
        const min = Math.min(story.origins.min, max)
        return [
          `${range(story.origins.min, story.origins.max)} origins become ${range(min, max)} at most in “${plainLine(story.title)}”.`,
        ]
      })
      return lines.length > 0 ? lines : ['Fewer than two of these are counted in one story: the counts stay.']
    }
  }
}

/** What is left behind where these articles leave their stories. */
function effectOfLeaving(leaving: ReadonlySet<string>, result: Result, by: Lookup): string[] {
  const leaves = ({ article }: { readonly article: string }) => leaving.has(article)
  const stories = result.stories.filter((one) => one.articles.some(leaves))
  if (stories.length === 0) return [NOWHERE]
  const [own] = stories
  if (stories.length === 1 && own?.articles.every(leaves) === true)
    return [leaving.size === 1 ? 'It stands alone already.' : 'They are a story of their own already.']
  return stories.flatMap((story) => {
    const left = idsOf(story.articles.filter((one) => !leaves(one)))
    const claims = story.claims.filter((claim) => claim.statements.some(leaves))
    const edges = story.derivations.filter((edge) => leaving.has(edge.from) || leaving.has(edge.to))
    return [
      `The story goes from ${count(story.articles.length, 'article')} to ${left.length}, from ${count(outletCount(idsOf(story.articles), by), 'outlet')} to ${outletCount(left, by)}.`,
      `${count(claims.length, 'claim')} and ${count(edges.length, 'edge')} of the tree hold ${leaving.size === 1 ? 'it' : 'them'}.`,
    ]
  })
}

const NOWHERE = 'It names an article that is not here.'
const idsOf = (witnesses: readonly { readonly article: string }[]): string[] => witnesses.map((one) => one.article)

function nameOf(id: string, result: Result): string {
  const origin = result.stories.flatMap((story) => story.origins.list).find((one) => one.id === id)
  return origin === undefined ? id : originName(origin)
}

/** More inputs than this are given as a folder by anybody. */
const INPUTS = 12

/** The command that makes the Result again with the decisions. Inputs as they were given; `…` where they are many. */
export function rerunCommand(result: Result): string {
  const inputs = unique(result.articles.map((one) => one.name.replace(/(\.jsonl(?:\.gz)?):\d+$/, '$1')))
  const given = [
    ...(result.options.published === null ? [] : ['--published', quoted(result.options.published)]),
    ...(result.options.outlet === null ? [] : ['--outlet', quoted(result.options.outlet)]),
  ]
  const named = inputs.length > INPUTS ? [...inputs.slice(0, 3).map(quoted), '…'] : inputs.map(quoted)
  return ['stemma read', ...named, ...given, '--decisions decisions.json -o report.html'].join(' ')
}

function quoted(word: string): string {
  const plain = plainLine(word)
  return /^[\w./:@%+=-]+$/.test(plain) && !plain.startsWith('-') ? plain : `'${plain.replaceAll("'", "'\\''")}'`
}

/** The file that `--decisions` takes: those already in the Result, then the new ones. */
export function decisionsFile(decisions: readonly Decision[]): string {
  return `${JSON.stringify(decisions, null, 2)}\n`
}
