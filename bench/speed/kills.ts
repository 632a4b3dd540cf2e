/**
 * Fifty imports and fifty rounds of watching killed at random instants on each database (`test/support/kill-runs.ts`): articles that were
 * acknowledged and are lost, and articles that are there twice, over both.
 */
import setup from '../../test/support/built-cli.ts'
import { killRuns } from '../../test/support/kill-runs.ts'
import { openPlace, PLACES } from '../../test/support/workspaces.ts'

const RUNS = 50

export async function measureKills(log: (line: string) => void): Promise<Record<string, number>> {
  setup()
  let lost = 0
  let doubled = 0
  for (const name of PLACES) {
    const place = await openPlace(name)
    try {
      for (const what of ['import', 'watch'] as const) {
        const kills = await killRuns(what, await place.fresh(), RUNS, 7)
        log(`kills of ${what} on ${name}: ${JSON.stringify(kills)}`)
        lost += kills.lost
        doubled += kills.doubled
      }
    } finally {
      place.remove()
    }
  }
  return { 'workspace.lost': lost, 'workspace.doubled': doubled }
}
