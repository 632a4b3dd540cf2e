/** Gzip: unpacked within limits, then read by what is inside. */
import { type Notice, notice } from '../../error/notice.ts'
import { type Format, Input } from '../input.ts'
import { unpack } from '../unzip.ts'

export const gzip: Format = {
  name: 'gzip',
  claims: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  read: async (input, _givens, nested) => {
    const unpacked = await unpack(input.bytes, 'gzip')
    if (unpacked.kind === 'bomb')
      return {
        articles: [],
        notices: [
          notice('E_INPUT_TOO_LARGE', {
            what: `it unpacks to more than Stemma reads (stopped at byte ${unpacked.at} of the gzip)`,
            where: input.name,
            mend: 'Unpack it and give the files that matter',
          }),
        ],
      }
    const notices: Notice[] = unpacked.kind === 'cut' ? [cutShort(input.name, unpacked.at)] : []
    if (unpacked.kind === 'cut' && unpacked.bytes.length === 0) return { articles: [], notices }
    const { name, url } = input
    const inner = await nested(new Input({ name, url, bytes: unpacked.bytes, mediaType: null }, input.depth + 1))
    return { articles: inner.articles, notices: [...notices, ...inner.notices] }
  },
}

function cutShort(name: string, at: number): Notice {
  return notice('E_INPUT_FORMAT', {
    what: `the gzip is cut short or broken near byte ${at}; what came before was read`,
    where: name,
    mend: 'Fetch or copy it again',
  })
}
