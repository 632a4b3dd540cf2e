/** English sentences, names, times and quantities behind the contract's signatures. */
import type { Finders } from '../language.ts'
import { loadNames } from './names.ts'
import { findQuantities } from './quantities/quantities.ts'
import { sentencesOf } from './sentences.ts'
import { findTimes } from './times/times.ts'
import { loadTokeniser } from './tokens.ts'

export async function loadFinders(): Promise<Finders> {
  const [tokenise, names] = await Promise.all([loadTokeniser(), loadNames()])
  return {
    sentencesOf,
    findNames: ({ id, text }, sentences) =>
      names(
        text,
        sentences,
        sentences.map((sentence) => tokenise(text, sentence)),
        id,
      ),
    findTimes,
    findQuantities,
  }
}
