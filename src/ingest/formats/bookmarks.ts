/** Bookmarks as every browser exports them: the "Netscape bookmark file", HTML by name only. */
import { httpAddresses, listFormat } from './list.ts'

const LINK = /<a\s[^<>]{0,4000}?\bhref\s*=\s*"([^"]{1,4000})"/gi

export const bookmarks = listFormat({
  name: 'bookmarks',
  title: 'bookmark list',
  claims: (input) => /^\s*<!doctype\s+netscape-bookmark-file/i.test(input.head()),
  addresses: (input) => httpAddresses(Array.from(input.decoded().text.matchAll(LINK), (match) => match[1] ?? '')),
})
