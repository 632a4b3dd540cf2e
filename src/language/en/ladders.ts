/** On which step of which ladder of strength a lemma stands ("ask" below "order"). */
import { LADDERS } from './ladders-table.ts'

export interface Step {
  readonly ladder: string
  readonly step: number
}

const STEPS = new Map<string, Step[]>()
for (const [ladder, line] of Object.entries(LADDERS))
  for (const [step, words] of line.split('|').entries())
    for (const word of words.trim().split(/\s+/)) STEPS.set(word, [...(STEPS.get(word) ?? []), { ladder, step }])

export function stepsOf(lemma: string): readonly Step[] {
  return STEPS.get(lemma) ?? []
}
