/** How rare a German word is in news, without a corpus: steps of a hand-written table, and the length of what is not in it. */
import { wordKey } from '../../text/words.ts'
import type { Rarity } from '../language.ts'
import { COMMON_WORDS } from './common-words-table.ts'
import { lemmaOf } from './lemma.ts'
import { STOP_WORDS } from './stop-words.ts'

const STOP = 0.3
// Words in no step: the English table gives its unlisted words 8 and the listed ones of the tail 5 to 7. Long German words
// are compounds, each rarer than its parts.
const SHORT = 5.5
const LONG = 7
const LONG_FROM = 10

const steps = new Map<string, number>()
for (const [rarity, words] of COMMON_WORDS)
  for (const word of words.split(/\s+/)) {
    const lemma = lemmaOf(wordKey(word))
    if (word !== '' && !steps.has(lemma)) steps.set(lemma, rarity)
  }

export const rarityOf: Rarity = (key) => {
  if (STOP_WORDS.has(key)) return STOP
  return steps.get(lemmaOf(key)) ?? steps.get(key) ?? (key.length >= LONG_FROM ? LONG : SHORT)
}
