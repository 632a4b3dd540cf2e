/** Plain text, also a page's dump with its furniture left in. The text is the input, character for character. */
import { type Notice, notice } from '../../error/notice.ts'
import { sha256Hex } from '../../text/hash.ts'
import type { Decoded } from '../charset.ts'
import { finish } from '../finish.ts'
import type { Format } from '../input.ts'
import { draftOfText } from '../text-draft.ts'

/** UTF-16 units. The longest news texts have 100,000; beyond this it is a book, a log or a mistake. */
export const LONGEST_TEXT = 5_000_000

export const plainText: Format = {
  name: 'text',
  claims: () => true,
  read: async (input, givens) => {
    const { name, url } = input
    if (input.bytes.length > 4 * LONGEST_TEXT || input.decoded().text.length > LONGEST_TEXT)
      return { articles: [], notices: [tooLarge(name, input.bytes.length)] }
    const decoded = input.decoded()
    const { text } = decoded
    const notices: Notice[] = charsetNotices(name, decoded)
    const draft = await draftOfText(text, { name, url, sha256: sha256Hex(input.bytes), clean: false })
    if (draft === null) return { articles: [], notices: [...notices, noBody(name)] }
    return { articles: [await finish(draft, givens)], notices }
  },
}

export function tooLarge(name: string, bytes: number): Notice {
  return notice('E_INPUT_TOO_LARGE', {
    what: `${(bytes / 1e6).toFixed(1)} MB in one article`,
    where: name,
    mend: 'Split it into articles, or give a .jsonl file with an article a line',
  })
}

/** What to say of the charset: bytes that were replaced, or a charset that had to be guessed. */
export function charsetNotices(name: string, { broken, guessed, charset }: Decoded): Notice[] {
  const mend = 'Save it again as UTF-8 if words are broken'
  if (broken)
    return [
      notice('E_INPUT_ENCODING', { what: `some bytes are not valid ${charset} and were replaced`, where: name, mend }),
    ]
  if (guessed === true)
    return [
      notice('E_INPUT_ENCODING', {
        what: `it is not UTF-8 and names no charset; read as ${charset}`,
        where: name,
        mend,
      }),
    ]
  return []
}

export function noBody(name: string): Notice {
  return notice('E_ARTICLE_NO_BODY', {
    what: 'no article text was found in it',
    where: name,
    mend: 'Open it in a browser and save the page whole, or give the text itself',
  })
}
