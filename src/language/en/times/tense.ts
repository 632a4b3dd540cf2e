/**
 * A light tense of the clause a time stands in, for dates that do not say their year or week: the nearest verb form
 * to the left within the clause, else to the right. No tagger: auxiliaries, "to", past forms by their ending or from
 * a list of irregular verbs.
 */
import type { Lexeme } from '../quantities/lexemes.ts'

export type Tense = 'past' | 'present' | 'future' | 'none'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const FUTURE = words(
  "will 'll won't shall going expected scheduled planned plans plan planning due slated set hopes hope hoped intends intend aims aim upcoming may might could would should must can tentatively forecast expects expect proposed",
)
const STRONG_FUTURE = words("will won't shall scheduled due slated upcoming tentatively")
const PAST = words(
  'was were had did said told met went left took began came gave got made held saw found became fell rose led won lost sent sold spent struck brought built bought caught cut drew drove felt fought flew grew heard hit kept knew laid meant paid put quit ran read sat sought set shot showed shut spoke stood stole swore swept taught thought threw understood wore wrote been killed died born broke chose dealt fled froze hid hung lent lit rang sank slept slid spread sprang stuck swam tore woke wound withdrew overthrew undertook done gone seen known given taken written broken stolen spoken been',
)
const PRESENT = words('is are am has have says does do')
const BE = words('be been being get')
const UNTIL = words('until till starting beginning effective soon early late')
// "that" and a quote open another clause, commas do not (a comma mostly sets off a name or the time itself).
const BOUNDARY = words('; : " “ ” . ! ? that which who when while after because although but where if as')
// Words that end in -ed and are no past form.
const NOT_PAST = words(
  'united hundred indeed need speed feed seed breed bed red wed exceed proceed succeed agreed-upon unprecedented supposed related limited mixed ted fred sacred naked wicked rugged',
)

// How far a verb may stand from the time: farther ones belong to another clause more often than not.
const REACH = 14

/** The tense at lexemes [from, to). O(1): looks no further than REACH lexemes. */
export function tenseAt(lexemes: readonly Lexeme[], from: number, to: number): Tense {
  const cue = lexemes[from - 1]?.lower
  if (cue === 'since') return 'past'
  const governor = governorOf(lexemes, from)
  if (governor > 0 && UNTIL.has(lexemes[governor]?.lower ?? '')) return 'future'
  const verbal = verbNear(lexemes, from, to)
  return verbal === 'none' && governor >= 0 && lexemes[governor]?.lower === 'by' ? 'future' : verbal
}

/** The word that governs the time, over a clock time between them ("until 9 a.m. Tuesday") and "as early as". */
function governorOf(lexemes: readonly Lexeme[], from: number): number {
  let at = from - 1
  while (
    at >= 0 &&
    from - at < 6 &&
    /^(\d.*|a\.?m\.?|p\.?m\.?|noon|midnight|[a-z]{3}t|gmt|utc|,|early|late|mid|-|the|end|beginning|start|of|soon|as)$/.test(
      lexemes[at]?.lower ?? '',
    )
  )
    at--
  return /^(as|soon)$/.test(lexemes[from - 1]?.lower ?? '') &&
    /^(early|soon|late)$/.test(lexemes[from - 2]?.lower ?? '')
    ? from - 2
    : at
}

function verbNear(lexemes: readonly Lexeme[], from: number, to: number): Tense {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const lower = lexemes[i]?.lower ?? ''
    if (BOUNDARY.has(lower)) break
    const found = verb(lexemes, i)
    if (found !== 'none') return found
  }
  for (let i = to; i < Math.min(lexemes.length, to + REACH); i++) {
    const lower = lexemes[i]?.lower ?? ''
    if (BOUNDARY.has(lower)) break
    const found = verb(lexemes, i)
    if (found !== 'none') return found
  }
  return 'none'
}

function verb(lexemes: readonly Lexeme[], at: number): Tense {
  const lexeme = lexemes[at]
  if (lexeme === undefined || lexeme.kind !== 'word') return 'none'
  const { lower } = lexeme
  if (STRONG_FUTURE.has(lower) || lower.endsWith("'ll"))
    return lexemes[at - 1]?.lower === 'been' && lexemes[at - 2]?.lower === 'had' ? 'past' : 'future'
  const isPast =
    PAST.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower) && !lexeme.capital)
  if (isPast || FUTURE.has(lower) || lower.endsWith('ing')) {
    // "will be held", "to have met", "could be delayed": the auxiliary decides.
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
      const before = lexemes[i]?.lower ?? ''
      if (STRONG_FUTURE.has(before) || before.endsWith("'ll")) return 'future'
      if (before === 'to' && (i + 1 === at || BE.has(lexemes[i + 1]?.lower ?? ''))) return 'future'
      if (before === 'was' || before === 'were' || before === 'had') return 'past'
      if (before === 'is' || before === 'are' || before === "'re")
        return FUTURE.has(lower) || lower.endsWith('ing') ? 'future' : 'past'
      if (!BE.has(before) && !before.endsWith('ly') && before !== 'not' && before !== 'have' && before !== 'has') break
    }
    if (isPast) return 'past'
    if (FUTURE.has(lower)) return 'future'
    return 'none'
  }
  if (PRESENT.has(lower)) return 'present'
  // "is to meet", "plans to meet": to come. After other words "to" tells nothing ("the first country to join").
  if (lower === 'to') {
    const before = lexemes[at - 1]?.lower ?? ''
    const after = lexemes[at + 1]
    if ((FUTURE.has(before) || before === 'is' || before === 'are') && after?.kind === 'word' && !after.capital)
      return lexemes[at - 2]?.lower === 'been' && lexemes[at - 3]?.lower === 'had' ? 'past' : 'future'
  }
  return 'none'
}
