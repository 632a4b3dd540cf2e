/**
 * The reading room in chromium, from disk: every view on the example stories, every key, permalinks, no error, no
 * request, axe in light and dark, hostile words inert. Skips with a reason where there is no browser.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/export/html.ts'
import type { Result } from '../../src/model/result.ts'
import { read } from '../../src/pipeline/pipeline.ts'
import { sampleResult } from '../sample-result.ts'
import { axe } from '../support/axe.ts'
import { chromiumHere, launch, watched } from '../support/chromium.ts'
import { HOSTILE } from '../support/hostile.ts'
import { poisoned } from './poisoned.ts'

const STORIES = ['ferry-contract', 'milk-powder', 'night-release'] as const
const VIEWS = ['overview', 'family', 'claims', 'read', 'timeline', 'origins', 'corrections'] as const
const folder = mkdtempSync(join(tmpdir(), 'stemma-room-'))

/** Writes the report and gives its address. */
async function report(name: string, result: Result): Promise<string> {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, await html(result))
  return `file://${file}`
}

async function example(name: string): Promise<Result> {
  const from = join('examples', name)
  const sources = readdirSync(from)
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(join(from, file)), url: null, mediaType: null }))
  return read(sources)
}

const idOf = (result: Result): string => result.stories[0]?.id ?? ''
const to = (address: string, story: string, view: string): string => `${address}#/s/${story}/${view}`
const ready = (page: Page): Promise<unknown> => page.waitForSelector('main h1')
/** Playwright keeps a page when only the hash changes: a fresh one shows what a link opens. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
  await ready(page)
}

describe.skipIf(!chromiumHere)('the reading room', () => {
  let browser: Browser
  const made = new Map<string, { readonly result: Result; readonly address: string }>()
  const of = (name: string) => {
    const found = made.get(name)
    if (found === undefined) throw new Error(name)
    return found
  }

  beforeAll(async () => {
    browser = await launch()
    for (const name of STORIES) {
      const result = await example(name)
      made.set(name, { result, address: await report(name, result) })
    }
    const sample = sampleResult()
    made.set('sample', { result: sample, address: await report('sample', sample) })
  }, 60_000)
  afterAll(() => browser?.close())

  describe.each(STORIES)('%s', (name) => {
    test.each([
      [1280, 'light'],
      [360, 'dark'],
      // A window of 1280 at 200 % zoom.
      [640, 'light'],
    ] as const)('each view at %i px, %s: no error, no request, no overflow', async (width, colorScheme) => {
      const { result, address } = of(name)
      const { page, seen } = await watched(browser, { viewport: { width, height: 800 }, colorScheme })
      for (const view of VIEWS) {
        await open(page, to(address, idOf(result), view))
        // Everything open: what is folded away must fit as well.
        await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
        const scroll = await page.evaluate('document.documentElement.scrollWidth')
        expect([view, scroll]).toEqual([view, width])
      }
      expect(seen).toEqual([])
      await page.context().close()
    })
  })

  // One story with every sign of the drawing, and one example: axe takes seconds a view.
  test.each([
    ['sample', 'light'],
    ['night-release', 'dark'],
  ] as const)('axe finds nothing in %s, %s', async (name, colorScheme) => {
    const { result, address } = of(name)
    const { page } = await watched(browser, { viewport: { width: 1280, height: 900 }, colorScheme })
    for (const view of VIEWS) {
      await open(page, to(address, idOf(result), view))
      expect(await axe(page, view)).toEqual([])
    }
    await page.context().close()
  })

  test('the overview says the sentence that matters', async () => {
    const { page } = await watched(browser)
    await open(page, of('sample').address)
    expect(await page.locator('h1').textContent()).toBe('6 articles, 5 outlets, 1–2 origins')
    await page.context().close()
  })

  test.each(STORIES)('%s: a number on the overview is the number of claims it opens', async (name) => {
    const { result, address } = of(name)
    const { page } = await watched(browser)
    await open(page, to(address, idOf(result), 'overview'))
    const links = await page
      .locator('a.count')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]))
    expect(links.length).toBeGreaterThan(0)
    for (const [words, place] of links) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
      await page.waitForSelector('main.view-claims')
      const n = /in (\d+) claim/.exec(words ?? '')?.[1]
      await expect
        .poll(() => page.locator('.tools [role=status]').textContent())
        .toMatch(new RegExp(`^${n} claims? shown; marked: ${(words ?? '').split(' in ')[0]}`))
    }
    await page.context().close()
  })

  describe('words that try to act', () => {
    test('stay words in every view', async () => {
      const { page, seen } = await watched(browser)
      // Eight at a time: each stands in many places of every view.
      for (let i = 0; i < HOSTILE.length; i += 8) {
        const words = HOSTILE.slice(i, i + 8)
        const address = await report(`hostile-${i}`, poisoned(...words))
        await page.goto('about:blank')
        await page.goto(address)
        for (const view of VIEWS) {
          await page.evaluate(`location.hash = '#/s/story-1/${view}'`)
          await page.waitForFunction(`document.querySelector('main')?.classList.contains('view-${view}')`)
          await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
        }
        const found = await page.evaluate(`(() => {
          const bad = [...document.querySelectorAll('iframe, object, embed, img, base, math, form[action], link, main script, [onerror], [onload], [onclick], [onfocus], [onmouseover], [autofocus]')].map((one) => one.outerHTML.slice(0, 80))
          for (const one of document.querySelectorAll('a')) if (!/^(?:#|https?:)/.test(one.getAttribute('href') ?? '#')) bad.push(one.outerHTML.slice(0, 80))
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
          if (/[\\u0000-\\u0008\\u001b\\u009b\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)) bad.push('acting character')
          return bad
        })()`)
        expect([i, found]).toEqual([i, []])
      }
      expect(seen).toEqual([])
      await page.context().close()
    })
  })
})
