import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadNames } from './names.ts'
import { loadPronouns } from './pronoun-finder.ts'
import { sentencesOf } from './sentences.ts'
import { loadTokeniser } from './tokens.ts'

const [find, tokenise, pronouns] = await Promise.all([loadNames(), loadTokeniser(), loadPronouns()])

function read(text: string) {
  const sentences = sentencesOf(text, { start: 0, end: text.length })
  const tokens = sentences.map((sentence) => tokenise(text, sentence))
  return { tokens, names: find(text, sentences, tokens, 'a1') }
}
const shown = (text: string) =>
  read(text).names.map(({ start, end, kind, name }) => {
    const surface = text.slice(start, end)
    return `${surface}/${kind}${name === surface ? '' : ` = ${name}`}`
  })

test.each([
  [
    'family names go with the full name',
    'Assistant Secretary Jane Holloway resigned on Monday. “I am tired,” Holloway said.',
    ['Jane Holloway/person', 'Holloway/person = Jane Holloway'],
  ],
  [
    'two people of one family name: the one named last',
    'Peter Holloway met Jane Marsden in Berlin. Later Jane Holloway arrived. Holloway was late.',
    [
      'Peter Holloway/person',
      'Jane Marsden/person',
      'Berlin/place',
      'Jane Holloway/person',
      'Holloway/person = Jane Holloway',
    ],
  ],
  [
    'a title in front is not part of the name',
    'Chief Executive Helen Marsden spoke in London.',
    ['Helen Marsden/person', 'London/place'],
  ],
  [
    'short names and nouns of outlets',
    'The Port Quill Gazette reported it on Friday. An official told the Gazette that it was true. The newspaper said it had seen a letter.',
    ['Port Quill Gazette/outlet', 'Gazette/outlet = Port Quill Gazette', 'newspaper/outlet = Port Quill Gazette'],
  ],
  [
    'initials in brackets',
    'OSLO, March 3 (Southern Press Service) - The Southern Press Service (SPS) was first. A clerk told SPS that it rained.',
    [
      'OSLO/place',
      'Southern Press Service/outlet',
      'Southern Press Service/outlet',
      'SPS/outlet = Southern Press Service',
      'SPS/outlet = Southern Press Service',
    ],
  ],
  [
    'aliases of known outlets',
    'He told the AP and WaPo.',
    ['AP/outlet = Associated Press', 'WaPo/outlet = Washington Post'],
  ],
  ['the Post named nowhere else', 'An aide told the Post that she had left.', ['Post/outlet']],
  [
    'a body gives its kind to its short form',
    'Norquill Shipping paid. Norquill said so.',
    ['Norquill Shipping/organisation', 'Norquill/organisation = Norquill Shipping'],
  ],
  [
    'the ministry, the board',
    'The Norland Health Ministry denied it. Aides of the ministry spoke. The Port Quill Bridge Board and the Lund Water Board met; the board was silent.',
    [
      'Norland Health Ministry/organisation',
      'ministry/organisation = Norland Health Ministry',
      'Port Quill Bridge Board/organisation',
      'Lund Water Board/organisation',
    ],
  ],
  ['months are no names', 'It was in May that he left Paris.', ['Paris/place']],
])('%s', (_, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('every name carries its rule and place', () => {
  const text = 'Mayor Jane Holloway told the Port Quill Gazette. Holloway smiled.'
  const { names } = read(text)
  expect(names.map(({ evidence }) => evidence.map(({ rule }) => rule))).toEqual([
    ['en.name.tagger'],
    ['en.outlet.head'],
    ['en.name.tagger', 'en.alias.family-name'],
  ])
  for (const { start, end, evidence } of names) expect(evidence[0]?.spans[0]).toEqual({ article: 'a1', start, end })
})

test.each([
  ['by gender', 'Jane Holloway met Peter Marsden. He thanked her.', ['Peter Marsden', 'Jane Holloway']],
  [
    'by presence',
    'Jane Holloway resigned on Monday. She gave no reason. Her office was empty.',
    ['Jane Holloway', 'Jane Holloway'],
  ],
  ['nobody who fits', 'Jane Holloway resigned. He said so.', [null]],
  ['nobody at all', 'She said so.', [null]],
])('pronouns %s', (_, text, expected) => {
  const { tokens, names } = read(text)
  expect(pronouns(text, tokens, names, 'a1').map(({ person }) => person)).toEqual(expected)
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    'Jane ',
    'Holloway ',
    'Mr. ',
    'the Gazette ',
    'She ',
    '. ',
    'Lund Gazette ',
    '(LG) ',
    'Inc. ',
    '👍🏽 ',
    '’s ',
  ),
)

test('any text: names in order, apart, inside, never half a surrogate pair; the same on a second run', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('')
      const { names, tokens } = read(text)
      let before = 0
      for (const { start, end, name } of names) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(name).not.toBe('')
        const cut = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))
        expect(cut(start) || cut(end)).toBe(false)
        before = end
      }
      expect(before).toBeLessThanOrEqual(text.length)
      expect(read(text).names).toEqual(names)
      pronouns(text, tokens, names, 'a1')
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['names', 'Jane Holloway told the Lund Gazette. '],
  ['initials', 'A. B. C. D. '],
  ['outlets', 'The Lund Gazette and Radio Quill met. '],
  ['new names', ''],
  ['new bodies', ''],
])('time grows in step with length: %s', (what, unit) => {
  const make = (times: number) =>
    what === 'new bodies'
      ? Array.from(
          { length: times },
          (_, i) => `The Lund${i} Gazette paid Quill${i} Shipping. The Gazette said so. `,
        ).join('')
      : what === 'new names'
        ? Array.from({ length: times }, (_, i) => `Jane Quill${i.toString(36)} met Peter Lund${i.toString(36)}. `).join(
            '',
          )
        : unit.repeat(times)
  const cost = (times: number) => {
    const started = process.cpuUsage().user
    read(make(times))
    return process.cpuUsage().user - started
  }
  cost(200)
  // Eight times the length may take up to twenty times as long (a quadratic step would take 64).
  const short = cost(250)
  expect(cost(2000) / Math.max(short, 20_000)).toBeLessThan(20)
})
