/** Colour only where a person looks: on a terminal that has it, unless NO_COLOR (no-color.org) is set to anything. */
export function hasColour(stream: { readonly isTTY?: boolean }): boolean {
  const { NO_COLOR = '', TERM } = process.env
  return stream.isTTY === true && NO_COLOR === '' && TERM !== 'dumb'
}
