/**
 * Kind of the source and certainty of what is said, against our own labels (bench/quality/labels/README.md: scheme,
 * sampling, second look). `kind` and `certainty` are of the half of the articles kept for checking; `tune.*` of the half
 * that errors were looked at in; `all.*` of both.
 *
 * `found`: share of the labelled attributions whose cue and source Stemma marks at that place. `kind`: of those, the share
 * with the label's kind. `certainty`: of the labels that have one, found or not, the share where the first statement
 * within the labelled content has it (the article's own word where nobody was found for it).
 */
import { readFileSync } from 'node:fs'
import { annotate } from '../../../src/annotate/annotate.ts'
import type { Annotation, Attribution, Certainty, SourceKind, Statement } from '../../../src/model/annotation.ts'
import type { Span } from '../../../src/model/span.ts'
import { overlaps, sharedLength } from '../../../src/text/span.ts'
import { records } from '../corpora.ts'
import type { Figures, Task, TaskContext } from '../task.ts'
import { articleOf } from './annotate.ts'

type Pair = readonly [number, number]

export interface Labelled {
  readonly source: readonly Pair[]
  readonly cue: readonly Pair[]
  readonly content: readonly Pair[]
  readonly kind: SourceKind
  /** Null where the content is no clause that could be true: "called it absurd", "urged them to leave". */
  readonly certainty: Certainty | null
}
interface LabelledArticle {
  readonly set: string
  readonly article: string
  readonly half: 'tune' | 'check'
  readonly attributions: readonly Labelled[]
}

const LABELS = 'bench/quality/labels/attribution.json'
/** Set → file below `shared/`. */
const FILES: Readonly<Record<string, string>> = {
  'abp-2012-2016': 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz',
  'abp-direction': 'data/clustering/abp-direction/texts.jsonl.gz',
  basil: 'data/clustering/basil/basil.jsonl.gz',
  giveme5w1h: 'data/clustering/giveme5w1h/giveme5w1h.jsonl.gz',
}

const spansOf = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }))
const touch = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)))

/** The attribution at the labelled place: same cue (same content, where the label has none), same source or none. */
export function foundFor(label: Labelled, attributions: readonly Attribution[]): Attribution | undefined {
  const cue = spansOf(label.cue)
  const source = spansOf(label.source)
  const content = spansOf(label.content)
  return attributions.find(
    (one) =>
      (cue.length > 0 ? touch(cue, one.cue) : one.cue.length === 0 && touch(content, one.content)) &&
      (source.length > 0 ? touch(source, one.source) : one.source.length === 0),
  )
}

/** The first statement of which half or more lies within the labelled content. */
export function statementFor(label: Labelled, { statements }: Annotation): Statement | undefined {
  const content = spansOf(label.content)
  return statements.find(({ spans }) => {
    const all = spans.reduce((sum, span) => sum + span.end - span.start, 0)
    const within = spans.reduce((sum, span) => sum + content.reduce((n, one) => n + sharedLength(one, span), 0), 0)
    return within * 2 >= all
  })
}

const counts = () => ({ labels: 0, found: 0, kind: 0, judged: 0, certainty: 0 })
type Counts = ReturnType<typeof counts>

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const figuresOf = (prefix: string, at: Counts): Figures => ({
  [`attribution.${prefix}kind`]: shareOf(at.kind, at.found),
  [`attribution.${prefix}certainty`]: shareOf(at.certainty, at.judged),
})

async function score(context: TaskContext): Promise<Figures> {
  const texts = new Map<string, string>()
  for (const [set, file] of Object.entries(FILES))
    for (const { id, text } of records<{ id: string; text: string }>(context.shared(file)))
      texts.set(`${set} ${id}`, text)
  const tune = counts()
  const check = counts()
  const all = counts()
  for (const labelled of JSON.parse(readFileSync(LABELS, 'utf8')) as LabelledArticle[]) {
    const text = texts.get(`${labelled.set} ${labelled.article}`)
    if (text === undefined) throw new Error(`${LABELS}: ${labelled.set} has no article ${labelled.article}`)
    const annotation = await annotate(articleOf(labelled.article, text))
    for (const label of labelled.attributions) {
      const found = foundFor(label, annotation.attributions)
      const statement = label.certainty === null ? undefined : statementFor(label, annotation)
      for (const at of [labelled.half === 'tune' ? tune : check, all]) {
        at.labels++
        if (found !== undefined) at.found++
        if (found?.sourceKind === label.kind) at.kind++
        if (label.certainty === null) continue
        at.judged++
        if (statement?.certainty === label.certainty) at.certainty++
      }
      // The checking half is never shown: only what was got wrong in the other one is.
      if (labelled.half === 'check') continue
      const said = show(text, label)
      if (found !== undefined && found.sourceKind !== label.kind)
        context.log(`kind: ${label.kind}, got ${found.sourceKind} (${found.name}) ${said}`)
      if (label.certainty !== null && statement?.certainty !== label.certainty)
        context.log(`certainty: ${label.certainty}, got ${statement?.certainty ?? 'no statement'} ${said}`)
    }
  }
  context.log(`found: tune ${tune.found} of ${tune.labels}, check ${check.found} of ${check.labels}`)
  return {
    ...figuresOf('', check),
    ...figuresOf('tune.', tune),
    ...figuresOf('all.', all),
    'attribution.labels.found': shareOf(all.found, all.labels),
  }
}

function show(text: string, label: Labelled): string {
  const words = (pairs: readonly Pair[]) => pairs.map(([start, end]) => text.slice(start, end)).join(' … ')
  return `[${words(label.source)}] <${words(label.cue)}> ${words(label.content).slice(0, 90)}`.replace(/\s+/g, ' ')
}

export const attributionLabelTasks: readonly Task[] = [
  { name: 'attribution.labels', corpora: Object.values(FILES), run: score },
]
