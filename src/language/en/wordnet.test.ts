import { expect, test } from 'vitest'
import { loadWordNet } from './wordnet.ts'

test.each([
  ['buy', 'purchase', 'synonym'],
  ['approve', 'approval', 'derived'],
  ['pistol', 'gun', 'narrower'],
  ['vehicle', 'car', 'broader'],
  ['increase', 'decrease', 'antonym'],
  ['rifle', 'pistol', 'sister'],
  ['banana', 'treaty', 'none'],
  ['zzyzx', 'treaty', 'none'],
])('%s / %s: %s', async (a, b, relation) => {
  const wordnet = await loadWordNet()
  expect(wordnet.relation(wordnet.idOf(a), wordnet.idOf(b))).toBe(relation)
})

test('a word has one number, and an unknown word none', async () => {
  const wordnet = await loadWordNet()
  expect(wordnet.idOf('car')).toBe(wordnet.idOf('car'))
  expect(wordnet.idOf('')).toBe(-1)
  expect(wordnet.idOf('Not A Word')).toBe(-1)
})
