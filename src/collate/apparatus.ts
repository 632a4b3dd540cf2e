/**
 * The differences within a claim (in textual criticism: its apparatus). Pairs of statements of different articles are
 * compared; in a large claim each only with the gist's statement.
 */
import type { Variant } from '../model/variant.ts'
import { compareText } from '../text/order.ts'
import { align } from './align.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './pool.ts'
import type { Finding } from './variants/finding.ts'
import { differencesOf } from './variants/registry.ts'

// Past this size all pairs are more than a reader looks at, and their number grows with the square.
const ALL_PAIRS = 12

/** Variants of a claim's members, by pair, kind and place. `gist` is one of the members. */
export function apparatusOf(members: readonly Entry[], gist: Entry, lexicon: Lexicon): Variant[] {
  const variants: Variant[] = []
  const articles = new Set(members.map((member) => member.article.id)).size
  const pairs: [Entry, Entry, ReturnType<typeof align>][] = []
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      if (a.article.id === b.article.id) continue
      if (articles > ALL_PAIRS && a !== gist && b !== gist) continue
      pairs.push([a, b, align(a.form, b.form, lexicon)])
    }
  }
  // Where an article says it in several statements, each is compared with the one it is most like.
  const best = new Map<string, number>()
  const like = (pair: (typeof pairs)[number]) => pair[2].coverA + pair[2].coverB
  const keys = ([a, b]: (typeof pairs)[number]) => [
    `${a.statement.id} ${b.article.id}`,
    `${b.statement.id} ${a.article.id}`,
  ]
  for (const pair of pairs) for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, like(pair)))
  for (const pair of pairs) {
    if (keys(pair).every((key) => like(pair) < (best.get(key) ?? 0))) continue
    const [a, b, alignment] = pair
    for (const one of differencesOf(a, b, alignment, lexicon, true)) variants.push(variantOf(a, b, one))
  }
  return variants.sort(
    (x, y) =>
      compareText(x.between[0], y.between[0]) ||
      compareText(x.between[1], y.between[1]) ||
      compareText(x.kind, y.kind) ||
      compareText(x.aspect, y.aspect) ||
      (x.a?.start ?? -1) - (y.a?.start ?? -1) ||
      (x.b?.start ?? -1) - (y.b?.start ?? -1),
  )
}

function variantOf(a: Entry, b: Entry, { reversed, ...one }: Finding): Variant {
  return reversed
    ? { ...one, between: [b.statement.id, a.statement.id], a: one.b, b: one.a }
    : { ...one, between: [a.statement.id, b.statement.id] }
}
