/**
 * Brotli bodies of archived answers, in pure JavaScript. The library grows its output without any limit, which is what
 * a bomb wants; so it gets all the room there may be beforehand, and for the length of its (synchronous) call an array
 * larger than that cannot be made.
 */

/** A page above this is refused anyhow (formats/html.ts). Bytes. */
const LARGEST = 30_000_000

export type Unbrotlied =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'bomb' }

class TooLarge extends Error {}

/** The unpacker, with its dictionary, loads on first use. */
export async function unbrotli(bytes: Uint8Array): Promise<Unbrotlied> {
  const { decompress } = await import('brotli/decompress')
  const real = globalThis.Uint8Array
  globalThis.Uint8Array = new Proxy(real, {
    construct: (target, given: [number]) => {
      if (given[0] > LARGEST) throw new TooLarge()
      return Reflect.construct(target, given)
    },
  })
  try {
    const unpacked = decompress(bytes, LARGEST)
    // It takes some garbage for an empty stream; a real one has three bytes at most.
    if (unpacked.length === 0 && bytes.length > 3) return { kind: 'broken' }
    return { kind: 'whole', bytes: unpacked.slice() }
  } catch (error) {
    // The library's errors have no type of their own: all of them mean broken bytes.
    return { kind: error instanceof TooLarge ? 'bomb' : 'broken' }
  } finally {
    globalThis.Uint8Array = real
  }
}
