/** What is marked in an article's text: who says what, quotes, own reporting, what others say too, what was copied. */
import type { Article } from '../../model/article.ts'
import type { TracedStory } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'
import { severity } from '../difference.ts'
import type { Lookup } from '../lookup.ts'
import type { Layer } from './runs.ts'

/** `base`: the article it is read against, or null. Then copied text is what it shares with that one. */
export function layersOf(article: Article, base: string | null, story: TracedStory, by: Lookup): Layer[] {
  const layers: Layer[] = []
  const annotation = by.annotations.get(article.id)
  for (const { source, cue, content, speech } of annotation?.attributions ?? []) {
    for (const span of source) layers.push({ ...at(span), name: 'source-words' })
    for (const span of cue) layers.push({ ...at(span), name: 'cue' })
    for (const span of content) layers.push({ ...at(span), name: speech === 'direct' ? 'quote' : 'reported' })
  }
  for (const mark of annotation?.marks ?? []) layers.push({ ...at(mark), name: 'reporting' })
  for (const span of sharedWith(article.id, base, story)) layers.push({ ...at(span), name: 'copied' })
  for (const claim of story.claims) {
    if (claim.corroboration.articles < 2) continue
    for (const member of claim.statements)
      if (member.article === article.id) layers.push({ ...at(member), name: 'said', of: claim.id })
  }
  return [...layers, ...differing(article.id, base, story)]
}

const at = ({ start, end }: Span): Span => ({ start, end })

/** Runs that it shares word for word with the base; without a base, with its parents in the tree. */
function sharedWith(id: string, base: string | null, story: TracedStory): Span[] {
  const parents = new Set(
    base === null ? story.derivations.filter((edge) => edge.to === id).map((edge) => edge.from) : [base],
  )
  return story.copies.flatMap(({ a, b, spans }) => {
    if (b === id && parents.has(a)) return spans.map(([, inB]) => inB)
    return a === id && parents.has(b) ? spans.map(([inA]) => inA) : []
  })
}

/** The words in which its claims differ from the base's. */
function differing(id: string, base: string | null, story: TracedStory): Layer[] {
  if (base === null) return []
  const layers: Layer[] = []
  for (const claim of story.claims) {
    const articleOf = new Map(claim.statements.map((member) => [member.statement, member.article]))
    for (const { between, kind, a, b } of claim.variants) {
      const [first, second] = between.map((statement) => articleOf.get(statement))
      if (kind === 'same') continue
      const span = first === id && second === base ? a : second === id && first === base ? b : null
      if (span !== null) layers.push({ ...at(span), name: `k-${kind}`, rank: severity(kind), of: claim.id })
    }
  }
  return layers
}
