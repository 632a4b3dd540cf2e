/** The feeds that a text lists: OPML as feed readers export it, else one address a line. */
import { Input } from '../input.ts'
import { httpAddresses } from './list.ts'
import { opml } from './opml.ts'

/** Each once, in the text's order. */
export function feedAddresses(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  const input = new Input({ name: '', bytes, url: null, mediaType: null })
  return opml.claims(input) ? opml.addresses(input) : httpAddresses(text.split(/\r?\n/))
}
