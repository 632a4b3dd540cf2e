/** How origins are called on the page. */
import type { Origin } from '../../model/origin.ts'
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
