/** The one order of strings: by UTF-16 code units, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A copy of the list, sorted by the given keys in turn (strings by code unit, numbers ascending). */
export function sortedBy<T>(list: readonly T[], ...keys: readonly ((item: T) => string | number)[]): T[] {
  return [...list].sort((a, b) => {
    for (const key of keys) {
      const x = key(a)
      const y = key(b)
      if (x < y) return -1
      if (x > y) return 1
    }
    return 0
  })
}
