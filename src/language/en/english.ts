/** English as the contract asks for it. What is heavy loads on first use. */
import type { Language } from '../language.ts'
import { longFormOf } from './acronyms.ts'
import { oppositesOf } from './antonyms.ts'
import { DOCUMENTS } from './documents.ts'
import { loadIdf } from './idf.ts'
import { lemmaOf } from './lemma.ts'
import { numberOf } from './number-of.ts'
import { quotationsIn } from './quotations.ts'
import { STOP_WORDS } from './stop-words.ts'

const WHEN = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december'
  ).split(' '),
)

export const ENGLISH: Language = {
  code: 'en',
  version: '1',
  words: { stop: STOP_WORDS, when: WHEN, lemmaOf, numberOf, oppositesOf, longFormOf },
  kinKey: (key) => key,
  documents: DOCUMENTS,
  quotationsOf: quotationsIn,
  loadRarity: loadIdf,
  loadThesaurus: () => import('./wordnet.ts').then(({ loadWordNet }) => loadWordNet()),
  loadFinders: () => import('./finders.ts').then(({ loadFinders }) => loadFinders()),
  loadSpeech: null,
}
