/** Bytes of base64 text: tables and weights stand so in their modules. */

/** Node's own decoder where there is one (a millisecond a megabyte), the browser's otherwise. */
export function fromBase64(text: string): Uint8Array {
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'))
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}
