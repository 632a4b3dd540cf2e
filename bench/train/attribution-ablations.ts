/**
 * `npm run train -- attribution-ablations`: what each part of the attribution job brings. The same dev texts and scorers as
 * `npm run eval -- attribution`, with one part left out at a time; trains nothing and writes nothing. What takes another
 * training (features, clusters) stands in docs/tried/attribution.md with the figures of its run.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadAttributionModel } from '../../src/annotate/attribution-model.ts'
import { findAttributions, type Parts } from '../../src/annotate/attributions.ts'
import { outletsMeant } from '../../src/annotate/outlet-mentions.ts'
import { passagesOf } from '../../src/annotate/passage.ts'
import { quotesOf } from '../../src/annotate/quotes.ts'
import { loadNames } from '../../src/language/en/names.ts'
import { loadTokeniser } from '../../src/language/en/tokens.ts'
import { loadOutlets } from '../../src/language/outlets/lookup.ts'
import { shared } from '../quality/corpora.ts'
import type { TaskContext } from '../quality/task.ts'
import { type AttributionsOf, cofenet, polnear } from '../quality/tasks/annotate.ts'

const ALL: Parts = { tagger: true, secondPass: true, linker: true, constraints: true, continuity: true }
const ROWS: readonly (readonly [string, Partial<Parts>])[] = [
  ['all', {}],
  ['without second pass', { secondPass: false }],
  ['without learned linker', { linker: false }],
  ['without continuity', { continuity: false }],
  ['without constraints and continuity', { constraints: false, continuity: false }],
  ['without all four', { secondPass: false, linker: false, constraints: false, continuity: false }],
  ['rules alone', { tagger: false }],
]

export async function attributionAblations(): Promise<string> {
  const [tokenise, findNames, outlets, model] = await Promise.all([
    loadTokeniser(),
    loadNames(),
    loadOutlets(),
    loadAttributionModel(),
  ])
  const lines = [
    '| | content J ≥ .5 F1 | pair F1 | content words F1 | direct quotes | exact F1 s / c / c |',
    '|---|---|---|---|---|---|',
  ]
  for (const [name, left] of ROWS) {
    const parts = { ...ALL, ...left }
    const attributionsOf: AttributionsOf = async (article) => {
      const { text, id } = article
      const passages = passagesOf(article, tokenise)
      const sentences = passages.flatMap((passage) => passage.sentences)
      const names = findNames(
        text,
        sentences,
        sentences.map((sentence) => sentence.tokens),
        id,
      )
      const meant = outletsMeant(article, passages, outlets)
      return findAttributions({ text, passages, quotes: quotesOf(text, passages), names, meant }, model, parts)
    }
    const scratch = mkdtempSync(join(tmpdir(), 'stemma-ablations-'))
    const context: TaskContext = {
      shared,
      scratch,
      log: () => {},
      scorer: async (script, args) =>
        (await promisify(execFile)('python3', [shared(join('scorers', script)), ...args], { maxBuffer: 64e6 })).stdout,
    }
    try {
      const found = { ...(await polnear(context, attributionsOf)), ...(await cofenet(context, attributionsOf)) }
      const figure = (key: string, digits: number) => (found[`attribution.${key}`] ?? 0).toFixed(digits)
      lines.push(
        `| ${name} | ${figure('polnear.content', 1)} | ${figure('polnear.pair', 1)} | ${figure('polnear.tokens', 1)} | ${figure('polnear.direct', 3)} | ${['source', 'cue', 'content'].map((role) => figure(`cofenet.${role}`, 1)).join(' / ')} |`,
      )
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }
  return lines.join('\n')
}
