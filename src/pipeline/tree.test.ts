import { expect, test } from 'vitest'
import type { Derivation } from '../model/derivation.ts'
import { treeOf } from './tree.ts'

const edge = (from: string, to: string): Derivation => ({
  from,
  to,
  kind: 'rewrites',
  whole: true,
  second: false,
  confidence: 0.9,
  evidence: [],
})

test('descent reaches over several removes, both ways round; sisters have none', () => {
  const { descent, isParent } = treeOf([edge('a', 'b'), edge('b', 'c'), edge('a', 'd'), edge('outlet:Mail', 'e')])
  expect([descent('a', 'b'), descent('a', 'c'), descent('c', 'a')]).toEqual([1, 1, -1])
  expect([descent('c', 'd'), descent('d', 'e'), descent('a', 'unknown')]).toEqual([0, 0, 0])
  expect([isParent('a', 'b'), isParent('b', 'a'), isParent('a', 'c')]).toEqual([true, true, false])
})

test('two that credit each other do not go round for ever', () => {
  const { descent } = treeOf([edge('a', 'b'), edge('b', 'a'), edge('b', 'c')])
  expect(descent('a', 'c')).toBe(1)
  expect(descent('a', 'b')).toBe(1)
})
