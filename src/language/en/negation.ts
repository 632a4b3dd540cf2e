/** Words that turn a clause round, and those that deny what follows. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

export const NEGATORS = list(
  `not n't n’t never no none nobody nothing neither nor without hardly scarcely barely cannot nowhere`,
)

/** Verbs that deny or undo their complement. */
export const NEGATIVE_VERBS = list(
  'deny reject dismiss refute rebut dispute fail refuse decline avoid lack prevent cease stop',
)

/** Phrases that look like negation and are none. */
export const NOT_NEGATION =
  /\b(?:not only|no longer|no doubt|not just|not least|no less than|no fewer than|no later than|no sooner|nothing but|none other)\b/gi
