/** Outlets, attributions, marks and clauses of German behind the contract's signatures. */
import type { Speech } from '../language.ts'
import { marksOf } from './marks.ts'
import { outletsIn } from './outlets.ts'
import { said } from './speech.ts'
import { tell } from './tell.ts'

export const SPEECH: Speech = { outletsIn, said, marksOf, tell }
