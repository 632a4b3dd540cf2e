/** For tests: an invented article out of plain paragraphs, one a line. */
import type { Article } from '../../src/model/article.ts'

export function inventedArticle(text: string, more: Partial<Article> = {}): Article {
  const blocks: Article['blocks'][number][] = []
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length, evidence: [] })
  return {
    id: 'x',
    name: 'x.txt',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: '',
    text,
    blocks,
    links: [],
    ...more,
  }
}
