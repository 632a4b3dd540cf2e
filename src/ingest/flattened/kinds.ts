/**
 * The kind of each line of a plain text: the text model and the prompt rules say what is body; place and form say what
 * is headline, byline, heading and the rest.
 */
import type { BlockKind, Published, Sourced } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { lengthOf, trimSpan } from '../../text/span.ts'
import { isDateline } from '../dateline.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { DraftBlock, Reason } from '../draft.ts'
import { headLineOf } from '../head-line.ts'
import { type TextSigns, textSigns, WORDING } from '../text-signs.ts'
import type { TextHead } from './head.ts'
import { goodLine } from './line-features.ts'
import { bestSegment } from './line-look.ts'
import { promptOf } from './prompts.ts'

export interface TextKinds {
  readonly blocks: readonly DraftBlock[]
  readonly title: Sourced | null
  readonly byline: Sourced | null
  readonly published: Published | null
}

/**
 * Log-odds from which a line within the segment is body. The segment already keeps strangers out, so doubtful lines
 * inside it are the article's: on flattened dumps F1 .9126 at -.4, .9094 at 0, .9124 at -.8 (run 2026-11-21).
 */
const LEAST = -0.45

const BULLET = /^(?:[-*•+–▪◦·»›>]|\d{1,2}[.)])\s/

/**
 * `scores`: the model's log-odds for each line, or null where the text is the article alone. `opening`: the head, where
 * every line of it was understood.
 */
export function textKinds(
  text: string,
  lines: readonly Span[],
  scores: Float32Array | null,
  opening: TextHead | null = null,
): TextKinds {
  const own = lines.map((line) => text.slice(line.start, line.end))
  const signs = own.map((line) => textSigns(line))
  const prompts = scores === null ? own.map(() => null) : own.map(promptOf)
  const segment = scores === null ? { from: 0, to: lines.length } : bestSegment(lines.map(lengthOf), scores)
  const isBody = own.map(
    (_, i) =>
      prompts[i] === null && i >= segment.from && i < segment.to && (scores === null || (scores[i] ?? 0) > LEAST),
  )
  // Nothing like an article: sentences are all there is to keep.
  if (!isBody.some((kept, i) => kept && (signs[i]?.words ?? 0) > 4))
    for (const [i, sign] of signs.entries())
      isBody[i] = prompts[i] === null && (goodLine(sign) > 0 || (sign.ending === 1 && sign.words >= 4))
  const first = opening?.lines ?? firstParagraph(signs, isBody)
  const titleAt = opening?.titleAt ?? titleLine(own, signs, prompts, first)
  const titleEnd = opening?.titleEnd ?? lines[titleAt]?.end ?? 0
  const blocks: DraftBlock[] = []
  let byline: Sourced | null = null
  let published: Published | null = opening?.published ?? null
  for (const [i, line] of lines.entries()) {
    const sign = signs[i]
    const words = own[i] ?? ''
    if (sign === undefined) continue
    const { start, end } = line
    const likely: Reason[] = scores === null ? [{ rule: 'text.clean', value: null }] : [model(scores[i] ?? 0)]
    if (i === titleAt) {
      blocks.push({ kind: 'title', start, end: titleEnd, because: [{ rule: 'text.headline', value: null }] })
      if (titleEnd < end)
        blocks.push({ kind: 'furniture', start: titleEnd, end, because: [{ rule: 'text.head.outlet', value: null }] })
      continue
    }
    const head = i < first + 2 && i < 40
    const author = head ? authorOf(words) : null
    if (author !== null) {
      byline ??= { value: author, from: 'text', span: { start, end } }
      blocks.push({ kind: 'byline', start, end, because: [{ rule: 'text.byline', value: null }] })
      continue
    }
    if (i < first && isDateline(words)) {
      blocks.push({ kind: 'dateline', start, end, because: [{ rule: 'text.dateline', value: null }] })
      continue
    }
    if (opening !== null && i < opening.lines) {
      const rule = i === opening.outletAt ? 'text.head.outlet' : `text.head.${headLineOf(words) ?? 'line'}`
      blocks.push({ kind: 'furniture', start, end, because: [{ rule, value: null }] })
      continue
    }
    if (i < first && published === null) published = dateLine(words, start)
    if (isBody[i] !== true) {
      const prompt = prompts[i] ?? null
      const apart: Reason[] = i < segment.from || i >= segment.to ? [{ rule: 'text.outside-segment', value: null }] : []
      const because = prompt === null ? [...likely, ...apart, ...wordings(sign)] : [{ rule: prompt, value: null }]
      blocks.push({ kind: otherKind(words, sign, i, first, isBody), start, end, because })
      continue
    }
    blocks.push({ kind: bodyKind(words, sign, isBody[i + 1] === true, i > first), start, end, because: likely })
  }
  return { blocks: trimmed(text, blocks), title: titleOf(text, lines[titleAt], titleEnd), byline, published }
}

/** The first line of the body that is a sentence or more. */
function firstParagraph(signs: readonly TextSigns[], isBody: readonly boolean[]): number {
  for (const [i, sign] of signs.entries())
    if (isBody[i] === true && (goodLine(sign) > 0 || (sign.ending === 1 && sign.words >= 8))) return i
  return Math.max(0, isBody.indexOf(true))
}

/**
 * The headline: before the first paragraph, a line of 3 to 25 words that does not end like a sentence; of several the
 * nearest to the text that has most capitals, since kickers and menus are shorter and subheads end in a full stop.
 */
function titleLine(
  own: readonly string[],
  signs: readonly TextSigns[],
  prompts: readonly (string | null)[],
  first: number,
): number {
  let best = -1
  let bestScore = 0
  for (let i = Math.max(0, first - 12); i < first; i++) {
    const sign = signs[i]
    if (
      sign === undefined ||
      prompts[i] !== null ||
      /^https?:/i.test(own[i] ?? '') ||
      sign.words < 3 ||
      sign.words > 25
    )
      continue
    if (sign.ending === 2 || sign.ending === 4 || BULLET.test(own[i] ?? '') || authorOf(own[i] ?? '') !== null) continue
    // A sentence with its full stop is a subhead or a caption; a question or an exclamation may be a headline.
    if (sign.ending === 1 && /\.["”’]?$/.test(own[i] ?? '')) continue
    if (sign.dates > 0 && sign.words < 8) continue
    const score =
      Math.min(sign.words, 8) +
      4 * sign.capitalised -
      0.3 * (first - i) -
      (sign.wording === 0 ? 0 : 2) +
      (i === 0 ? 2 : 0)
    if (score > bestScore) [best, bestScore] = [i, score]
  }
  return best
}

function titleOf(text: string, line: Span | undefined, end: number): Sourced | null {
  if (line === undefined) return null
  const { start } = line
  return { value: text.slice(start, end).replace(/\s+/g, ' '), from: 'text', span: { start, end } }
}

const AUTHOR =
  /^(?:by|words by|written by|story by)\s+((?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|la|le|&)(?:[ ,]+(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|la|le|&)){0,9})(?:\s*[|•·–—-]\s*.{0,60}|,? .{0,30}\d{4}.{0,20})?$/iu

function authorOf(line: string): string | null {
  if (line.length > 120 || !/^(?:by|words by|written by|story by)\s+\p{Lu}/iu.test(line) || /[.!?]$/.test(line))
    return null
  const author = AUTHOR.exec(line)?.[1]?.trim()
  if (author !== undefined) return author
  return headLineOf(line) === 'byline' ? line.replace(/^[\p{L}]+(?: by)?:? /iu, '') : null
}

/** A line that is little more than a date, above the text. */
function dateLine(line: string, start: number): Published | null {
  if (line.length > 80) return null
  const date = writtenDate(line, 'month-first')
  if (date === null) return null
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(/[^\p{L}]+/gu, ' ').trim()
  // What may stand beside it: "Published", "Updated on", a weekday, a clock's zone; three words at most.
  if (rest.split(' ').length > 3 && !/publish|posted|updated/i.test(rest)) return null
  return {
    value: date.value,
    precision: date.precision,
    from: 'text',
    span: { start: start + date.start, end: start + date.end },
  }
}

function bodyKind(line: string, sign: TextSigns, followed: boolean, inside: boolean): BlockKind {
  if (BULLET.test(line)) return 'list-item'
  const isShort = sign.words <= 14 && sign.words > 0 && (sign.ending === 0 || /\?$/.test(line))
  return isShort && followed && inside && sign.commas * sign.words < 3 ? 'heading' : 'paragraph'
}

const CREDIT = WORDING.findIndex(([name]) => name === 'credit')

function otherKind(line: string, sign: TextSigns, i: number, first: number, isBody: readonly boolean[]): BlockKind {
  const near = isBody[i + 1] === true || isBody[i - 1] === true || (i < first && first - i < 4)
  // "Photo:", "(Wire Photo/Ann Lee)": credits of a picture by the text.
  const isCaption = near && sign.words >= 3 && sign.words <= 80 && (sign.wording & (1 << CREDIT)) !== 0
  return isCaption && /photo|image|picture|credit|courtesy|getty|illustration/i.test(line) ? 'caption' : 'furniture'
}

function model(score: number): Reason {
  return { rule: 'text.body-model', value: Math.round(100 / (1 + Math.exp(-score))) / 100 }
}

function wordings(sign: TextSigns): Reason[] {
  return WORDING.flatMap(([name], k) =>
    sign.wording & (1 << k) ? [{ rule: `text.wording.${name}`, value: null }] : [],
  )
}

/** Blocks without white space at their ends. */
function trimmed(text: string, blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block) => {
    const { start, end } = trimSpan(text, block)
    return end > start ? [{ ...block, start, end }] : []
  })
}
