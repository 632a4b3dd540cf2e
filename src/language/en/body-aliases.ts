/**
 * "The ministry" for the Health Ministry, "the agency" for the Coast Guard Agency: a common noun that is the head of one
 * body's name, and of no other's that stands before it in the article. With two such bodies it is left open.
 */
import type { Name } from '../../model/annotation.ts'
import type { Token } from './tokens.ts'

const NOUNS = new Set(
  'ministry department agency bureau commission committee council authority board university institute foundation union bank'.split(
    ' ',
  ),
)

/** Such mentions, in order. `names` in order of place, with their canonical names. O(tokens + names). */
export function bodyAliases(
  text: string,
  sentences: readonly (readonly Token[])[],
  names: readonly Name[],
  article: string,
): Name[] {
  // The bodies met so far whose name has the noun as its head; null once a second one came.
  const heads = new Map<string, Name | null>()
  const found: Name[] = []
  let passed = 0
  for (const tokens of sentences)
    for (const [i, token] of tokens.entries()) {
      for (let name = names[passed]; name !== undefined && name.end <= token.start; name = names[++passed])
        if (name.kind === 'organisation') note(heads, name)
      if (!NOUNS.has(token.text) || tokens[i - 1]?.lower !== 'the') continue
      const covering = names[passed]
      if (covering !== undefined && covering.start < token.end) continue
      const next = tokens[i + 1]
      // "the agency director", "the board-level talks", "the council of elders": another thing.
      if (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.text === '-' || next?.lower === 'of') continue
      const body = heads.get(token.text)
      if (body === undefined || body === null || text.charAt(token.end) === '-') continue
      const { start, end } = token
      const rule = 'en.alias.body-noun'
      const spans = [
        { article, start, end },
        { article, start: body.start, end: body.end },
      ]
      found.push({ start, end, kind: 'organisation', name: body.name, evidence: [{ rule, value: null, spans }] })
    }
  return found
}

/** "Health Ministry", "Ministry of Health": the noun ends the name or begins it before "of", "for". */
function note(heads: Map<string, Name | null>, name: Name): void {
  const words = name.name.toLowerCase().split(/\s+/)
  if (words.length < 2) return
  const last = words.at(-1) ?? ''
  const head = words[1] === 'of' || words[1] === 'for' ? (words[0] ?? '') : last
  if (!NOUNS.has(head)) return
  const known = heads.get(head)
  if (known === undefined) heads.set(head, name)
  else if (known !== null && known.name !== name.name) heads.set(head, null)
}
