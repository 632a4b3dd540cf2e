/** Are two places told in the same words, and how much of two statements is told by both? */
import type { Span } from '../../model/span.ts'
import { words } from '../../text/words.ts'
import type { Form } from '../form.ts'
import type { Versions } from './finding.ts'

const EMPTY = new Set(['the', 'a', 'an', 'at', 'on', 'in', 'about', 'of'])

/** "2.40am" and "2:40 a.m." are the same; so are "the night" and "the night", whatever day they were placed on. */
export function normalForm(text: string, span: Span): string {
  return words(text, span)
    .map((word) => word.key)
    .filter((key) => !EMPTY.has(key))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export function sameWords(versions: Versions, x: Span, y: Span): boolean {
  return normalForm(versions.a.form.text, x) === normalForm(versions.b.form.text, y)
}

/** Share of content words that have a partner. */
function share(form: Form, partner: Int32Array): number {
  let [all, paired] = [0, 0]
  for (let i = 0; i < form.ids.length; i++) {
    if (!form.content[i]) continue
    all++
    if ((partner[i] ?? -1) >= 0) paired++
  }
  return all === 0 ? 0 : paired / all
}

/** The smaller share of content words that one statement has in common with the other. */
export function shareInCommon({ a, b, alignment }: Versions): number {
  return Math.min(share(a.form, alignment.toB), share(b.form, alignment.toA))
}
