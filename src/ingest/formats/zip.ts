/**
 * Zip archives of pages: WACZ (web archives with their index) and a folder somebody packed. What can be read inside is
 * read by its content; names are only labels, nothing is written anywhere.
 */
import { type Notice, notice } from '../../error/notice.ts'
import { shown } from '../../error/stemma-error.ts'
import type { Article } from '../../model/article.ts'
import { sortedBy } from '../../text/order.ts'
import { type Format, Input } from '../input.ts'
import { LARGEST_UNPACKED } from '../unzip.ts'

const READABLE = /\.(?:warc|warc\.gz|html?|xhtml|mht|mhtml|webarchive|txt|md|markdown|jsonl|rss|atom|xml)$/i
/** Past 20 MB a member that grows more than 200 times is a bomb; as for gzip. */
const STEEPEST = 200
const RATIO_FROM = 20_000_000
const MOST_MEMBERS = 20_000

export const zip: Format = {
  name: 'zip',
  anySize: true,
  // Office documents and programs' archives are zips too: those hold no readable member of ours, or name their types.
  claims: ({ bytes }) => {
    if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)) return false
    const names = memberNames(bytes)
    return (
      names.some((name) => READABLE.test(name)) && !names.includes('[Content_Types].xml') && !names.includes('mimetype')
    )
  },
  read: async (input, _givens, nested) => {
    const { unzipSync } = await import('fflate')
    const notices: Notice[] = []
    let members: Readonly<Record<string, Uint8Array>> = {}
    let sum = 0
    let count = 0
    const where = (name: string) => `${input.name}#${name}`
    // In a web archive (WACZ) the pages stand under archive/; its list of pages names them once more.
    const names = memberNames(input.bytes)
    const isArchive = names.includes('datapackage.json') && names.some((name) => /^archive\/.+\.warc/i.test(name))
    try {
      members = unzipSync(input.bytes, {
        filter: ({ name, size, originalSize }) => {
          if (!READABLE.test(name) || name.endsWith('/')) return false
          if (isArchive && /^pages\/[^/]+\.jsonl$/i.test(name)) return false
          if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) {
            notices.push(refused(input.name, `its member ${shown(name)} points outside the archive`))
            return false
          }
          sum += originalSize
          count++
          const steep = originalSize > RATIO_FROM && originalSize > STEEPEST * Math.max(size, 1)
          if (!steep && sum <= LARGEST_UNPACKED && count <= MOST_MEMBERS) return true
          sum -= originalSize
          notices.push(refused(where(name), 'it unpacks to more than Stemma reads'))
          return false
        },
      })
    } catch {
      // The library's errors only say that the zip is broken.
      return { articles: [], notices: [...notices, refused(input.name, 'the zip archive is broken or cut short')] }
    }
    const articles: Article[] = []
    for (const [name, bytes] of sortedBy(Object.entries(members), ([key]) => key)) {
      const isPage = !/\.xml$/i.test(name)
      const inner = await nested(new Input({ name: where(name), bytes, url: null, mediaType: null }, input.depth + 1))
      articles.push(...inner.articles)
      if (isPage) notices.push(...inner.notices)
    }
    return { articles, notices }
  },
}

function refused(where: string, what: string): Notice {
  return notice('E_INPUT_FORMAT', { what, where, mend: 'Unpack it and give the files that matter' })
}

/** Names in the central directory, without unpacking anything. */
function memberNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  // The end record stands in the last 64 KB, before a comment.
  const lowest = Math.max(0, bytes.length - 65_557)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length <= MOST_MEMBERS) {
    const length = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
