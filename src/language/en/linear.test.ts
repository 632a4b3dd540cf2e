import { expect, test } from 'vitest'
import { loadNames } from './names.ts'
import { loadPronouns } from './pronoun-finder.ts'
import { sentencesOf } from './sentences.ts'
import { loadTokeniser } from './tokens.ts'

// Times and quantities have the like in their own tests.
const [find, tokenise, pronouns] = await Promise.all([loadNames(), loadTokeniser(), loadPronouns()])

const ANNOTATORS = {
  sentences: (text: string) => sentencesOf(text, { start: 0, end: text.length }),
  'tokens of one sentence': (text: string) => tokenise(text, { start: 0, end: text.length }),
  'names and pronouns': (text: string) => {
    const sentences = sentencesOf(text, { start: 0, end: text.length })
    const tokens = sentences.map((sentence) => tokenise(text, sentence))
    pronouns(text, tokens, find(text, sentences, tokens, 'a'), 'a')
  },
} as const

const UNITS = [
  'x',
  'a-b ',
  "n't's",
  'A. B. ',
  'x@',
  'www.',
  'http://a.b/',
  '3rd1990s',
  'É’É',
  '👍🏽 ',
  '... ',
  'She met Lund. ',
]

/** Time of the processor: on a busy machine the wall's clock says little. */
function milliseconds(work: (text: string) => unknown, text: string, runs: number): number {
  const spent = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...spent)
}

// Names cost ten times as much a character: the units on which they have most to do.
const FOR_NAMES = new Set(['a-b ', 'A. B. ', 'She met Lund. '])
const CASES = (Object.keys(ANNOTATORS) as (keyof typeof ANNOTATORS)[]).flatMap((annotator) =>
  UNITS.filter((unit) => annotator !== 'names and pronouns' || FOR_NAMES.has(unit)).map(
    (unit) => [annotator, unit] as const,
  ),
)

test.each(CASES)(
  'time grows with length up to a megabyte: %s, "%s"',
  (annotator, unit) => {
    const work = ANNOTATORS[annotator]
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const small = Math.max(25, milliseconds(work, text.slice(0, 125_000), 2))
    // Eight times the text: linear is 8, quadratic 64.
    expect(milliseconds(work, text, 1) / small).toBeLessThan(35)
  },
  120_000,
)
