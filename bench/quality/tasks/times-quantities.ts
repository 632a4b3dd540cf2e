/**
 * Times and quantities of supplied articles, judged by hand: 200 findings drawn by hash of article and place from all of
 * data/stories, labels/times-quantities.json (id, start, end, kind, verdict; no text). `right`; `misread` = there is a time or
 * quantity, its value is wrong ("the following day" after a date of last year); `none` = there is none ("USA TODAY", "a
 * bad one"). Recounted on what is found now: `precision` = right of those still found, misread ones count as wrong;
 * `false` = share of `none`; `gone` = how many are no longer found.
 */
import { readFileSync } from 'node:fs'
import { findQuantities } from '../../../src/language/en/quantities/quantities.ts'
import { sentencesOf } from '../../../src/language/en/sentences.ts'
import { findTimes } from '../../../src/language/en/times/times.ts'
import { extract } from '../../../src/pipeline/pipeline.ts'
import { records } from '../corpora.ts'
import { type StoryText, sourceOf } from '../story-source.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

const LABELS = 'bench/quality/labels/times-quantities.json'
const TEXTS = 'data/stories/texts.jsonl.gz'
const READ = new Set(['title', 'heading', 'paragraph', 'list-item', 'caption'])

type Label = readonly [id: string, start: number, end: number, kind: string, verdict: 'right' | 'misread' | 'none']

async function precision(context: TaskContext): Promise<Figures> {
  // Written by us, in this shape.
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as readonly Label[]
  const wanted = new Set(labels.map(([id]) => id))
  const found = new Set<string>()
  for (const text of records<StoryText>(context.shared(TEXTS))) {
    if (!wanted.has(text.id)) continue
    const { articles } = await extract([sourceOf(text.story, [text])])
    for (const article of articles) {
      const sentences = article.blocks
        .filter(({ kind }) => READ.has(kind))
        .flatMap((block) => sentencesOf(article.text, block))
      const times = findTimes(article, sentences, { published: article.published?.value ?? null })
      for (const { start, end } of times) found.add(`${text.id} ${start} ${end} time`)
      for (const { start, end } of findQuantities(article, sentences, times))
        found.add(`${text.id} ${start} ${end} quantity`)
    }
  }
  const count = { right: 0, misread: 0, none: 0 }
  for (const [id, start, end, kind, verdict] of labels) if (found.has(`${id} ${start} ${end} ${kind}`)) count[verdict]++
  const all = count.right + count.misread + count.none
  context.log(
    `${labels.length} judged, ${all} still found: ${count.misread} misread, ${count.none} no time or quantity`,
  )
  return {
    'language.times-quantities.precision': count.right / all,
    'language.times-quantities.precision.false': count.none / all,
    'language.times-quantities.precision.gone': labels.length - all,
  }
}

export const timesQuantities: readonly Task[] = [
  { name: 'language.times-quantities', corpora: [TEXTS], run: precision },
]
