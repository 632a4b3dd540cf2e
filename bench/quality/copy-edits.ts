/**
 * Copies made on purpose: seven edits of a text (research note on grouping, §3), each with the passages it kept. All
 * choices are drawn from hashes of the article's id, so that every run makes the same.
 */
import { hash32 } from '../../src/text/hash.ts'

/** Passages as character spans of the original and of the edited text. */
export interface Edited {
  readonly text: string
  readonly kept: readonly { readonly original: readonly [number, number]; readonly edited: readonly [number, number] }[]
}

export type Edit = (text: string, id: string, host: string) => Edited

interface Piece {
  readonly text: string
  /** Place in the original, or −1 for words that are not of it. */
  readonly at: number
}

const chance = (...of: readonly (string | number)[]) => {
  let hash = hash32(of.join('/'))
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

function pieces(text: string, pattern: RegExp): Piece[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }))
}
const sentences = (text: string) => pieces(text, /\S[^\n]*?(?:[.!?]["'”’)]*(?=\s|$)|(?=\n|$))/g)
const tokens = (text: string) => pieces(text, /\S+/g)

/** Joins pieces with a space; a kept passage = pieces that follow each other in the original too. */
function join(list: readonly Piece[], next: (piece: Piece) => Piece | undefined): Edited {
  let text = ''
  const kept: { original: [number, number]; edited: [number, number] }[] = []
  let before: Piece | undefined
  for (const piece of list) {
    if (text !== '') text += ' '
    const start = text.length
    text += piece.text
    const last = kept.at(-1)
    if (piece.at >= 0) {
      const end = piece.at + piece.text.length
      if (last !== undefined && before !== undefined && before.at >= 0 && next(before) === piece) {
        last.original[1] = end
        last.edited[1] = text.length
      } else kept.push({ original: [piece.at, end], edited: [start, text.length] })
    }
    before = piece
  }
  return { text, kept }
}

const follower = (all: readonly Piece[]) => {
  const places = new Map(all.map((piece, i) => [piece, i]))
  return (piece: Piece) => all[(places.get(piece) ?? -2) + 1]
}

const NOTICE =
  'Thank you for reading. Get the Harbour Lantern every morning in your letter box, with weather, tides and the day ahead; write to the desk if you have a tip for our reporters.'

const withNotice: Edit = (text) => {
  const all = sentences(text)
  return join([...all, { text: NOTICE, at: -1 }], follower(all))
}

const cutTo =
  (share: number): Edit =>
  (text) => {
    const all = sentences(text)
    return join(all.slice(0, Math.max(1, Math.round(all.length * share))), follower(all))
  }

const changed =
  (share: number): Edit =>
  (text, id) => {
    const all = tokens(text)
    const list = all.map((piece, i) =>
      chance('change', share, id, i) < share
        ? { text: `zor${Math.floor(chance('word', id, i) * 1e6).toString(36)}`, at: -1 }
        : piece,
    )
    return join(list, follower(all))
  }

const shuffled: Edit = (text, id) => {
  const all = sentences(text)
  const list = all
    .map((piece, i) => ({ piece, order: chance('order', id, i), drop: chance('drop', id, i) < 0.3 }))
    .filter(({ drop }) => !drop)
    .sort((a, b) => a.order - b.order)
  return join(
    list.map(({ piece }) => piece),
    follower(all),
  )
}

// Four sentences of fewer words are a quip ("RIP …. Sad!"), no passage; without this the edit's recall is .01 lower.
const PASSAGE_WORDS = 40

/** Four sentences in a row, the first such passage from a drawn place on, put into the middle of another article. */
const inside: Edit = (text, id, host) => {
  const all = sentences(text)
  const starts = all.flatMap((_, i) => (wordCount(all.slice(i, i + 4)) >= PASSAGE_WORDS ? [i] : []))
  const from = starts[Math.floor(chance('from', id) * starts.length)] ?? 0
  const around = sentences(host).map((piece) => ({ ...piece, at: -1 }))
  const middle = Math.floor(around.length / 2)
  return join([...around.slice(0, middle), ...all.slice(from, from + 4), ...around.slice(middle)], follower(all))
}

function wordCount(list: readonly Piece[]): number {
  return list.reduce((sum, piece) => sum + piece.text.split(/\s+/).length, 0)
}

export const EDITS: Readonly<Record<string, Edit>> = {
  notice: withNotice,
  cut50: cutTo(0.5),
  cut25: cutTo(0.25),
  changed5: changed(0.05),
  changed15: changed(0.15),
  shuffled,
  inside,
}
