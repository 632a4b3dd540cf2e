/** The family trees as one SVG drawing that stands alone: no script, no style sheet, no reference to anything outside. */

import type { TextExporter } from '../exporter.ts'
import { finding } from '../finding.ts'
import { lookup } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { escaped } from '../xml.ts'
import { drawStory } from './draw-story.ts'
import { legend } from './legend.ts'
import { PAPER, SOFT, text, WIDTH } from './marks.ts'

const MARGIN = 28
const BETWEEN = 36

export const svg: TextExporter = (result) => {
  const by = lookup(result)
  const parts: string[] = []
  const signs = new Set<string>()
  let y = MARGIN
  for (const [i, story] of result.stories.entries()) {
    if (i > 0) y += BETWEEN
    const drawn = drawStory(story, by, y)
    parts.push(...drawn.parts)
    for (const sign of drawn.signs) signs.add(sign)
    y = drawn.bottom
  }
  const signed = legend(signs, y + 10)
  parts.push(...signed.parts)
  y = signed.bottom + 26
  const footer = `Stemma ${result.stemma}. Counts origins, not outlets; it does not say what is true.`
  parts.push(text(MARGIN, y, footer, { size: 11, fill: SOFT }))
  const height = y + 18
  const title = result.stories.map((story) => plainLine(story.title)).join('; ')
  const told = result.stories.map((story) => finding(story, by).sentence).join(' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="'DejaVu Sans', Verdana, system-ui, sans-serif">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(told)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}
