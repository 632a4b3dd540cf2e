/** The languages there are rules for. Another one is a folder beside this file and a line here (docs/languages.md). */
import { ENGLISH } from './en/english.ts'
import type { Language } from './language.ts'

const LOADERS: { readonly [code: string]: () => Promise<Language> } = {
  en: () => Promise.resolve(ENGLISH),
  de: () => import('./de/german.ts').then(({ GERMAN }) => GERMAN),
}

export const LANGUAGE_CODES: readonly string[] = Object.keys(LOADERS)

export const isKnownLanguage = (code: string): boolean => Object.hasOwn(LOADERS, code)

/** Null for a language without rules. */
export async function loadLanguage(code: string): Promise<Language | null> {
  return isKnownLanguage(code) ? ((await LOADERS[code]?.()) ?? null) : null
}

/** The languages of these articles, each once; one without rules is counted and lined up as English is. */
export async function loadLanguages(codes: Iterable<string>): Promise<(code: string) => Language> {
  const loaded = new Map<string, Language>()
  for (const code of new Set(codes)) loaded.set(code, (await loadLanguage(code)) ?? ENGLISH)
  return (code) => loaded.get(code) ?? ENGLISH
}
