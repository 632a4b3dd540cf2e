/** The outlet as the outlet table calls it: by the name the input gives, else by the address's domain. */
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Sourced } from '../model/article.ts'

/**
 * A given name is looked up as it is. A name the page states (`og:site_name` may be "CT Post | News") is trusted after
 * the domain, which cannot be misspelt. Unknown outlets keep their own name; a page without one is called by its host.
 */
export async function canonicalOutlet(outlet: Sourced | null, url: string | null): Promise<Sourced | null> {
  if (outlet === null && url === null) return null
  const outlets = await loadOutlets()
  const named = outlet === null ? null : outlets.byName(outlet.value)
  // A name only found in the page's text is a guess: the domain knows better.
  if (outlet !== null && (outlet.from === 'given' || (named !== null && outlet.from !== 'text')))
    return named === null ? outlet : { ...outlet, value: named.name }
  const host = hostOf(url)
  const owner = host === null ? null : outlets.byDomain(host)
  if (owner !== null) return { value: owner.name, from: 'url' }
  return outlet ?? (host === null ? null : { value: host, from: 'url' })
}

function hostOf(url: string | null): string | null {
  return /^[a-z]+:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}
