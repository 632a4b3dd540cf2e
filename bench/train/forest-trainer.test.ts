import { expect, test } from 'vitest'
import { Forest, scoreRows } from '../../src/ingest/forest.ts'
import { trainForest } from './forest-trainer.ts'

/** Label: x above .5 unless y is above .8. */
function sample(rows: number) {
  const values = new Float32Array(rows * 3)
  const labels = new Float32Array(rows)
  for (let r = 0; r < rows; r++) {
    const x = ((r * 7919) % 1000) / 1000
    const y = ((r * 104_729) % 997) / 997
    values.set([x, y, r % 5], r * 3)
    labels[r] = x > 0.5 && y <= 0.8 ? 1 : 0
  }
  return { columns: 3, rows, values, labels, weights: new Float32Array(rows).fill(1) }
}
const SETTINGS = { trees: 30, depth: 3, rate: 0.3, columnShare: 1, rowShare: 0.7, leastLeaf: 2, l2: 1 }

test('learns what two columns say together, and the same bytes each time', () => {
  const set = sample(2000)
  const weights = trainForest(set, SETTINGS)
  const scores = scoreRows(new Forest(weights), set)
  const right = scores.filter((score, r) => score > 0 === (set.labels[r] ?? 0) > 0.5).length
  expect(right / set.rows).toBeGreaterThan(0.98)
  expect(trainForest(set, SETTINGS)).toEqual(weights)
})
