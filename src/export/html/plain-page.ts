/**
 * The report without script: the finding, who rests on whom, the worst differences in both wordings, the claims, the
 * origins, the articles. Short on purpose: it is what an archive's text search and a reader without script get.
 */
import type { Result, TracedStory } from '../../model/result.ts'
import { ASPECT_NAME, differences, firstOf, KIND_NAME, type Shown, sidesOf } from '../difference.ts'
import { type Branch, familyInWords, relationTo } from '../family.ts'
import { count, finding, originCount, sentenceOf } from '../finding.ts'
import { byDate, dateLabel, type Lookup, lookup } from '../lookup.ts'
import { orientedStory } from '../orient.ts'
import { windowOn } from '../window.ts'
import { ANY, chosen } from './claim-list.ts'
import { decisionWords } from './decision-effect.ts'
import { html, type Markup } from './markup.ts'
import { ORIGIN_KIND, originName } from './origin-words.ts'
import { sourceUrl } from './source-url.ts'

const DIFFERENCES = 12
const OF_A_KIND = 4
const CLAIMS = 60
const VERSIONS = 12
const ROOM = 320

export function plainPage(result: Result): Markup {
  const by = lookup(result)
  return html`<main class="plain">${result.stories.map((story) => storyOf(orientedStory(story, by), by))}${decisions(result, by)}${notices(result)}
<p>Stemma ${result.stemma} counts origins and shows who says what on whose word. It does not say what is true. With JavaScript this page shows every claim, the evidence of each line, and the texts.</p></main>`
}

function storyOf(story: TracedStory, by: Lookup): Markup {
  const { figures, sentence, why } = finding(story, by)
  const differing = firstOf(differences(story, by), DIFFERENCES, OF_A_KIND)
  const claims = chosen(story.claims, ANY, by)
  return html`<article><h1>${story.title}</h1><p class="figures">${figures}</p><p>${sentence}</p><ul>${why.map((line) => html`<li>${line}</li>`)}</ul>
<h2>Who rests on whom</h2><ul>${familyInWords(story, by).map((root) => branchOf(root, by))}</ul>
${story.undecided.length > 0 && html`<ul>${story.undecided.map(({ a, b, what }) => html`<li>Cannot tell ${what === 'link' ? 'whether they are kin' : 'which took from which'}: ${by.label(a)}, ${by.label(b)}</li>`)}</ul>`}
${differing.length > 0 && html`<h2>What differs</h2><ul>${differing.map((shown) => differenceOf(shown, by))}</ul>`}
${claims.length > 0 && html`<h2>Claims</h2><ol>${claims.slice(0, CLAIMS).map((claim) => html`<li>${claim.gist} (${count(claim.corroboration.articles, 'article')}, ${originCount(claim.corroboration.origins)})<ul>${claim.statements.slice(0, VERSIONS).map((member) => html`<li>${by.label(member.article)}${member.attribution !== null && html`, on the word of ${member.attribution}`}: “${by.quote(member)}”</li>`)}</ul></li>`)}</ol>`}
${story.origins.list.length > 0 && html`<h2>Origins</h2><ul>${story.origins.list.map((origin) => html`<li>${originName(origin)} (${ORIGIN_KIND[origin.kind]}${!origin.counted && ', not counted'}), ${count(origin.articles.length, 'article')}</li>`)}</ul>`}
<h2>Articles</h2><ul>${byDate(story, by).map((article) => {
    const url = sourceUrl(article, null)
    const title = article.title?.value ?? article.name
    return html`<li>${by.label(article.id)}, ${article.published === null ? 'no date' : dateLabel(article.published.value)}: ${url === null ? title : html`<a href="${url}" rel="noopener noreferrer external">${title}</a>`} <code>SHA-256 ${article.sha256}</code></li>`
  })}</ul></article>`
}

function branchOf({ id, edge, also, children }: Branch, by: Lookup): Markup {
  const article = by.articles.get(id)
  const notes = [
    ...(edge === null ? [] : [relationTo(edge, by)]),
    ...also.map((other) => `also ${relationTo(other, by)}`),
  ]
  const when =
    article === undefined ? 'not at hand' : article.published === null ? 'no date' : dateLabel(article.published.value)
  return html`<li>${by.parentWords(id)}, ${when}${notes.length > 0 && `: ${notes.join('; ')}`}${children.length > 0 && html`<ul>${children.map((child) => branchOf(child, by))}</ul>`}</li>`
}

function differenceOf({ claim, variant }: Shown, by: Lookup): Markup {
  const sides = (sidesOf(claim, variant, by) ?? []).map(({ statement, words, label }) => {
    const text = by.articles.get(statement.article)?.text ?? ''
    const cut = windowOn(text, statement, words, ROOM)
    return html`<li>${label}: “${cut.before}<mark>${cut.words}</mark>${cut.after}”</li>`
  })
  return html`<li>${KIND_NAME[variant.kind]} (${ASPECT_NAME[variant.aspect]})<ul>${sides}</ul></li>`
}

function decisions(result: Result, by: Lookup): Markup | null {
  const list = result.options.decisions
  if (list.length === 0) return null
  return html`<h2>${count(list.length, 'decision')} of a reader</h2><ul>${list.map((one) => html`<li>${decisionWords(one, result, by)}${one.note !== undefined && ` (“${one.note}”)`}</li>`)}</ul>`
}

function notices(result: Result): Markup | null {
  if (result.notices.length === 0) return null
  return html`<h2>${count(result.notices.length, 'notice')}</h2><ul>${result.notices.map(({ code, what, where, mend }) => html`<li><code>${code}</code> ${where}: ${sentenceOf(what)} ${sentenceOf(mend)}</li>`)}</ul>`
}
