/** Arithmetic of spans: half-open, UTF-16 code units. A span may come with more keys; these functions keep none. */
import type { Span } from '../model/span.ts'

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

export function lengthOf(span: Span): number {
  return span.end - span.start
}

/** Does the outer span hold all of the inner one? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Do they share at least one character? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** How many characters they share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** By start, then the longer first. Sorting spans by this puts an outer span before those it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The least span that holds all of them, or null for none. */
export function hull(spans: readonly Span[]): Span | null {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return end < 0 ? null : { start, end }
}

const SPACE = /\s/

/** The span without white space at its ends; empty at its start when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && SPACE.test(text.charAt(start))) start++
  while (end > start && SPACE.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Parts of `whole` that none of `holes` covers, in order. */
export function without(whole: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = []
  let at = whole.start
  for (const hole of [...holes].sort(compareSpans)) {
    if (hole.end <= at || hole.start >= whole.end) continue
    if (hole.start > at) parts.push({ start: at, end: Math.min(hole.start, whole.end) })
    at = Math.max(at, hole.end)
  }
  if (at < whole.end) parts.push({ start: at, end: whole.end })
  return parts
}
