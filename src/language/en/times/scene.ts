/**
 * What a rule can see: the match itself, the lexemes around it, the publication day, the date last mentioned, the tense
 * of its clause. A rule answers with a meaning (`Made`) or null.
 */
import type { Time } from '../../../model/annotation.ts'
import type { Span } from '../../../model/span.ts'
import type { Lexeme } from '../quantities/lexemes.ts'
import { isClass } from './pattern.ts'
import { type Tense, tenseAt } from './tense.ts'

export interface Made {
  readonly type: Time['type']
  readonly value: string
  readonly mod?: string | null
  /** Days [lo, hi) where the value alone does not give them: a length that is anchored ("the past two years"). */
  readonly days?: readonly [number, number]
  /** A time of day without a day of its own: it takes that of the date near it. */
  readonly floating?: boolean
  /** Offset from UTC (`-05`) of a clock time whose value is local. */
  readonly zone?: string
  /** Lexemes of the match that are left out at its ends. */
  readonly trimStart?: number
  readonly trimEnd?: number
  /** A name of its own under the rule's, where the way of resolving matters. */
  readonly how?: string
}

export interface Rule {
  readonly name: string
  readonly pattern: string
  readonly make: (scene: Scene) => Made | null
}

/** A calendar date that the text has named, as later words lean on it. */
export interface Mention {
  readonly value: string
  /** Its first day. */
  readonly day: number
  /** Where it stands in the article's text. */
  readonly place: Span
  /** Lexeme index just past it within the sentence, -1 in later sentences. */
  readonly end: number
  /** Named only to compare with ("a year earlier"). */
  readonly derived: boolean
}

export class Scene {
  from = 0
  to = 0
  readonly lexemes: readonly Lexeme[]
  readonly classes: string
  readonly publication: number | null
  readonly narrative: boolean
  #last: Mention | null
  /** Has the rule at work looked at the date last mentioned? */
  looked = false
  /** First day of the quarter last named: "a year earlier" after it is the same quarter. */
  lastQuarter: number | null
  constructor(
    lexemes: readonly Lexeme[],
    classes: string,
    publication: number | null,
    narrative: boolean,
    last: Mention | null,
    lastQuarter: number | null,
  ) {
    this.lexemes = lexemes
    this.classes = classes
    this.publication = publication
    this.narrative = narrative
    this.#last = last
    this.lastQuarter = lastQuarter
  }

  /** The date last mentioned, or null. Looking at it is noted, so that the evidence can show it. */
  get last(): Mention | null {
    this.looked = true
    return this.#last
  }
  set last(mention: Mention | null) {
    this.#last = mention
  }

  /** The nth lexeme of the match that is of the class or set. */
  lexeme(name: string, n = 0): Lexeme | undefined {
    let seen = 0
    for (let i = this.from; i < this.to; i++) if (isClass(this.classes[i], name) && seen++ === n) return this.lexemes[i]
    return undefined
  }
  has(name: string): boolean {
    return this.lexeme(name) !== undefined
  }
  number(name: string, n = 0): number {
    return this.lexeme(name, n)?.value ?? Number.NaN
  }
  lower(name: string, n = 0): string {
    return this.lexeme(name, n)?.lower ?? ''
  }
  /** The lexeme `k` places before the match (1 = just before). */
  before(k = 1): Lexeme | undefined {
    return this.lexemes[this.from - k]
  }
  beforeIs(name: string, k = 1): boolean {
    return isClass(this.classes[this.from - k], name)
  }
  /** The lexeme `k` places after the match (0 = the next). */
  after(k = 0): Lexeme | undefined {
    return this.lexemes[this.to + k]
  }
  afterIs(name: string, k = 0): boolean {
    return isClass(this.classes[this.to + k], name)
  }
  tense(): Tense {
    return tenseAt(this.lexemes, this.from, this.to)
  }
  /** The day that relative words count from: the date last mentioned in a narrative, else the day of publication. */
  base(): number | null {
    return this.narrative ? (this.last?.day ?? this.publication) : this.publication
  }
}
