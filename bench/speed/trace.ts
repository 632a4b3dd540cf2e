/**
 * Time of tracing one story of 500 made articles with the claims that collate finds in it: `trace.seconds` (must 5),
 * processor time, best of three; `trace.exponent`: growth from 125 articles. Collating is not in it.
 */
import { collate } from '../../src/collate/collate.ts'
import { group } from '../../src/group/group.ts'
import type { CollatedClaim } from '../../src/model/claim.ts'
import type { Story } from '../../src/model/story.ts'
import { trace } from '../../src/trace/trace.ts'
import { cascadeOf } from '../cascade/cascade.ts'
import { readMade } from '../quality/simulator.ts'
import type { Figures } from '../quality/task.ts'

const SIZES = [125, 500] as const
const RUNS = 3

export async function measureTrace(log: (line: string) => void = console.log): Promise<Figures> {
  const seconds: number[] = []
  for (const size of SIZES) {
    const { story: made, articles, annotations } = await readMade(cascadeOf(1, size, 0.5))
    const { stories } = await group(articles, annotations, { decisions: [] })
    const story: Story = { ...made, copies: stories.flatMap(({ copies }) => copies) }
    const claims: readonly CollatedClaim[] = await collate(story, articles, annotations)
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < RUNS; run++) {
      const before = process.cpuUsage()
      await trace(story, articles, annotations, claims, { decisions: [] })
      const { user, system } = process.cpuUsage(before)
      best = Math.min(best, (user + system) / 1e6)
    }
    log(`  ${size} articles, ${story.copies.length} copies, ${claims.length} claims: ${best.toFixed(2)} s`)
    seconds.push(best)
  }
  const [small = 1, large = 1] = seconds
  return { 'trace.seconds': large, 'trace.exponent': Math.log(large / small) / Math.log(SIZES[1] / SIZES[0]) }
}
