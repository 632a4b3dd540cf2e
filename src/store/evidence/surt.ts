/**
 * The key of an address in an index of web archives (Sort-friendly URI Reordering Transform, as pywb writes it): host
 * reversed, no scheme, no `www.`, lower case. Other URIs stand as they are.
 */
export function surt(uri: string): string {
  let parsed: URL
  try {
    parsed = new URL(uri)
  } catch {
    return uri
  }
  if (!/^https?:$/.test(parsed.protocol)) return uri
  const host = parsed.hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',')
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  const query = [...new URLSearchParams(parsed.search)]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
  return `${host}${port})${parsed.pathname.toLowerCase()}${query === '' ? '' : `?${query.toLowerCase()}`}`.replaceAll(
    ' ',
    '%20',
  )
}
