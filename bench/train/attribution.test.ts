import { expect, test } from 'vitest'
import { present } from '../quality/corpora.ts'
import { weightsFrom } from './attribution.ts'
import { featuresHash, HASHED_TEXTS, polnear } from './attribution-data.ts'

const missing = !present('data/attribution/polnear/polnear_train.jsonl.gz')
if (missing) console.log('skipped: PolNeAR is not at hand (STEMMA_SHARED)')

test.skipIf(missing)(
  'the weights were trained on what the tagger sees today (else: npm run train -- attribution)',
  async () => {
    const { FEATURES } = await import('../../src/annotate/attribution-weights.ts')
    expect(featuresHash(await polnear('train', HASHED_TEXTS))).toBe(FEATURES)
  },
)

test.skipIf(missing)('two trainings give the same bytes', async () => {
  const made = async () => weightsFrom(await polnear('train', 8), [], () => {})
  expect(await made()).toBe(await made())
})
