/** Time of tracing one story of 500 made articles: `trace.seconds` (must 5), best of three. */
import { annotate } from '../../src/annotate/annotate.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import { trace } from '../../src/trace/trace.ts'
import { cascadeOf } from '../cascade/cascade.ts'
import type { Figures } from '../quality/task.ts'

const SIZE = 500
const RUNS = 3

export async function measureTrace(): Promise<Figures> {
  const lines = cascadeOf(1, SIZE, 0.5).articles.map((article) => JSON.stringify({ ...article, clean: true }))
  const source = { name: 'made.jsonl', bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }
  const { articles } = await ingest(source, {})
  const annotations: Annotation[] = []
  for (const article of articles) annotations.push(await annotate(article))
  const story = { id: 'made', title: '', articles: articles.map(({ id }) => id), copies: [], evidence: [] }
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await trace(story, articles, annotations, [], { decisions: [] })
    best = Math.min(best, (performance.now() - started) / 1000)
  }
  return { 'trace.seconds': best }
}
