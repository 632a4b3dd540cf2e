/** The article that language's speed is measured on, by us and by the peers. */

// Invented; 95 words with a date, an amount or a length in every sentence, so rather more than news has.
const PARAGRAPH =
  'The harbour board of Velden said on Tuesday that more than 160 ships had been held since March 3, twice as many as a year ago, and that repairs would take four hours to two weeks. About $1.2bn was set aside last year, the board said, but only a third of it has been spent in the first quarter. Captain Ada Quill, 52, told the Courier that she had waited three days for a berth and would leave on Friday if the weather held. In 1998 a storm sank 14 boats, and the 1990s were bad years for the town.'
const WORDS = 950

/** 950 words in paragraphs. */
export function articleText(): string {
  return Array.from({ length: Math.round(WORDS / PARAGRAPH.split(/\s+/).length) }, () => PARAGRAPH).join('\n\n')
}

/** Day the article is read as published on. */
export const PUBLISHED = '2031-05-14'

// The compiler is done with it after some dozens of runs. Other processes only ever add, so of what follows the lower
// quartile counts: with a load of 15 on two cores the median wandered from 1 to 13 ms.
const WARM_UP = 60
const RUNS = 41

/** Milliseconds of one run, warm: lower quartile. */
export function warmMs(work: () => void, warmUp = WARM_UP, runs = RUNS): number {
  const spent: number[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const started = performance.now()
    work()
    if (run >= warmUp) spent.push(performance.now() - started)
  }
  return spent.sort((a, b) => a - b)[Math.floor(runs / 4)] ?? 0
}
