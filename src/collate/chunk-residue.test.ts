import { expect, test } from 'vitest'
import { align } from './align.ts'
import { bareEntry } from './bare.ts'
import { CHUNK_FEATURES, chunkFeatures } from './chunk-features.ts'
import { residueFeatures } from './chunk-residue.ts'
import { CHUNK_TYPES } from './chunk-types.ts'
import { CHUNK_WEIGHTS } from './chunk-weights.ts'
import { loadLexicon } from './lexicon.ts'

const lexicon = await loadLexicon()
const form = (text: string) => bareEntry('x', text, lexicon).form

test('the weights fit the features, and their names', () => {
  const [a, b] = [form('ferry sinks'), form('old ferry sinks')]
  const alignment = align(a, b, lexicon)
  const own = chunkFeatures(a, b, [[0]], [[0, 1]], alignment, lexicon)[0]?.[0] ?? []
  const more = residueFeatures(a, b, [0], [0, 1], alignment, lexicon)
  expect(own.length).toBe(CHUNK_FEATURES.length)
  expect(CHUNK_WEIGHTS.types.map((row) => row.length)).toEqual(CHUNK_TYPES.map(() => own.length + 1))
  expect(CHUNK_WEIGHTS.kinds.map((row) => row.length)).toEqual(
    CHUNK_TYPES.slice(1).map(() => own.length + more.length + 1),
  )
})

test.each([
  // text a, chunk a, text b, chunk b; words of a's chunk that b lacks stand elsewhere in b
  ['police officer dies', [0, 1], 'officer of the police dies', [0], 1],
  ['police officer dies', [0, 1], 'officer of the harbour dies', [0], 0],
])('a word that stands elsewhere in the other sentence is no news: %s', (left, chunkA, right, chunkB, elsewhere) => {
  const [a, b] = [form(left), form(right)]
  expect(residueFeatures(a, b, chunkA, chunkB, align(a, b, lexicon), lexicon)[0]).toBe(elsewhere)
})

test('compounds written apart and nations meet', () => {
  const [a, b] = [form('Chilean fire storm'), form('Chile firestorm')]
  // Neither side has anything left: no residue elsewhere, no light words, nothing more on either side.
  expect(residueFeatures(a, b, [0, 1, 2], [0, 1], align(a, b, lexicon), lexicon)[36]).toBe(0)
  expect(residueFeatures(a, b, [0, 1, 2], [0, 1], align(a, b, lexicon), lexicon)[11]).toBe(1)
})
