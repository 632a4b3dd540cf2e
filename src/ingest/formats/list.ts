/** What lists of addresses (OPML, bookmarks, lines of links) share: a notice instead of articles. */
import { notice } from '../../error/notice.ts'
import { shown } from '../../error/stemma-error.ts'
import type { Format, Input } from '../input.ts'

export interface ListFormat extends Format {
  /** What it is, for messages: "OPML". */
  readonly title: string
  /** http(s) addresses in its order, each once. */
  readonly addresses: (input: Input) => readonly string[]
}

export function listFormat(parts: Pick<ListFormat, 'name' | 'title' | 'claims' | 'addresses'>): ListFormat {
  return {
    ...parts,
    read: async (input) => {
      const [first, ...rest] = parts.addresses(input)
      const what =
        first === undefined
          ? `this ${parts.title} names no address`
          : `this ${parts.title} only names ${rest.length + 1} ${rest.length === 0 ? 'address' : 'addresses'} (the first is ${shown(first)})`
      const mend = first === undefined ? 'Leave it out' : 'Name the list itself as an input to have them fetched'
      return { articles: [], notices: [notice('E_INPUT_LIST', { what, where: input.name, mend })] }
    },
  }
}

/** The http(s) addresses among these, entities undone, each once. */
export function httpAddresses(found: Iterable<string>): string[] {
  const addresses = new Set<string>()
  for (const one of found) {
    const address = one.trim().replace(/&amp;/g, '&')
    if (/^https?:\/\/[^\s/]/i.test(address)) addresses.add(address)
  }
  return [...addresses]
}
