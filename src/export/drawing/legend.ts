/** The signs that a drawing uses, explained beneath it: only those that occur. */
import { widthOf } from './fit.ts'
import { arrow, type LineKind, line, type NodeKind, node, SOFT, text, WIDTH } from './marks.ts'

const NODES: readonly (readonly [NodeKind, string])[] = [
  ['primary', 'main news its own'],
  ['some', 'some of its own'],
  ['none', 'nothing of its own'],
  ['outside', 'not at hand'],
  ['lost', 'lost source'],
]
const LINES: readonly (readonly [LineKind, string])[] = [
  ['copies', 'copies'],
  ['rewrites', 'rewrites'],
  ['cites', 'cites'],
  ['shares-lost-source', 'shares a lost source'],
  ['second', 'also from'],
  ['undecided', 'cannot tell'],
]
const LEFT = 28
const STYLE = { size: 12, fill: SOFT }

export function legend(signs: ReadonlySet<string>, top: number): { readonly parts: string[]; readonly bottom: number } {
  const parts: string[] = []
  let [x, y] = [LEFT, top + 22]
  const place = (width: number, words: string, draw: (x: number, y: number) => string[]): void => {
    const whole = width + 8 + widthOf(words, STYLE) + 20
    if (x + whole > WIDTH - LEFT && x > LEFT) [x, y] = [LEFT, y + 22]
    parts.push(...draw(x, y), text(x + width + 8, y + 4, words, STYLE))
    x += whole
  }
  for (const [kind, words] of NODES)
    if (signs.has(`node-${kind}`)) place(14, words, (at, row) => [node(kind, at + 7, row)])
  for (const [kind, words] of LINES) {
    if (!signs.has(kind)) continue
    const pointed = kind !== 'second' && kind !== 'undecided'
    place(34, words, (at, row) => [line(kind, at, row, at + 30, row), ...(pointed ? [arrow(at + 34, row)] : [])])
  }
  return { parts, bottom: y }
}
