/** What general knowledge says of a name: country, city, given name, title …, as bits. The lists load on first use. */

export const IS = {
  country: 1,
  demonym: 2,
  state: 4,
  city: 8,
  place: 16,
  organisation: 32,
  title: 64,
  organisationHead: 128,
  placeHead: 256,
  male: 512,
  female: 1024,
  surname: 2048,
} as const

export interface Gazetteer {
  /** Bits of a name of one or more words, as written ("New York"). 0 where unknown. */
  readonly bits: (name: string) => number
  /** Longest name of the lists that begins with this word, in words. */
  readonly longest: (first: string) => number
}

let loading: Promise<Gazetteer> | null = null

export function loadGazetteer(): Promise<Gazetteer> {
  loading ??= Promise.all([import('./gazetteer-table.ts'), import('./given-names-table.ts')]).then(
    ([places, given]) => {
      const bits = new Map<string, number>()
      const longest = new Map<string, number>()
      const add = (list: string, bit: number) => {
        for (const entry of list.split(/\s+/)) {
          if (entry === '') continue
          const name = entry.replace(/_/g, ' ')
          bits.set(name, (bits.get(name) ?? 0) | bit)
          const words = name.split(' ')
          const first = words[0] ?? ''
          longest.set(first, Math.max(longest.get(first) ?? 1, words.length))
        }
      }
      add(places.COUNTRIES, IS.country)
      add(places.DEMONYMS, IS.demonym)
      add(places.STATES, IS.state)
      add(places.CITIES, IS.city)
      add(places.PLACES, IS.place)
      add(places.ORGANISATIONS, IS.organisation)
      add(places.TITLES, IS.title)
      add(places.ORGANISATION_HEADS, IS.organisationHead)
      add(places.PLACE_HEADS, IS.placeHead)
      add(given.MALE, IS.male)
      add(given.FEMALE, IS.female)
      add(given.SURNAMES, IS.surname)
      return { bits: (name) => bits.get(name) ?? 0, longest: (first) => longest.get(first) ?? 1 }
    },
  )
  return loading
}
