import { expect, test } from 'vitest'
import type { Annotation, Attribution, Quantity, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { collate } from './collate.ts'

/** A statement is a line; `(source)` before it is its attribution. Numbers are plain. */
function told(id: string, lines: readonly string[]): { article: Article; annotation: Annotation } {
  const text = lines.join('\n')
  const statements: Statement[] = []
  const attributions: Attribution[] = []
  const quantities: Quantity[] = []
  let at = 0
  for (const [k, line] of lines.entries()) {
    const by = /^\((.*?)\) /.exec(line)
    const span = { start: at + (by?.[0].length ?? 0), end: at + line.length }
    const source = { start: at + 1, end: at + 1 + (by?.[1]?.length ?? 0) }
    if (by !== null)
      attributions.push({
        id: `${id}/a${k}`,
        source: [source],
        cue: [source],
        content: [span],
        speech: 'indirect',
        act: 'speech',
        sourceKind: 'unnamed',
        name: by[1] ?? '',
        refersTo: null,
        evidence: [],
      })
    for (const match of line.matchAll(/\b(more than )?(\d+) (\w+)/g)) {
      const start = at + match.index
      const value = Number(match[2])
      quantities.push({
        start,
        end: start + match[0].length - (match[3] ?? '').length - 1,
        lo: value,
        hi: match[1] === undefined ? value : null,
        open: match[1] === undefined ? 'none' : 'hi',
        approximate: false,
        unit: null,
        of: match[3] ?? null,
        evidence: [],
      })
    }
    statements.push({
      id: `${id}/s${k + 1}`,
      ...span,
      spans: [span],
      attribution: by === null ? null : `${id}/a${k}`,
      certainty: 'asserted',
      negated: false,
      subject: null,
      place: 'body',
      evidence: [],
    })
    at += line.length + 1
  }
  const article: Article = {
    id,
    name: id,
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: id,
    text,
    blocks: [],
    links: [],
  }
  const sentences = statements.map(({ start, end }) => ({ start, end }))
  return {
    article,
    annotation: { article: id, sentences, names: [], times: [], quantities, attributions, marks: [], statements },
  }
}

const told3 = [
  told('one', [
    '(two harbour officials) The ferry Larkspur sank off Vandry with 118 passengers on board',
    'Divers from Kessing searched the wreck through the night',
    'The shipping line had skipped its yearly hull inspection',
  ]),
  told('two', [
    'The ferry Larkspur sank off Vandry with more than 100 passengers on board',
    'Divers searched the wreck through the night',
    'Schools in Vandry will stay shut',
  ]),
  told('three', ['Fishermen in Ostley want a higher quota', 'The ferry Larkspur sank off Vandry with 96 passengers']),
]
const story: Story = { id: 's', title: '', articles: ['one', 'two', 'three'], copies: [], evidence: [] }
const run = (list: typeof told3) =>
  collate(
    story,
    list.map((one) => one.article),
    list.map((one) => one.annotation),
  )

test('lines up what several articles say, and leaves out what one says', async () => {
  const claims = await run(told3)
  const members = claims.map((claim) => claim.statements.map((member) => member.statement))
  expect(members).toContainEqual(['one/s1', 'three/s2', 'two/s1'])
  expect(members).toContainEqual(['one/s2', 'two/s2'])
  expect(members.flat()).not.toContain('one/s3')
  expect(members.flat()).not.toContain('two/s3')
})

test('names the differences, each with its direction and its places', async () => {
  const claims = await run(told3)
  const variants = claims.flatMap((claim) => claim.variants)
  const named = variants.map((one) => `${one.between.join(' ')} ${one.kind} ${one.aspect}`)
  expect(named).toContain('one/s1 two/s1 less-precise number')
  expect(named).toContain('one/s1 two/s1 attribution-lost attribution')
  expect(named).toContain('one/s1 three/s2 conflict number')
  const vague = variants.find((one) => one.kind === 'less-precise')
  const textOf = new Map(told3.map(({ article }) => [article.id, article.text]))
  expect(textOf.get('one')?.slice(vague?.a?.start, vague?.a?.end)).toBe('118')
  expect(textOf.get('two')?.slice(vague?.b?.start, vague?.b?.end)).toBe('more than 100')
  for (const one of variants) expect(one.evidence.length).toBeGreaterThan(0)
})

test('the order of inputs changes nothing', async () => {
  const claims = await run(told3)
  expect(await run([...told3].reverse())).toEqual(claims)
})

test('a story of one article, and of none, has no claims', async () => {
  expect(await run(told3.slice(0, 1))).toEqual([])
  expect(await run([])).toEqual([])
})

// Each pair shares one common frame; only the amounts tell whether they are versions of one another.
test.each([
  ['2 versions of a count', 'The fire at the Wexcombe mill left 118 workers without jobs', 118, 124, true],
  ['amounts far apart', 'Grants for 40 roofs were paid', 40, 900, false],
] as const)('%s', async (_, line, left, right, one) => {
  const claims = await run([
    told('one', [line, 'The mayor of Ostrey spoke in the hall on taxes']),
    told('two', [
      one ? line.replace(String(left), String(right)) : `Repairs of ${right} roofs in Hallin will wait until spring`,
      'A bridge near Pellworth was closed for painting work',
    ]),
  ])
  expect(claims.flatMap((claim) => claim.statements.map((member) => member.statement))).toEqual(
    one ? ['one/s1', 'two/s1'] : [],
  )
})
