/** One input on its way through the formats: its bytes, what is known of them, and the text once somebody asks. */
import type { Source } from '../model/source.ts'
import { type Decoded, decode } from './charset.ts'
import type { Givens, Ingested } from './draft.ts'

export class Input {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly mediaType: string | null
  /** The line of the whole input these bytes begin with: 1, but for a part of a larger one. */
  readonly firstLine: number
  /** How many containers (gzip, WARC) this input was unpacked from. */
  readonly depth: number
  #decoded: Decoded | null = null
  #head: string | null = null

  constructor(source: Source, depth = 0) {
    this.name = source.name
    this.bytes = source.bytes
    this.url = source.url
    this.mediaType = source.mediaType
    this.firstLine = source.firstLine ?? 1
    this.depth = depth
  }

  /** The whole text. Decoded once. */
  decoded(): Decoded {
    this.#decoded ??= decode(this.bytes, this.mediaType)
    return this.#decoded
  }

  /** The first 4,096 bytes as text, broken characters and all: enough to tell the format. */
  head(): string {
    this.#head ??= decode(this.bytes.subarray(0, 4096), this.mediaType).text
    return this.#head
  }
}

export interface Format {
  readonly name: string
  /** Reads bytes of any size, piece by piece; without it, only what fits one string (`LARGEST_TEXT_BYTES`). */
  readonly anySize?: true
  /** Does the content look like this format? Asked in the registry's order; cheap: looks at the head, rarely further. */
  claims(input: Input): boolean
  /** Reads it. Never throws on bad content: a notice instead. */
  read(input: Input, givens: Givens, nested: ReadNested): Promise<Ingested>
}

/** Reads what a container held, by its own content. */
export type ReadNested = (input: Input) => Promise<Ingested>
