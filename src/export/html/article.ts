/** One article as it was read: statements, attributions and quotes marked, furniture shaded, nothing left out. */
import type { Annotation } from '../../model/annotation.ts'
import type { Article, Block } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { dateLabel } from '../lookup.ts'
import { type Layer, markedText } from './marked-text.ts'
import { html, type Markup } from './markup.ts'
import { sourceLink } from './source-link.ts'
import { anchor, type View } from './view.ts'

/** Furniture longer than this is folded: it is shown to be checked, not to be read. */
const FURNITURE_OPEN = 300

export function articleView(article: Article, view: View): Markup {
  const annotation = view.by.annotations.get(article.id)
  const layers = layersOf(article, annotation, view)
  const published =
    article.published === null ? null : html` <span class="soft">${dateLabel(article.published.value)}</span>`
  const title = article.title?.value
  return html`<details class="article" id="${anchor('article', article.id)}"><summary><strong>${view.by.label(article.id)}</strong>${published}${title !== undefined && html`<span class="title">${title}</span>`}</summary>
<div class="reading" lang="${article.language}">${blocksOf(article, layers)}</div>
${facts(article)}</details>`
}

function facts(article: Article): Markup {
  const outlet = article.outlet === null ? 'not known' : `${article.outlet.value} (from ${article.outlet.from})`
  const date = article.published === null ? 'not known' : `${article.published.value} (from ${article.published.from})`
  return html`<dl class="facts"><dt>Read from</dt><dd>${article.name}</dd>${article.url !== null && html`<dt>Address</dt><dd>${sourceLink(article, null, article.url)}</dd>`}<dt>Outlet</dt><dd>${outlet}</dd><dt>Published</dt><dd>${date}</dd><dt>SHA-256</dt><dd><code>${article.sha256}</code></dd></dl>`
}

function blocksOf(article: Article, layers: readonly Layer[]): Markup[] {
  const pieces: Markup[] = []
  let furniture: Block[] = []
  const flush = (): void => {
    if (furniture.length > 0) pieces.push(furnitureOf(article, furniture))
    furniture = []
  }
  for (const block of article.blocks) {
    if (block.kind === 'furniture') furniture.push(block)
    else {
      flush()
      const own = layers.filter((layer) => layer.start < block.end && block.start < layer.end)
      pieces.push(html`<p class="${block.kind}">${markedText(article.text, block, own)}</p>`)
    }
  }
  flush()
  return pieces
}

function furnitureOf(article: Article, blocks: readonly Block[]): Markup {
  const lines = blocks.map((block) => html`<p>${article.text.slice(block.start, block.end)}</p>`)
  const length = blocks.reduce((sum, block) => sum + block.end - block.start, 0)
  return length <= FURNITURE_OPEN
    ? html`<div class="furniture">${lines}</div>`
    : html`<details class="furniture"><summary>Page furniture, ${length} characters</summary>${lines}</details>`
}

function layersOf(article: Article, annotation: Annotation | undefined, view: View): Layer[] {
  if (annotation === undefined) return []
  const layers: Layer[] = []
  for (const { source, cue, content, speech } of annotation.attributions) {
    for (const span of source) layers.push({ ...span, name: 'source-words' })
    for (const span of cue) layers.push({ ...span, name: 'cue' })
    for (const span of content) layers.push({ ...span, name: speech === 'direct' ? 'quote' : 'reported' })
  }
  for (const span of copiedFrom(article, view)) layers.push({ ...span, name: 'copied' })
  for (const mark of annotation.marks) layers.push({ start: mark.start, end: mark.end, name: 'reporting' })
  for (const claim of view.story.claims) {
    const number = view.claimNumbers.get(claim.id)
    if (number === undefined) continue
    for (const member of claim.statements) {
      if (member.article !== article.id) continue
      const after = html`<sup id="${anchor('statement', member.statement)}"><a href="#${anchor('claim', claim.id)}" aria-label="claim ${number}">${number}</a></sup>`
      layers.push({ start: member.start, end: member.end, name: 'said', after })
    }
  }
  return layers
}

/** The runs it shares word for word with a parent of the tree. */
function copiedFrom(article: Article, view: View): Span[] {
  const parents = new Set(view.story.derivations.filter((edge) => edge.to === article.id).map((edge) => edge.from))
  return view.story.copies.flatMap(({ a, b, spans }) => {
    if (b === article.id && parents.has(a)) return spans.map(([, inB]) => inB)
    return a === article.id && parents.has(b) ? spans.map(([inA]) => inA) : []
  })
}
