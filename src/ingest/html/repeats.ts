/**
 * Pages that hold their text twice: a flat copy for search engines or scripts, the article again for another width of
 * screen. What has been said in the body is not said again.
 */
import { type DraftBlock, isBody } from '../draft.ts'

/** Words in a row that two texts do not share by chance. */
const RUN = 6
/** Shorter blocks repeat honestly: headings, refrains, "he said no". */
const LEAST_WORDS = 20
/** Share of a block's runs met before. */
const SHARE = 0.9
/** Refrains and recipes repeat some paragraphs honestly: it is the article twice when this share of the body is. */
const TWICE = 0.4
/** A long block of which three others are parts is a flat copy of theirs, wherever it stands. */
const PARTS = 3
const LONG = 100
/** A copy is made of text also from outside the body (a standfirst, an advert): less of it need be met elsewhere. */
const COPY_SHARE = 0.75

/** Body blocks that only repeat others become furniture (`html.repeated`, the share met elsewhere). O(text). */
export function withoutRepeats(text: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (!mayRepeat(text, blocks)) return blocks
  const runs = blocks.map((block) => (isBody(block.kind) ? runsOf(text.slice(block.start, block.end)) : []))
  const places = new Map<string, number[]>()
  for (const [i, own] of runs.entries())
    for (const run of own) {
      const at = places.get(run)
      if (at === undefined) places.set(run, [i])
      else if (at.at(-1) !== i) at.push(i)
    }
  const copies = new Map<number, number>()
  for (const [i, own] of runs.entries()) {
    if (own.length < LONG) continue
    const shared = new Map<number, number>()
    let elsewhere = 0
    for (const run of own) {
      const parts = (places.get(run) ?? []).filter((k) => 2 * (runs[k]?.length ?? 0) <= own.length)
      if (parts.length > 0) elsewhere++
      for (const k of parts) shared.set(k, (shared.get(k) ?? 0) + 1)
    }
    const parts = [...shared].filter(([k, count]) => count >= SHARE * (runs[k]?.length ?? 0))
    if (parts.length >= PARTS && elsewhere >= COPY_SHARE * own.length) copies.set(i, elsewhere / own.length)
  }
  const said = new Set<string>()
  const again = new Map<number, number>()
  let body = 0
  let repeated = 0
  for (const [i, own] of runs.entries()) {
    if (copies.has(i)) continue
    body += own.length
    const known = own.filter((run) => said.has(run)).length
    if (own.length > LEAST_WORDS - RUN && known >= SHARE * own.length) {
      again.set(i, known / own.length)
      repeated += own.length
    } else for (const run of own) said.add(run)
  }
  if (repeated >= TWICE * body) for (const [i, share] of again) copies.set(i, share)
  return blocks.map((block, i) => {
    const share = copies.get(i)
    if (share === undefined) return block
    const value = Math.round(100 * share) / 100
    return { ...block, kind: 'furniture', because: [{ rule: 'html.repeated', value }, ...block.because] }
  })
}

/** Quick look, since nearly no page repeats itself: does the beginning of a fair-sized body block stand there twice? */
function mayRepeat(text: string, blocks: readonly DraftBlock[]): boolean {
  // Many blocks in much text: the full look is linear, this one is not.
  if (blocks.length * text.length > 1e8) return true
  for (const { kind, start, end } of blocks) {
    if (!isBody(kind) || end - start < 80) continue
    const beginning = text.slice(start, start + 40)
    if (text.indexOf(beginning) < start || text.indexOf(beginning, end) >= 0) return true
  }
  return false
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs: string[] = []
  for (let i = 0; i + RUN <= words.length; i++) runs.push(words.slice(i, i + RUN).join(' '))
  return runs
}
