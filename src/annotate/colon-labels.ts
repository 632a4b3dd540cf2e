/**
 * What stands before a colon is a speaker ("Orr: deal is dead", "Police: man held") or only a label ("Live:",
 * "Seventeen babies ill:", "Dam warning:"). A label says nothing.
 */
import {
  isDocument,
  isOffice,
  isOrganisation,
  isOutletWord,
  isState,
  isUnnamed,
  isVoice,
} from '../language/en/source-words.ts'
import { isStateName } from '../language/en/state-names.ts'
import type { Name } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { itemAt, overlapping } from '../text/sorted-spans.ts'
import { contains, hull } from '../text/span.ts'
import type { Found } from './found.ts'
import type { Passage } from './passage.ts'

const LABEL =
  /^(?:live|watch|read|listen|video|photos?|pictures?|exclusive|breaking|update[ds]?|opinion|analysis|editorial|review|explainer|explained|factbox|fact ?check|timeline|profile|interview|podcast|gallery|more|also|related|correction|note|warning|alert|revealed|confirmed|developing|recap|preview|quiz|poll of the day|key points?|in pictures|at a glance|what we know)\b/i
const LIVE = /^(?:live|watch|read|listen|exclusive|breaking|updated?|more|related|see also|editor['’]s note)$/i
// "Two former night-shift workers at the plant": speakers named before a colon are shorter.
const LONGEST = 8

/** False for an attribution by a colon whose source is a label. */
export function isSpoken(
  text: string,
  passages: readonly Passage[],
  names: readonly Name[],
  outlets: readonly Span[],
  one: Found,
): boolean {
  const cue = hull(one.cue)
  const source = hull(one.source)
  if (cue === null || text.slice(cue.start, cue.end).trim() !== ':') return true
  if (source === null) return false
  const words = text.slice(source.start, source.end)
  const passage = itemAt(passages, source.start)
  // In running text anything may lead what is said in ("A note on the door: “Closed”").
  if (passage?.place === 'body') return !(NUMBER.test(words) && HAPPENED.test(words)) && !LIVE.test(words)
  if (LABEL.test(words)) return false
  if (overlapping(outlets, source).length > 0) return true
  const inside = overlapping(names, source)
  const whole = inside.find((name) => name.end === source.end)
  if (whole?.kind === 'person') return whole.start - source.start < 30 && isName(text, whole)
  if (whole !== undefined && (whole.kind === 'organisation' || isStateName(whole.name))) return true
  const tokens = (passage === undefined ? undefined : itemAt(passage.sentences, source.start))?.tokens.filter((token) =>
    contains(source, token),
  )
  const last = tokens?.at(-1)
  if (last === undefined || (tokens?.length ?? 0) > LONGEST) return false
  if (NUMBER.test(words) || HAPPENED.test(words) || last.pos === 'VERB' || last.pos === 'ADV') return false
  // "Orr: “We knew nothing”": a short name that the article gives in full, or not at all.
  if (/["“‘]/.test(text.charAt(one.content[0]?.start ?? 0)) && /^\p{Lu}\S+(?: \p{Lu}\S+)?$/u.test(words)) return true
  return SPEAKERS.some((is) => is(last.lower) || is(last.lemma))
}

const SPEAKERS = [isVoice, isUnnamed, isOffice, isState, isDocument, isOrganisation, isOutletWord]

const NUMBER =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|hundreds|thousands|\d+)\b/i
/** What befell somebody, at the end of a label: "Seventeen babies ill". */
const HAPPENED = /\b(?:ill|sick|dead|hurt|missing|held|killed|injured|dies|die|charged|arrested|jailed|rescued|freed)$/i

/** "Seventeen Babies Ill", in a headline's capitals, reads like a name; a name begins with no numeral. */
function isName(text: string, name: Name): boolean {
  const words = text.slice(name.start, name.end)
  return !NUMBER.test(words) && !HAPPENED.test(words)
}
