/**
 * The reading room as a reader uses it: keys, permalinks, filters, the base, corrections, what is saved, print, no
 * script, a story of one article, of nothing in common, of 300. Skips with a reason where there is no browser.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/export/html.ts'
import { Decisions } from '../../src/model/decision.ts'
import type { Result } from '../../src/model/result.ts'
import { sampleResult, TEXTS } from '../sample-result.ts'
import { axe } from '../support/axe.ts'
import { chromiumHere, launch, type Watched, watched } from '../support/chromium.ts'
import { hugeResult } from './huge-result.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-room-'))
async function report(name: string, result: Result): Promise<string> {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, await html(result))
  return `file://${file}`
}
const hash = (page: Page): Promise<string> => page.evaluate('location.hash')

describe.skipIf(!chromiumHere)('using the reading room', () => {
  let browser: Browser
  let sample: string
  let one: Watched

  beforeAll(async () => {
    browser = await launch()
    sample = await report('sample', sampleResult())
    one = await watched(browser, { viewport: { width: 1200, height: 900 }, acceptDownloads: true })
  }, 60_000)
  afterAll(() => browser?.close())

  /** A fresh page at an address within the sample. */
  async function at(place = '', address = sample): Promise<Page> {
    await one.page.goto('about:blank')
    await one.page.goto(`${address}${place}`)
    await one.page.waitForSelector('main h1')
    return one.page
  }

  describe('keys', () => {
    test.each([
      ['o', 'overview'],
      ['f', 'family'],
      ['c', 'claims'],
      ['r', 'read'],
      ['t', 'timeline'],
      ['s', 'origins'],
      ['d', 'corrections'],
    ])('g %s goes to %s', async (key, view) => {
      const page = await at(view === 'overview' ? '#/s/story-1/claims' : '')
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.waitForSelector(`main.view-${view}`)
      expect(await hash(page)).toBe(`#/s/story-1/${view}`)
    })

    test('j and k go from finding to finding, o opens, c cites, l copies the link', async () => {
      const page = await at('#/s/story-1/claims')
      await page.evaluate('navigator.clipboard.writeText = async (text) => { document.title = text }')
      await page.keyboard.press('j')
      const place = () => page.evaluate("document.activeElement?.getAttribute('data-key')")
      expect(await place()).toBe('claim-2')
      await page.keyboard.press('j')
      expect(await place()).toBe('claim-1')
      await page.keyboard.press('k')
      expect(await place()).toBe('claim-2')
      await page.keyboard.press('o')
      expect(await page.locator('[data-key="claim-2"] details.why[open]').count()).toBe(1)
      await page.keyboard.press('c')
      await page.waitForFunction("document.title.includes('SHA-256')")
      expect(await page.title()).toMatch(
        /^“The pier will stay shut” Alder Post, .*alder\.example\/pier#:~:text=.* \(SHA-256 [0-9a-f]{64}, characters \d+–\d+\)$/,
      )
      await page.keyboard.press('l')
      await page.waitForFunction("document.title.startsWith('file:')")
      expect(await page.title()).toMatch(/#\/s\/story-1\/claims\/claim-2/)
    })

    test('/ searches, ? shows the keys, Escape closes, t changes the colours', async () => {
      const page = await at()
      await page.keyboard.press('/')
      await page.keyboard.type('several cracks')
      await page.locator('.hits a').first().click()
      expect(await hash(page)).toBe('#/s/story-1/claims/claim-1')
      await page.keyboard.press('?')
      expect(await page.locator('dialog[open] kbd').count()).toBeGreaterThan(12)
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { state: 'detached' })
      const colour = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
      const light = await colour()
      await page.keyboard.press('t')
      await page.keyboard.press('t')
      expect(await colour()).not.toBe(light)
      await page.keyboard.press('t')
      expect(await colour()).toBe(light)
    })

    test('b switches the base; keys in a field are words', async () => {
      const page = await at('#/s/story-1/read/alder/brook')
      await page.keyboard.press('b')
      expect(await hash(page)).toBe('#/s/story-1/read/brook/alder')
      await page.goto(`${sample}#/s/story-1/claims`)
      await page.locator('input[type=search]').fill('gf')
      await page.keyboard.type('gf')
      expect(await hash(page)).toMatch(/^#\/s\/story-1\/claims\?words=/)
    })
  })

  test.each([
    ['a claim', '#/s/story-1/claims/claim-2', '.item.target:has-text("reopen")'],
    ['an edge', '#/s/story-1/family/edge/alder/brook', '.evidence:has-text("the Alder Post reported")'],
    ['a doubt', '#/s/story-1/family/doubt/cobble/dune', '.evidence:has-text("cannot tell")'],
    ['an origin', '#/s/story-1/origins/lost%3A1', '.item.target details[open]'],
    ['a statement in its text', '#/s/story-1/read/cobble?at=cobble%2Fs1', '.text .named:has-text("several cracks")'],
    ['a filter', '#/s/story-1/claims?kind=attribution-lost', 'role=radio[name="attribution lost 1"][checked]'],
    ['a time', '#/s/story-1/timeline/2031-03%402031-03-01~0', '.item.target:has-text("Mar 2031")'],
    ['how it spread', '#/s/story-1/timeline?by=spread', '.item:has-text("First with 2 claims")'],
  ])('the address of %s opens it and survives a reload', async (_, place, shown) => {
    const page = await at(place)
    await page.waitForSelector(shown)
    await page.reload()
    await page.waitForSelector(shown)
    expect(await hash(page)).toBe(place)
  })

  test('a link to one difference opens it among the claim’s', async () => {
    const page = await at('#/s/story-1/claims/claim-1')
    await page.locator('[data-key="claim-1"] summary').first().click()
    await page.locator('.variants > li:has-text("attribution lost") [data-link]').click()
    const place = await hash(page)
    expect(place).toMatch(/^#\/s\/story-1\/claims\/claim-1\/[a-z0-9]+$/)
    await page.reload()
    await page.waitForSelector('.variants > .target:has-text("attribution lost")')
  })

  test('each finding has an address, and each address inside the page leads somewhere', async () => {
    const page = await at()
    const seen = new Set<string>()
    for (const view of ['overview', 'family', 'claims', 'read', 'timeline', 'origins', 'corrections']) {
      await page.evaluate(`location.hash = '#/s/story-1/${view}'`)
      await page.waitForSelector(`main.view-${view}`)
      await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
      const links = await page.evaluate<string[]>(
        "[...document.querySelectorAll('main a[href^=\"#\"]')].map((one) => one.getAttribute('href'))",
      )
      for (const link of links) seen.add(link)
    }
    for (const place of seen) {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`)
      await page.waitForSelector('main h1')
      expect([place, await page.locator('main .failure').count()]).toEqual([place, 0])
    }
    expect(seen.size).toBeGreaterThan(30)
  })

  test('the three answers of the walk-through take at most two steps', async () => {
    const page = await at()
    expect(await page.locator('h1').textContent()).toContain('1–2 origins')
    await page.locator('a.count:has-text("attribution lost")').click()
    expect(await page.locator('.tools [role=status]').textContent()).toContain(
      '1 claim shown; marked: attribution lost',
    )
    const lost = page.locator('mark.k-attribution-lost')
    expect(await lost.allTextContents()).toContain('nobody named')
    await page.locator('.cell:has-text("several cracks") >> text=in context').click()
    expect(await page.locator('.text .named').textContent()).toContain('several cracks')
  })

  test('the claims that are shown are the claims that are saved', async () => {
    const page = await at('#/s/story-1/claims?kind=conflict')
    const saved = page.waitForEvent('download')
    await page.locator('text=Save 1 as CSV').click()
    const text = readFileSync((await (await saved).path()) ?? '', 'utf8')
    expect(text).toContain('The pier will reopen')
    expect(text).not.toContain('several cracks')
  })

  test('corrections: what each touches, the list, the file that --decisions takes', async () => {
    const page = await at('#/s/story-1/corrections')
    await page.locator('input[placeholder^="why"]').fill('another pier')
    await page.locator('select').last().selectOption('dune')
    expect(await page.locator('.effect').textContent()).toContain('from 6 articles to 5')
    await page.locator('text=Add this correction').click()
    await page.goto(`${sample}#/s/story-1/corrections?kind=same-source&origin=own%3AAlder%20Post`)
    await page.locator('label:has-text("and") select').selectOption('lost:1')
    expect(await page.locator('.effect').textContent()).toContain('become 1 at most')
    await page.locator('text=Add this correction').click()
    await page.locator('text=An outlet has another name').click()
    await page.locator('input[placeholder="its name"]').fill('Cobble Herald')
    await page.locator('text=Add this correction').click()
    await page.locator('text=Something is not a source').click()
    await page.locator('text=Add this correction').click()
    expect(await page.locator('.command').textContent()).toMatch(/^stemma read .*--decisions decisions\.json/)
    expect(await page.locator('main .list').textContent()).toContain('another pier')
    const saved = page.waitForEvent('download')
    await page.locator('text=Save decisions.json').click()
    const file = readFileSync((await (await saved).path()) ?? '', 'utf8')
    const decisions = Decisions.parse(JSON.parse(file))
    expect(decisions.map((one) => one.kind)).toEqual(['apart', 'same-source', 'outlet-is', 'not-a-source'])
    expect(decisions[0]).toEqual({ kind: 'apart', article: 'dune', note: 'another pier' })
    expect(decisions[1]).toEqual({ kind: 'same-source', origins: ['lost:1', 'own:Alder Post'] })
  })

  test('decisions in the result and notices are visible on every view', async () => {
    const result = sampleResult()
    const decided = {
      ...result,
      options: { ...result.options, decisions: [{ kind: 'not-a-source' as const, name: 'Gull Wire', note: 'a bird' }] },
    }
    const page = await at('#/s/story-1/timeline', await report('decided', decided))
    expect(await page.locator('footer').textContent()).toMatch(/“Gull Wire” is not a source.*“a bird”.*E_DATE_MISSING/)
  })

  test('reading: a passage finds its others, layers can be hidden, columns added', async () => {
    const page = await at('#/s/story-1/read/alder/brook')
    await page.locator('[data-article="alder"] .ref').first().click()
    expect(await page.locator('[data-article="brook"] .text .held').count()).toBeGreaterThan(0)
    const background = () => page.locator('.furniture').first().isVisible()
    expect(await background()).toBe(true)
    await page.locator('text=page furniture').click()
    expect(await background()).toBe(false)
    await page.locator('label:has-text("Add") select').selectOption('cobble')
    expect(await page.locator('.column').count()).toBe(3)
    expect(await hash(page)).toBe('#/s/story-1/read/alder/brook/cobble?hide=furniture')
  })

  test('one article: it says so, and nothing is left empty', async () => {
    const result = sampleResult()
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    const alone = {
      ...result,
      articles: result.articles.slice(0, 1),
      annotations: result.annotations.slice(0, 1),
      stories: [
        {
          ...story,
          articles: story.articles.slice(0, 1),
          claims: [],
          derivations: [],
          undecided: [],
          copies: [],
          timeline: [],
          origins: { ...story.origins, merges: [] },
        },
      ],
    }
    const address = await report('alone', alone)
    const page = await at('', address)
    expect(await page.locator('main').textContent()).toContain('independent origins cannot be compared')
    for (const view of ['family', 'claims', 'read', 'timeline', 'origins']) {
      await page.evaluate(`location.hash = '#/s/story-1/${view}'`)
      await page.waitForSelector(`main.view-${view}`)
      expect((await page.locator('main').textContent())?.length).toBeGreaterThan(60)
    }
  })

  test('nothing in common, origin not told: said in words', async () => {
    const result = sampleResult()
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    const apart = {
      ...result,
      stories: [
        {
          ...story,
          claims: [],
          derivations: [],
          undecided: [],
          origins: { min: 0, max: 0, reason: '', merges: [], list: [] },
        },
      ],
    }
    const page = await at('', await report('apart', apart))
    expect(await page.locator('main').textContent()).toContain('where it comes from, the texts do not say')
    expect(await page.locator('main').textContent()).toContain('No statement is made by two of them')
    await page.evaluate("location.hash = '#/s/story-1/claims'")
    await page.waitForSelector('main.view-claims')
    expect(await page.locator('main').textContent()).toContain('no claim in common')
    await page.evaluate("location.hash = '#/s/story-1/origins'")
    await page.waitForSelector('main.view-origins')
    expect(await page.locator('main').textContent()).toContain('the texts do not say')
  })

  test('several stories: a list first, and an address that is not in the report says so', async () => {
    const result = sampleResult()
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    const address = await report('two', { ...result, stories: [story, { ...story, id: 'story-2', title: 'Second' }] })
    const page = await at('', address)
    expect(await page.locator('.stories li').count()).toBe(2)
    await page.locator('text=Second').click()
    await page.waitForSelector('main.view-overview')
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await page.waitForSelector('.stories')
    expect(await (await at('#/s/gone/claims', address)).locator('.failure').textContent()).toContain(
      'not in this report',
    )
  })

  test('on paper: the whole view, no tools', async () => {
    const page = await at('#/s/story-1/claims')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav.views').isVisible()).toBe(false)
    expect(await page.locator('.version').first().isVisible()).toBe(true)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: null })
  })

  test('without script: a plain page with finding, tree, differences and claims', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(sample)
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain('6 articles, 5 outlets, 1–2 origins')
    expect(text).toContain('rewrites Alder Post')
    expect(text).toContain('several cracks')
    await context.close()
  })

  test('nothing above made an error or a request', () => {
    expect(one.seen).toEqual([])
  })

  describe('a story of 300 articles', () => {
    let address: string
    beforeAll(async () => {
      const result = hugeResult(300)
      expect(result.articles).toHaveLength(TEXTS.length * 50)
      address = await report('huge', result)
    }, 60_000)

    test.each(['overview', 'family', 'claims', 'read', 'timeline', 'origins', 'corrections'])(
      '%s: opens, scrolls to its end, no error',
      async (view) => {
        const { page, seen } = await watched(browser, { viewport: { width: 1280, height: 900 } })
        await page.goto(`${address}#/s/huge/${view}`)
        await page.waitForSelector('main h1')
        const nodes = await page.evaluate<number>("document.querySelectorAll('*').length")
        expect(nodes).toBeLessThan(6000)
        for (let i = 0; i < 8; i++) {
          await page.evaluate('scrollBy(0, document.body.scrollHeight / 7)')
          await page.waitForTimeout(30)
        }
        expect(await page.locator('footer').isVisible()).toBe(true)
        expect(seen).toEqual([])
        await page.context().close()
      },
    )

    test('a link to the last claim scrolls there; j goes on past what is in the page', async () => {
      const { page } = await watched(browser, { viewport: { width: 1280, height: 900 } })
      await page.goto(`${address}#/s/huge/claims/claim-200`)
      const target = page.locator('.item.target')
      await target.waitFor()
      await page.waitForTimeout(300)
      const box = await target.boundingBox()
      expect(box !== null && box.y < 900 && box.y + box.height > 0).toBe(true)
      await page.goto('about:blank')
      await page.goto(`${address}#/s/huge/family`)
      await page.waitForSelector('main .item')
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('j')
        await page.waitForTimeout(16)
      }
      expect(Number(await page.evaluate("document.activeElement?.getAttribute('data-index')"))).toBe(39)
      expect(await axe(page, 'family, 300')).toEqual([])
      await page.context().close()
    })
  })
})
