/** The report in a real browser: no request, no error, no overflow; the filter works without script. Skips without chromium. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../../test/sample-result.ts'
import { page as report } from './page.ts'

const CHROMIUM = process.env['STEMMA_CHROMIUM'] ?? '/usr/bin/chromium'
const here = existsSync(CHROMIUM)
if (!here) console.log(`skipped: no browser at ${CHROMIUM} (STEMMA_CHROMIUM names another)`)

describe.skipIf(!here)('the report in chromium', () => {
  let browser: Browser
  const file = join(mkdtempSync(join(tmpdir(), 'stemma-report-')), 'report.html')
  const hostile = '"><img src=https://remote.example/x onerror="document.title=1"><script>document.title=2</script>'

  beforeAll(async () => {
    const texts = TEXTS.map((text) => ({
      ...text,
      title: `${text.title} ${hostile}`,
      lines: [...text.lines, hostile, 'x'.repeat(400)],
    }))
    writeFileSync(file, report(sampleResult(texts)))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  })
  afterAll(() => browser?.close())

  test.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('loads nothing, reports nothing, fits %i px (%s)', async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    const seen: string[] = []
    page.on('console', (message) => seen.push(message.text()))
    page.on('pageerror', (error) => seen.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) seen.push(request.url())
    })
    await page.goto(`file://${file}`)
    // Everything open: what is folded away must fit and be inert as well.
    const widths = await page.evaluate(`(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
      return [document.documentElement.scrollWidth, innerWidth]
    })()`)
    expect(seen).toEqual([])
    expect(widths).toEqual([width, width])
    expect(await page.title()).not.toMatch(/^[12]$/)
    await page.close()
  })

  test('without script: the claims are there and the filter filters', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${file}`)
    expect(await page.locator('tr.claim:visible').count()).toBe(2)
    await page.getByRole('radio', { name: 'conflict' }).check()
    expect(await page.locator('tr.claim:visible').count()).toBe(1)
    await context.close()
  })

  test('with script: a link into a folded text opens it', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${file}`)
    expect(await page.locator('details.article[open]').count()).toBe(0)
    await page.getByRole('link', { name: 'in context' }).first().click()
    expect(await page.locator('details.article[open]').count()).toBe(1)
    await page.close()
  })
})
