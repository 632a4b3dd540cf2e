/**
 * Opening the report of a 300-article story in chromium, from disk: wall-clock milliseconds from asking for the address
 * until the headline is painted (median of nine after one), on the heaviest view to open. `room.scroll.ms`: the longest
 * task while the claims and the tree are scrolled from top to bottom (50 ms and less do not count as long).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { html } from '../../src/export/html.ts'
import { hugeResult } from '../../test/room/huge-result.ts'
import { chromiumHere, launch } from '../../test/support/chromium.ts'
import type { Figures } from '../quality/task.ts'

const RUNS = 9

export async function measureRoom(): Promise<Figures> {
  if (!chromiumHere) return {}
  const folder = mkdtempSync(join(tmpdir(), 'stemma-room-'))
  const file = join(folder, 'huge.html')
  writeFileSync(file, await html(hugeResult(300)))
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(
    "window.long = []; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.long.push(one.duration) }).observe({ type: 'longtask' })",
  )
  const open = async (view: string): Promise<number> => {
    await page.goto('about:blank')
    const started = performance.now()
    await page.goto(`file://${file}#/s/huge/${view}`, { waitUntil: 'commit' })
    await page.waitForSelector('main h1')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
    return performance.now() - started
  }
  const medians: number[] = []
  for (const view of ['overview', 'family', 'claims', 'origins']) {
    const times: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const took = await open(view)
      if (run > 0) times.push(took)
    }
    times.sort((a, b) => a - b)
    medians.push(times[Math.floor(times.length / 2)] ?? 0)
  }
  let longest = 0
  for (const view of ['claims', 'family', 'timeline']) {
    await open(view)
    await page.waitForTimeout(500)
    await page.evaluate('window.long.length = 0')
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(30)
    }
    longest = Math.max(longest, ...(await page.evaluate<number[]>('window.long')))
  }
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  return { 'room.open.ms': Math.max(...medians), 'room.scroll.ms': longest }
}
