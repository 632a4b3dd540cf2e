/** The dateline a report opens with: `LONDON (Wire) —`, `PARIS, June 3 –`, `WASHINGTON --`. */

// A place in capitals (or capitalised before an agency's bracket), at most 60 characters, then a dash.
const DATELINE =
  /^(?:(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,/-]{1,2}(?:\p{Lu}[\p{Lu}.'’-]*|\p{Lu}[\p{Ll}.]+)){0,5})(?:,? (?:\p{Lu}\p{Ll}{2,8}\.?) \d{1,2})?(?: ?\([^()]{2,30}\))?|\p{Lu}[\p{L}.'’-]+(?:,? \p{Lu}[\p{L}.]+){0,3}(?:,? (?:\p{Lu}\p{Ll}{2,8}\.?) \d{1,2})? ?\([^()]{2,30}\)) ?(?:—|–|--|-)\s+/u

/** Characters of the dateline at the beginning of a paragraph, its dash included; 0 when there is none. */
export function datelineEnd(paragraph: string): number {
  const match = DATELINE.exec(paragraph.slice(0, 100))
  // A heading in capitals is no dateline: something must follow.
  return match === null || match[0].length > 70 || paragraph.length < match[0].length + 20 ? 0 : match[0].length
}
