/** Four folds over sites, for the body model's cross-validation: pages of one site share a template. */
import { hash32 } from '../../src/text/hash.ts'

export const FOLDS = 4

export function foldOf(host: string): number {
  return hash32(host) % FOLDS
}

export function hostOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/(?:www\.)?([^/:]*).*$/i, '$1').toLowerCase()
}
