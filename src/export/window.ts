/** The differing words with as much of their statement around them as there is room for. */
import type { Span } from '../model/span.ts'
import { plainLine } from './plain.ts'

export interface Window {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** `words` may lie outside the statement (an attribution before it): the window then begins at the words. */
export function windowOn(text: string, statement: Span, words: Span | null, room: number): Window {
  if (words === null)
    return { before: cutEnd(plainLine(text.slice(statement.start, statement.end)), room), words: '', after: '' }
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
