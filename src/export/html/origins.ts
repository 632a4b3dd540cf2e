/** The origins one by one, who rests on each, and which may be one. */
import type { Origin } from '../../model/origin.ts'
import { plainLine } from '../plain.ts'
import { html, type Markup } from './markup.ts'
import { originName } from './overview.ts'
import { anchor, section, type View } from './view.ts'
import { why } from './why.ts'

const KIND_WORDS: Readonly<Record<Origin['kind'], string>> = {
  own: 'own reporting',
  outlet: 'outside outlet',
  document: 'public document or speech',
  unnamed: 'unnamed source',
  lost: 'lost source',
  doc: 'background document',
}

export function originSection(view: View): Markup | null {
  const { list, merges } = view.story.origins
  if (list.length === 0) return null
  const names = new Map(list.map((origin) => [origin.id, originName(origin.kind, plainLine(origin.name))]))
  const item = (origin: Origin): Markup => {
    const name = names.get(origin.id) ?? origin.id
    const through = origin.articles.map(
      (id, i) => html`${i > 0 && ', '}<a href="#${anchor('article', id)}">${view.by.label(id)}</a>`,
    )
    return html`<li id="${anchor(`origin-${view.number}`, origin.id)}"><p><strong>${name}</strong> <span class="soft">${KIND_WORDS[origin.kind]}</span></p>${through.length > 0 && html`<p>Through ${through}</p>`}${why(origin.evidence, view.by, `${name} is an origin`)}</li>`
  }
  const counted = list.filter((origin) => origin.counted)
  const side = list.filter((origin) => !origin.counted)
  const joined = merges.map((merge) => {
    const of = merge.of.map((id) => names.get(id) ?? id).join(' + ')
    const about = `${of} may be one`
    return html`<li><p><strong>${of}</strong> <span class="soft">${merge.level === 'speaker' ? 'perhaps one speaker' : 'perhaps one text'}</span></p><p>${merge.reason}</p>${why(merge.evidence, view.by, about)}</li>`
  })
  return section(
    view,
    'origins',
    'Origins',
    html`${counted.length > 0 && html`<ul class="list">${counted.map(item)}</ul>`}
${joined.length > 0 && html`<p class="sub">May be one and the same</p><ul class="list">${joined}</ul>`}
${side.length > 0 && html`<p class="sub">Background, not counted</p><ul class="list">${side.map(item)}</ul>`}`,
  )
}
