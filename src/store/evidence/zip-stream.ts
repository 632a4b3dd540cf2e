/** A zip file written as a stream, with the size and hash of each member told when it is done. */
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface Written {
  readonly path: string
  readonly bytes: number
  /** `sha256:…` */
  readonly hash: string
}

export class ZipStream {
  readonly #zip: Zip
  readonly #file: FileHandle
  #chunks: Uint8Array[] = []

  private constructor(file: FileHandle) {
    this.#file = file
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      this.#chunks.push(chunk)
    })
  }

  static async open(path: string): Promise<ZipStream> {
    return new ZipStream(await open(path, 'w'))
  }

  /** `packed`: what is compressed already is stored as it is (WARC files must be, so that offsets into them hold). */
  async add(path: string, content: AsyncIterable<Uint8Array>, packed = false): Promise<Written> {
    const member = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    // The same case gives the same bytes: the earliest date a zip can hold.
    member.mtime = new Date(1980, 0, 1)
    this.#zip.add(member)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      member.push(chunk)
      await this.#flush()
    }
    member.push(new Uint8Array(), true)
    await this.#flush()
    return { path, bytes, hash: `sha256:${hash.digest('hex')}` }
  }

  /** Ends the file; it is on the disk when this resolves. */
  async end(): Promise<void> {
    this.#zip.end()
    await this.#flush()
    await this.#file.sync()
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks
    this.#chunks = []
    for (const chunk of chunks) await this.#file.write(chunk)
  }
}
