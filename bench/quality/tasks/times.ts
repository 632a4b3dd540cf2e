/**
 * Time expressions against TIMEX3 corpora by scorers/timex.py (TempEval-3's measure): value F1 = share of matched
 * expressions with the right value times relaxed F1. TimeBank and AQUAINT are scored as one set.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentencesOf } from '../../../src/language/en/sentences.ts'
import { findTimes } from '../../../src/language/en/times/times.ts'
import type { Span } from '../../../src/model/span.ts'
import { records } from '../corpora.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

interface TimexText {
  readonly id: string
  readonly text: string
  readonly dct: string | null
}

const SCORER = 'scorers/timex.py'

/**
 * Sentences of a bare corpus text: paragraphs end at blank lines where it has any (its lines are wrapped then), else
 * at each line.
 */
export function sentencesOfText(text: string): Span[] {
  const wrapped = /\n\s*\n/.test(text)
  // Same length, so the spans hold for the text as it is.
  const flat = wrapped ? text.replace(/\n/g, ' ') : text
  const found: Span[] = []
  let start = 0
  for (const gap of text.matchAll(wrapped ? /\n\s*\n/g : /\n/g)) {
    found.push(...sentencesOf(flat, { start, end: gap.index }))
    start = gap.index + gap[0].length
  }
  found.push(...sentencesOf(flat, { start, end: text.length }))
  return found
}

async function score(context: TaskContext, sets: readonly string[]): Promise<Figures> {
  const gold: string[] = []
  const system: string[] = []
  for (const set of sets)
    for (const article of records<TimexText>(context.shared(set))) {
      gold.push(JSON.stringify(article))
      const timexes = findTimes(article, sentencesOfText(article.text), { published: article.dct })
      system.push(JSON.stringify({ id: article.id, timexes }))
    }
  const goldFile = join(context.scratch, 'gold.jsonl')
  const systemFile = join(context.scratch, 'system.jsonl')
  writeFileSync(goldFile, gold.join('\n'))
  writeFileSync(systemFile, system.join('\n'))
  const line = (await context.scorer('timex.py', [goldFile, systemFile])).trim()
  context.log(`${sets.join(' + ')}: ${line}`)
  const read = (pattern: RegExp) => Number(pattern.exec(line)?.[1] ?? 0)
  return {
    strict: read(/strict F1 ([\d.]+)/),
    relaxed: read(/relaxed F1 ([\d.]+)/),
    recall: read(/relaxed F1 [\d.]+ \(P [\d.]+ R ([\d.]+)\)/),
    value: read(/value F1 ([\d.]+)/),
    accuracy: read(/value accuracy on matches ([\d.]+)/),
  }
}

const TIMEBANK = 'data/temporal/timebank-aquaint/timebank.jsonl.gz'
const AQUAINT = 'data/temporal/timebank-aquaint/aquaint.jsonl.gz'
const WIKIWARS = 'data/temporal/wikiwars/wikiwars_train.jsonl.gz'
const APPLE = 'data/temporal/meantime/meantime_apple.jsonl.gz'
const AIRBUS = 'data/temporal/meantime/meantime_airbus.jsonl.gz'
const TWEETS = 'data/temporal/tweets/tweets_train.jsonl.gz'

export const times: readonly Task[] = [
  {
    name: 'language.times',
    corpora: [TIMEBANK, AQUAINT, WIKIWARS, APPLE, AIRBUS, TWEETS, SCORER],
    run: async (context) => {
      const news = await score(context, [TIMEBANK, AQUAINT])
      const histories = await score(context, [WIKIWARS])
      const meantime = await score(context, [APPLE, AIRBUS])
      const tweets = await score(context, [TWEETS])
      return {
        'language.times.timebank-aquaint': news['value'] ?? 0,
        'language.times.timebank-aquaint.strict': news['strict'] ?? 0,
        'language.times.timebank-aquaint.relaxed': news['relaxed'] ?? 0,
        'language.times.wikiwars': histories['value'] ?? 0,
        'language.times.meantime': meantime['accuracy'] ?? 0,
        'language.times.meantime-recall': meantime['recall'] ?? 0,
        'language.times.tweets': tweets['value'] ?? 0,
      }
    },
  },
]
