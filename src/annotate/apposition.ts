/** Speakers at a sentence's head whom words between commas hide from both finders. */
import type { Span } from '../model/span.ts'
import { itemAt } from '../text/sorted-spans.ts'
import { trimSpan } from '../text/span.ts'
import type { Found } from './found.ts'
import type { Passage } from './passage.ts'

/** "A porter, still in his socks, ": a noun phrase without a verb, then words between commas, at a sentence's head. */
const APPOSED = /^(?:An?|The|One|Two|Several) [^,;:“”"]{2,60}, (?!who\b|which\b)[^,;:“”"]{2,60}, $/

/**
 * `The mayor, visibly tired, said the council would pay`: after the words between commas a finder may take [the council]
 * or [his …] for who said it. Where the sentence goes on with that phrase's verb, the speaker is at its head.
 */
export function withApposition(text: string, passages: readonly Passage[], one: Found): Found {
  const cue = one.cue[0]
  const [source] = one.source
  if (cue === undefined || source === undefined || !/^(?:said|says)$/.test(text.slice(cue.start, cue.end))) return one
  const passage = itemAt(passages, cue.start)
  const sentence = passage === undefined ? undefined : itemAt(passage.sentences, cue.start)
  if (sentence === undefined || source.start === sentence.start) return one
  const head = text.slice(sentence.start, cue.start)
  if (!APPOSED.test(head)) return one
  const hasVerb = sentence.tokens.some(
    (token) => token.end <= sentence.start + head.indexOf(',') && (token.pos === 'VERB' || token.pos === 'AUX'),
  )
  const goesOn = sentence.tokens.some(
    (token) => token.start >= Math.max(cue.end, source.end) && (token.pos === 'VERB' || token.pos === 'AUX'),
  )
  if (hasVerb || !goesOn) return one
  const speaker: Span = { start: sentence.start, end: sentence.start + head.trimEnd().length }
  const said = trimSpan(text, { start: cue.end, end: sentence.end })
  const end = said.end - (/[.!?]+$/.exec(text.slice(said.start, said.end))?.[0].length ?? 0)
  return { ...one, source: [speaker], content: [{ start: said.start, end }] }
}
