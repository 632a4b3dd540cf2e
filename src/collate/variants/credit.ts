/**
 * Whom a version gives for what it says. Beside the attribution its statement hangs on these are the others of its
 * sentence: clauses are cut finer than readers read, and a credit at the end of a sentence speaks for all of it.
 */
import type { Attribution, SourceKind } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { hull, overlaps } from '../../text/span.ts'
import type { Entry } from '../pool.ts'

export interface Credit {
  readonly attribution: Attribution
  /** Is it the one the statement hangs on, one that holds that one, or only in the same sentence? */
  readonly how: 'own' | 'holds' | 'sentence'
  /** Words of the source and of the cue. */
  readonly at: Span
}

const NAMED: ReadonlySet<SourceKind> = new Set(['person', 'organisation', 'state', 'outlet', 'document'])
export const isNamed = (one: Attribution) => NAMED.has(one.sourceKind)

export function sentenceOf({ annotation, statement }: Entry): Span | undefined {
  return annotation.sentences.find((one) => one.start <= statement.start && statement.start < one.end)
}

/** The statement's own first, then those that hold it, then the rest of the sentence by place. */
export function creditsOf(entry: Entry): Credit[] {
  const found: Credit[] = []
  const add = (attribution: Attribution, how: Credit['how']) => {
    const at = hull([...attribution.source, ...attribution.cue])
    if (at === null || found.some((one) => one.attribution.id === attribution.id)) return
    found.push({ attribution, how, at })
  }
  const { annotation, attribution, statement } = entry
  if (attribution !== null) add(attribution, 'own')
  let holder = attribution?.refersTo ?? null
  for (let depth = 0; holder !== null && depth < DEEPEST; depth++) {
    const one = annotation.attributions.find(({ id }) => id === holder)
    if (one === undefined) break
    add(one, 'holds')
    holder = one.refersTo
  }
  const sentence = sentenceOf(entry)
  if (sentence === undefined) return found
  for (const one of annotation.attributions) {
    const from = one.source[0]?.start ?? one.cue[0]?.start ?? -1
    if (one.act !== 'speech' || from < sentence.start || from >= sentence.end) continue
    if (one.content.some((span) => overlaps(span, statement)) || isTail(one, sentence)) add(one, 'sentence')
  }
  return found
}

const DEEPEST = 3

/** "…, people close to the talks say.": at the end of the sentence, and so for all of it. */
function isTail(one: Attribution, sentence: Span): boolean {
  const to = Math.max(-1, ...[...one.source, ...one.cue].map((span) => span.end))
  return sentence.end - to <= 2
}
