/**
 * From a text made out of another one (entities decoded, white space folded, quotes straightened) back to the places
 * in the original. Built while the new text is written: each piece says which original span it came from.
 */
import type { Span } from '../model/span.ts'

export class OffsetMap {
  readonly #made: number[] = []
  readonly #original: number[] = []
  readonly #literal: boolean[] = []
  #parts: string[] = []
  #length = 0
  #originalEnd = 0

  /** Adds original characters as they are. */
  copy(original: string, span: Span): void {
    if (span.end <= span.start) return
    this.#add(original.slice(span.start, span.end), span, true)
  }

  /** Adds characters that stand for an original span of another length. */
  replace(by: string, span: Span): void {
    this.#add(by, span, false)
  }

  #add(piece: string, span: Span, literal: boolean): void {
    this.#made.push(this.#length)
    this.#original.push(span.start)
    this.#literal.push(literal)
    this.#parts.push(piece)
    this.#length += piece.length
    this.#originalEnd = span.end
  }

  /** The text made so far. */
  text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')]
    return this.#parts[0] ?? ''
  }

  /** The original span that a span of the made text came from. Within a replaced piece: all of the piece. O(log n). */
  original(span: Span): Span {
    const first = this.#pieceAt(span.start)
    const last = this.#pieceAt(Math.max(span.start, span.end - 1))
    return { start: this.#place(first, span.start), end: this.#endPlace(last, span.end) }
  }

  #pieceAt(offset: number): number {
    let low = 0
    let high = this.#made.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#made[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  #place(piece: number, offset: number): number {
    const start = this.#original[piece] ?? 0
    return this.#literal[piece] ? start + offset - (this.#made[piece] ?? 0) : start
  }

  #endPlace(piece: number, offset: number): number {
    if (this.#literal[piece]) return this.#place(piece, offset)
    return this.#original[piece + 1] ?? this.#originalEnd
  }
}
