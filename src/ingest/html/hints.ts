/** What the head of a page says about the article, as far as the body model asks: title, description, JSON-LD body. */
import type { Hints } from './features.ts'
import type { Tree } from './tree.ts'

export function hintsOf(tree: Tree): Hints {
  let title = ''
  let description = ''
  for (const meta of tree.metas) {
    const name = (meta.get('property') || meta.get('name')).toLowerCase()
    if (name === 'og:title' || (name === 'twitter:title' && title === '')) title = meta.get('content')
    if (name === 'og:description' || (name === 'description' && description === '')) description = meta.get('content')
  }
  let body = ''
  for (const text of tree.jsonLd) {
    // Read without parsing: half of the bodies stand in JSON with raw line ends that JSON.parse refuses.
    const match = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)
    if (match?.[1] !== undefined && match[1].length > body.length) body = match[1].replace(/\\u003[ce]|\\[nrt]/gi, ' ')
  }
  return { title: title || tree.title, description, body }
}
