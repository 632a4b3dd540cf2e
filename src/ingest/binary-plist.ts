/**
 * Apple's binary property lists (bplist00), as much as a saved page needs: dictionaries looked up by key, strings,
 * data. Values are read when they are asked for, so nothing nests and a hostile file costs no more than its length.
 * Layout after CFBinaryPList.c: a marker byte (kind, size) before each object, a table of their offsets, a trailer.
 */

export class PlistError extends Error {}

/** A dictionary of a web archive has six keys; a page's subresources are in an array that is not read. */
const MOST_KEYS = 1_000

export class BinaryPlist {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #offsetSize: number
  readonly #refSize: number
  readonly #objects: number
  readonly #table: number
  /** The number of the outermost object. */
  readonly top: number

  /** Throws a `PlistError` when the trailer is none. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const trailer = bytes.length - 32
    if (trailer < 8) throw new PlistError('it is cut short')
    this.#offsetSize = bytes[trailer + 6] ?? 0
    this.#refSize = bytes[trailer + 7] ?? 0
    this.#objects = this.#integer(trailer + 8, 8)
    this.top = this.#integer(trailer + 16, 8)
    this.#table = this.#integer(trailer + 24, 8)
    const fits = this.#table + this.#objects * this.#offsetSize <= trailer
    if (!fits || this.#offsetSize < 1 || this.#refSize < 1 || this.top >= this.#objects)
      throw new PlistError('its table of contents is broken or cut short')
  }

  /** The object under this key of a dictionary, or null. */
  get(dictionary: number | null, key: string): number | null {
    const { kind, size, at } = this.#object(dictionary)
    if (kind !== 0xd || size > MOST_KEYS) return null
    for (let i = 0; i < size; i++)
      if (this.text(this.#integer(at + i * this.#refSize, this.#refSize)) === key)
        return this.#integer(at + (size + i) * this.#refSize, this.#refSize)
    return null
  }

  text(object: number | null): string | null {
    const { kind, size, at } = this.#object(object)
    if (kind === 5) return new TextDecoder('latin1').decode(this.#slice(at, size))
    if (kind === 6) return new TextDecoder('utf-16be').decode(this.#slice(at, 2 * size))
    return null
  }

  bytes(object: number | null): Uint8Array | null {
    const { kind, size, at } = this.#object(object)
    return kind === 4 ? this.#slice(at, size) : null
  }

  /** Kind, size (items, characters or bytes) and where the content begins; kind -1 for no object. */
  #object(number: number | null): { kind: number; size: number; at: number } {
    if (number === null) return { kind: -1, size: 0, at: 0 }
    if (number >= this.#objects) throw new PlistError(`there is no object ${number}`)
    const at = this.#integer(this.#table + number * this.#offsetSize, this.#offsetSize)
    const marker = this.#integer(at, 1)
    const kind = marker >> 4
    const small = marker & 15
    if (small !== 15) return { kind, size: small, at: at + 1 }
    // The size follows as an integer object of its own.
    const width = 2 ** (this.#integer(at + 1, 1) & 15)
    return { kind, size: this.#integer(at + 2, width), at: at + 2 + width }
  }

  #slice(from: number, size: number): Uint8Array {
    if (from + size > this.#bytes.length) throw new PlistError('it is cut short')
    return this.#bytes.subarray(from, from + size)
  }

  #integer(at: number, width: number): number {
    if (width > 8 || at + width > this.#bytes.length) throw new PlistError('it is cut short')
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + this.#view.getUint8(at + i)
    if (!Number.isSafeInteger(value)) throw new PlistError('a number in it is too large')
    return value
  }
}
