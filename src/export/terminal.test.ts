/** What a reader sees after `stemma read`. */
import { describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../test/sample-result.ts'
import type { Result } from '../model/result.ts'
import { comparisonView } from './comparison.ts'
import { widthOf } from './ink.ts'
import { summary } from './terminal.ts'

const result = sampleResult()
const plain = summary(result, { colour: false, columns: 80 })

describe('summary', () => {
  test('says the finding before all else', () => {
    expect(plain.split('\n').slice(0, 6)).toEqual([
      'Mayor knew of cracks in pier',
      '6 articles, 5 outlets, 1–2 origins',
      'Five outlets carry it; all they report goes back to at least one and at most two',
      'independent origins.',
      'Why: The Alder Post got the news itself; two others share a lost source. The',
      '     lost source may be the Alder Post.',
    ])
  })

  test('draws who rests on whom', () => {
    expect(plain).toContain(
      [
        'Who rests on whom',
        '  Alder Post  6 May 2031, 07:00 — own reporting',
        '  └─ Brook Daily  6 May 2031, 11:30 — rewrites it',
        '     ├─ Cobble Herald (1)  7 May 2031 — copies it',
        '     └─ Cobble Herald (2)  9 May 2031 — copies it',
        '  a lost source — must have existed',
        '  ├─ Dune Sheet  8 May 2031 — also cites Gull Wire',
        '  └─ “Pier again”',
      ].join('\n'),
    )
  })

  test('shows the worst difference first, both wordings with their outlets', () => {
    const at = (words: string): number => plain.indexOf(words)
    expect(at('conflict')).toBeLessThan(at('attribution lost'))
    expect(at('attribution lost')).toBeLessThan(at('less precise'))
    expect(plain).toContain(
      '    Alder Post: “The pier will [stay shut]”\n    Cobble Herald (1): “The pier will [reopen]”',
    )
  })

  test.each([40, 60, 80, 100, 400])('fits %i columns, in colour and without', (columns) => {
    // The table of claims may be wider than what is read as text.
    for (const colour of [true, false])
      for (const line of summary(result, { colour, columns }).split('\n'))
        expect(widthOf(line), line).toBeLessThanOrEqual(Math.max(40, Math.min(220, columns)))
  })

  test('holds no escape code without colour, and the same words with it', () => {
    expect(plain).not.toContain('\u001b')
    const coloured = summary(result, { colour: true, columns: 80 })
    expect(coloured).toContain('\u001b[1m6 articles')
  })

  test('lets no control character of a text through', () => {
    const hostile = sampleResult(TEXTS.map((text) => ({ ...text, title: `${text.title}\u001b[31m\u0007\u202e` })))
    const title = 'a\u001b]0;owned\u0007b\u009b2J\u202e'
    const shown = summary(
      { ...hostile, stories: hostile.stories.map((story) => ({ ...story, title })) },
      { colour: false, columns: 80 },
    )
    expect(shown.split('\n')[0]).toBe('a ]0;owned b 2J')
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('of one article says what it rests on, and that origins cannot be compared', () => {
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    const alone: Result = {
      ...result,
      articles: result.articles.filter(({ id }) => id === 'alder'),
      stories: [
        {
          ...story,
          articles: story.articles.slice(0, 1),
          claims: [],
          derivations: [],
          undecided: [],
          timeline: [],
          origins: { ...story.origins, merges: [], list: story.origins.list.slice(0, 1) },
        },
      ],
    }
    const text = summary(alone, { colour: false, columns: 80 })
    expect(text).toContain('1 article\nIt rests on its own reporting. With one article alone')
    expect(text).not.toContain('What differs')
  })

  test('of several stories tells each apart', () => {
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    const two = { ...result, stories: [story, { ...story, id: 'story-2', title: 'Another one' }] }
    const text = summary(two, { colour: false, columns: 80 })
    expect(text.startsWith('6 articles in 2 separate stories\n\nMayor knew')).toBe(true)
    expect(text).toContain('\n\nAnother one\n')
  })
})

describe('comparisonView', () => {
  const a = 'Crews saved 14 boats at dawn'
  const b = 'Crews saved several boats'
  const span = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const view = comparisonView(
    {
      line: 1,
      a,
      b,
      similarity: 0.81,
      relation: 'less-precise',
      alignment: [
        { a: [span(a, 'Crews saved')], b: [span(b, 'Crews saved')], type: 'EQUI', score: 5 },
        { a: [span(a, '14 boats')], b: [span(b, 'several boats')], type: 'SPE1', score: 4 },
      ],
      parts: [],
      variants: [
        {
          kind: 'less-precise',
          aspect: 'number',
          a: span(a, '14'),
          b: span(b, 'several'),
          band: 'certain',
          evidence: [],
        },
      ],
    },
    { colour: false, columns: 60 },
  )

  test('lays the two beside each other, chunk by chunk', () => {
    expect(view.split('\n')).toEqual([
      '1  Crews saved 14 boats at dawn',
      '2  Crews saved several boats',
      '',
      'Crews saved                  =  Crews saved',
      '14 boats                     >  several boats',
      'at dawn',
      '',
      '= the same, > 1 more specific',
      '',
      '- less precise (number, certain): 1 has “14”, 2 has',
      '  “several”',
      'less-precise, similarity 0.81',
    ])
  })
})
