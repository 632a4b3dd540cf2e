/**
 * The words before a time that qualify it: "early", "the end of", "more than", "nearly". They go into its span and
 * become its TIMEX3 mod.
 */
import type { Found } from './joined.ts'
import type { Scene } from './scene.ts'

const PART: Readonly<Record<string, string>> = {
  early: 'START',
  late: 'END',
  mid: 'MID',
  middle: 'MID',
  beginning: 'START',
  start: 'START',
  end: 'END',
  close: 'END',
  outset: 'START',
}
/** Words before a length, as they stand, to the mod of TimeML. */
const LENGTH: readonly (readonly [words: readonly string[], mod: string])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'fewer', 'than'], 'EQUAL_OR_MORE'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['as', 'many', 'as'], 'EQUAL_OR_LESS'],
  [['well', 'over'], 'MORE_THAN'],
  [['just', 'over'], 'MORE_THAN'],
  [['just', 'under'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
  [['almost'], 'APPROX'],
  [['nearly'], 'APPROX'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['some'], 'APPROX'],
  [['close', 'to'], 'APPROX'],
]
const LENGTH_ENDS = new Set(LENGTH.map(([words]) => words.at(-1)))

/** `least` = the first lexeme that is free. */
export function widened(scene: Scene, found: Found, least: number): Found {
  const { lexemes } = scene
  const word = (k: number) => (found.from - k >= least ? lexemes[found.from - k]?.lower : undefined)
  if (found.made.type === 'DATE' && (found.made.mod === undefined || found.made.mod === null)) {
    if (!/^(?:\d|BC)/.test(found.made.value)) return agoMod(scene, found, least)
    const first = word(1)
    const dashed =
      first === '-' &&
      (word(2) === 'mid' || word(2) === 'early' || word(2) === 'late' || word(2) === 'post' || word(2) === 'pre')
    const direct = dashed ? word(2) : first
    if (direct === 'early' || direct === 'late' || direct === 'mid')
      return grown(found, dashed ? 2 : 1, PART[direct] ?? null)
    if (dashed && (direct === 'post' || direct === 'pre'))
      return grown(found, 2, direct === 'post' ? 'AFTER' : 'BEFORE')
    if (first === 'of' || first === 'in') {
      const part = word(2) ?? ''
      const mod = Object.hasOwn(PART, part) ? PART[part] : undefined
      if (mod !== undefined && (first === 'of' || part === 'early' || part === 'late'))
        return grown(found, word(3) === 'the' ? 3 : 2, mod)
      if (first === 'of' && (part === 'rest' || part === 'remainder'))
        return grown(found, word(3) === 'the' ? 3 : 2, 'END')
    }
    return agoMod(scene, found, least)
  }
  if (found.made.type === 'DURATION') return agoMod(scene, found, least)
  return found
}

// "over the past year" is during it, not more than it.
const ANCHORED = new Set(['length-anchored', 'the-past-unit', 'relative-unit', 'the-last-unit'])

function agoMod(scene: Scene, found: Found, least: number): Found {
  if (found.made.type === 'DATE' && found.rule !== 'ago') return found
  const nearest = scene.lexemes[found.from - 1]?.lower
  if (nearest === undefined || !LENGTH_ENDS.has(nearest)) return found
  if (nearest === 'over' && ANCHORED.has(found.rule)) return found
  for (const [words, mod] of LENGTH) {
    const from = found.from - words.length
    if (from < least) continue
    if (words.every((expected, i) => scene.lexemes[from + i]?.lower === expected))
      return grown(found, words.length, found.made.type === 'DATE' ? null : mod)
  }
  return found
}

function grown(found: Found, by: number, mod: string | null): Found {
  return { ...found, from: found.from - by, made: { ...found.made, mod: mod ?? found.made.mod ?? null } }
}
