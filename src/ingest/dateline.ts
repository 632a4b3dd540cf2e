/**
 * A dateline that stands in a line of its own: `LONDON, June 3 (Wire)`, `PARIS –`. One that opens a paragraph stays in
 * it: the reader of reporting marks looks for it there, and cutting a paragraph would move its sentences.
 */

const PLACE = String.raw`(?:[ ,/-]{1,2}\p{Lu}[\p{L}.'’-]*){0,5}(?:,? \d{1,2})?(?:,? (?:19|20)\d\d)?`
/** In capitals, with a date or a dash; or any place before an agency's bracket. */
const CAPITALS = new RegExp(String.raw`^\p{Lu}[\p{Lu}.'’-]+${PLACE}\s?(?:—|–|--|-|:)?$`, 'u')
const WITH_AGENCY = new RegExp(String.raw`^\p{Lu}[\p{L}.'’-]+${PLACE} ?\([^()]{2,30}\)\s?(?:—|–|--|-|:)?$`, 'u')

export function isDateline(line: string): boolean {
  if (line.length > 80) return false
  // A mark beside the place, or every heading in capitals would be one.
  return WITH_AGENCY.test(line) || (CAPITALS.test(line) && /[—–:-]\s*$|\d/.test(line))
}
