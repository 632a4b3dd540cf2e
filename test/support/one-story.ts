/** Pages that are one story, read as far as trace: grouping has tests of its own. */
import { annotate } from '../../src/annotate/annotate.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Decision } from '../../src/model/decision.ts'
import { type Traced, trace } from '../../src/trace/trace.ts'

export interface StoryPage {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly text: string
  readonly title?: string
}

export async function traceStory(pages: readonly StoryPage[], decisions: readonly Decision[] = []): Promise<Traced> {
  const lines = pages.map((page) => JSON.stringify({ ...page, clean: true }))
  const source = { name: 'pages.jsonl', bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }
  const { articles } = await ingest(source, {})
  const annotations: Annotation[] = []
  for (const article of articles) annotations.push(await annotate(article))
  const story = { id: 's', title: '', articles: articles.map(({ id }) => id).sort(), copies: [], evidence: [] }
  return trace(story, articles, annotations, [], { decisions })
}

/** `parent kind child`, with ` +` behind a second parent's. */
export const edgesOf = ({ derivations }: Traced): string[] =>
  derivations.map(({ from, to, kind, second }) => `${from} ${kind} ${to}${second ? ' +' : ''}`)

export const countedOf = ({ origins }: Traced): string[] =>
  origins.list.filter((origin) => origin.counted).map((origin) => origin.id)
