/** Versions of the language packs: they go into each Result, because rules and weights decide what is found. */
export const LANGUAGE_VERSIONS = { de: '1', en: '1' } as const

/** Of the languages that were at work: English always, as titles and mixed pages have it everywhere. */
export function languageVersions(used: Iterable<string> = []): Record<string, string> {
  const codes = new Set<string>(['en', ...used])
  return Object.fromEntries(Object.entries(LANGUAGE_VERSIONS).filter(([code]) => codes.has(code)))
}
