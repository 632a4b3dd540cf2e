/**
 * Second thoughts about lines that the body model took for the article's: what stands right under the headline and is
 * only a byline, a date or a reading time; polls, newsletter boxes, credits in brackets. Whole blocks only.
 */
import type { DraftBlock, Reason } from '../draft.ts'
import { isBody } from '../draft.ts'
import { headLineOf } from '../head-line.ts'

/** Standfirst, byline, date, reading time: the news begins within this many blocks of the headline. */
const REACH = 6
/** Section and label stand at most this many blocks above it. */
const KICKERS = 3
/** A poll's answers follow its question; real ones have two to five. */
const ANSWERS = 5
const LONGEST_ANSWER = 30

const POLL = /^(?:vote|poll|quick poll|reader poll|have your say)\s?[:–—-]\s.{5,200}\?$/i
const LETTER =
  /^(?:get|receive) (?:our|my) .{0,60}\b(?:newsletters?|letter|briefing|bulletin|digest|e-?mails?)\b.{0,120}$/i
const CREDIT =
  /^\((?:additional )?(?:reporting|writing|editing|compiled|edited|reported|written)(?: and \w+)? by .{2,300}\)$/i

/** The blocks again, those lines as byline or furniture. */
export function underHeadline(text: string, blocks: readonly DraftBlock[], author: string | null): DraftBlock[] {
  const words = (block: DraftBlock | undefined) =>
    block === undefined ? '' : text.slice(block.start, block.end).trim()
  const changed = [...blocks]
  const change = (i: number, kind: DraftBlock['kind'], rule: string) => {
    const block = changed[i]
    const because: Reason = { rule, value: null }
    if (block !== undefined) changed[i] = { ...block, kind, because: [because, ...block.because] }
  }
  const titleAt = blocks.findIndex((block) => block.kind === 'title')
  // A kicker above the headline ("Exclusive", "Region"): one to three words without an end.
  for (let i = Math.max(0, titleAt - KICKERS); i < titleAt; i++)
    if (isBody(blocks[i]?.kind ?? 'furniture') && /^[^\s.!?]+(?: [^\s.!?]+){0,2}$/.test(words(blocks[i])))
      change(i, 'furniture', 'html.head.kicker')
  let seen = 0
  for (let i = titleAt + 1; i < blocks.length && seen < REACH; i++) {
    const block = blocks[i]
    if (block === undefined || !isBody(block.kind)) continue
    seen++
    const line = words(block)
    const kind = headLineOf(line)
    if (kind === 'byline' || (author !== null && line === author)) change(i, 'byline', 'html.head.byline')
    else if (kind === 'date' || kind === 'reading-time') change(i, 'furniture', `html.head.${kind}`)
    else if (kind === 'name' && headLineOf(words(blocks[i + 1])) === 'date') change(i, 'byline', 'html.head.byline')
  }
  let answers = 0
  for (const [i, block] of changed.entries()) {
    if (!isBody(block.kind) || block.end - block.start > 400) {
      answers = 0
      continue
    }
    const line = words(block)
    if (POLL.test(line)) {
      change(i, 'furniture', 'html.poll')
      answers = ANSWERS
    } else if (answers > 0 && line.length <= LONGEST_ANSWER && !/[.:]$/.test(line)) {
      change(i, 'furniture', 'html.poll')
      answers--
    } else {
      answers = 0
      if (LETTER.test(line)) change(i, 'furniture', 'html.newsletter')
      else if (CREDIT.test(line)) change(i, 'furniture', 'html.credit')
    }
  }
  // Never the last of the body: a page of a photograph may hold nothing else.
  return changed.some((block) => isBody(block.kind)) ? changed : [...blocks]
}
