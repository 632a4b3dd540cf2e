/**
 * One library on the article of language-text.ts, in a process of its own: `node language-run.js NAME` prints milliseconds.
 * Peers with their documented call for the same task; models are made before the clock runs.
 */
import { sentencesOf } from '../../src/language/en/sentences.ts'
import { articleText, PUBLISHED, warmMs } from './language-text.ts'

const text = articleText()
const reference = new Date(`${PUBLISHED}T12:00:00`)

const RUNNERS: Readonly<Record<string, () => Promise<number>>> = {
  'stemma.times-quantities': async () => {
    const { timesAndQuantitiesSpeed } = await import('./times.ts')
    return timesAndQuantitiesSpeed()['language.times-quantities.ms'] ?? 0
  },
  'stemma.sentences': async () => warmMs(() => sentencesOf(text, { start: 0, end: text.length })),
  'stemma.tokens': async () => {
    const { loadTokeniser } = await import('../../src/language/en/tokens.ts')
    const tokenise = await loadTokeniser()
    const sentences = sentencesOf(text, { start: 0, end: text.length })
    return warmMs(() => sentences.forEach((sentence) => void tokenise(text, sentence)))
  },
  'stemma.names': async () => {
    const [{ loadTokeniser }, { loadNames }] = await Promise.all([
      import('../../src/language/en/tokens.ts'),
      import('../../src/language/en/names.ts'),
    ])
    const [tokenise, find] = await Promise.all([loadTokeniser(), loadNames()])
    const sentences = sentencesOf(text, { start: 0, end: text.length })
    const tokens = sentences.map((sentence) => tokenise(text, sentence))
    return warmMs(() => void find(text, sentences, tokens, 'speed'))
  },
  'chrono-node.times': async () => {
    const chrono = await import('chrono-node')
    return warmMs(() => void chrono.parse(text, reference), 20, 21)
  },
  'compromise.numbers': async () => {
    const { default: nlp } = await import('compromise')
    return warmMs(() => void nlp(text).numbers().json(), 20, 21)
  },
  'compromise.names': async () => {
    const { default: nlp } = await import('compromise')
    return warmMs(() => void nlp(text).topics().json(), 20, 21)
  },
  // A tenth of the article: a whole one takes it minutes.
  'recognizers.times-quantities.tenth': async () => {
    // Its types name modules that are not in the package; these functions and this constant are its documented door.
    const suite = (await import('@microsoft/recognizers-text-suite')) as unknown as Suite
    const { recognizeNumberWithUnit, recognizeDateTime } = suiteOf(suite)
    const part = text.slice(0, text.indexOf('\n'))
    const work = () => {
      recognizeNumberWithUnit(part)
      recognizeDateTime(part)
    }
    return warmMs(work, 1, 3)
  },
}

interface Suite {
  readonly default?: Suite
  readonly Culture: { readonly English: string }
  readonly recognizeNumber: (text: string, culture: string) => unknown
  readonly recognizeCurrency: (text: string, culture: string) => unknown
  readonly recognizeDimension: (text: string, culture: string) => unknown
  readonly recognizeDateTime: (text: string, culture: string, options?: number, reference?: Date) => unknown
}

function suiteOf(suite: Suite) {
  const { Culture, recognizeNumber, recognizeCurrency, recognizeDimension, recognizeDateTime } = suite.default ?? suite
  const english = Culture.English
  return {
    recognizeNumberWithUnit: (own: string) => [
      recognizeNumber(own, english),
      recognizeCurrency(own, english),
      recognizeDimension(own, english),
    ],
    recognizeDateTime: (own: string) => recognizeDateTime(own, english, undefined, reference),
  }
}

const wanted = process.argv[2] ?? ''
const run = RUNNERS[wanted]
if (run === undefined) console.log(Object.keys(RUNNERS).join(' '))
else console.log((await run()).toFixed(4))
