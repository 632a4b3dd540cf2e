/** The worst differences, both wordings beside each other, the differing words marked. */
import { ASPECT_NAME, differences, firstOf, KIND_NAME, type Shown, type Side, sidesOf } from '../difference.ts'
import { count } from '../finding.ts'
import { dateLabel } from '../lookup.ts'
import { windowOn } from '../window.ts'
import { html, type Markup } from './markup.ts'
import { sourceLink } from './source-link.ts'
import { anchor, section, type View } from './view.ts'
import { why } from './why.ts'

const OPEN = 6
const OF_A_KIND = 3
const MOST = 40
/** Characters of each wording. */
const ROOM = 320

export function differenceSection(view: View): Markup | null {
  const all = differences(view.story, view.by).filter(({ variant }) => variant.kind !== 'detail-added')
  if (all.length === 0) return null
  const first = firstOf(all, OPEN, OF_A_KIND)
  const cards = first.map((shown) => card(shown, view))
  const rest = all
    .filter((one) => !first.includes(one))
    .slice(0, MOST - OPEN)
    .map((shown) => card(shown, view))
  const more = all.length - MOST
  return section(
    view,
    'differences',
    'What differs, the worst first',
    html`<ol class="cards">${cards}</ol>${rest.length > 0 && html`<details class="rest"><summary>${count(rest.length, 'more difference')}</summary><ol class="cards">${rest}</ol></details>`}${more > 0 && html`<p class="soft">${count(more, 'more')} in the table of claims.</p>`}`,
  )
}

function card({ claim, variant, more }: Shown, view: View): Markup | null {
  const sides = sidesOf(claim, variant, view.by)
  if (sides === null) return null
  const number = view.claimNumbers.get(claim.id)
  return html`<li class="card"><p class="head"><span class="chip k-${variant.kind}">${KIND_NAME[variant.kind]}</span> <span class="soft">${ASPECT_NAME[variant.aspect]}, ${band(variant.band)}${more > 0 && html`; so in ${count(more, 'more pair')}`}</span> <a class="permalink" href="#${anchor('claim', claim.id)}">claim ${number ?? ''}</a></p>
<div class="sides">${sides.map((side) => wording(side, variant.kind, view))}</div>${why(variant.evidence, view.by, `this is “${KIND_NAME[variant.kind]}”`)}</li>`
}

function wording(side: Side, kind: string, view: View): Markup {
  const article = view.by.articles.get(side.statement.article)
  if (article === undefined) return html``
  const { before, words, after } = windowOn(article.text, side.statement, side.words, ROOM)
  const when =
    article.published === null ? null : html` <span class="soft">${dateLabel(article.published.value)}</span>`
  return html`<figure><figcaption>${sourceLink(article, side.statement, side.label)}${when}</figcaption><blockquote>${before}${words !== '' && html`<mark class="k-${kind}">${words}</mark>`}${after}</blockquote></figure>`
}

export function band(name: string): string {
  return name === 'check' ? 'to be checked' : name
}
