/** Versions of the language packs: they go into each Result, because rules and weights decide what is found. */
export const LANGUAGE_VERSIONS = { en: '1' } as const

export function languageVersions(): Record<string, string> {
  return { ...LANGUAGE_VERSIONS }
}
