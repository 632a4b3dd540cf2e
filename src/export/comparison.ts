/**
 * Two sentences word by word, for the terminal: a line a chunk in the order of the first sentence, the sign between
 * them saying how they relate, then what only one has, then the differences and the verdict.
 */
import type { AlignedChunk, Comparison } from '../model/comparison.ts'
import type { Span } from '../model/span.ts'
import { without } from '../text/span.ts'
import { ASPECT_NAME, KIND_NAME } from './difference.ts'
import { inkOf, widthOf, wrapped } from './ink.ts'
import { plainLine } from './plain.ts'
import type { TerminalOptions } from './terminal.ts'

const SIGN: Readonly<Record<AlignedChunk['type'], readonly [sign: string, meaning: string]>> = {
  EQUI: ['=', 'the same'],
  SPE1: ['>', '1 more specific'],
  SPE2: ['<', '2 more specific'],
  OPPO: ['!', 'opposed'],
  SIMI: ['~', 'alike'],
  REL: ['·', 'related'],
}

interface Row {
  readonly at: number
  readonly a: string
  readonly sign: string
  readonly b: string
}

/** Ends without a line end. */
export function comparisonView(comparison: Comparison, options: TerminalOptions): string {
  const ink = inkOf(options.colour)
  const columns = Math.min(100, Math.max(40, options.columns))
  const half = Math.floor((columns - 5) / 2)
  const rows = rowsOf(comparison)
  const lines = [
    ...wrapped(`${ink.strong('1')}  ${plainLine(comparison.a)}`, columns, '', '   '),
    ...wrapped(`${ink.strong('2')}  ${plainLine(comparison.b)}`, columns, '', '   '),
    '',
    ...rows.flatMap((row) => rowLines(row, half).map((line) => (row.sign === '=' ? ink.faint(line) : line))),
  ]
  const used = Object.values(SIGN).filter(([sign]) => rows.some((row) => row.sign === sign))
  const legend = used.map(([sign, meaning]) => `${sign} ${meaning}`).join(', ')
  if (legend !== '') lines.push('', ...wrapped(legend, columns).map(ink.faint))
  lines.push('')
  // The parts are only news where not the two sentences as a whole are alike.
  if (comparison.parts.some(({ a, b }) => !isWhole(comparison.a, a) || !isWhole(comparison.b, b)))
    for (const part of comparison.parts)
      lines.push(
        ...wrapped(
          `says the same: 1 “${sliced(comparison.a, part.a)}”, 2 “${sliced(comparison.b, part.b)}”`,
          columns,
          '- ',
          '  ',
        ),
      )
  for (const variant of comparison.variants) {
    if (variant.kind === 'same') continue
    const a = variant.a === null ? 'nothing' : `“${sliced(comparison.a, variant.a)}”`
    const b = variant.b === null ? 'nothing' : `“${sliced(comparison.b, variant.b)}”`
    const text = `${ink.warn(KIND_NAME[variant.kind])} (${ASPECT_NAME[variant.aspect]}, ${variant.band}): 1 has ${a}, 2 has ${b}`
    lines.push(...wrapped(text, columns, '- ', '  '))
  }
  lines.push(`${ink.strong(comparison.relation)}, similarity ${comparison.similarity.toFixed(2)}`)
  return lines.join('\n')
}

/** The two sides beside each other, each broken at its half. */
function rowLines({ a, sign, b }: Row, half: number): string[] {
  const left = wrapped(a, half)
  const right = wrapped(b, half)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const words = left[i] ?? ''
    const gap = ' '.repeat(Math.max(0, half - widthOf(words)))
    return `${words}${gap}  ${i === 0 && sign !== '' ? sign : ' '}  ${right[i] ?? ''}`.trimEnd()
  })
}

function rowsOf(comparison: Comparison): Row[] {
  const rows: Row[] = comparison.alignment.map((chunk) => ({
    at: chunk.a[0]?.start ?? comparison.a.length,
    a: joined(comparison.a, chunk.a),
    sign: SIGN[chunk.type][0],
    b: joined(comparison.b, chunk.b),
  }))
  for (const span of left(
    comparison.a,
    comparison.alignment.flatMap((chunk) => chunk.a),
  ))
    rows.push({ at: span.start, a: bare(sliced(comparison.a, span)), sign: '', b: '' })
  rows.sort((x, y) => x.at - y.at)
  for (const span of left(
    comparison.b,
    comparison.alignment.flatMap((chunk) => chunk.b),
  ))
    rows.push({ at: comparison.a.length, a: '', sign: '', b: bare(sliced(comparison.b, span)) })
  return rows
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end))

/** What no chunk covers, where it holds a word. */
function left(text: string, covered: readonly Span[]): Span[] {
  return without({ start: 0, end: text.length }, covered).filter((span) =>
    /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)),
  )
}

const sliced = (text: string, span: Span): string => plainLine(text.slice(span.start, span.end))
/** Without the comma or stop that was left over with it. */
const bare = (text: string): string => text.replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '')
const joined = (text: string, spans: readonly Span[]): string => spans.map((span) => sliced(text, span)).join(' … ')
