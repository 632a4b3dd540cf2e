/**
 * Takes the pictures of each view, light and dark, from the built program and a real report:
 * `npm run build && node docs/images/take.mjs [PROGRAM] [STORY]`. Needs chromium (STEMMA_CHROMIUM, else
 * /usr/bin/chromium). Run it again when the page changes its looks, and look at every picture.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const program = process.argv[2] ?? 'dist/command/main.js'
const story = process.argv[3] ?? 'night-release'
const report = join(mkdtempSync(join(tmpdir(), 'stemma-images-')), 'report.html')
execFileSync(process.execPath, [program, 'read', `examples/${story}`, '--quiet', '-o', report], { stdio: 'ignore' })

const browser = await chromium.launch({
  executablePath: process.env.STEMMA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

/** The first screen of a view, after some clicks. */
async function take(name, view, { width = 1120, height = 860, dark = false, clicks = [] } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
  await page.goto(`file://${report}`)
  await page.locator('nav.views a', { hasText: view }).click()
  for (const one of clicks) await page.locator(one).first().click()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  await page.screenshot({ path: `docs/images/${name}.png` })
  await page.close()
}

const VIEWS = [
  ['report', 'Overview'],
  ['family', 'Family tree'],
  ['evidence', 'Family tree', ['a.edge-link.rewrites']],
  ['claims', 'Claims', ['label.k-attribution-lost input']],
  ['read', 'Read', ['.ref']],
  ['timeline', 'Timeline'],
  ['origins', 'Origins'],
  ['corrections', 'Corrections'],
]
for (const [name, view, clicks = []] of VIEWS) {
  await take(name, view, { clicks })
  await take(`${name}-dark`, view, { clicks, dark: true })
}
await take('narrow', 'Overview', { width: 360, height: 780 })
await browser.close()
