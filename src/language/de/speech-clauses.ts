/** Reported speech by a verb: "X sagte, dass …", "X sagte, die Lage sei ernst", "Die Lage sei ernst, sagte X", "hieß es aus …". */
import type { Span } from '../../model/span.ts'
import { NAMING, SUBJUNCTIVE } from './cues-table.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Draft } from './speech-assemble.ts'
import { clauseStart, spansOf, subjectOf } from './speech-subject.ts'
import { type CueAt, clauseEnd, cueAt, perfectAt, type SentenceView } from './speech-view.ts'
import { isNoun, type Token } from './tokens.ts'

const FINITE =
  /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|konnte|konnten|muss|müssen|musste|mussten|soll|sollen|sollte|sollten|will|wollen|wollte|wollten|darf|dürfen|gibt|gab|geht|ging|kommt|kam|steht|stand|liegt|lag|bleibt|blieb|gilt|galt|braucht|fehlt|lässt|ließ|hätte|hätten|wäre|wären|würde|würden|könnte|könnten|müsste|dürfte|dürften)$/

/** Words in -t that are no verbs. */
const NO_VERB =
  /^(?:nicht|jetzt|selbst|zuletzt|sonst|fast|erst|damit|somit|samt|insgesamt|weit|direkt|laut|soweit|derart|exakt|konkret|bekannt|leicht|schlecht|recht|echt|dicht|überhaupt|sofort|dort|hart|alt|kalt|gut|rot|tot|laut|breit|spät|höchst|zunächst|längst|meist|einst|seit|bereit|gesamt|privat|absolut|statt|anstatt)$/

/** Does a finite verb stand among the tokens? */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word' || isNoun(token)) continue
    if (FINITE.test(token.lower) || SUBJUNCTIVE.has(token.lower)) return true
    if (/\p{L}{2}(?:te|ten|tet|t)$/u.test(token.lower) && !NO_VERB.test(token.lower)) return true
    // "man prüfe", "er komme"
    if (/^(?:man|er|es|sie)$/.test(token.lower) && /\p{L}e$/u.test(tokens[i + 1]?.lower ?? '')) return true
  }
  return false
}

export function clauseCues(view: SentenceView, out: Draft[]): void {
  const { tokens } = view
  for (const [i, token] of tokens.entries()) {
    if (view.isQuoted(token) || view.used.has(token.start)) continue
    const found = cueAt(view, i) ?? perfectAt(view, i)
    if (found === null) continue
    const draft = found.cue.lemma === 'heißen' ? heard(view, i) : byVerb(view, i, found)
    if (draft === null || draft.content.length === 0) continue
    for (const cue of draft.cue) view.used.add(cue.start)
    out.push(draft)
  }
}

/** "… . Das teilte der Minister mit." The sentence before is what was said. */
export function pointsBack(view: SentenceView, before: Span, out: Draft[]): void {
  const { tokens } = view
  const [first, verb] = tokens
  if (first === undefined || verb === undefined || !/^(?:das|dies)$/.test(first.lower) || view.used.has(verb.start))
    return
  const found = cueAt(view, 1) ?? perfectAt(view, 1)
  const range = found === null ? null : phraseFrom(tokens, 2, view.isOutlet)
  if (found === null || range === null || tokens.slice(range.to).some(({ text }) => text === ',')) return
  for (const cue of found.spans) view.used.add(cue.start)
  const { cue, spans } = found
  const content = [{ start: before.start, end: before.end }]
  out.push({
    source: spansOf(tokens, range),
    cue: spans,
    content,
    act: cue.act,
    lemma: cue.lemma,
    rule: 'de.cue.points-back',
  })
}

function byVerb(view: SentenceView, at: number, found: CueAt): Draft | null {
  const { tokens } = view
  const subject = subjectOf(view, at)
  if (subject === null) return null
  const source = spansOf(tokens, subject.range)
  const start = clauseStart(tokens, at, view.isOutlet)
  const inserted = start === at && at > 0 && /^[,–—]$/.test(tokens[at - 1]?.text ?? '') && subject.behind
  const content = inserted
    ? around(view, at, subject.range.to)
    : behind(view, Math.max(at, subject.range.to - 1), found)
  const rule = inserted ? 'inserted' : 'verb'
  return { source, cue: found.spans, content, act: found.cue.act, lemma: found.cue.lemma, rule: `de.cue.${rule}` }
}

const ASKING = /^(?:dass|ob|wie|warum|weshalb|wieso|wann|wo|wer|was|welche[rsn]?)$/

/** The clause behind the comma: "sagte, dass …", "sagte, die Lage sei ernst", "forderte, den Vertrag zu kündigen". */
function behind(view: SentenceView, at: number, found: CueAt): Span[] {
  const { tokens } = view
  let comma = clauseEnd(view, at + 1, 60)
  const last = found.spans.at(-1)
  // Past appositions and relative clauses to the subject: "sagte Weber, der den Hafen leitet, die Lage sei ernst".
  for (let tries = 0; tries < 4; tries++) {
    const mark = tokens[comma]
    if (mark === undefined || !/^[,:]$/.test(mark.text)) return []
    if (last !== undefined && last.start > mark.start) return []
    const first = tokens[comma + 1]
    const end = tokens.length
    if (first === undefined) return []
    if (ASKING.test(first.lower)) return contentFrom(view, first.lower === 'dass' ? comma + 2 : comma + 1)
    if (mark.text === ':' && !/^[„"»]$/.test(first.text))
      return hasVerb(tokens, comma + 1, end) ? contentFrom(view, comma + 1) : []
    const relative =
      /^(?:der|die|das|dem|den|dessen|deren|welche[rsn]?)$/.test(first.lower) && !nounAhead(tokens, comma + 2)
    const next = clauseEnd(view, comma + 1, 60)
    const linked = /^(?:und|aber|weil|während|obwohl|als|wenn|nachdem|bevor|um|ohne|da|sondern)$/.test(first.lower)
    const infinitive = !linked && endsInInfinitive(tokens, comma + 1, next)
    if (infinitive) return contentFrom(view, comma + 1)
    if (!relative && !linked && hasVerb(tokens, comma + 1, next) && !NAMING.has(found.cue.lemma))
      return contentFrom(view, comma + 1)
    if (
      !relative &&
      !linked &&
      NAMING.has(found.cue.lemma) &&
      tokens.slice(comma + 1, next).some(({ lower }) => SUBJUNCTIVE.has(lower))
    )
      return contentFrom(view, comma + 1)
    if (linked && !/^(?:wenn|weil|als|da|obwohl)$/.test(first.lower)) return []
    comma = next
  }
  return []
}

/** "den Vertrag zu kündigen", "ihn verschwiegen zu haben". */
function endsInInfinitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++)
    if (tokens[i]?.lower === 'zu' && /\p{Ll}n$/u.test(tokens[i + 1]?.text ?? '') && i + 2 >= to - 1) return true
  return /\p{Ll}zu\p{Ll}+n$/u.test(tokens[to - 1]?.text ?? '')
}

/** "die [neue] Lage": a determiner with its noun, no relative pronoun. */
function nounAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'mark') return false
    if (isNoun(token))
      return (
        i === at ||
        tokens.slice(at, i).every(({ lower, kind }) => kind === 'number' || /(?:e|en|er|es|em|te|ten)$/.test(lower))
      )
    if (!/(?:e|en|er|es|em)$/.test(token.lower) && token.kind !== 'number') return false
  }
  return false
}

function contentFrom(view: SentenceView, at: number): Span[] {
  const first = view.tokens[at]
  return first === undefined ? [] : [{ start: first.start, end: view.end }]
}

/** "Die Lage sei ernst, sagte Weber am Montag": what stands before, and behind where the clause goes on. */
function around(view: SentenceView, verb: number, past: number): Span[] {
  const { tokens } = view
  const before = tokens[verb - 2]
  const parts: Span[] = []
  // "… reagierte empört: Man habe gezahlt, erklärte Weber": what is said begins behind the colon.
  let colon = verb - 2
  while (colon > 0 && tokens[colon]?.text !== ':') colon--
  const begin = colon > 0 ? (tokens[colon + 1]?.start ?? view.start) : view.start
  if (before !== undefined) parts.push({ start: begin, end: before.end })
  const close = clauseEnd(view, past, 60)
  const first = tokens[close + 1]
  const relative =
    /^(?:der|die|das|dem|den|dessen|deren|wo|und)$/.test(first?.lower ?? '') && !nounAhead(tokens, close + 2)
  // "Der Vertrag, sagte Weber, werde gekündigt": the verb comes straight behind.
  const begun = before !== undefined && !hasVerb(tokens, 0, verb - 1)
  if (
    /^[,–—]$/.test(tokens[close]?.text ?? '') &&
    first !== undefined &&
    !relative &&
    (begun || SUBJUNCTIVE.has(first.lower))
  )
    parts.push({ start: first.start, end: view.end })
  return parts.some((part) => view.text.slice(part.start, part.end).trim().includes(' ')) ? parts : []
}

/** "…, hieß es aus dem Ministerium", "Aus dem Ministerium hieß es, …". */
function heard(view: SentenceView, at: number): Draft | null {
  const nobody = nobodyOf(view, at)
  if (nobody === null) return null
  const { tokens } = view
  const start = clauseStart(tokens, at, view.isOutlet)
  const before = start === at && /^[,–—]$/.test(tokens[at - 1]?.text ?? '')
  const found: CueAt = { cue: { lemma: 'heißen', act: 'speech', particle: '', needs: false }, spans: nobody.cue }
  const content = before ? around(view, at, at + 2) : behind(view, at + 1, found)
  return { ...nobody, content }
}

/** "hieß es" with where it came from, content still empty; null for "er hieß Weber". */
export function nobodyOf(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const verb = tokens[at]
  const es =
    tokens[at + 1]?.lower === 'es' ? tokens[at + 1] : tokens[at - 1]?.lower === 'es' ? tokens[at - 1] : undefined
  if (verb === undefined || es === undefined) return null
  const cue = [{ start: Math.min(verb.start, es.start), end: Math.max(verb.end, es.end) }]
  const made = (source: Span[]): Draft => ({
    source,
    cue,
    content: [],
    act: 'speech',
    lemma: 'heißen',
    rule: 'de.cue.it-was-said',
  })
  const behindAt = tokens[at + 1]?.lower === 'es' ? at + 2 : at + 1
  for (const from of [behindAt, clauseStart(tokens, at, view.isOutlet)]) {
    const lead = tokens[from]
    if (lead === undefined || !/^(?:aus|in|im|bei|beim|von|vom|laut)$/.test(lead.lower)) continue
    const range = phraseFrom(tokens, from + 1, view.isOutlet)
    if (range !== null) return made(spansOf(tokens, range))
  }
  return made([])
}
