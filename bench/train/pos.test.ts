import { expect, test } from 'vitest'
import { loadPosTagger } from '../../src/language/en/pos-tagger.ts'
import { present } from '../quality/corpora.ts'
import { EWT, GUM } from '../quality/names-gold.ts'
import { posAccuracy } from './pos.ts'

const missing = !present(GUM) || !present(EWT)
if (missing) console.log('skipped: the treebanks are not at hand (STEMMA_SHARED)')

// wink-nlp, which this tagger took the place of, has 91.8 and 88.0.
test.skipIf(missing).each([
  ['gum', 96],
  ['ewt', 93.8],
] as const)('parts of speech on %s dev: at least %s %%', async (set, least) => {
  expect(posAccuracy(await loadPosTagger(), 'dev', set).all).toBeGreaterThanOrEqual(least)
})
