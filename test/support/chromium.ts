/** The browser of the tests: Debian's chromium. Where it is missing they skip, unless STEMMA_REQUIRE names it. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env['STEMMA_CHROMIUM'] ?? '/usr/bin/chromium'
export const chromiumHere = existsSync(CHROMIUM)
if (!chromiumHere) {
  const reason = `no browser at ${CHROMIUM} (STEMMA_CHROMIUM names another)`
  if ((process.env['STEMMA_REQUIRE'] ?? '').split(',').includes('chromium')) throw new Error(reason)
  console.log(`skipped: ${reason}`)
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

export interface Watched {
  readonly page: Page
  /** Messages of the console, errors, requests to anywhere but the disk: what must stay empty. */
  readonly seen: string[]
}

export async function watched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const seen: string[] = []
  page.on('console', (message) => seen.push(message.text()))
  page.on('pageerror', (error) => seen.push(String(error.stack ?? error)))
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) seen.push(request.url())
  })
  return { page, seen }
}
