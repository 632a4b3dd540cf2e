/** The short version of `npm run bench -- kills`, which does it fifty times on each database. */
import { expect, test } from 'vitest'
import { killRuns } from './support/kill-runs.ts'
import { openPlace, PLACES } from './support/workspaces.ts'

test.each(PLACES.flatMap((name) => [['import', name] as const, ['watch', name] as const]))(
  '%s on %s killed at random instants loses and doubles nothing',
  { timeout: 600_000 },
  async (what, name) => {
    const place = await openPlace(name)
    try {
      const kills = await killRuns(what, await place.fresh(), 5, 1)
      expect(kills).toMatchObject({ killed: 5, lost: 0, doubled: 0 })
      expect(kills.acknowledged).toBeGreaterThan(what === 'watch' ? 24 : 60)
    } finally {
      place.remove()
    }
  },
)
