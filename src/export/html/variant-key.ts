/** A short name for a difference within its claim, made from its content, for addresses. */
import type { Variant } from '../../model/variant.ts'
import { hash32 } from '../../text/hash.ts'

/** The same whichever of the two is told first. */
export function variantKey({ between, aspect, a, b }: Variant): string {
  const sides = [
    [between[0], a?.start ?? '', a?.end ?? ''].join(),
    [between[1], b?.start ?? '', b?.end ?? ''].join(),
  ].sort()
  return hash32(`${aspect} ${sides.join(' ')}`).toString(36)
}
