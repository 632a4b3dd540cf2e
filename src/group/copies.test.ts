import { describe, expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { shingleHashes, winnow } from '../text/shingles.ts'
import { copyCandidates, copyOf } from './copies.ts'
import { DEGREE_MODEL } from './degree-weights.ts'
import { postingsOf } from './postings.ts'
import { bodyOf, quotedWords } from './quoted.ts'
import { boilerplateOf } from './story-copies.ts'

const article = (id: string, text: string): Article => ({
  id,
  name: id,
  url: null,
  outlet: null,
  title: null,
  byline: null,
  published: null,
  language: 'en',
  sha256: '',
  text,
  blocks: [],
  links: [],
})
const settings = { degreeModel: DEGREE_MODEL, boilerplate: new Set<number>() }
const copyBetween = (a: string, b: string, boilerplate = settings.boilerplate) => {
  const [one, other] = [article('a', a), article('b', b)]
  return copyOf(one, other, bodyOf(one), bodyOf(other), { ...settings, boilerplate })
}

const PASSAGE =
  'The bridge over the Wendle will close for nine months from April while its cables are replaced, the county said on Monday, and drivers will be sent twelve miles round by the old ferry road at Skelby.'
const OTHER =
  'Farmers around Skelby fear for the spring lambing, since the vet lives on the far bank. Shops in the market square have asked for help with their rents, and a school bus will leave an hour earlier than it used to.'

describe('a copy', () => {
  test('gives the passage in both, punctuation included', () => {
    const copy = copyBetween(`First news. ${PASSAGE} ${OTHER}`, `${OTHER.slice(0, 60)} … ${PASSAGE}\n\nEnd of report.`)
    const [[a] = []] = copy?.spans ?? []
    expect(`First news. ${PASSAGE} ${OTHER}`.slice(a?.start, a?.end)).toBe(PASSAGE)
  })

  test('of chance phrases is none', () => {
    expect(copyBetween(`${OTHER} The county said on Monday.`, `${PASSAGE}`)).toBeNull()
  })

  test('of a quotation alone is none, in either style of marks', () => {
    const speech =
      'We have waited thirty years for these cables and we shall not wait one winter more, whatever they say in the county hall about money, time or the weather.'
    expect(copyBetween(`${OTHER} “${speech}” he said.`, `“${speech}” ${PASSAGE.slice(0, 90)}`)).toBeNull()
    expect(copyBetween(`${OTHER} ${speech}`, `${speech} ${PASSAGE.slice(0, 90)}`)).not.toBeNull()
  })

  test('shares leave quotations out where asked', () => {
    const quote = '"Nobody asked us about it at all before the notice came," said Ilse Maddern, who keeps the inn.'
    const copy = copyBetween(`${PASSAGE} ${quote}`, `${PASSAGE} Ilse Maddern of the inn was not asked.`)
    expect(copy?.shareOfA).toBeLessThan(1)
    expect(copy?.shareOfAUnquoted).toBeGreaterThan(copy?.shareOfA ?? 1)
  })
})

test('what stands in three stories is boilerplate and no copy', () => {
  const notice =
    'The Wendle Beacon is printed by its readers; join them for a crown a week and find all our walks, recipes and tide tables in the reading room on the quay.'
  const texts = [PASSAGE, OTHER, `${OTHER} ${PASSAGE}`].map((text) => `${text} ${notice}`)
  const prints = texts.map((text, i) => winnow(shingleHashes(bodyOf(article(`n${i}`, text)).hashes)))
  const boilerplate = boilerplateOf(postingsOf(prints), [0, 1, 2])
  expect(copyBetween(texts[0] ?? '', texts[1] ?? '')).not.toBeNull()
  expect(copyBetween(texts[0] ?? '', texts[1] ?? '', boilerplate)).toBeNull()
})

test('candidates share fingerprints', () => {
  const prints = [PASSAGE, OTHER, `${OTHER} ${PASSAGE}`].map((text) =>
    winnow(shingleHashes(bodyOf(article('x', text)).hashes)),
  )
  expect(copyCandidates(prints, postingsOf(prints)).map(({ a, b }) => [a, b])).toEqual([
    [0, 2],
    [1, 2],
  ])
})

test('words in quotation marks', () => {
  const text = 'He said "two words" and “three more words”.\nAn open "quote ends\nwith its paragraph.'
  const one = article('q', text)
  const body = bodyOf(one)
  const marked = [...quotedWords(one, body)].flatMap((quoted, i) =>
    quoted === 1 ? [text.slice(body.starts[i], body.ends[i])] : [],
  )
  expect(marked).toEqual(['two', 'words', 'three', 'more', 'words', 'quote', 'ends'])
})
