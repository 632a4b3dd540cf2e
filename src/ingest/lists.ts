/**
 * Is an input a list of addresses (OPML, browsers' bookmarks, lines of links)? There is nothing to read in one; who
 * opens the inputs fetches what it names.
 */
import type { Source } from '../model/source.ts'
import { addressList } from './formats/address-list.ts'
import { bookmarks } from './formats/bookmarks.ts'
import type { ListFormat } from './formats/list.ts'
import { opml } from './formats/opml.ts'
import { Input } from './input.ts'

const LISTS: readonly ListFormat[] = [opml, bookmarks, addressList]

/** Its kind, in words, and its http(s) addresses in order. Null for everything that is no list. */
export function listIn(source: Source): { readonly title: string; readonly addresses: readonly string[] } | null {
  const input = new Input(source)
  const format = LISTS.find((one) => one.claims(input))
  return format === undefined ? null : { title: format.title, addresses: format.addresses(input) }
}
