/** Sentences a reader understands: why this number of origins. */
import type { Merge, Origin } from '../model/origin.ts'

/** "a", "a and b", "a, b and c"; long lists are cut. */
export function joined(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : [...names]
  if (shown.length < 2) return shown[0] ?? ''
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export function originsReason(
  articles: number,
  list: readonly Origin[],
  merges: readonly Merge[],
  min: number,
  max: number,
): string {
  const counted = list.filter((origin) => origin.counted)
  const of = (kind: Origin['kind']) => counted.filter((origin) => origin.kind === kind)
  const parts = [
    ...describe(of('own'), 'own reporting of'),
    ...describe(of('outlet'), 'reports that are not at hand, by'),
    ...describe(of('document'), 'public:'),
    ...describe(of('unnamed'), 'unnamed:'),
    ...(of('lost').length > 0 ? [count(of('lost').length, 'lost common source', 'lost common sources')] : []),
  ]
  if (articles === 1)
    return parts.length === 0
      ? 'One article alone: origins cannot be compared.'
      : `One article alone, so origins cannot be compared. It rests on ${parts.join('; ')}.`
  const apart = parts.length === 0 ? 'No origin could be told.' : `The main news came out by ${parts.join('; ')}.`
  if (min === max) return apart
  return `${apart} ${merges.length > 0 ? `They may be as few as ${min}: ${merges[0]?.reason ?? ''}` : ''}`.trim()
}

function describe(origins: readonly Origin[], what: string): string[] {
  return origins.length === 0 ? [] : [`${what} ${joined(origins.map((origin) => origin.name))}`]
}

export function claimReason(origins: readonly string[], articles: number, min: number, max: number): string {
  if (max === 0) return 'Nobody says where it comes from.'
  if (articles === 1) return 'Only one article says so.'
  if (max === 1) return `All ${articles} articles that say so rest on ${origins[0]}.`
  if (min === max) return `${joined(origins)} stand apart.`
  return `${joined(origins)} stand apart, but may be as few as ${min}.`
}
