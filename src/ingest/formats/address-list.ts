/** Lines of links: an address a line, `#` for remarks. */
import { httpAddresses, listFormat } from './list.ts'

/** Is each line of the head an address, a remark or empty, and is there an address? The last line may be cut. */
function isList(head: string): boolean {
  const lines = head.split(/\r\n?|\n/)
  if (lines.length > 1 && head.length >= 4000) lines.pop()
  let addresses = 0
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line)) continue
    if (!/^\s*https?:\/\/\S+\s*$/i.test(line)) return false
    addresses++
  }
  return addresses > 0
}

export const addressList = listFormat({
  name: 'address-list',
  title: 'list of addresses',
  claims: (input) => isList(input.head()),
  addresses: (input) => httpAddresses(input.decoded().text.split(/\r\n?|\n/)),
})
