/** Safari's .webarchive: a binary property list whose main resource is the page. */
import { notice } from '../../error/notice.ts'
import { BinaryPlist, PlistError } from '../binary-plist.ts'
import { type Format, Input } from '../input.ts'

export const webarchive: Format = {
  name: 'webarchive',
  claims: ({ bytes }) => String.fromCharCode(...bytes.subarray(0, 8)) === 'bplist00',
  read: async (input, _givens, nested) => {
    try {
      const list = new BinaryPlist(input.bytes)
      const main = list.get(list.top, 'WebMainResource')
      const data = main === null ? null : list.bytes(list.get(main, 'WebResourceData'))
      if (main === null || data === null) return refused(input.name, 'it is a property list, but no saved page')
      const text = (key: string) => list.text(list.get(main, key)) ?? ''
      const address = text('WebResourceURL')
      const charset = text('WebResourceTextEncodingName')
      const mediaType = `${text('WebResourceMIMEType') || 'text/html'}${charset === '' ? '' : `; charset=${charset}`}`
      const url = /^https?:\/\//i.test(address) ? address : input.url
      return await nested(new Input({ name: input.name, bytes: data, url, mediaType }, input.depth + 1))
    } catch (error) {
      if (!(error instanceof PlistError)) throw error
      return refused(input.name, `the .webarchive is broken: ${error.message}`)
    }
  },
}

function refused(where: string, what: string) {
  const mend = 'Open it in Safari and save it again, or save the page’s source'
  return { articles: [], notices: [notice('E_INPUT_FORMAT', { what, where, mend })] }
}
