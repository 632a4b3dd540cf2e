/** Gzip: unpacked within limits, then read by what is inside. */
import { type Notice, notice } from '../../error/notice.ts'
import type { Ingested } from '../draft.ts'
import { type Format, Input, type ReadNested } from '../input.ts'
import { unpack, unpackPieces } from '../unzip.ts'
import { isWarc, readArchive } from './warc.ts'

export const gzip: Format = {
  name: 'gzip',
  anySize: true,
  claims: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  read: async (input, _givens, nested) => {
    const first = await firstPiece(input.bytes)
    if (first !== null && isWarc(first)) return readPacked(input, nested)
    const unpacked = await unpack(input.bytes, 'gzip')
    if (unpacked.kind === 'bomb') return { articles: [], notices: [bomb(input.name, unpacked.at)] }
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

/** A web archive unpacks piece by piece while it is read: it may be far larger than memory. */
async function readPacked(input: Input, nested: ReadNested): Promise<Ingested> {
  const notices: Notice[] = []
  const pieces = (async function* () {
    for await (const { kind, bytes, at } of unpackPieces(input.bytes, 'gzip')) {
      if (kind === 'bomb') {
        notices.push(bomb(input.name, at))
        return
      }
      if (kind === 'cut') notices.push(cutShort(input.name, at))
      yield bytes
    }
  })()
  const { name, bytes, url, mediaType } = input
  const read = await readArchive(new Input({ name, bytes, url, mediaType }, input.depth + 1), pieces, nested)
  return { articles: read.articles, notices: [...notices, ...read.notices] }
}

async function firstPiece(bytes: Uint8Array): Promise<Uint8Array | null> {
  for await (const piece of unpackPieces(bytes.subarray(0, 65_536), 'gzip')) return piece.bytes
  return null
}

function bomb(name: string, at: number): Notice {
  return notice('E_INPUT_TOO_LARGE', {
    what: `it unpacks to more than Stemma reads (stopped at byte ${at} of the gzip)`,
    where: name,
    mend: 'Unpack it and give the files that matter',
  })
}
