/** How likely each line of a plain text is to belong to the article. docs/models/ingest-text.md is the card. */
import type { Span } from '../../model/span.ts'
import { Forest, type ForestWeights, scoreRows } from '../forest.ts'
import { lineFeatures } from './line-features.ts'
import { lineLook } from './line-look.ts'

export interface TextWeights {
  readonly first: ForestWeights
  readonly second: ForestWeights
}

export class TextModel {
  readonly #first: Forest
  readonly #second: Forest

  constructor(weights: TextWeights) {
    this.#first = new Forest(weights.first)
    this.#second = new Forest(weights.second)
  }

  /** Log-odds for each line, above zero = body. */
  scores(text: string, lines: readonly Span[]): Float32Array {
    const features = lineFeatures(text, lines)
    const once = scoreRows(this.#first, features)
    const sizes = lines.map((line) => line.end - line.start)
    return scoreRows(this.#second, lineLook(sizes, features, once))
  }
}

let loading: Promise<TextModel> | null = null

export function loadTextModel(): Promise<TextModel> {
  loading ??= import('./text-weights.ts').then(({ TEXT_WEIGHTS }) => new TextModel(TEXT_WEIGHTS))
  return loading
}
