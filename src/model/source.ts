/** One input as `io/` hands it to `ingest/`: bytes and where they came from. Formats are told by content. */
export interface Source {
  /** As the user gave it: path, URL, or `-`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the bytes were fetched from, if they were. */
  readonly url: string | null
  /** The content type the server gave, if it did: a hint, never trusted alone. */
  readonly mediaType: string | null
  /** Of a part of a larger input (`io/parts.ts`): which of its lines the bytes begin with, from 1. */
  readonly firstLine?: number
}
