/** The body of an article: its blocks of kind paragraph, heading and list-item (DESIGN §4). */
import type { Article, Block } from '../model/article.ts'

export function bodyBlocks(article: Article): Block[] {
  return article.blocks.filter(
    (block) => block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list-item',
  )
}

/** The body as text: the blocks joined by a line end. */
export function bodyText(article: Article): string {
  return bodyBlocks(article)
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n')
}
