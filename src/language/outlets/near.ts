/** What stands around a place where an outlet may be named: the words of a name, "the" before it, words of news beside it. */
import type { Run } from './runs.ts'

/** The lists of heads-table.ts. */
export interface Words {
  readonly strong: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly doubtful: ReadonlySet<string>
  readonly double: ReadonlySet<string>
  readonly first: ReadonlySet<string>
  readonly endings: readonly string[]
  readonly endingsNot: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
  readonly notAfter: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly cuesAfter: ReadonlySet<string>
  readonly cuesSure: ReadonlySet<string>
  readonly cuesBefore: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly shops: ReadonlySet<string>
}

/** A known name as far as its surroundings matter. */
interface OneName {
  readonly outlet: { readonly kind: string }
  readonly keys: readonly string[]
  readonly runs: readonly string[]
}

// Between the runs of one name: "U.S. News", "News & Observer", "Star-Ledger", "L'Orient", "Fox & Friends", "Re:Baltica".
const GAP = /^(?:[ \u00a0]|['’./+:-]|! |\. | & |&| - )$/
// "the Committee press secretary", with Press in capitals.
const PRESS_WORK =
  /^(?:secretary|conference|conferences|release|releases|office|corps|freedom|pool|gallery|briefing|officer)$/
// "La Marisma, a Lisbon daily", but not "Ada Quill, a newspaper editor".
const APPOSITION =
  /^, (?:an? (?:[\p{L}\d’'-]+ ){0,4}?|the (?=(?:[\p{L}\d’'-]+ ){1,6}?[\p{L}]+(?:,| that| which))(?:[\p{L}\d’'-]+ ){1,3}?)(?:newspaper|daily|weekly|tabloid|broadsheet|broadcaster|news agency|newswire|news site|news website|magazine|(?:radio|television|TV) (?:station|network|channel))\b(?! (?:editor|reporter|journalist|columnist|owner|publisher|executive|baron|boss|man|host|critic|photographer|proprietor|magnate|who|reported|said|of\b)| \p{Lu})/u
const KIND_OF_PAPER =
  /^(?:local|regional|national|leading|business|financial|conservative|liberal|popular|influential|state|opposition|independent|communist|evening|mass)$/

/** What stands around runs of the text. */
export class Near {
  readonly text: string
  readonly words: Words
  readonly #runs: readonly Run[]
  constructor(text: string, runs: readonly Run[], words: Words) {
    this.text = text
    this.#runs = runs
    this.words = words
  }

  #gap(at: number): string {
    const a = this.#runs[at]
    const b = this.#runs[at + 1]
    return a === undefined || b === undefined || b.start - a.end > 3 ? '\n' : this.text.slice(a.end, b.start)
  }

  /** Is run `at` one name with the next? */
  joined(at: number): boolean {
    const gap = this.#gap(at)
    return gap === ' ' || GAP.test(gap)
  }

  spaced(at: number): boolean {
    const gap = this.#gap(at)
    return gap === ' ' || gap === '\u00a0' || gap === '-' || gap === ' & ' || gap === '&'
  }

  capitalBefore(at: number): boolean {
    const before = this.#runs[at - 1]
    return before?.capital === true && this.spaced(at - 1) && !this.words.openers.has(before.text)
  }

  /** The first run of the capitalised words that end at `at`; connectors only between capitals. */
  leftOf(at: number): number {
    let from = at
    for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
      const run = this.#runs[i]
      // "St. Louis Public Radio"
      if (run === undefined || !(this.spaced(i) || (run.text === 'St' && this.#gap(i) === '. '))) break
      if (run.capital && !/^\p{N}/u.test(run.text)) from = i
      else if (!/^(?:de|del|do|da|di|des|du|la|le|van|von)$/.test(run.key)) break
    }
    while (from < at && this.words.openers.has(this.#runs[from]?.text ?? '')) {
      from++
      while (from < at && this.#runs[from]?.capital !== true) from++
    }
    return from
  }

  /** Does a capitalised word follow that makes the head a modifier ("Press Secretary", "Times Square")? */
  continues(at: number): boolean {
    const next = this.#runs[at + 1]
    if (next === undefined || !this.spaced(at)) return false
    if (!next.capital) return PRESS_WORK.test(next.key)
    return !this.words.roles.has(next.text) || this.words.notAfter.has(next.text)
  }

  continuesInto(at: number, name: OneName): boolean {
    const next = this.#runs[at + 1]
    if (next === undefined) return false
    if (this.#gap(at) === '-' && /^\p{Lu}/u.test(next.text)) return true
    if (next.capital !== true || this.#gap(at) !== ' ') return false
    if (this.words.notAfter.has(next.text)) return true
    return (
      name.keys.length === 1 &&
      !/^\p{Lu}{2,}$/u.test(name.runs[0] ?? '') &&
      name.outlet.kind !== 'agency' &&
      !this.words.roles.has(next.text)
    )
  }

  /** A name of one word after another capitalised word is a person's or another body's ("Michael Bloomberg"). */
  continuesFrom(at: number, name: OneName): boolean {
    const before = this.#runs[at - 1]
    if (before === undefined) return false
    if (this.#gap(at - 1) === '-' || this.#gap(at - 1) === '@' || this.#gap(at - 1) === '#') return true
    if (name.keys.length > 1 || before.capital !== true || this.#gap(at - 1) !== ' ') return false
    return !this.words.openers.has(before.text) && !this.words.roles.has(before.text)
  }

  hasThe(from: number, to: number): boolean {
    const before = this.#runs[from - 1]
    return before?.key === 'the' && this.#gap(from - 1) === ' ' && this.#runs[to + 1]?.capital !== true
  }

  /** Is a word of news just before or after? */
  speaksOfNews(from: number, to: number, doubt: 0 | 1 | 2 = 0): boolean {
    const { cuesBefore } = this.words
    const cuesAfter = doubt === 2 ? this.words.cuesSure : this.words.cuesAfter
    let before = from - 1
    if (this.#runs[before]?.key === 'the' || this.#runs[before]?.key === 'to') before--
    if (this.#runs[before]?.key === 'to') before--
    const word = this.#runs[before]
    const start = this.#runs[from]?.start ?? 0
    if (
      word !== undefined &&
      start - word.end <= 8 &&
      cuesBefore.has(word.key) &&
      /^[\p{L} ’'"“‘]*$/u.test(this.text.slice(word.end, start))
    )
      return true
    const after = this.#runs[to + 1]
    const end = this.#runs[to]?.end ?? 0
    const gap = after === undefined ? '' : this.text.slice(end, after.start)
    if (after !== undefined && (gap === ' ' || gap === ', ') && cuesAfter.has(after.key)) return true
    // "the Mirror's report", "Time has learned".
    const second = this.#runs[to + 2]
    return (
      after !== undefined &&
      second !== undefined &&
      /^(?:s|has|have|had|which|first|and)$/.test(after.key) &&
      /^(?:['’]| |, )$/.test(gap) &&
      cuesAfter.has(second.key)
    )
  }

  /** "WQLD's Ada Quill". */
  owns(at: number): boolean {
    return /^['’]s \p{Lu}/u.test(this.text.slice(this.#runs[at]?.end ?? 0, (this.#runs[at]?.end ?? 0) + 4))
  }

  /** Does ", a Lisbon daily" follow? */
  apposed(at: number): boolean {
    const end = this.#runs[at]?.end ?? 0
    return this.text.startsWith(', ', end) && APPOSITION.test(this.text.slice(end, end + 90))
  }

  /** "the news agency", or an agency that is quoted: "according to the agency", "quoted by the agency". */
  newsAgency(at: number): boolean {
    const before = this.#runs[at - 1]?.key
    if (before === 'news' || before === 'press') return true
    return before === 'the' && /^(?:by|to|told|citing)$/.test(this.#runs[at - 2]?.key ?? '')
  }

  /** "Norwegian daily", "the regional weekly": the word is a noun here. */
  kindBefore(at: number): boolean {
    const before = this.#runs[at - 1]
    if (before === undefined || this.#gap(at - 1) !== ' ') return false
    return (before.capital && !this.words.openers.has(before.text)) || KIND_OF_PAPER.test(before.key)
  }

  alone(at: number): boolean {
    return !this.capitalBefore(at) && !this.continues(at)
  }

  isRole(at: number): boolean {
    return this.words.roles.has(this.#runs[at]?.text ?? '')
  }

  /** "newspaper Quill editor": a role, not a name's end. */
  personAfter(at: number): boolean {
    const next = this.#runs[at + 1]
    return (
      next !== undefined &&
      this.#gap(at) === ' ' &&
      /^(?:editor|reporter|journalist|columnist|publisher|owner)$/.test(next.key)
    )
  }
}
