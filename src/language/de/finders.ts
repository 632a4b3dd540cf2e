/** German sentences, names, times and quantities behind the contract's signatures. */
import type { Finders } from '../language.ts'
import { findNames } from './names.ts'
import { findQuantities } from './quantities.ts'
import { sentencesOf } from './sentences.ts'
import { findTimes } from './times.ts'

export const FINDERS: Finders = { sentencesOf, findNames, findTimes, findQuantities }
