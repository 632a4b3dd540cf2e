/**
 * Who says what in a German text, by rules: quotations with their speaker before or behind, "X sagte, …", "…, sagte X",
 * "laut X", "nach Angaben von X", "X zufolge", "wie X mitteilte", "…, so X", and reported speech in the subjunctive that
 * goes on without a new cue. Each finding names its rule (`de.cue.…`).
 */
import type { Heard, HeardPassage, Said } from '../language.ts'
import { assemble, type Draft } from './speech-assemble.ts'
import { clauseCues } from './speech-clauses.ts'
import { floatingQuotes, goesOn } from './speech-continued.ts'
import { phraseCues } from './speech-phrases.ts'
import { quoteCues } from './speech-quotes.ts'
import { type SentenceView, viewOf } from './speech-view.ts'

/** In order of place. Linear in the text; within one sentence each rule looks a bounded way. */
export function said(heard: Heard): Said[] {
  const drafts: Draft[] = []
  const views: SentenceView[][] = heard.passages.map((passage) => viewsOf(heard, passage))
  for (const [i, passage] of heard.passages.entries()) {
    const own = views[i] ?? []
    const taken: Draft[] = []
    quoteCues(heard, passage, own, taken)
    for (const view of own) {
      phraseCues(view, taken)
      clauseCues(view, taken)
    }
    drafts.push(...taken)
  }
  drafts.push(...goesOn(heard, views, drafts))
  drafts.push(...floatingQuotes(heard, drafts))
  return assemble(heard, drafts)
}

function viewsOf(heard: Heard, passage: HeardPassage): SentenceView[] {
  return passage.sentences.map((sentence) => viewOf(heard, passage, sentence))
}
