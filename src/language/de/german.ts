/** German as the contract asks for it: rules and hand-written tables, no trained weights. */
import type { Language } from '../language.ts'
import { DOCUMENTS } from './documents.ts'
import { quotationsOf } from './quotations.ts'
import { rarityOf } from './rarity.ts'
import { WORDS } from './words.ts'

export const GERMAN: Language = {
  code: 'de',
  version: '1',
  words: WORDS,
  // German bends its words more than English does: a rewrite keeps the stem and seldom the ending.
  kinKey: WORDS.lemmaOf,
  documents: DOCUMENTS,
  quotationsOf,
  loadRarity: () => Promise.resolve(rarityOf),
  loadThesaurus: () => Promise.resolve(null),
  loadFinders: () => import('./finders.ts').then(({ FINDERS }) => FINDERS),
  loadSpeech: () => import('./who-says-what.ts').then(({ SPEECH }) => SPEECH),
}
