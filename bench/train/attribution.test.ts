import { expect, test } from 'vitest'
import { present } from '../quality/corpora.ts'
import { weightsFrom } from './attribution.ts'
import { polnear } from './attribution-data.ts'

const missing = !present('data/attribution/polnear/polnear_train.jsonl.gz')
if (missing) console.log('skipped: PolNeAR is not at hand (STEMMA_SHARED)')

test.skipIf(missing)('two trainings give the same bytes', async () => {
  const made = async () => weightsFrom(await polnear('train', 8), [], () => {})
  expect(await made()).toBe(await made())
})
