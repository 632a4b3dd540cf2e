/** The differing words with as much of their statement around them as there is room for. */
import type { Span } from '../model/span.ts'
import { plainLine } from './plain.ts'

export interface Window {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Between words and a statement that they do not lie in, more than this is left out. */
const GAP = 120

/**
 * `words` may lie outside the statement (an attribution before or after it): the window then reaches to them, and what
 * lies between is left out when it is long. `room` is in characters.
 */
export function windowOn(text: string, statement: Span, words: Span | null, room: number): Window {
  if (words === null)
    return { before: cutEnd(plainLine(text.slice(statement.start, statement.end)), room), words: '', after: '' }
  if (words.end + GAP < statement.start || words.start > statement.end + GAP) return apart(text, statement, words, room)
  const start = Math.min(statement.start, words.start)
  const end = Math.max(statement.end, words.end)
  const marked = plainLine(text.slice(words.start, words.end))
  const before = spaced(text.slice(start, words.start))
  const after = spaced(text.slice(words.end, end))
  const free = Math.max(0, room - marked.length)
  // The side that needs less leaves its room to the other.
  const left = Math.max(Math.floor(free / 2), free - after.length)
  const kept = cutStart(before, left)
  return { before: kept, words: cutEnd(marked, room), after: cutEnd(after, free - kept.length) }
}

/** The words far from their statement: both, and an ellipsis between. */
function apart(text: string, statement: Span, words: Span, room: number): Window {
  const marked = cutEnd(plainLine(text.slice(words.start, words.end)), Math.floor(room / 2))
  const said = cutEnd(plainLine(text.slice(statement.start, statement.end)), room - marked.length)
  return words.start < statement.start
    ? { before: '', words: marked, after: ` … ${said}` }
    : { before: `${said} … `, words: marked, after: '' }
}

/** Like plainLine, but a space at an edge is kept: the words go on there. */
function spaced(text: string): string {
  const line = plainLine(text)
  if (line === '') return /\s/.test(text) ? ' ' : ''
  return `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`
}

function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, Math.max(0, room - 1))
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')} …`
}

function cutStart(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(text.length - Math.max(0, room - 1))
  const space = cut.indexOf(' ')
  return `… ${(space >= 0 && space < cut.length - 1 ? cut.slice(space + 1) : cut).replace(/^[\udc00-\udfff]/, '')}`
}
