/** Web pages. The parser and the body model load only when one comes. */
import type { Notice } from '../../error/notice.ts'
import { sha256Hex } from '../../text/hash.ts'
import type { Draft } from '../draft.ts'
import { finish } from '../finish.ts'
import type { Format, Input } from '../input.ts'
import { charsetNotices, noBody, tooLarge } from './plain-text.ts'

/** Bytes. The largest of 1,600 corpus pages has 4 MB; a page with its pictures inside may have ten. */
const LARGEST_PAGE = 30_000_000

const OPENING =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6]|section|title|meta|table)\b/i
const TAGS = /<\/?(?:html|head|body|div|p|a|span|article|title|meta|script|link|h[1-6]|br|table|ul|li)\b[^<>]{0,500}>/gi

function claims(input: Input): boolean {
  const head = input.head()
  if (OPENING.test(head)) return true
  if (/^(?:text\/html|application\/xhtml)/i.test(input.mediaType ?? '') && head.includes('<')) return true
  // Pages that begin with a stray line or a long comment: five tags of HTML in the first 4 KB.
  return (head.match(TAGS)?.length ?? 0) >= 5
}

export const html: Format = {
  name: 'html',
  claims,
  read: async (input, givens) => {
    const { name } = input
    const url = input.url ?? savedFrom(input.head())
    if (input.bytes.length > LARGEST_PAGE) return { articles: [], notices: [tooLarge(name, input.bytes.length)] }
    const decoded = input.decoded()
    const { text } = decoded
    const notices: Notice[] = charsetNotices(name, decoded)
    const draft = await draftOfHtml(text, { name, url, sha256: sha256Hex(input.bytes) })
    if (draft === null) return { articles: [], notices: [...notices, noBody(name)] }
    return { articles: [await finish(draft, givens)], notices }
  },
}

/** The address that a browser (`saved from url=(0042)…`) or SingleFile notes at the top of a page it saves. */
function savedFrom(head: string): string | null {
  const note = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>]+)/i.exec(head)
  return note?.[1] ?? null
}

/** Null when the page has no body. */
export async function draftOfHtml(
  text: string,
  origin: { readonly name: string; readonly url: string | null; readonly sha256: string },
): Promise<Draft | null> {
  const [{ draftOfPage }, { loadBodyModel }] = await Promise.all([
    import('../html/page-draft.ts'),
    import('../html/body-model.ts'),
  ])
  return draftOfPage(text, origin, await loadBodyModel())
}
