/** Times and quantities on an article of 950 words, warm: the part of annotation that `language.times-quantities.ms` bounds. */
import { findQuantities } from '../../src/language/en/quantities/quantities.ts'
import { sentencesOf } from '../../src/language/en/sentences.ts'
import { findTimes } from '../../src/language/en/times/times.ts'

// Invented; 95 words with a date, an amount or a length in every sentence, so rather more than news has.
const PARAGRAPH =
  'The harbour board of Velden said on Tuesday that more than 160 ships had been held since March 3, twice as many as a year ago, and that repairs would take four hours to two weeks. About $1.2bn was set aside last year, the board said, but only a third of it has been spent in the first quarter. Captain Ada Quill, 52, told the Courier that she had waited three days for a berth and would leave on Friday if the weather held. In 1998 a storm sank 14 boats, and the 1990s were bad years for the town.'
const WORDS = 950
// The compiler is done with it after some dozens of runs. Other processes only ever add, so of what follows the lower
// quartile counts: with a load of 15 on two cores the median wandered from 1 to 13 ms.
const WARM_UP = 60
const RUNS = 41

/** Milliseconds for both, sentences given: lower quartile. */
export function timesAndQuantitiesSpeed(): Record<string, number> {
  const perParagraph = PARAGRAPH.split(/\s+/).length
  const text = Array.from({ length: Math.round(WORDS / perParagraph) }, () => PARAGRAPH).join('\n\n')
  const article = { id: 'speed', text }
  const sentences = sentencesOf(text, { start: 0, end: text.length })
  const spent: number[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const started = performance.now()
    const times = findTimes(article, sentences, { published: '2031-05-14' })
    findQuantities(article, sentences, times)
    if (run >= WARM_UP) spent.push(performance.now() - started)
  }
  return { 'language.times-quantities.ms': spent.sort((a, b) => a - b)[Math.floor(RUNS / 4)] ?? 0 }
}
