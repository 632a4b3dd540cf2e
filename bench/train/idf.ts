/** Builds src/language/en/idf-weights.ts: in how many of 6,000 news articles each lemma stands. Card: docs/models/idf.md. */
import { writeFileSync } from 'node:fs'
import { packIdf } from '../../src/language/en/idf.ts'
import { lemmaOf } from '../../src/language/en/lemma.ts'
import { words } from '../../src/text/words.ts'
import { corpusHash, records, shared } from '../quality/corpora.ts'

interface NewsText {
  readonly title: string
  readonly text: string
}

const CORPUS = 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz'
const FILE = 'src/language/en/idf-weights.ts'
// A lemma in one or two articles is mostly a name or a misprint: dropping them takes the table from 47,687 lemmas to 22,973.
const AT_LEAST = 3

/** Writes the file; returns a line on what was done. */
export function trainIdf(): string {
  const frequency = new Map<string, number>()
  let articles = 0
  for (const { title, text } of records<NewsText>(shared(CORPUS))) {
    articles++
    const seen = new Set<string>()
    for (const { key } of words(`${title}\n${text}`)) seen.add(lemmaOf(key))
    for (const lemma of seen) if (!/\s/.test(lemma)) frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1)
  }
  const groups = packIdf(frequency, AT_LEAST)
  writeFileSync(
    FILE,
    `/** Document frequencies of lemmas in news. Made by bench/train/idf.ts from ${CORPUS} (sha256 ${corpusHash(CORPUS)}); see docs/models/idf.md. */\nexport const ARTICLES = ${articles}\nexport const GROUPS = ${JSON.stringify(groups)}\n`,
  )
  return `${FILE}: ${articles} articles, ${frequency.size} lemmas, table of ${groups.length} characters`
}
