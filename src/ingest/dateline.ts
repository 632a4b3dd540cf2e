/**
 * A dateline that stands in a line of its own: `LONDON, June 3 (Wire)`, `PARIS –`. One that opens a paragraph stays in
 * it: the reader of reporting marks looks for it there, and cutting a paragraph would move its sentences.
 */

const ALONE =
  /^\p{Lu}[\p{Lu}.'’-]+(?:[ ,/-]{1,2}\p{Lu}[\p{L}.'’-]*){0,5}(?:,? \d{1,2})?(?:,? (?:19|20)\d\d)?(?: ?\([^()]{2,30}\))?\s?(?:—|–|--|-|:)?$/u

export function isDateline(line: string): boolean {
  // Needs a mark beside the place, or every heading in capitals would be one.
  return line.length <= 80 && ALONE.test(line) && /\([^()]{2,30}\)|[—–:-]\s*$|\d/.test(line)
}
