/** OPML: a list of feeds, as feed readers export it. */
import { httpAddresses, listFormat } from './list.ts'

const FEED = /\sxmlUrl\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/gi

export const opml = listFormat({
  name: 'opml',
  title: 'OPML',
  claims: (input) => /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<opml\b/i.test(input.head()),
  addresses: (input) =>
    httpAddresses(Array.from(input.decoded().text.matchAll(FEED), (match) => match[1] ?? match[2] ?? '')),
})
