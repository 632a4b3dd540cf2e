import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf } from './groups.ts'

test('joined things have one head: the first of the list', () => {
  const groups = groupsOf(['a', 'b', 'c', 'd'])
  groups.join(['d', 'b'])
  groups.join(['x', 'c'])
  expect(['a', 'b', 'c', 'd'].map(groups.headOf)).toEqual(['a', 'b', 'c', 'b'])
  expect(groups.count()).toBe(3)
})

test('the order of joining does not matter', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 })
  fc.assert(
    fc.property(pairs, fc.func(fc.nat()), (list, key) => {
      const heads = (order: readonly (readonly [string, string])[]) => {
        const groups = groupsOf(ids)
        for (const pair of order) groups.join(pair)
        return ids.map(groups.headOf)
      }
      const shuffled = [...list].sort((x, y) => key(x) - key(y))
      expect(heads(shuffled)).toEqual(heads(list))
    }),
  )
})
