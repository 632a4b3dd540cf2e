/**
 * The reading room's weight and whether everybody can read it. Kilobytes are 1,024 bytes of UTF-8, before compression.
 * `room.app.kb`: the app's script and style. `room.report.kb`: the report of the three seeds. `room.axe`: violations
 * that axe-core finds in all views of the example stories and of a 300-article story, light and dark, counted by rule
 * and element; only where chromium is there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from '../../../src/export/html.ts'
import type { Result } from '../../../src/model/result.ts'
import { read } from '../../../src/pipeline/pipeline.ts'
import { hugeResult } from '../../../test/room/huge-result.ts'
import { axe } from '../../../test/support/axe.ts'
import { chromiumHere, launch, watched } from '../../../test/support/chromium.ts'
import type { Task } from '../task.ts'

const VIEWS = ['overview', 'family', 'claims', 'read', 'timeline', 'timeline?by=spread', 'origins', 'corrections']

async function resultOf(folder: string, published?: string): Promise<Result> {
  const sources = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)), url: null, mediaType: null }))
  return read(sources, published === undefined ? {} : { published })
}

const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 102.4) / 10

export const room: readonly Task[] = [
  {
    name: 'room.app',
    corpora: [],
    run: async () => {
      const { SCRIPT, STYLE } = await import('../../../src/export/html/app-table.js')
      return { 'room.app.kb': kilobytes(SCRIPT + STYLE) }
    },
  },
  {
    name: 'room.report',
    corpora: ['seeds'],
    run: async (context) => ({
      'room.report.kb': kilobytes(await html(await resultOf(context.shared('seeds'), '2024-11-20'))),
    }),
  },
  {
    name: 'room.axe',
    corpora: [],
    run: async (context) => {
      if (!chromiumHere) return {}
      const stories: [string, Result][] = [['huge', hugeResult(300)]]
      for (const name of readdirSync('examples', { withFileTypes: true }))
        if (name.isDirectory()) stories.push([name.name, await resultOf(join('examples', name.name))])
      const browser = await launch()
      let violations = 0
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await watched(browser, { viewport: { width: 1280, height: 900 }, colorScheme })
        for (const [name, result] of stories) {
          const file = join(context.scratch, `${name}.html`)
          writeFileSync(file, await html(result))
          for (const view of VIEWS) {
            await page.goto('about:blank')
            await page.goto(`file://${file}#/s/${result.stories[0]?.id ?? ''}/${view}`)
            await page.waitForSelector('main h1')
            const found = await axe(page, `${name} ${view} ${colorScheme}`)
            for (const line of found) context.log(line)
            violations += found.length
          }
        }
      }
      await browser.close()
      return { 'room.axe': violations }
    },
  },
]
