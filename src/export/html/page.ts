/** The page around the stories. */
import type { Result } from '../../model/result.ts'
import { finding } from '../finding.ts'
import { lookup } from '../lookup.ts'
import { html } from './markup.ts'

export function page(result: Result): string {
  const by = lookup(result)
  const stories = result.stories.map((story) => {
    const { figures, sentence } = finding(story, by)
    return html`<section><h2>${story.title}</h2><p>${figures}</p><p>${sentence}</p></section>`
  })
  return html`<!doctype html><html lang="en"><meta charset="utf-8"><title>Stemma</title><main>${stories}</main></html>`
    .source
}
