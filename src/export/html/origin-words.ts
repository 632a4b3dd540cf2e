/** How origins and own reporting are called on the page. */
import type { Origin, OwnReporting } from '../../model/origin.ts'
import { lostLabel } from '../lookup.ts'
import { plainLine } from '../plain.ts'

export const ORIGIN_KIND: Readonly<Record<Origin['kind'], string>> = {
  own: 'own reporting',
  outlet: 'outlet not at hand',
  document: 'public document or speech',
  unnamed: 'unnamed source',
  lost: 'must have existed',
  doc: 'background document',
}

export function originName({ id, kind, name }: Pick<Origin, 'id' | 'kind' | 'name'>): string {
  const plain = plainLine(name)
  if (kind === 'lost') return lostLabel(id)
  return plain === '' ? ORIGIN_KIND[kind] : plain
}

export const OWN_WORDS: Readonly<Record<OwnReporting, string>> = {
  primary: 'the main news is its own',
  some: 'some reporting of its own',
  none: 'nothing of its own',
}
