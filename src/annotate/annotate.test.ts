import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { annotate } from './annotate.ts'

async function said(text: string, more: Partial<Article> = {}) {
  const { attributions } = await annotate(inventedArticle(text, more))
  return attributions.map((one) => ({
    who: one.source.map((span) => text.slice(span.start, span.end)).join(' … '),
    name: one.name,
    kind: one.sourceKind,
    speech: one.speech,
    what: one.content.map((span) => text.slice(span.start, span.end)).join(' … '),
  }))
}

test.each([
  ['preposed', 'Mara Orr said the bridge would close in May.', 'Mara Orr', 'the bridge would close in May'],
  ['postposed', 'The bridge will close in May, Mara Orr said.', 'Mara Orr', 'The bridge will close in May'],
  ['inverted', '“We will close the bridge,” said Mara Orr.', 'Mara Orr', '“We will close the bridge,”'],
  ['according to', 'The bridge will close in May, according to Mara Orr.', 'Mara Orr', 'The bridge will close in May'],
  ['led by a colon', 'Mara Orr said: “We will close the bridge.”', 'Mara Orr', '“We will close the bridge.”'],
])('%s', async (_, text, who, what) => {
  const [one] = await said(text)
  expect(one?.who).toBe(who)
  expect(one?.what).toBe(what)
})

// CoreNLP #905 (unknown speakers behind an apposition), #1251 (nickname in quotes), #1090 (rare verbs, several speakers);
// textacy #200 and #383 (signed with a dash, "And from X:").
test.each([
  ['apposition', '“We had no warning,” Hugh Orrin, a doctor, said.', /^Hugh Orrin/],
  ['nickname in quotation marks', '“We had no warning,” said Lena “Dusty” Marsh.', /Marsh|Lena/],
  ['a rare verb', '“We had no warning,” deadpanned Mara Orr.', /^Mara Orr$/],
  ['signed with a dash', '“Nobody asked the village before the work began.” -Commissioner Orr', /Commissioner Orr/],
  ['signed with a long dash', '“Nobody asked the village before the work began.” — Mara Orr', /Mara Orr/],
  ['and from', 'And from Orr: “Nobody asked the village before the work began.”', /Orr/],
])('complaint: %s', async (_, text, who) => {
  const found = await said(text)
  expect(found.some((one) => who.test(one.who) && one.speech === 'direct')).toBe(true)
})

test('two speakers of one paragraph keep their own words', async () => {
  const found = await said('“We had no warning,” said Mara Orr. “They were told twice,” replied Hugh Tanner.')
  expect(found.map((one) => [one.name, one.what])).toEqual([
    ['Mara Orr', '“We had no warning,”'],
    ['Hugh Tanner', '“They were told twice,”'],
  ])
})

test('content that its cue interrupts is one attribution in two pieces', async () => {
  const found = await said('“We knew,” Mara Orr said, “that the dam would fail.”')
  expect(found.map((one) => [one.name, one.what])).toEqual([['Mara Orr', '“We knew,” … “that the dam would fail.”']])
})

test('a quotation of several sentences is one content', async () => {
  const found = await said('Mara Orr said: “We knew. We warned them twice. Nobody came.”')
  expect(found.map((one) => one.what)).toEqual(['“We knew. We warned them twice. Nobody came.”'])
})

test('a quotation that runs on over paragraphs is one content', async () => {
  const found = await said('Mara Orr said: “We knew the dam would fail.\n“We warned them twice, and nobody came.”')
  expect(found.map((one) => one.what)).toEqual([
    '“We knew the dam would fail. … “We warned them twice, and nobody came.”',
  ])
})

// CoreNLP #616: who speaks is given by one name, whatever the words of the place.
test('a speaker has one canonical name', async () => {
  const found = await said(
    'Dr. Mara Orr, the mayor of Marlby, said the bridge would close. Orr said it was old. “It is unsafe,” she said. “We will close it,” added Ms. Orr.',
  )
  expect(found.map((one) => one.name)).toEqual(['Mara Orr', 'Mara Orr', 'Mara Orr', 'Mara Orr'])
})

test('a floating quotation belongs to who spoke last; a pronoun and a short name to who was named', async () => {
  const found = await said(
    'Mara Orr, the mayor, said the bridge would close.\n“Nobody asked the village.”\nOrr said the work would take a year. She said it would cost a fortune.',
  )
  expect(new Set(found.map((one) => one.name))).toEqual(new Set(['Mara Orr']))
  expect(found.map((one) => one.what)).toContain('“Nobody asked the village.”')
})

test.each([
  ['Two city officials said the bridge would close.', 'unnamed', 'Two city officials'],
  ['The Marlby Courier reported that the bridge would close.', 'outlet', 'Marlby Courier'],
  ['The bridge will close, according to a leaked memo.', 'document', 'a leaked memo'],
  ['The police said the bridge would close.', 'state', 'The police'],
  ['The company said the bridge would close.', 'organisation', 'The company'],
  ['Local media report that the bridge will close.', 'hearsay', 'Local media'],
  ['Mara Orr said the bridge would close.', 'person', 'Mara Orr'],
])('kind: %s', async (text, kind, name) => {
  const [one] = await said(text)
  expect(one).toMatchObject({ kind, name })
})

test('what points back is named after what was named', async () => {
  const found = await said(
    'The Marlby Courier reported that the bridge would close. The newspaper reported that work begins in May. One official said the cost was secret. This source said the mayor knew.',
  )
  expect(found.map((one) => one.name)).toEqual(['Marlby Courier', 'Marlby Courier', 'One official', 'One official'])
})

const furniture = (text: string, from: number): Article => {
  const article = inventedArticle(text)
  return { ...article, blocks: article.blocks.map((b) => (b.start >= from ? { ...b, kind: 'furniture' as const } : b)) }
}

test('furniture is not read, another language is left empty', async () => {
  const text = 'Mara Orr said the bridge would close.\nSubscribe now, our editor said.'
  const found = await annotate(furniture(text, 38))
  expect(found.attributions.length).toBe(1)
  expect(found.sentences.length).toBe(1)
  const other = await annotate(inventedArticle('Mara Orr a dit que le pont serait fermé.', { language: 'fr' }))
  expect(other).toMatchObject({ sentences: [], attributions: [], statements: [], marks: [] })
})

test('any text gives a valid annotation whose spans lie in it, twice the same', async () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    'Mara Orr',
    ' said ',
    'that ',
    'the bridge fell',
    ', ',
    '. ',
    '\n',
    ' according to ',
    'the Marlby Courier',
    ' told ',
    '(PNA) — ',
    '😀',
    ' who ',
    ' and ',
    ':',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const text = pieces.join('')
      const article = Object.freeze(inventedArticle(text))
      const found = Annotation.parse(await annotate(article))
      const spans = [
        ...found.statements,
        ...found.statements.flatMap((s) => s.spans),
        ...found.marks,
        ...found.attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]),
      ]
      for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      const ids = new Set(found.attributions.map((a) => a.id))
      for (const s of found.statements) expect(s.attribution === null || ids.has(s.attribution)).toBe(true)
      expect(await annotate(article)).toEqual(found)
    }),
    { numRuns: 60 },
  )
})

test('time grows with length, not with its square', async () => {
  const line =
    'Mara Orr said “the bridge would close,” according to the Marlby Courier, which told The Marlby Post it had fallen. '
  const take = async (times: number) => {
    const article = inventedArticle(line.repeat(times))
    await annotate(article)
    const started = performance.now()
    await annotate(article)
    return performance.now() - started
  }
  const short = await take(40)
  const long = await take(320)
  // Eight times the text: 8 if linear, 64 if quadratic; the machine is shared, so there is room.
  expect(long / short).toBeLessThan(30)
}, 60_000)
