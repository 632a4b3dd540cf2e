/**
 * Statements: what an article says, clause by clause, with the attribution peeled off. What nobody is given for is the
 * article's own word. A statement of a relative or coordinated clause names the place of its subject.
 */
import { denies, takesClause } from '../language/en/cues.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { hasWord, isPlain } from '../text/has-word.ts'
import { contains, hull, lengthOf, overlaps } from '../text/span.ts'
import type { Assembled } from './assemble.ts'
import { judge } from './certainty.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { isFiniteVerb, isNominal, isQuoteMark, isRelative, type Range, verbGroupStart } from './grammar.ts'
import type { Passage, Sentence } from './passage.ts'

/** In order of place; ids `<article>/s<N>`. `ids`: the attributions' ids, in their order. */
export function statementsOf(
  article: Article,
  passages: readonly Passage[],
  attributions: readonly Assembled[],
  ids: readonly string[],
  weights: ArrayLike<number>,
): Statement[] {
  const drafts: Omit<Statement, 'id'>[] = []
  let reached = 0
  let open: Near[] = []
  for (const passage of passages)
    for (const sentence of passage.sentences) {
      while (reached < attributions.length && (attributions[reached]?.hull.start ?? 0) < sentence.end) {
        const one = attributions[reached]
        if (one !== undefined) open.push({ one, index: reached })
        reached++
      }
      open = open.filter(({ one }) => one.hull.end > sentence.start)
      const near = open.filter(({ one }) => overlaps(one.hull, sentence))
      const own = sentence.start >= passage.head ? sentence : afterHead(sentence, passage.head)
      for (const group of groupsOf(own, near, attributions)) {
        const clauses = clausesOf(group.tokens)
        for (const clause of clauses) {
          if (group.only !== undefined && clause.rule !== group.only) continue
          const draft = draftOf(article, passage, group, clause, attributions, ids, clauses.length > 1, weights)
          if (draft !== null) drafts.push(draft)
        }
      }
    }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end)
  return drafts.map((draft, i) => ({ id: `${article.id}/s${i + 1}`, ...draft }))
}

/** The sentence without the dateline. */
function afterHead(sentence: Sentence, head: number): Sentence {
  const tokens = sentence.tokens.filter((token) => token.start >= head)
  return { start: Math.min(tokens[0]?.start ?? sentence.end, sentence.end), end: sentence.end, tokens }
}

interface Near {
  readonly one: Assembled
  readonly index: number
}

interface Group {
  readonly tokens: readonly Token[]
  /** Innermost attribution whose content it is, or null. */
  readonly by: number | null
  /** Take only clauses of this sort: the rest is no clause. */
  readonly only?: Clause['rule']
}

interface Owner {
  readonly by: number | null
  readonly frame: boolean
}

/** The sentence's tokens by whose words they are; the words that only attribute are left out. */
function groupsOf(sentence: Sentence, near: readonly Near[], attributions: readonly Assembled[]): Group[] {
  const { tokens } = sentence
  const peeled = near.filter(({ one }) => peels(one, tokens))
  if (peeled.length === 0) return isStatement(tokens) ? [{ tokens, by: innermost(sentence, near) }] : []
  const items = peeled.map((item) => ({
    index: item.index,
    content: item.one.content,
    length: item.one.content.reduce((sum, span) => sum + lengthOf(span), 0),
    words: [...item.one.source, ...item.one.cue],
  }))
  const owner = tokens.map((token): Owner => {
    let by: number | null = null
    let size = Number.POSITIVE_INFINITY
    let frame = false
    for (const item of items)
      if (item.length < size && holds(item.content, token)) {
        by = item.index
        size = item.length
      }
    // The words of an inner attribution's frame are not what the outer one says, but the inner one's introduction.
    for (const item of items) if (by !== item.index && holds(item.words, token)) frame = true
    return { by, frame }
  })
  const groups: Group[] = []
  const contents = [...new Set(owner.filter((one) => one.by !== null && !one.frame).map((one) => one.by))]
  for (const by of contents) {
    const own = tokens.filter((_, i) => owner[i]?.by === by && !owner[i]?.frame)
    const said = peeled.find((item) => item.index === by)?.one
    const mine = withoutHearer(own.slice(said === undefined ? 0 : deniedFrom(said, tokens, own)), said)
    // What is left beside somebody within it ("the Post that" of "told the Post that he said …") is no clause.
    const left =
      own.length < tokens.filter((_, i) => owner[i]?.by === by).length ||
      contents.some((other) => other !== by && attributions[other ?? -1]?.within === by)
    if (left && !mine.some((_, i) => isFiniteVerb(mine, i))) continue
    if (isStatement(mine) || mine.length >= 4) groups.push({ tokens: mine, by })
  }
  groups.push(...narrated(tokens, owner, peeled))
  return groups
}

function holds(spans: readonly Span[], token: Span): boolean {
  for (const span of spans) if (contains(span, token)) return true
  return false
}

const QUESTION = /^(?:if|whether|what|who|why|how|which|where|when|to)$/

/** The article's own words in a sentence that also attributes: other deeds of the source, clauses about it, asides. */
function narrated(tokens: readonly Token[], owner: readonly Owner[], peeled: readonly Near[]): Group[] {
  const groups: Group[] = []
  const sources = peeled.flatMap(({ one }) => one.source)
  let run: Token[] = []
  const close = () => {
    const first = run.findIndex((token) => hasWord(token.text) && token.pos !== 'ADV' && token.pos !== 'CCONJ')
    const finite = run.some((_, i) => isFiniteVerb(run, i))
    if (finite && first >= 0 && run.length - first >= 4) {
      // "The authority ordered the bottles back and said …": the source is the subject of this, too.
      const begin = run[first]
      const source =
        isFiniteVerb(run, first) && begin !== undefined
          ? sources.findLast((span) => span.end <= begin.start)
          : undefined
      const subject = source === undefined ? [] : tokens.filter((token) => contains(source, token))
      groups.push({ tokens: [...subject, ...run.slice(first)], by: null })
    }
    run = []
  }
  for (const [i, token] of tokens.entries()) {
    const at = owner[i]
    if (at?.by === null && !at.frame) run.push(token)
    else close()
  }
  close()
  for (const source of sources) {
    const inside = tokens.filter((token) => contains(source, token))
    const at = inside.findIndex((token, i) => isRelative(token) && i > 0 && inside[i - 1]?.text === ',')
    if (at > 0 && inside.length - at >= 4) groups.push({ tokens: inside, by: null, only: 'relative' })
  }
  return groups
}

/** Only an attribution with a clause for its content is peeled off; "called it absurd" and "asked why" stay whole. */
function peels(one: Assembled, tokens: readonly Token[]): boolean {
  if (one.act === 'plan' || one.act === 'stance') return false
  const inside = tokens.filter((token) => one.content.some((span) => contains(span, token)))
  if (inside.length === 0) return one.cue.some((span) => tokens.some((token) => contains(span, token)))
  const first = inside[0]
  if (first === undefined) return false
  if (one.speech === 'direct' && (inside.length >= 5 || one.content.some((span) => span.start < first.start)))
    return true
  if (QUESTION.test(first.lower)) return false
  if (deniedFrom(one, tokens, inside) > 0) return true
  const says =
    takesClause(one.lemma) || SAYING.test(one.lemma) || one.rule.startsWith('en.cue.') || one.cue.length === 0
  return says && one.rule !== 'en.cue.object' && isClause(inside)
}

/** "rejected [claims that] the dam had cracked": where the clause begins that is denied; 0 where none does. */
function deniedFrom(one: Assembled, tokens: readonly Token[], inside: readonly Token[]): number {
  if (!denies(one.lemma)) return 0
  const at = inside.findIndex((token) => token.lower === 'that')
  const that = inside[at]
  const noun = that === undefined ? undefined : tokens[tokens.indexOf(that) - 1]
  if (at > 5 || noun === undefined || !ALLEGED.test(noun.lemma)) return 0
  return isClause(inside.slice(at + 1)) ? at + 1 : 0
}

const ALLEGED =
  /^(?:claim|allegation|suggestion|report|accusation|notion|idea|charge|speculation|rumou?r|assertion|contention|view|argument|insinuation|implication)s?$/

const SAYING = /according|per$|citing|^as$|quote|tell|inform|remind|assure|warn|put|:|—|―/

/** A finite verb with a subject before it; one straight after "and" or "but" goes with a verb before the content. */
function isClause(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    if (!isFiniteVerb(tokens, i)) continue
    const before = tokens[verbGroupStart(tokens, i) - 1]
    return before?.pos !== 'CCONJ' && tokens.slice(0, i).some((token) => isNominal(token) || token.pos === 'DET')
  }
  return false
}

const HEARER = /^(?:tell|inform|remind|assure|advise|notify|warn|promise)$/

/** "assured the bank it will pay": the hearer at the head of the content is not part of what is said. */
function withoutHearer(tokens: readonly Token[], one: Assembled | undefined): readonly Token[] {
  if (one === undefined || !HEARER.test(one.lemma) || one.speech === 'direct') return tokens
  for (let i = 1; i < Math.min(tokens.length - 3, 7); i++) {
    const token = tokens[i]
    if (token === undefined || isFiniteVerb(tokens, i) || isQuoteMark(token) || token.text === ',') return tokens
    if (token.lower === 'that' && isNominal(tokens[i - 1])) return tokens.slice(i + 1)
    if (/^(?:he|she|it|they|we|i)$/.test(token.lower) && isNominal(tokens[i - 1])) return tokens.slice(i)
  }
  return tokens
}

function innermost(sentence: Span, near: readonly Near[]): number | null {
  let best: number | null = null
  let size = Number.POSITIVE_INFINITY
  for (const { one, index } of near) {
    const length = one.content.reduce((sum, span) => sum + lengthOf(span), 0)
    if (one.content.some((span) => contains(span, sentence)) && length < size) {
      best = index
      size = length
    }
  }
  return best
}

/** Something that can be true or false: three words or more, not a bare label. Headlines often lack a verb. */
function isStatement(tokens: readonly Token[]): boolean {
  let words = 0
  for (const token of tokens) if (hasWord(token.text) && ++words === 3) return true
  return false
}

function draftOf(
  article: Article,
  passage: Passage,
  group: Group,
  clause: Clause,
  attributions: readonly Assembled[],
  ids: readonly string[],
  split: boolean,
  weights: ArrayLike<number>,
): Omit<Statement, 'id'> | null {
  const { ranges } = clause
  const tokens: Token[] = []
  for (const range of ranges)
    for (let i = range.from; i < range.to; i++) {
      const token = group.tokens[i]
      if (token !== undefined) tokens.push(token)
    }
  if (!isStatement(tokens) && clause.rule !== 'whole') return null
  const spans = spansOf(article.text, tokens)
  const whole = hull(spans)
  if (whole === null) return null
  const by: Assembled[] = []
  for (let at = group.by; at !== null && by.length < 8; at = attributions[at]?.within ?? null) {
    const one = attributions[at]
    if (one !== undefined) by.push(one)
  }
  const judged = judge(article.text, tokens, by, weights)
  const where = (span: Span) => [{ article: article.id, start: span.start, end: span.end }]
  return {
    ...whole,
    spans,
    attribution: group.by === null ? null : (ids[group.by] ?? null),
    certainty: judged.certainty,
    negated: judged.negated,
    subject: clause.subject === null ? null : spanOfRange(group.tokens, clause.subject),
    place: passage.place,
    evidence: [
      { rule: `statement.${split ? clause.rule : 'whole'}`, value: null, spans: where(whole) },
      ...judged.reasons.map(({ rule, value, span }) => ({ rule, value, spans: where(span) })),
    ],
  }
}

function spanOfRange(tokens: readonly Token[], range: Range): Span | null {
  const first = tokens[range.from]
  const last = tokens[range.to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

const LEADING = new Set([',', ';', ':', '—', '–', '.', 'and', 'but', 'or', 'that'])
const TRAILING = new Set([',', ';', ':', '—', '–', 'and', 'but'])

/** Tokens to spans: neighbours join over white space; commas and conjunctions at the ends are left out. */
function spansOf(text: string, tokens: readonly Token[]): Span[] {
  let from = 0
  let to = tokens.length
  while (from < to && LEADING.has(tokens[from]?.lower ?? '')) from++
  while (to > from && TRAILING.has(tokens[to - 1]?.lower ?? '')) to--
  const spans: { start: number; end: number }[] = []
  for (const token of tokens.slice(from, to)) {
    const last = spans.at(-1)
    if (last !== undefined && isGap(text, last.end, token.start)) last.end = token.end
    else spans.push({ start: token.start, end: token.end })
  }
  return spans.filter(({ start, end }) => isPlain(text.charCodeAt(start)) || hasWord(text.slice(start, end)))
}

/** Nothing between, or one space, or other white space. */
const isGap = (text: string, from: number, to: number): boolean =>
  from === to || (to - from === 1 && text.charCodeAt(from) === 0x20) || text.slice(from, to).trim() === ''
