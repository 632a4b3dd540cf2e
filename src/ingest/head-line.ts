/**
 * What stands between a headline and the news: lines that are only a byline, a date, a section or a reading time. Told
 * by the whole line, for a sentence that holds a name or a date is the article's.
 */
import { writtenDate } from './dates/written-date.ts'

/** `name`: only names, which alone might as well be a heading; a date or a role beside it makes it a byline. */
export type HeadLine = 'byline' | 'date' | 'reading-time' | 'name'

/** Bylines with roles and places run to a hundred characters or so; longer lines are sentences. */
const LONGEST = 120

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const NAMES = `${NAME}(?:(?:,? (?:and|&) |, | )(?:(?:de|da|van|von|der|la|le|bin|al) ){0,2}${NAME}){1,7}`
const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u')
/** "By Ada Lund", "By Ada Lund in Marlby", "By Ada Lund, chief reporter", "By Ada Lund | Marlby Courier". */
const BY = new RegExp(
  String.raw`^(?:[Bb]y|BY|[Ww]ords by|[Ww]ritten by|[Ss]tory by|[Rr]eport by):? ${NAMES}(?: in ${NAME}(?: ${NAME}){0,2})?(?:\s?[,|·•–—-]\s?(?:[\p{L}\p{M}'’&-]+ ?){1,7})?$`,
  'u',
)
const READING_TIME = /^(?:(?:estimated )?reading time:? )?\d{1,2}[ -]min(?:ute)?s?(?: read(?:ing time)?)?$/i
const STAMP = /^(?:first |last )?(?:published|posted|updated|modified|created)\b/i
const SECTION_OR_COUNT = /^(?:in [\p{L} &]{2,40})?[\s·|•,–—-]{0,3}(?:\d{1,5} comments?)?$/iu
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi

export function headLineOf(line: string): HeadLine | null {
  if (line.length > LONGEST || line.length < 4) return null
  if (BY.test(line)) return 'byline'
  if (READING_TIME.test(line)) return 'reading-time'
  if (isDateLine(line)) return 'date'
  return ONLY_NAMES.test(line) ? 'name' : null
}

/** A date with at most who ("Courier reporter,"), "Published", a weekday, a zone, a section and a comment count. */
function isDateLine(line: string): boolean {
  const date = writtenDate(line)
  if (date === null || (/[.!?]$/.test(line) && !/\b[ap]\.m\.$/.test(line))) return false
  const before = line.slice(0, date.start).replace(WEEKDAY, '').trim()
  const after = line.slice(date.end).trim()
  const words = (part: string) => part.match(/\p{L}+/gu)?.length ?? 0
  if (words(after) > 1 && !SECTION_OR_COUNT.test(after)) return false
  if (words(before) <= 1 || (STAMP.test(before) && words(before) <= 4)) return true
  // "Courier reporter, 2 June": whoever wrote it, before a mark. A comma alone also parts a sentence from its date.
  return /[,|·•–—]$/.test(before) && words(before) <= 3 && !/\b(?:on|in|by|of|since|until|from|to)\b/.test(before)
}
