/**
 * The page around the app: one file that loads nothing. The policy in it allows exactly our own style and script, by
 * their hashes. A report carries its Result as JSON and a plain summary for readers without script; the served page
 * carries neither and may talk to its own server.
 */
import type { Result } from '../../model/result.ts'
import { count, finding } from '../finding.ts'
import { lookup } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { html, type Part, trusted } from './markup.ts'
import { plainPage } from './plain-page.ts'

export interface Page {
  readonly html: string
  /** For the header; the page holds the same as a meta element. */
  readonly policy: string
}

/** A self-contained report. */
export async function reportPage(result: Result): Promise<Page> {
  const data = trusted(element('script', dataJson(result), ' type="application/json" id="stemma-result"'))
  return page(titleOf(result), `Stemma ${result.stemma}`, html`<noscript>${plainPage(result)}</noscript>\n${data}`, '')
}

/** The page of `stemma serve`: the app asks `api/…` beside it. */
export function servedPage(version: string): Promise<Page> {
  const note = html`<noscript><p>This page needs JavaScript. Reports made with <code>stemma read … -o report.html</code> can be read without.</p></noscript>`
  return page('Stemma', `Stemma ${version}`, note, " connect-src 'self';")
}

async function page(title: string, generator: string, body: Part, more: string): Promise<Page> {
  // .js: app-table.ts is compiled from web/ and may not be there when the types are checked (app-table.d.ts).
  const app = await import('./app-table.js')
  const policy = `default-src 'none'; style-src '${app.STYLE_HASH}'; script-src '${app.SCRIPT_HASH}';${more} base-uri 'none'; form-action 'none'`
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${generator}">
<title>${title}</title>
<style>${trusted(app.STYLE)}</style>
</head>
<body>
<div id="app"></div>
${body}
${trusted(element('script', app.SCRIPT))}
</body>
</html>
`
  return { html: whole.source, policy }
}

/** Put together here and not in the template: a bundler rewrites a tagged template that holds a closing script tag. */
function element(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`
}

/** JSON that cannot end its element nor break a script: `<` and the two line separators as escapes. */
export function dataJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

export function titleOf(result: Result): string {
  const [story] = result.stories
  if (story === undefined) return 'Stemma'
  if (result.stories.length > 1)
    return `${count(result.articles.length, 'article')} in ${result.stories.length} stories · Stemma`
  return `${plainLine(story.title)}: ${finding(story, lookup(result)).figures} · Stemma`
}
