/**
 * Who says what in a German text, by rules: quotations with their speaker before or behind, "X sagte, …", "…, sagte X",
 * "laut X", "nach Angaben von X", "X zufolge", "wie X mitteilte", "…, so X", and reported speech in the subjunctive that
 * goes on without a new cue. Each finding names its rule (`de.cue.…`).
 */
import type { Span } from '../../model/span.ts'
import type { Heard, HeardPassage, Said } from '../language.ts'
import { assemble, type Draft } from './speech-assemble.ts'
import { clauseCues, pointsBack } from './speech-clauses.ts'
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
    for (const [k, view] of own.entries()) {
      phraseCues(view, taken)
      const before = own[k - 1]
      // Whoever is given for the sentence before is its speaker already.
      if (before !== undefined && before.used.size === 0) pointsBack(view, before, taken)
      clauseCues(view, taken)
    }
    drafts.push(...taken)
  }
  drafts.push(...goesOn(heard, views, drafts))
  drafts.push(...floatingQuotes(heard, drafts))
  return assemble(heard, drafts)
}

/** No sentence of news is longer; what is (a list, a broken page) is looked at in pieces, so that work stays linear. */
const LONGEST = 3000

function viewsOf(heard: Heard, passage: HeardPassage): SentenceView[] {
  return passage.sentences.flatMap((sentence) =>
    pieces(heard.text, sentence).map((span) => viewOf(heard, passage, span)),
  )
}

/** Cut at white space. */
function pieces(text: string, sentence: Span): Span[] {
  const found: Span[] = []
  let start = sentence.start
  while (sentence.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const hard = start + LONGEST
    const end = space > start ? space : hard + (/[\udc00-\udfff]/.test(text.charAt(hard)) ? 1 : 0)
    found.push({ start, end })
    start = end
  }
  return [...found, { start, end: sentence.end }]
}
