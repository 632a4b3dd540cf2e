/** Traces the stories of a Result anew with something changed in what tracing looks at; all before it stays as it was. */
import type { Result } from '../../src/model/result.ts'
import type { Ground } from '../../src/trace/candidates.ts'
import { groundFor, traceFrom } from '../../src/trace/trace.ts'

export async function retraced(result: Result, change: (ground: Ground) => Ground): Promise<Result> {
  const options = { decisions: [] }
  const stories: Result['stories'][number][] = []
  for (const story of result.stories) {
    const plain = { ...story, articles: story.articles.map(({ article }) => article) }
    const ground = await groundFor(plain, result.articles, result.annotations, options)
    const claims = story.claims.map((claim) => ({ ...claim, evidence: claim.evidence ?? [] }))
    const traced = traceFrom(change(ground), claims, options)
    stories.push({ ...story, ...traced })
  }
  return { ...result, stories }
}
