/**
 * Takes the pictures of the README from the built program and a real report: `npm run build && node docs/images/take.mjs [PROGRAM] [STORY]`.
 * Needs chromium (STEMMA_CHROMIUM, else /usr/bin/chromium). Run it again when the report changes its looks.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const program = process.argv[2] ?? 'dist/command/main.js'
const story = process.argv[3] ?? 'night-release'
const report = join(mkdtempSync(join(tmpdir(), 'stemma-images-')), 'report.html')
execFileSync(process.execPath, [program, 'read', `examples/${story}`, '--quiet', '-o', report])

const browser = await chromium.launch({
  executablePath: process.env.STEMMA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

/** From the top of one element to a height below it. */
async function take(name, { width, height, colorScheme, from, open }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  await page.goto(`file://${report}`)
  if (open !== undefined) await page.locator(open).first().click()
  const box = await page.locator(from).first().boundingBox()
  const clip = { x: 0, y: Math.max(0, Math.floor(box?.y ?? 0)), width, height }
  await page.screenshot({ path: `docs/images/${name}.png`, fullPage: true, clip })
  await page.close()
}

await take('report', { width: 1120, height: 1180, colorScheme: 'light', from: '.brand' })
await take('report-dark', { width: 1120, height: 1180, colorScheme: 'dark', from: '.brand' })
await take('claims', { width: 1120, height: 900, colorScheme: 'light', from: 'section.claims' })
await take('text', { width: 760, height: 760, colorScheme: 'light', from: 'section.texts', open: 'details.article > summary' })
await take('narrow', { width: 360, height: 780, colorScheme: 'light', from: '.brand' })
await browser.close()
