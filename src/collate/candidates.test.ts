import { expect, test } from 'vitest'
import { bareEntry } from './bare.ts'
import { candidatesOf } from './candidates.ts'
import { loadLexicon } from './lexicon.ts'
import type { Pool } from './pool.ts'

const lexicon = await loadLexicon()

const FACTS = [
  'Two sailors were rescued off Vandry pier.',
  'The mayor of Kessing resigned over a bridge.',
  'Firemen searched an old mill at Ostley.',
  'Nurses began a strike in Larkspur hospital.',
  'Snow closed the Marle tunnel for hours.',
]

/** Every article tells one thing, each in the words of a fifth of the others. */
function poolOf(articles: number): Pool {
  const entries = Array.from({ length: articles }, (_, i) => ({
    ...bareEntry(`s${i}`, FACTS[articles < FACTS.length ** 2 ? 0 : i % FACTS.length] ?? '', lexicon),
    sentence: i,
  }))
  const articleOf = Int32Array.from(entries.keys())
  const sentences = entries.map((entry) => entry.form)
  return { entries, sentences, articleOf, articleOfSentence: articleOf, rarity: () => 0.5 }
}

test('candidates grow with the statements of a story, not with their pairs', () => {
  const [some, many] = [candidatesOf(poolOf(400), lexicon).length, candidatesOf(poolOf(800), lexicon).length]
  expect(many).toBeGreaterThan(0)
  // Of all pairs there would be four times as many.
  expect(many / some).toBeLessThan(3)
})

test('of a few articles every likely pair is a candidate', () => {
  expect(candidatesOf(poolOf(6), lexicon)).toHaveLength(15)
})
