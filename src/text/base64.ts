/** Bytes of base64 text: tables and weights stand so in their modules. */

/** Base64, or the bytes themselves: the command's bundle keeps large tables as files of bytes (scripts/payloads.mjs). */
export type Packed = string | Uint8Array

/** Node's own decoder where there is one (a millisecond a megabyte), the browser's otherwise. */
export function fromBase64(text: Packed): Uint8Array {
  if (typeof text !== 'string') return text
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'))
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}
