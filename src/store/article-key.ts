/**
 * By what an article is known in a workspace, and when two of its texts are the same. Known by the id it was given,
 * else by its address, else by its content. A page's bytes change with every visit (adverts, nonces), so a version is
 * told by what the article says: title, byline, outlet, date, body.
 */
import { ID_DIGITS } from '../ingest/finish.ts'
import type { Article } from '../model/article.ts'
import { bodyText } from '../text/body.ts'
import { sha256Hex } from '../text/hash.ts'

export function keyOf(article: Article): string {
  if (article.id !== article.sha256.slice(0, ID_DIGITS)) return `id:${article.id}`
  if (article.url !== null) return `url:${plainUrl(article.url)}`
  return `sha:${article.sha256}`
}

/** SHA-256 of what is said, not of how the page was built. */
export function versionHash(article: Article): string {
  const said = [article.title, article.byline, article.outlet, article.published].map((one) => one?.value ?? null)
  return sha256Hex(JSON.stringify([...said, article.language, bodyText(article)]))
}

// What newsletters, feeds and social sites add to an address; the page is the same without.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ns_campaign|ns_mchannel|ocid|smid|CMP)$/

/** One address for one page: no fragment, no tracking, host in lower case, parameters in order. */
export function plainUrl(url: string): string {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return url
  }
  parsed.hash = ''
  for (const name of [...parsed.searchParams.keys()]) if (TRACKING.test(name)) parsed.searchParams.delete(name)
  parsed.searchParams.sort()
  parsed.protocol = parsed.protocol.replace(/^http:$/, 'https:')
  return parsed.href.replace(/\?$/, '').replace(/\/$/, '')
}
