/**
 * Tables for spreadsheets: RFC 4180 (CRLF, quotes doubled), UTF-8, a byte-order mark where it is asked for. A cell that
 * a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
import type { Means } from '../exporter.ts'
import { visible } from '../html/visible.ts'

export type Cell = string | number | boolean | null

/** One line a row; the first holds the names of the columns. Null is an empty cell. */
export function table(columns: readonly string[], rows: readonly (readonly Cell[])[], means?: Means): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
  return means?.bom === true ? `\ufeff${lines}` : lines
}

// The signs that begin a formula in Excel, LibreOffice and Google Sheets, their full-width forms, also behind blanks.
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
const QUOTED = /[",\r\n]/

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : `${value}`
  const seen = visible(value)
  const safe = FORMULA.test(seen) ? `'${seen}` : seen
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
