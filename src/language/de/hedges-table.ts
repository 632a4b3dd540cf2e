/** German words that make a statement less than certain, and those that turn it round. Written by hand. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

export const HEDGES = list(`
  offenbar angeblich möglicherweise womöglich vielleicht wohl vermutlich wahrscheinlich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher mutmaßliches anscheinend scheinbar
  voraussichtlich eventuell allem denkbar unklar ungewiss möglich könnte könnten dürfte dürften scheint scheinen schien vermeintlich vermeintliche vermeintlichen
  unbestätigt unbestätigte unbestätigten potenziell potenzielle potenziellen
`)

/** "soll … haben", "sollen … sein": somebody says so. */
export const REPORTED_MODAL = /^(?:soll|sollen)$/

export const NEGATORS = list(`nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder nirgends keineswegs keinesfalls`)

/** "nicht nur", "nicht zuletzt": no negation. */
export const NO_NEGATION = list(`nur zuletzt minder weniger mehr einmal`)

/** What makes a clause a condition. */
export const CONDITIONS = list(`wenn falls sofern sollte`)
