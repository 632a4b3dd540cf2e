/** The vocabulary that came with a model: `tokenizer.json` or `vocab.txt`, beside the model file or one folder up. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OptionError } from '../../error/stemma-error.ts'
import type { Vocabulary } from './word-piece.ts'

const text = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)

function parsed(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} // an object, as checked
  } catch {
    return {} // a broken file is told below, as one that holds no vocabulary
  }
}

const part = (of: Readonly<Record<string, unknown>>, key: string) => parsed(JSON.stringify(of[key] ?? {}))

/** Throws `E_MODEL` where there is none, or one of another kind than WordPiece. */
export async function vocabularyFor(model: string): Promise<Vocabulary> {
  for (const folder of [dirname(model), dirname(dirname(model))]) {
    const [tokeniser, list] = await Promise.all([text(join(folder, 'tokenizer.json')), text(join(folder, 'vocab.txt'))])
    if (tokeniser === null && list === null) continue
    const whole = parsed(tokeniser)
    const found =
      list !== null
        ? list.split(/\r?\n/).map((piece, id) => [piece, id] as const)
        : Object.entries(part(part(whole, 'model'), 'vocab')).map(([piece, id]) => [piece, Number(id)] as const)
    const pieces = new Map(found.filter(([piece]) => piece !== ''))
    if (!['[CLS]', '[SEP]', '[UNK]'].every((mark) => pieces.has(mark)))
      throw new OptionError('E_MODEL', {
        what: 'its vocabulary has no [CLS], [SEP] and [UNK]: it is not of the kind WordPiece',
        where: join(folder, list !== null ? 'vocab.txt' : 'tokenizer.json'),
        mend: 'Give a BERT-like cross-encoder (MiniLM, BERT, ELECTRA)',
      })
    const config = parsed(await text(join(folder, 'tokenizer_config.json')))
    const lowercase = config['do_lower_case'] ?? part(whole, 'normalizer')['lowercase'] ?? true
    return { pieces, lowercase: lowercase === true }
  }
  throw new OptionError('E_MODEL', {
    what: 'no vocabulary stands beside it',
    where: model,
    mend: 'Put the tokenizer.json or vocab.txt that came with the model into its folder',
  })
}

/** Which of several outputs says that two texts are one, by its name in `config.json`; null where none does. */
export async function sameLabel(model: string): Promise<number | null> {
  for (const folder of [dirname(model), dirname(dirname(model))]) {
    const labels = part(parsed(await text(join(folder, 'config.json'))), 'id2label')
    const same = Object.entries(labels).find(([, label]) =>
      /^(?:entail\w*|(?:is_)?(?:duplicate|paraphrase|equivalent|same))$/i.test(String(label)),
    )
    if (same !== undefined) return Number(same[0])
  }
  return null
}
