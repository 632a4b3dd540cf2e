/**
 * What a language must know for Stemma to read it: the contract that each folder beside this file fills, and that the
 * stages ask instead of a folder by name. docs/languages.md is the checklist, test/language-contract.test.ts holds every
 * folder to it. Nothing here is loaded before an article in the language is there (`languages.ts`).
 */
import type { Attribution, Certainty, Mark, Name, Quantity, Time } from '../model/annotation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import type { Outlets } from './outlets/lookup.ts'

export interface Language {
  /** ISO 639-1. */
  readonly code: string
  /** Goes into every result; raised when what is found may change. */
  readonly version: string
  readonly words: Words
  /** The form under which words of two articles are one when their kinship is measured, from a key. */
  readonly kinKey: (key: string) => string
  readonly documents: Documents
  /** Outermost quotations of one paragraph with their marks, in order, not overlapping. */
  readonly quotationsOf: (text: string, paragraph: Span) => Quotation[]
  readonly loadRarity: () => Promise<Rarity>
  /** Null where there is none: words then line up by lemma and spelling alone. */
  readonly loadThesaurus: () => Promise<Thesaurus | null>
  readonly loadFinders: () => Promise<Finders>
  /** The language's own rules for who says what; null where the annotate stage has trained weights for it. */
  readonly loadSpeech: (() => Promise<Speech>) | null
}

/** How rare a word is in news: 0 (in every article) to about 8 (unknown), by its key (`text/words.ts`). */
export type Rarity = (key: string) => number

/** Words as counting and lining up see them: keys of `text/words.ts` (lower case, accents folded). */
export interface Words {
  readonly stop: ReadonlySet<string>
  /** Weekdays and months. */
  readonly when: ReadonlySet<string>
  /** A light lemma: all forms of a word should meet in one. Never empty. */
  readonly lemmaOf: (key: string) => string
  /** The value of a number word or numeral as it is written in the language, else NaN. */
  readonly numberOf: (key: string) => number
  /** Lemmas that turn a statement round. */
  readonly oppositesOf: (lemma: string) => readonly string[]
  /** The words a short form in capitals stands for, or none. */
  readonly longFormOf: (short: string) => readonly string[]
}

/** A word's senses, and those one and two steps above them. */
export interface Ladder {
  readonly own: readonly number[]
  readonly up: ReadonlySet<number>
  readonly upTwice: ReadonlySet<number>
}

/**
 * `synonym`: share a sense. `derived`: approve/approval. `narrower`: a stands under b, one or two steps (pistol/gun);
 * `broader`: the reverse. `sister`: under one hypernym (rifle/pistol). `antonym`: open/close. `none`: nothing known.
 */
export type WordRelation = 'synonym' | 'derived' | 'narrower' | 'broader' | 'sister' | 'antonym' | 'none'

export interface Thesaurus {
  /** Number of a word (a lemma in lower case), or -1. */
  readonly idOf: (word: string) => number
  readonly relation: (a: number, b: number) => WordRelation
  readonly ladderOf: (id: number) => Ladder
  /** Words derived from it or it from them, and its opposites. */
  readonly neighboursOf: (id: number) => readonly number[]
}

export type DocumentType =
  | 'statement'
  | 'letter'
  | 'press conference'
  | 'post'
  | 'speech'
  | 'notice'
  | 'ruling'
  | 'recording'
  | 'hearing'
  | 'announcement'

/** Words that name a public document or speech; the first type that fits a sentence counts. */
export interface Documents {
  readonly types: readonly (readonly [DocumentType, RegExp])[]
  /** Words that say that a paper is not public. */
  readonly secret: RegExp
}

/** A quotation with its marks. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span
  /** A report of speech, a term or irony, or the title of a work. */
  readonly kind: 'speech' | 'scare' | 'title'
}

interface Text {
  readonly id: string
  readonly text: string
}

export interface Finders {
  /** The sentences of one block, in order, without white space at their ends. */
  readonly sentencesOf: (text: string, block: Span) => Span[]
  readonly findNames: (article: Text, sentences: readonly Span[]) => Name[]
  /** `published`: ISO date or date-time; without it relative words keep their X's. */
  readonly findTimes: (
    article: Text,
    sentences: readonly Span[],
    anchor: { readonly published: string | null },
  ) => Time[]
  /** `times`: those found in the same sentences; numbers in them are no quantities. */
  readonly findQuantities: (article: Text, sentences: readonly Span[], times: readonly Time[]) => Quantity[]
}

/** A place where an outlet is meant. */
export interface OutletPlace extends Span {
  /** Canonical name; '' for the article's own outlet where its name is not known. */
  readonly name: string
  /** Is it the outlet that publishes the article? */
  readonly own: boolean
  readonly rule: string
}

/** What is known of an article before it is asked who says what. */
export interface Heard {
  readonly id: string
  readonly text: string
  /** The article's own outlet, or null. */
  readonly own: string | null
  /** Where the byline stands, or null. */
  readonly byline: Span | null
  /** Paragraphs, headings and captions in order, each with its sentences and quotations. */
  readonly passages: readonly HeardPassage[]
  readonly names: readonly Name[]
  readonly outlets: readonly OutletPlace[]
}

export interface HeardPassage extends Span {
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
}

/** An attribution but for its id; `within` = index of the one it is nested in. */
export interface Said extends Omit<Attribution, 'id' | 'refersTo'> {
  readonly within: number | null
}

/** A clause of a sentence as a statement, and how sure it sounds. */
export interface Told {
  readonly spans: readonly Span[]
  /** Index of the attribution it is the content of, or null. */
  readonly by: number | null
  readonly certainty: Certainty
  readonly negated: boolean
  readonly subject: Span | null
  readonly evidence: readonly Evidence[]
}

/** Who says what, by rules alone. All lists are in order of place. */
export interface Speech {
  /** Where outlets are meant: names, short forms, "the newspaper". `own`: the article's own outlet, or null. */
  readonly outletsIn: (article: Text, within: readonly Span[], own: string | null, outlets: Outlets) => OutletPlace[]
  /** In order of place. */
  readonly said: (heard: Heard) => Said[]
  /** Reporting marks, by place. */
  readonly marksOf: (heard: Heard) => Mark[]
  /** What one sentence tells, clause by clause. `said`: all attributions. */
  readonly tell: (heard: Heard, sentence: Span, said: readonly Said[]) => Told[]
}
