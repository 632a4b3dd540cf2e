/** The finding in a sentence, why it stands, and three short answers a reader came for. */
import { differences, KIND_NAME, SEVERITY } from '../difference.ts'
import { count, finding, unique } from '../finding.ts'
import { witnessesByDate } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { html, type Markup } from './markup.ts'
import { anchor, heading, type View } from './view.ts'
import { why } from './why.ts'

export function overview(view: View): Markup {
  const { story, by, level } = view
  const { figures, sentence, why: reasons } = finding(story, by)
  return html`<header class="finding">
${heading(level, story.title, `story-${view.number}`)}
<p class="figures">${figures.split(', ').map((part, i) => html`${i > 0 && ', '}<span>${part}</span>`)}</p>
<p class="sentence">${sentence}</p>
${reasons.length > 0 && html`<ul class="reasons">${reasons.map((line) => html`<li>${line}</li>`)}</ul>`}
${why(story.evidence, by, 'these articles are one story', html`<p>These are taken as one story because:</p>`)}
</header>
<div class="answers">${originAnswer(view)}${differenceAnswer(view)}${ownAnswer(view)}</div>`
}

function answer(view: View, title: string, content: Markup): Markup {
  return html`<div class="answer">${heading(view.level + 1, title)}${content}</div>`
}

function originAnswer(view: View): Markup | null {
  const counted = view.story.origins.list.filter((origin) => origin.counted)
  if (counted.length === 0) return null
  const lines = counted.map((origin) => {
    const through = origin.articles.length === 0 ? '' : ` (${count(origin.articles.length, 'article')})`
    return html`<li><a href="#${anchor(`origin-${view.number}`, origin.id)}">${originName(origin.kind, plainLine(origin.name))}</a>${through}</li>`
  })
  return answer(view, 'Where it comes from', html`<ul>${lines}</ul>`)
}

export function originName(kind: string, name: string): string {
  switch (kind) {
    case 'own':
      return `${name}: its own reporting`
    case 'outlet':
      return `${name}, not at hand`
    case 'lost':
      return 'a lost source'
    default:
      return name
  }
}

function differenceAnswer(view: View): Markup | null {
  if (view.story.articles.length < 2) return null
  const shown = differences(view.story, view.by)
  const kinds = SEVERITY.filter((kind) => shown.some(({ variant }) => variant.kind === kind))
  if (kinds.length === 0)
    return answer(
      view,
      'What differs',
      html`<p>Nothing beyond the wording, in ${count(view.story.claims.length, 'claim')}.</p>`,
    )
  const lines = kinds.map((kind) => {
    const claims = unique(shown.filter(({ variant }) => variant.kind === kind).map(({ claim }) => claim.id))
    return html`<li><span class="chip k-${kind}">${KIND_NAME[kind]}</span> in ${count(claims.length, 'claim')}</li>`
  })
  return answer(view, 'What differs', html`<ul class="plain">${lines}</ul>`)
}

function ownAnswer(view: View): Markup | null {
  const own = witnessesByDate(view.story, view.by).filter((witness) => witness.ownReporting !== 'none')
  if (own.length === 0 && view.story.articles.length < 2) return null
  if (own.length === 0) return answer(view, 'Who adds anything', html`<p>None of them shows reporting of its own.</p>`)
  const lines = own.map(
    ({ article, ownReporting }) =>
      html`<li><a href="#${anchor('article', article)}">${view.by.label(article)}</a>${ownReporting === 'primary' ? ': the main news' : ': something'}</li>`,
  )
  return answer(view, 'Who adds anything', html`<ul>${lines}</ul>`)
}
