/**
 * Who says what in one article, before names and kinds are worked out: rules and tagger over each passage, joined, with
 * quotations kept whole and given on to who spoke last. The parts can be left out one by one, to measure what each brings
 * (bench/train/attribution-ablations.ts; docs/models/attribution.md).
 */
import type { Name } from '../model/annotation.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { type Assembled, assemble } from './assemble.ts'
import { attributionsByRules, attributionsOfOutlets, attributionsOfQuotes } from './by-rules.ts'
import { type AttributionModel, attributionsByTagger } from './by-tagger.ts'
import { isSpoken } from './colon-labels.ts'
import { combine } from './combine.ts'
import { isDeed } from './deeds.ts'
import type { Found } from './found.ts'
import type { Meant } from './outlet-mentions.ts'
import type { Passage } from './passage.ts'
import type { Quote } from './quotes.ts'
import { viewOf } from './tagger-view.ts'

export interface Parts {
  /** False: rules alone. */
  readonly tagger: boolean
  /** False: what the first pass says stands. */
  readonly secondPass: boolean
  /** False: each content goes to the nearest cue, each cue to the nearest source. */
  readonly linker: boolean
  /** False: the tagger's findings as they are; no rule completes them, a quotation may be cut. */
  readonly constraints: boolean
  /** False: a quotation nobody is given for stays without a speaker. */
  readonly continuity: boolean
}

const ALL: Parts = { tagger: true, secondPass: true, linker: true, constraints: true, continuity: true }

export interface Given {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[]
  readonly names: readonly Name[]
  readonly meant: readonly Meant[]
}

/** In order of place. O(length). */
export function findAttributions(given: Given, model: AttributionModel, parts: Parts = ALL): Assembled[] {
  const { text, passages, quotes, names, meant } = given
  const rules = attributionsByRules(text, passages, quotes)
  let ruled = 0
  const rulesOf = (passage: Passage) => {
    const own: Found[] = []
    while (ruled < rules.length && (rules[ruled]?.content[0]?.start ?? 0) < passage.end)
      own.push(...rules.slice(ruled, ++ruled))
    return own
  }
  const outer = quotes.filter((quote) => quote.depth === 0)
  const tagged = parts.tagger
    ? passages.flatMap((passage) =>
        attributionsByTagger(viewOf(passage, overlapping(outer, passage), rulesOf(passage)), model, parts),
      )
    : rules
  if (!parts.constraints) return assemble(text, passages, [], tagged)
  const reported = attributionsOfOutlets(text, passages, quotes, meant)
  const joined = combine(text, tagged, [...rules, ...reported], quotes, meant).filter(
    (one) => isSpoken(text, passages, names, meant, one) && !isDeed(passages, names, one),
  )
  if (!parts.continuity)
    return assemble(text, passages, quotes, joined).filter((one) => one.rule !== 'en.quote.floating')
  const led = attributionsOfQuotes(text, passages, quotes, joined)
  return assemble(text, passages, quotes, [...joined, ...led])
}
