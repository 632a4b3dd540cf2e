/**
 * The first stage: bytes in, articles out. The format is told by content; each is one file under `formats/`. Broken
 * input is a notice, never an exception.
 */
import { type Notice, notice } from '../error/notice.ts'
import type { Source } from '../model/source.ts'
import { sortedBy } from '../text/order.ts'
import type { Givens, Ingested } from './draft.ts'
import { FORMATS } from './formats/registry.ts'
import { Input } from './input.ts'

/** The longest string V8 makes has 2²⁹ − 24 units, and UTF-8 never has more units than bytes. */
const LARGEST_TEXT_BYTES = 500_000_000

/** A gzip within a WARC within a gzip is real; deeper nesting is a trap. */
const DEEPEST = 4

/** The articles of one input, and what could not be read of it. Loads only the parser its format needs. */
export async function ingest(source: Source, givens: Givens): Promise<Ingested> {
  const { articles, notices } = await read(new Input(source), givens)
  return {
    articles,
    notices: sortedBy(
      notices,
      (n) => n.where,
      (n) => n.code,
      (n) => n.what,
    ),
  }
}

async function read(input: Input, givens: Givens): Promise<Ingested> {
  if (input.depth > DEEPEST)
    return {
      articles: [],
      notices: [
        notice('E_INPUT_FORMAT', {
          what: `it holds archives within archives, more than ${DEEPEST} deep`,
          where: input.name,
          mend: 'Unpack it and give the files',
        }),
      ],
    }
  const large = input.bytes.length > LARGEST_TEXT_BYTES
  const format = FORMATS.find((one) => (one.anySize === true || !large) && one.claims(input))
  if (format === undefined) return { articles: [], notices: large ? [beyondText(input)] : [] }
  return format.read(input, givens, (inner) => read(inner, givens))
}

function beyondText({ name, bytes }: Input): Notice {
  return notice('E_INPUT_TOO_LARGE', {
    what: `it holds ${Math.round(bytes.length / 1e6)} MB and is neither a web archive nor a record a line`,
    where: name,
    mend: 'Give the articles as .jsonl (a record a line), as a WARC, or in files of their own',
  })
}
