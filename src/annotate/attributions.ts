/** Attributions by rules: who is given for what is said. */
import type { Token } from '../language/en/tokens.ts'
import type { Attribution } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { trimSpan } from '../text/span.ts'
import type { Passage } from './passage.ts'

const CUES = new Set([
  'say',
  'tell',
  'report',
  'announce',
  'note',
  'add',
  'explain',
  'argue',
  'claim',
  'warn',
  'write',
  'confirm',
  'deny',
])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'PART', 'CCONJ'])

/** In order of place; ids `<article>/a<N>`. */
export function attributionsOf(article: Article, passages: readonly Passage[]): Attribution[] {
  const found: Attribution[] = []
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      const { tokens } = sentence
      const parts = according(tokens) ?? said(tokens)
      if (parts === null) continue
      const content = parts.content.map((span) => trimSpan(article.text, span)).filter((span) => span.end > span.start)
      if (content.length === 0) continue
      const name = article.text.slice(parts.source.start, parts.source.end)
      found.push({
        id: `${article.id}/a${found.length + 1}`,
        source: [parts.source],
        cue: [parts.cue],
        content,
        speech: /["“]/.test(article.text.slice(sentence.start, sentence.end)) ? 'direct' : 'indirect',
        act: 'speech',
        sourceKind: /^[A-Z]/.test(name) ? 'person' : 'unnamed',
        name,
        refersTo: null,
        evidence: [{ rule: 'en.cue', value: null, spans: [{ article: article.id, ...parts.cue }] }],
      })
    }
  }
  return found
}

interface Parts {
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

function according(tokens: readonly Token[]): Parts | null {
  const at = tokens.findIndex((token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to')
  const first = tokens[at + 2]
  if (at < 0 || first === undefined) return null
  let end = at + 2
  while (NOMINAL.has(tokens[end]?.pos ?? '')) end++
  const last = tokens[end - 1]
  if (last === undefined || end === at + 2) return null
  const cue = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 }
  return {
    source: { start: first.start, end: last.end },
    cue,
    content: [
      { start: tokens[0]?.start ?? 0, end: cue.start },
      { start: last.end, end: tokens.at(-1)?.end ?? last.end },
    ],
  }
}

function said(tokens: readonly Token[]): Parts | null {
  const at = tokens.findIndex((token) => CUES.has(token.lemma) && (token.pos === 'VERB' || token.lemma === 'say'))
  const cue = tokens[at]
  if (cue === undefined) return null
  let start = at
  while (start > 0 && NOMINAL.has(tokens[start - 1]?.pos ?? '')) start--
  const first = tokens[start]
  if (first === undefined || start === at) return null
  const source = { start: first.start, end: tokens[at - 1]?.end ?? first.end }
  const before = { start: tokens[0]?.start ?? 0, end: source.start }
  const after = { start: cue.end, end: tokens.at(-1)?.end ?? cue.end }
  return { source, cue: { start: cue.start, end: cue.end }, content: [before, after] }
}
