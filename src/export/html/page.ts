/**
 * The page around the stories: one file that loads nothing. The policy in it allows exactly our own style and script,
 * by their hashes, and nothing else: no image, no font, no frame, no connection.
 */
import type { Result } from '../../model/result.ts'
import { sha256Hex } from '../../text/hash.ts'
import { count, finding, sentenceOf } from '../finding.ts'
import { type Lookup, lookup } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { html, type Markup, trusted } from './markup.ts'
import { SCRIPT } from './script.ts'
import { storyView } from './story.ts'
import { STYLE } from './style.ts'

export function page(result: Result): string {
  const by = lookup(result)
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stemma ${result.stemma}">
<title>${titleOf(result, by)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the finding</a>
<header class="brand"><b>Stemma</b> <span>who took the news from whom</span></header>
<main id="main">${several(result, by)}${result.stories.map((story, i) => storyView(result, story, i + 1, by))}${decisions(result)}${notices(result)}</main>
<footer class="foot">${about(result)}</footer>
${trusted(scriptElement(SCRIPT))}
</body>
</html>
`
  return body.source
}

/** Put together here and not in the template: a bundler rewrites a tagged template that holds a closing script tag. */
function scriptElement(content: string): string {
  return `<script>${content}</script>`
}

/** CSP source of an inline block: base64 of its SHA-256. */
function hashOf(content: string): string {
  const bytes = sha256Hex(content).match(/../g) ?? []
  return `sha256-${btoa(String.fromCharCode(...bytes.map((hex) => Number.parseInt(hex, 16))))}`
}

function titleOf(result: Result, by: Lookup): string {
  const [story] = result.stories
  if (story === undefined) return 'Stemma'
  if (result.stories.length > 1)
    return `${count(result.articles.length, 'article')} in ${result.stories.length} stories · Stemma`
  return `${plainLine(story.title)}: ${finding(story, by).figures} · Stemma`
}

/** Over several stories: a heading for all, and a way to each. */
function several(result: Result, by: Lookup): Markup | null {
  if (result.stories.length < 2) return null
  const lines = result.stories.map(
    (story, i) =>
      html`<li><a href="#story-${i + 1}">${story.title}</a> <span class="soft">${finding(story, by).figures}</span></li>`,
  )
  return html`<header class="finding"><h1 class="figures">${count(result.articles.length, 'article')} in ${result.stories.length} separate stories</h1><ol class="contents">${lines}</ol></header>`
}

/** A reader's corrections, each with its note: they are part of the finding. */
function decisions(result: Result): Markup | null {
  const list = result.options.decisions
  if (list.length === 0) return null
  const lines = list.map((decision) => {
    const { kind, note, ...what } = decision
    return html`<li><b>${kind}</b> ${Object.values(what).flat().join(', ')}${note !== undefined && html` <span class="soft">“${note}”</span>`}</li>`
  })
  return html`<section class="part" aria-labelledby="decisions"><h2 id="decisions">${count(list.length, 'decision')} of a reader</h2><ul>${lines}</ul></section>`
}

function notices(result: Result): Markup | null {
  if (result.notices.length === 0) return null
  const lines = result.notices.map(
    ({ code, what, where, mend }) =>
      html`<li><code>${code}</code> <b>${where}</b> ${sentenceOf(what)} ${sentenceOf(mend)}</li>`,
  )
  return html`<section class="part notices" aria-labelledby="notices"><h2 id="notices">${count(result.notices.length, 'notice')}</h2><ul>${lines}</ul></section>`
}

function about(result: Result): Markup {
  const { published, outlet, decisions, languages } = result.options
  const packs = Object.keys(languages)
    .sort()
    .map((name) => `${name} ${languages[name] ?? ''}`)
  const given = [
    ...(published === null ? [] : [`--published ${published}`]),
    ...(outlet === null ? [] : [`--outlet ${outlet}`]),
    ...(decisions.length === 0 ? [] : [count(decisions.length, 'decision')]),
  ]
  return html`<p>Stemma ${result.stemma}${packs.length > 0 && html` (${packs.join(', ')})`}${given.length > 0 && html`; ${given.join(', ')}`}. Made by rules and counting, without a language model; the same articles give the same page.</p><p>Stemma counts origins and shows who says what on whose word. It does not say what is true.</p>`
}
