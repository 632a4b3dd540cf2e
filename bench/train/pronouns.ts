/**
 * Fits the weights of src/language/en/pronouns.ts by logistic regression over the candidates of each pronoun (softmax), on GUM train
 * without wikiHow and fiction, and prints them: they are few and stand in the code. Card: docs/models/names.md.
 */
import { FEATURES, scoreOf, WEIGHTS, walkPronouns } from '../../src/language/en/pronouns.ts'
import { type PronounText, pronounTexts } from '../quality/pronouns-gold.ts'

const NOT_FREE = new Set(['whow', 'fiction'])
// Flat from 100 to 400 passes; the penalty keeps rare features from running away.
const PASSES = 200
const STEP = 0.5
const PENALTY = 0.002

interface Example {
  readonly values: readonly (readonly number[])[]
  readonly right: number
}

export async function trainPronouns(): Promise<string> {
  const texts = (await pronounTexts('train')).filter(({ genre }) => !NOT_FREE.has(genre))
  const examples = texts.flatMap(examplesOf)
  const weights = WEIGHTS.map(() => 0)
  for (let pass = 0; pass < PASSES; pass++) {
    const slope = weights.map((weight) => -PENALTY * weight)
    for (const { values, right } of examples) {
      const scores = values.map((own) => Math.exp(scoreOf(own, weights)))
      const sum = scores.reduce((a, b) => a + b, 0)
      for (const [c, own] of values.entries()) {
        const miss = (c === right ? 1 : 0) - (scores[c] ?? 0) / sum
        for (const [k, value] of own.entries()) slope[k] = (slope[k] ?? 0) + (miss * value) / examples.length
      }
    }
    for (const [k, by] of slope.entries()) weights[k] = (weights[k] ?? 0) + STEP * by * 4
  }
  const dev = await pronounTexts('dev')
  const report = (list: readonly PronounText[]) => {
    const { right, all } = list
      .map((text) => count(text, weights))
      .reduce((a, b) => ({ right: a.right + b.right, all: a.all + b.all }))
    return `${right}/${all} = ${((100 * right) / all).toFixed(1)}`
  }
  const genres = [...new Set(dev.map(({ genre }) => genre))]
  return [
    `${examples.length} pronouns; train ${report(texts)}, dev ${report(dev)}`,
    genres.map((genre) => `${genre} ${report(dev.filter((text) => text.genre === genre))}`).join(', '),
    ...FEATURES.map((name, k) => `${(weights[k] ?? 0).toFixed(2)} ${name}`),
  ].join('\n')
}

function examplesOf(text: PronounText): Example[] {
  const examples: Example[] = []
  walkPronouns(text.sentences, text.persons, ({ span, persons }) => {
    const truth = text.gold.get(span.start) ?? null
    const right = persons.findIndex(({ person }) => person === truth)
    if (right >= 0 && persons.length > 1) examples.push({ values: persons.map(({ values }) => values), right })
    return truth
  })
  return examples
}

function count(text: PronounText, weights: readonly number[]): { right: number; all: number } {
  let right = 0
  walkPronouns(text.sentences, text.persons, ({ span, persons }) => {
    const best = [...persons].sort((a, b) => scoreOf(b.values, weights) - scoreOf(a.values, weights))[0]
    if (best !== undefined && text.gold.get(span.start) === best.person) right++
    return best?.person ?? null
  })
  return { right, all: text.gold.size }
}
