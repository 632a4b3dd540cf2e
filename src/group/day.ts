/** Days since 1970 out of ISO dates, addresses (`/2031/05/14/`) and dates written out in a text's first words. */

const ISO = /(?:^|\D)((?:19|20)\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?!\d)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`
const MONTH_FIRST = new RegExp(`\\b${NAME} (\\d\\d?)(?:st|nd|rd|th)? ?, ?((?:19|20)\\d\\d)\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d\\d?)(?:st|nd|rd|th)? ${NAME} ?,? ?((?:19|20)\\d\\d)\\b`, 'i')

/** The first date of an ISO date or an address, or null. */
export function dayIn(value: string): number | null {
  const found = ISO.exec(value)
  return found === null ? null : dayNumber(found[1], Number(found[2]) - 1, found[3])
}

/** The first full date written out ("May 14, 2031", "14 May 2031"), or null. */
export function dayInText(text: string): number | null {
  const first = MONTH_FIRST.exec(text)
  const second = DAY_FIRST.exec(text)
  if (first !== null && (second === null || first.index <= second.index))
    return dayNumber(first[3], MONTHS.indexOf((first[1] ?? '').toLowerCase()), first[2])
  return second === null ? null : dayNumber(second[3], MONTHS.indexOf((second[2] ?? '').toLowerCase()), second[1])
}

function dayNumber(year: string | undefined, month: number, day: string | undefined): number | null {
  const of = Number(day)
  return month < 0 || month > 11 || of < 1 || of > 31 ? null : Date.UTC(Number(year), month, of) / 864e5
}
