/** Looking into lists that are sorted by place, so that work stays proportional to the text. */
import type { Span } from '../model/span.ts'

/** Index of the first item that ends after `at`. The list is sorted and its items do not overlap. O(log n). */
export function firstEndingAfter(list: readonly Span[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that share a character with the span, in order. The list is sorted and its items do not overlap. */
export function overlapping<T extends Span>(list: readonly T[], span: Span): T[] {
  const found: T[] = []
  for (let i = firstEndingAfter(list, span.start); i < list.length; i++) {
    const item = list[i]
    if (item === undefined || item.start >= span.end) break
    found.push(item)
  }
  return found
}

/** The item that holds the place, or undefined. The list is sorted and its items do not overlap. O(log n). */
export function itemAt<T extends Span>(list: readonly T[], at: number): T | undefined {
  const item = list[firstEndingAfter(list, at)]
  return item !== undefined && item.start <= at ? item : undefined
}

/** Places of the text that are taken: marking and asking cost the length of the span. */
export class Taken {
  readonly #places: Uint8Array

  constructor(length: number) {
    this.#places = new Uint8Array(length)
  }

  add(span: Span): void {
    this.#places.fill(1, span.start, span.end)
  }

  /** How many of its places are taken. */
  share(span: Span): number {
    let count = 0
    for (let at = span.start; at < span.end; at++) count += this.#places[at] ?? 0
    return count
  }

  touches(span: Span): boolean {
    for (let at = span.start; at < span.end; at++) if (this.#places[at] === 1) return true
    return false
  }
}
