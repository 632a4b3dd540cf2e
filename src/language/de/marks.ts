/**
 * Reporting marks in German: "sagte dem Kurier", "wie der Bote aus Regierungskreisen erfuhr", "nach Informationen dieser
 * Zeitung", agency marks "NORDHAFEN (dpa)", "zuerst hatte der Kurier berichtet", "wollte sich nicht äußern".
 */
import type { Mark } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import { contains } from '../../text/span.ts'
import type { Heard, HeardPassage, OutletPlace } from '../language.ts'
import {
  AFTER_FIRST,
  AFTER_OWN,
  BEFORE_CONTRIBUTED,
  BEFORE_FIRST,
  BEFORE_OWN,
  CONTRIBUTED_ALONE,
  NO_COMMENT,
  OWN_ALONE,
  SURE_BEFORE,
} from './reporting-phrases.ts'

// Words looked at on either side of a name.
const REACH = 110

export function marksOf(heard: Heard): Mark[] {
  const writer = new Writer(heard)
  for (const one of heard.outlets) writer.around(one)
  for (const [i, passage] of heard.passages.entries()) {
    writer.agency(passage, i === heard.passages.length - 1)
    for (const sentence of passage.sentences) writer.alone(sentence)
  }
  writer.byline()
  return writer.marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

class Writer {
  readonly marks: Mark[] = []
  readonly #heard: Heard
  readonly #speech: readonly Span[]
  readonly #taken = new Set<string>()

  constructor(heard: Heard) {
    this.#heard = heard
    this.#speech = heard.passages.flatMap((passage) =>
      passage.quotations.filter(({ kind }) => kind === 'speech').map(({ inner }) => inner),
    )
  }

  #add(
    kind: Mark['kind'],
    span: Span,
    outlet: OutletPlace | string | null,
    rule: string,
    value: number | null = null,
  ): void {
    const name = outlet === null || typeof outlet === 'string' ? outlet : outlet.own ? null : outlet.name
    const key = `${kind} ${span.start}`
    if (this.#taken.has(key)) return
    this.#taken.add(key)
    const { start, end } = span
    this.marks.push({
      start,
      end,
      kind,
      outlet: name === '' ? null : name,
      evidence: [{ rule: `de.mark.${rule}`, value, spans: [{ article: this.#heard.id, start, end }] }],
    })
  }

  #isSpoken(span: Span): boolean {
    const quote = this.#speech[firstEndingAfter(this.#speech, span.start)]
    return quote !== undefined && contains(quote, span)
  }

  #passageOf(at: number): HeardPassage | undefined {
    const passage = this.#heard.passages[firstEndingAfter(this.#heard.passages, at)]
    return passage !== undefined && passage.start <= at ? passage : undefined
  }

  around(one: OutletPlace): void {
    const passage = this.#passageOf(one.start)
    if (passage === undefined || this.#isSpoken(one)) return
    const { text } = this.#heard
    const sentence = passage.sentences[firstEndingAfter(passage.sentences, one.start)] ?? passage
    const before = text.slice(Math.max(sentence.start, one.start - REACH), one.start)
    const after = text.slice(one.end, Math.min(sentence.end, one.end + REACH))
    const lead = (match: RegExpExecArray): Span => ({ start: one.start - (before.length - match.index), end: one.end })
    const tail = (match: RegExpExecArray): Span => ({ start: one.start, end: one.end + match[0].length })
    const first = BEFORE_FIRST.exec(before)
    const firstAfter = AFTER_FIRST.exec(after)
    if (first !== null || firstAfter !== null) {
      const rule = first === null ? 'first-reported' : 'first-reported-by'
      this.#add(
        'first-reported',
        first !== null ? lead(first) : firstAfter !== null ? tail(firstAfter) : one,
        one,
        rule,
      )
      return
    }
    const given = BEFORE_CONTRIBUTED.exec(before)
    if (given !== null) {
      this.#add('contributed', lead(given), one, 'with-material')
      return
    }
    // "wollte sich auf Anfrage des Kuriers nicht äußern": it asked, and was told nothing.
    const around = text.slice(Math.max(sentence.start, one.start - REACH), Math.min(sentence.end, one.end + REACH))
    const silent = around.search(NO_COMMENT) >= 0
    if (silent && /(?:Anfrage|Nachfrage|gegenüber)[^.]{0,20}$/i.test(before)) return
    const told = BEFORE_OWN.exec(before)
    const learned = AFTER_OWN.exec(after)
    if (learned !== null) this.#add('own', tail(learned), one, 'outlet-learned', 1)
    else if (told !== null && SURE_BEFORE.test(told[0])) this.#add('own', lead(told), one, 'told-outlet', 1)
  }

  /** "NORDHAFEN (dpa) –", "Nordhafen (NAD) -" at the head; "(dpa)", "dpa" at the foot. */
  agency(passage: HeardPassage, last: boolean): void {
    const { text } = this.#heard
    const head = /^(?:[\p{L}\p{M} .,’'/-]{0,50}?)\(([^()\n]{2,40})\)\s?(?:[-–—:.]|(?=\p{Lu}))/u.exec(
      text.slice(passage.start, Math.min(passage.end, passage.start + 120)),
    )
    if (head !== null) this.#wire(passage.start + head[0].indexOf('(') + 1, head[1] ?? '', 'dateline')
    const tailText = text.slice(Math.max(passage.start, passage.end - 60), passage.end)
    const foot = /(?:^|\s)[([]([\p{L}/. -]{2,40})[)\]]\.?\s*$/u.exec(tailText)
    if (foot !== null)
      this.#wire(passage.end - tailText.length + tailText.lastIndexOf(foot[1] ?? ''), foot[1] ?? '', 'sign-off')
    else if (last && passage.end - passage.start < 50) this.#line(passage)
  }

  /** The last line is an outlet's name and nothing else. */
  #line({ start, end }: Span): void {
    const { outlets, text } = this.#heard
    const one = outlets[firstEndingAfter(outlets, start)]
    if (one === undefined || one.own) return
    if (!/\p{L}/u.test(text.slice(start, one.start)) && one.start >= start && !/\p{L}/u.test(text.slice(one.end, end)))
      this.#add('wire', { start: one.start, end: one.end }, one, 'line', 1)
  }

  /** Agencies sign with one or several short forms: "dpa/lno", "AFP, dpa". */
  #wire(at: number, written: string, rule: string): void {
    const parts = [...written.matchAll(/[\p{L}-]+(?: [\p{L}-]+){0,3}/gu)]
    for (const part of parts) {
      const start = at + part.index
      const span = { start, end: start + part[0].length }
      const outlets = this.#heard.outlets
      const known = outlets[firstEndingAfter(outlets, span.start)]
      if (known !== undefined && known.start <= span.start && known.end >= span.end) {
        if (known.own) this.#add('own', span, known, `${rule}-own`, 0.5)
        else this.#add('wire', span, known, rule, 1)
      } else if (
        /^(?:\p{Lu}{2,6}|[a-z]{3})$/u.test(part[0]) &&
        rule !== 'line' &&
        (parts.length === 1 || part === parts[0])
      ) {
        // An agency nobody listed signs in brackets.
        if (!/^(?:red|mit|und|von|der|die|das|foto|siehe|km|eur|usa|eu|uno)$/i.test(part[0]))
          this.#add('wire', span, part[0], rule, 0.7)
      }
    }
  }

  alone(sentence: Span): void {
    const part = this.#heard.text.slice(sentence.start, sentence.end)
    const each = (pattern: RegExp, add: (span: Span) => void) => {
      for (const match of part.matchAll(pattern)) {
        const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
        if (!this.#isSpoken(span)) add(span)
      }
    }
    for (const { rule, value, pattern } of OWN_ALONE) each(pattern, (span) => this.#add('own', span, null, rule, value))
    each(NO_COMMENT, (span) => this.#add('no-comment', span, this.#askedBy(sentence), 'no-comment', 0.5))
    each(CONTRIBUTED_ALONE, (span) => this.#add('contributed', span, 'wire services', 'wire-services'))
  }

  /** The outlet that asked, where the sentence names one. */
  #askedBy(sentence: Span): OutletPlace | null {
    const { outlets } = this.#heard
    const one = outlets[firstEndingAfter(outlets, sentence.start)]
    return one !== undefined && one.start < sentence.end ? one : null
  }

  /** The agency in the byline. */
  byline(): void {
    const { byline, outlets } = this.#heard
    if (byline === null) return
    for (let i = firstEndingAfter(outlets, byline.start); i < outlets.length; i++) {
      const one = outlets[i]
      if (one === undefined || one.start >= byline.end) break
      if (!one.own) this.#add('wire', { start: one.start, end: one.end }, one, 'byline', 1)
    }
  }
}
