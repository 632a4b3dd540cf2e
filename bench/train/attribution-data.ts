/** PolNeAR texts as sequences for the attribution tagger: paragraphs with features and gold labels. */
import { createHash } from 'node:crypto'
import { attributionsByRules } from '../../src/annotate/by-rules.ts'
import { passagesOf } from '../../src/annotate/passage.ts'
import { quotesOf } from '../../src/annotate/quotes.ts'
import { firstFeatures } from '../../src/annotate/tagger-features.ts'
import { type View, viewOf } from '../../src/annotate/tagger-view.ts'
import { loadTokeniser } from '../../src/language/en/tokens.ts'
import type { Span } from '../../src/model/span.ts'
import { records, shared } from '../quality/corpora.ts'
import { articleOf } from '../quality/tasks/annotate.ts'

export interface Gold {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

interface Text {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Gold[]
}

export interface Paragraph {
  readonly text: number
  readonly view: View
  readonly labels: Uint8Array
}

export interface Corpus {
  readonly texts: readonly Text[]
  readonly paragraphs: readonly Paragraph[]
}

/** One reading of each text: the first annotator's, as the scorer takes it. `most`: no more texts than that. */
export async function polnear(file: 'train' | 'dev', most = Number.POSITIVE_INFINITY): Promise<Corpus> {
  const tokenise = await loadTokeniser()
  const seen = new Set<string>()
  const texts: Text[] = []
  const paragraphs: Paragraph[] = []
  for (const text of records<Text>(shared(`data/attribution/polnear/polnear_${file}.jsonl.gz`))) {
    if (seen.has(text.id)) continue
    if (texts.length === most) break
    seen.add(text.id)
    const passages = passagesOf(articleOf(text.id, text.text), tokenise)
    const quotes = quotesOf(text.text, passages)
    const rules = attributionsByRules(text.text, passages, quotes)
    for (const passage of passages) {
      const view = viewOf(passage, quotes, rules)
      paragraphs.push({ text: texts.length, view, labels: labelsOf(view, text.attributions) })
    }
    texts.push(text)
  }
  return { texts, paragraphs }
}

/** Texts whose features are hashed: enough that a change in tokens, tags, sentences, quotations or rules shows in one. */
const HASHED_TEXTS = 60

/**
 * Hash of what the tagger sees of the first texts of the training part. The training writes it beside the weights: where the
 * code gives another one, it would give other weights.
 */
export function featuresHash({ paragraphs }: Corpus): string {
  const hash = createHash('sha256')
  for (const { text, view, labels } of paragraphs)
    if (text < HASHED_TEXTS) hash.update(firstFeatures(view)).update(labels)
  return hash.digest('hex').slice(0, 16)
}

/** Flat labels (the corpus has no nesting): a cue wins over a source, a source over content. */
function labelsOf(view: View, gold: readonly Gold[]): Uint8Array {
  const labels = new Uint8Array(view.tokens.length)
  const first = view.tokens[0]?.start ?? 0
  const last = view.tokens.at(-1)?.end ?? 0
  const paint = (spans: readonly Span[], begin: number) => {
    for (const span of spans) {
      if (span.end <= first || span.start >= last) continue
      let label = begin
      for (const [i, token] of view.tokens.entries()) {
        const shared = Math.min(span.end, token.end) - Math.max(span.start, token.start)
        if (shared * 2 < token.end - token.start || shared <= 0) continue
        labels[i] = label
        label = begin + 1
      }
    }
  }
  for (const one of gold) paint(one.content, 5)
  for (const one of gold) paint(one.source, 1)
  for (const one of gold) paint(one.cue, 3)
  return labels
}
