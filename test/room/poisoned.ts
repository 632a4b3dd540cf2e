/**
 * The sample with hostile words in every place that comes from outside: the same everywhere, or of several each in turn.
 */
import type { Result } from '../../src/model/result.ts'
import { sampleResult, TEXTS } from '../sample-result.ts'

export function poisoned(...list: readonly string[]): Result {
  let turn = 0
  const next = (): string => list[turn++ % list.length] ?? ''
  const sample = sampleResult(
    TEXTS.map((text, i) => ({
      ...text,
      title: next(),
      outlet: `${next()}${i}`,
      url: `https://x.example/${next()}`,
      lines: [...text.lines, next(), `~${next()}`],
    })),
  )
  return {
    ...sample,
    notices: [{ code: 'E_INTERNAL', what: next(), where: next(), mend: next() }],
    options: {
      ...sample.options,
      published: next(),
      outlet: next(),
      decisions: [{ kind: 'not-a-source', name: next(), note: next() }],
    },
    articles: sample.articles.map((article) => ({
      ...article,
      name: next(),
      byline: { value: next(), from: 'meta' },
      language: article.id === 'dune' ? next() : article.language,
    })),
    stories: sample.stories.map((story) => ({
      ...story,
      title: next(),
      evidence: [{ rule: next(), value: 1, spans: [{ article: next(), start: 0, end: 1 }] }],
      claims: story.claims.map((claim) => ({
        ...claim,
        gist: next(),
        statements: claim.statements.map((member) => ({ ...member, attribution: next() })),
        corroboration: { ...claim.corroboration, origins: { min: 1, max: 1, reason: next() } },
      })),
      origins: {
        ...story.origins,
        reason: next(),
        merges: story.origins.merges.map((merge) => ({ ...merge, reason: next() })),
        list: story.origins.list.map((origin) => ({ ...origin, name: next() })),
      },
      timeline: story.timeline.map((entry) => ({ ...entry, value: next() })),
    })),
  }
}
