import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { align } from './align.ts'
import { bareEntry } from './bare.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
})

function linked(a: string, b: string): string[] {
  const [left, right] = [bareEntry('a', a, lexicon).form, bareEntry('b', b, lexicon).form]
  return align(left, right, lexicon).links.map(({ i, j, tie }) => `${left.words[i]?.key}/${right.words[j]?.key} ${tie}`)
}

test.each([
  ['The mayor bought a boat', 'The mayor purchased a ship', 'bought/purchased synonym'],
  ['Approval of the bridge', 'They approved the bridge', 'approval/approved derived'],
  ['Prices rose in Vandry', 'Prices fell in Vandry', 'rose/fell antonym'],
  ['Seven ferries sank', '7 ferries sank', 'seven/7 same'],
  ['The U.S. sent a ferry', 'The United States sent a ferry', 'us/united acronym'],
  ['The U.S. sent a ferry', 'The United States sent a ferry', 'us/states acronym'],
  ['angry residents shouted', 'angry onlookers shouted', 'residents/onlookers place'],
  ['The study took 14 months', 'The study took over a year', 'months/year quantity'],
])('%s | %s: %s', (a, b, link) => {
  expect(linked(a, b)).toContain(link)
})

test('a repeated word takes the partner in its own run', () => {
  const links = linked('the port closed and the port of Vandry opened', 'the port of Vandry opened')
  expect(links.filter((link) => link.startsWith('vandry/vandry'))).toHaveLength(1)
  expect(links).toContain('opened/opened same')
})

test('"us" in small letters is no country', () => {
  expect(linked('they told us', 'The United States')).not.toContain('us/united acronym')
})

const word = fc.constantFrom('the', 'port', 'closed', 'Vandry', '12', 'twelve', 'of', 'boat', 'ship', 'not', 'U.S.')
test('a sentence covers itself, cover lies in 0..1, links lie in both', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 12 }), (x, y) => {
      const [a, b] = [bareEntry('a', x.join(' '), lexicon).form, bareEntry('b', y.join(' '), lexicon).form]
      // Stop words far from any content word stay alone, also in a sentence laid beside itself.
      if (a.content.includes(1)) expect(align(a, a, lexicon).coverA).toBeGreaterThan(0.5)
      const there = align(a, b, lexicon)
      for (const cover of [there.coverA, there.coverB]) {
        expect(cover).toBeGreaterThanOrEqual(0)
        expect(cover).toBeLessThanOrEqual(1.000001)
      }
      for (const { i, j } of there.links) {
        expect(i).toBeLessThan(a.words.length)
        expect(j).toBeLessThan(b.words.length)
      }
    }),
  )
})
