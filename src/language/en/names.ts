/** Names of persons, organisations, places and outlets in one article, each with its canonical name. */
import type { Name } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { loadOutlets } from '../outlets/lookup.ts'
import type { Token } from './tokens.ts'

export type NameFinder = (
  text: string,
  sentences: readonly Span[],
  tokens: readonly (readonly Token[])[],
  article: string,
) => Name[]

export async function loadNames(): Promise<NameFinder> {
  const outlets = await loadOutlets()
  return (text, sentences, tokens, article) => {
    const names: Name[] = []
    for (const [i, sentence] of sentences.entries()) {
      const mentions = outlets.mentions(text, sentence)
      for (const { start, end, name, rule } of mentions)
        names.push({
          start,
          end,
          kind: 'outlet',
          name,
          evidence: [{ rule, value: null, spans: [{ article, start, end }] }],
        })
      let run: Token[] = []
      const close = () => {
        const first = run[0]
        const last = run.at(-1)
        if (
          first !== undefined &&
          last !== undefined &&
          !mentions.some((m) => m.start < last.end && first.start < m.end)
        )
          names.push({
            start: first.start,
            end: last.end,
            kind: 'other',
            name: text.slice(first.start, last.end),
            evidence: [{ rule: 'en.name.propn', value: null, spans: [{ article, start: first.start, end: last.end }] }],
          })
        run = []
      }
      for (const token of tokens[i] ?? []) {
        if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) run.push(token)
        else close()
      }
      close()
    }
    return names.sort((a, b) => a.start - b.start || b.end - a.end)
  }
}
