import { expect, test } from 'vitest'
import { loadClusters } from './clusters.ts'
import { loadGazetteer } from './gazetteer.ts'
import { NameWords } from './name-words.ts'

const [gazetteer, clusters] = await Promise.all([loadGazetteer(), loadClusters()])
const WORDS = ['Quill', 'CHINA', 'China', 'ferry', '“', 'Orr’s', 'McQuill-2', '1990s', 'Ærøskøbing', 'ß', '-']

test('a word is the same met first, again, and after more words than are kept', () => {
  const known = new NameWords(gazetteer, clusters)
  const fresh = WORDS.map((word) => new NameWords(gazetteer, clusters).of(word, word.toLowerCase()))
  const all = () => WORDS.map((word) => known.of(word, word.toLowerCase()))
  expect(all()).toEqual(fresh)
  expect(all()).toEqual(fresh)
  for (let i = 0; i < 10_000; i++) known.of(`w${i}`, `w${i}`)
  expect(all()).toEqual(fresh)
})

test('capitals, letters, and a country in capitals', () => {
  const known = new NameWords(gazetteer, clusters)
  const [quill, shouted, country, ferry, mark] = WORDS.map((word) => known.of(word, word.toLowerCase()))
  expect([quill?.capital, ferry?.capital, mark?.capital]).toEqual([true, false, false])
  expect([quill?.raised, shouted?.raised, mark?.letter]).toEqual([false, true, false])
  expect(country?.bits).not.toBe(0)
  expect(shouted?.bits).toBe(country?.bits)
})
