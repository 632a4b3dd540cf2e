/** The library's surface, held by a file a reviewer can read: names and types of every export of every sub-path. */
import { expect, test } from 'vitest'
import { BUILT } from './support/built-cli.ts'
import { surfaceOf } from './support/surface.ts'

// On purpose: npx vitest run test/surface.test.ts -u, and a line in CHANGELOG.md.
test('what the package exports is what test/surface.txt says', async () => {
  await expect(surfaceOf(BUILT)).toMatchFileSnapshot('surface.txt')
})
