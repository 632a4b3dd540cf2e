/** Whose verb it is: German puts the subject before it, or behind it where anything else opens the clause. */
import type { Span } from '../../model/span.ts'
import { phraseFrom, type Range } from './noun-phrases.ts'
import type { SentenceView } from './speech-view.ts'
import { isCapital, type Token } from './tokens.ts'

/** Words that open a clause and are no subject: the subject then stands behind the verb. */
const OPENS =
  /^(?:am|im|in|an|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|über|unter|um|durch|für|gegen|ohne|seit|bis|während|trotz|laut|zwischen|wegen|zuvor|zudem|außerdem|dazu|damit|dabei|daraufhin|anschließend|später|gestern|heute|dann|danach|gleichzeitig|zugleich|auch|so|als|wenn|nachdem|weil|obwohl|da|bereits|schon|erst|jetzt|nun|inzwischen|zuletzt|kurz|wenig|weiter|ferner|allerdings|jedoch|dennoch|dagegen|hingegen|stattdessen|wörtlich|mehrfach|immer|noch|hierzu|darüber|davon|daran|zunächst|deshalb|daher|darum|angesichts|gegenüber|anders|ähnlich|ebenso|mittlerweile|unterdessen|schließlich|hier|dort)$/
const MARK = /^[,;:.!?–—„“”"»«()]$/
const CONJUNCTION = /^(?:und|aber|doch|sondern|oder|denn)$/
const SKIPPED =
  /^(?:sich|auch|dazu|es|zudem|außerdem|weiter|am|heute|gestern|jedoch|aber|daraufhin|später|hingegen|dagegen|unterdessen|allerdings)$/

export interface Subject {
  readonly range: Range
  /** Does it stand behind the verb? */
  readonly behind: boolean
}

/** First token of the clause that the verb stands in. */
export function clauseStart(
  tokens: readonly Token[],
  verb: number,
  isOutlet: (token: Token | undefined) => boolean,
): number {
  let i = verb
  while (i > 0 && verb - i < 40) {
    const token = tokens[i - 1]
    if (token === undefined) break
    if (
      MARK.test(token.text) &&
      !isOutlet(token) &&
      !(token.text === '.' && /^(?:dr|prof|st)$/.test(tokens[i - 2]?.lower ?? '')) &&
      !(/[„“”"»«]/.test(token.text) && (isOutlet(tokens[i]) || isOutlet(tokens[i - 2])))
    )
      break
    if (CONJUNCTION.test(token.lower) && token.text === token.lower && i < verb && !joinsNouns(tokens, i - 1)) break
    i--
  }
  return i
}

const joinsNouns = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at - 1]) &&
  (isCapital(tokens[at + 1]) ||
    (/^(?:der|die|das|ein|eine|sein|ihr)$/.test(tokens[at + 1]?.lower ?? '') && isCapital(tokens[at + 2])))

/** Null where none is found. */
export function subjectOf(view: SentenceView, verb: number): Subject | null {
  const { tokens, isOutlet } = view
  const start = clauseStart(tokens, verb, isOutlet)
  const first = tokens[start]
  const behind = (): Subject | null => {
    let from = verb + 1
    while (from < verb + 4 && SKIPPED.test(tokens[from]?.lower ?? '') && !/^(?:es)$/.test(tokens[from]?.lower ?? '')) {
      // "sagte am Montag der Minister": past the time.
      if (/^(?:am|heute|gestern)$/.test(tokens[from]?.lower ?? '') && tokens[from]?.lower === 'am') from++
      from++
    }
    const range = phraseFrom(tokens, from, isOutlet)
    return range === null ? null : { range, behind: true }
  }
  if (start === verb || first === undefined) {
    const after = behind()
    if (after !== null || tokens[start - 1]?.text !== ',') return after
    // "Lena Voss, Leiterin des Hafens, sagte": the noun phrase before the apposition.
    let open = start - 2
    while (open > 0 && !MARK.test(tokens[open]?.text ?? '')) open--
    const head = clauseStart(tokens, open, isOutlet)
    const range = OPENS.test(tokens[head]?.lower ?? '') ? null : phraseFrom(tokens, head, isOutlet)
    return range === null ? null : { range, behind: false }
  }
  if (OPENS.test(first.lower) && !(isCapital(first) && start > 0)) return behind()
  // "…, der gestern sagte": a relative clause; who that is stands before it.
  if (
    tokens[start - 1]?.text === ',' &&
    /^(?:der|die|das|dem|den|welche[rsn]?)$/.test(first.lower) &&
    !isCapital(tokens[start + 1])
  ) {
    const noun = phraseFrom(tokens, start, isOutlet)
    if (noun === null) return null
  }
  const range = phraseFrom(tokens, start, isOutlet)
  return range === null ? behind() : { range, behind: false }
}

export function spansOf(tokens: readonly Token[], range: Range | null): Span[] {
  const first = range === null ? undefined : tokens[range.from]
  const last = range === null ? undefined : tokens[range.to - 1]
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}
