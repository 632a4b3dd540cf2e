import { expect, test } from 'vitest'
import type { Annotation, Statement, Time } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import { timeline } from './timeline.ts'

const article = (id: string): Article => ({
  id,
  name: id,
  url: null,
  outlet: null,
  title: null,
  byline: null,
  published: null,
  language: 'en',
  sha256: id,
  text: '',
  blocks: [],
  links: [],
})

const time = (
  start: number,
  value: string,
  lo: string | null,
  hi: string | null,
  type: Time['type'] = 'DATE',
): Time => ({
  start,
  end: start + 5,
  type,
  value,
  lo,
  hi,
  mod: null,
  evidence: [],
})

const statement = (id: string, start: number, place: Statement['place'] = 'body'): Statement => ({
  id,
  start,
  end: start + 40,
  spans: [{ start, end: start + 40 }],
  attribution: null,
  certainty: 'asserted',
  negated: false,
  subject: null,
  place,
  evidence: [],
})

const note = (id: string, statements: Statement[], times: Time[]): Annotation => ({
  article: id,
  sentences: [],
  names: [],
  times,
  quantities: [],
  attributions: [],
  marks: [],
  statements,
})

const claim = (id: string, members: readonly (readonly [string, string])[]): Claim => ({
  id,
  gist: id,
  statements: members.map(([of, one]) => ({
    statement: one,
    article: of,
    start: 0,
    end: 40,
    attribution: null,
    restsOn: null,
    also: [],
  })),
  variants: [],
  corroboration: { articles: 2, outlets: 2, origins: { min: 1, max: 1, reason: '' } },
})

test('a conflict shows as two entries of one claim; a month stands before its days', () => {
  const notes = [
    note(
      'a',
      [statement('a/s1', 0), statement('a/s2', 100)],
      [time(10, '2031-04-12', '2031-04-12', '2031-04-13'), time(110, '2031-04', '2031-04-01', '2031-05-01')],
    ),
    note('b', [statement('b/s1', 0)], [time(10, '2031-04-01', '2031-04-01', '2031-04-02')]),
  ]
  const claims = [
    claim('leak', [
      ['a', 'a/s1'],
      ['b', 'b/s1'],
    ]),
  ]
  expect(timeline(claims, [article('a'), article('b')], notes)).toEqual([
    { value: '2031-04', lo: '2031-04-01', hi: '2031-05-01', claims: [], statements: ['a/s2'] },
    { value: '2031-04-01', lo: '2031-04-01', hi: '2031-04-02', claims: ['leak'], statements: ['b/s1'] },
    { value: '2031-04-12', lo: '2031-04-12', hi: '2031-04-13', claims: ['leak'], statements: ['a/s1'] },
  ])
})

test('durations, times that cannot be placed, headlines and other stories make no entry', () => {
  const notes = [
    note(
      'a',
      [statement('a/s1', 0), statement('a/s2', 100, 'title')],
      [
        time(5, 'P3D', null, null, 'DURATION'),
        time(20, 'XXXX-WXX-7', null, null),
        time(110, '2031-04', '2031-04-01', '2031-05-01'),
      ],
    ),
    note('other', [statement('other/s1', 0)], [time(10, '2031', '2031-01-01', '2032-01-01')]),
  ]
  expect(timeline([], [article('a')], notes)).toEqual([])
})

test('the order of the annotations changes nothing', () => {
  const notes = [
    note('a', [statement('a/s1', 0)], [time(10, '2031-04-12', '2031-04-12', '2031-04-13')]),
    note('b', [statement('b/s1', 0)], [time(10, '2031-04-12', '2031-04-12', '2031-04-13')]),
  ]
  const both = [article('a'), article('b')]
  expect(timeline([], both, [...notes].reverse())).toEqual(timeline([], both, notes))
})
