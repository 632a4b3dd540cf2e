/** A model file, its vocabulary and a runtime, all made here: what is fed to the model, and what is said when one is missing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCrossEncoder, type Runtime } from './cross-encoder.ts'
import { encodePair } from './word-piece.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-model-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'the', 'ferry', 'sa', '##nk', '##il', 'cafe', '.', 'off']
let count = 0

function modelWith(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(count++))
  mkdirSync(folder)
  for (const [name, text] of Object.entries({ 'model.onnx': 'weights', ...files }))
    writeFileSync(join(folder, name), text)
  return join(folder, 'model.onnx')
}

interface Fed {
  readonly [name: string]: { readonly data: ArrayLike<number | bigint>; readonly dims?: readonly number[] }
}

function runtimeWith(logits: readonly number[], fed: Fed[] = []): Runtime {
  class Tensor {
    readonly data: BigInt64Array
    readonly dims: readonly number[]
    constructor(_type: 'int64', data: BigInt64Array, dims: readonly number[]) {
      this.data = data
      this.dims = dims
    }
  }
  return {
    Tensor,
    InferenceSession: {
      create: async () => ({
        inputNames: ['input_ids', 'attention_mask', 'token_type_ids'],
        outputNames: ['logits'],
        run: async (feeds) => {
          fed.push(feeds)
          return { logits: { data: logits } }
        },
      }),
    },
  }
}

const vocab = { 'vocab.txt': VOCABULARY.join('\n') }

test('words as their longest pieces, the two texts told apart, the longer cut first', () => {
  const pieces = new Map(VOCABULARY.map((piece, id) => [piece, id]))
  const pair = encodePair('The ferry sank.', 'Café zzz sail', { pieces, lowercase: true }, 64)
  expect(pair.ids).toEqual([2, 4, 5, 6, 7, 10, 3, 9, 1, 6, 8, 3])
  expect(pair.types).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  expect(encodePair('the ferry off the ferry', 'the', { pieces, lowercase: true }, 6).ids).toEqual([2, 4, 5, 3, 4, 3])
})

test('one output is a score, named for the model and its hash', async () => {
  const fed: Fed[] = []
  const judge = await openCrossEncoder(modelWith(vocab), async () => runtimeWith([0], fed))
  expect(
    await judge.alike([
      { a: 'the ferry', b: 'off' },
      { a: '', b: '' },
    ]),
  ).toEqual([0.5, 0.5])
  expect(judge.name).toMatch(/^model\.onnx sha256:[0-9a-f]{64}$/)
  expect(Array.from(fed[0]?.['input_ids']?.data ?? [])).toEqual([2n, 4n, 5n, 3n, 11n, 3n])
  expect(Array.from(fed[0]?.['token_type_ids']?.data ?? [])).toEqual([0n, 0n, 0n, 0n, 1n, 1n])
  expect(fed[0]?.['attention_mask']?.dims).toEqual([1, 6])
})

test('of several outputs the one that is called entailment counts', async () => {
  const labels = { id2label: { 0: 'contradiction', 1: 'ENTAILMENT', 2: 'neutral' } }
  const named = modelWith({ ...vocab, 'config.json': JSON.stringify(labels) })
  const judge = await openCrossEncoder(named, async () => runtimeWith([0, 0, 0]))
  expect((await judge.alike([{ a: 'the', b: 'the' }]))[0]).toBeCloseTo(1 / 3)
  const unnamed = await openCrossEncoder(modelWith(vocab), async () => runtimeWith([0, 0, 0]))
  await expect(unnamed.alike([{ a: 'the', b: 'the' }])).rejects.toThrow('none is called entailment')
})

test('a vocabulary from tokenizer.json is the same one', async () => {
  const fed: Fed[] = []
  const tokenizer = {
    normalizer: { lowercase: true },
    model: { type: 'WordPiece', vocab: Object.fromEntries(VOCABULARY.map((piece, id) => [piece, id])) },
  }
  const model = modelWith({ 'tokenizer.json': JSON.stringify(tokenizer) })
  await (await openCrossEncoder(model, async () => runtimeWith([0], fed))).alike([{ a: 'The', b: 'off' }])
  expect(Array.from(fed[0]?.['input_ids']?.data ?? [])).toEqual([2n, 4n, 3n, 11n, 3n])
})

test.each([
  ['no model', join(root, 'none.onnx'), 'E_MODEL', 'cannot be read'],
  ['no vocabulary', modelWith({}), 'E_MODEL', 'no vocabulary stands beside it'],
  ['another kind of vocabulary', modelWith({ 'vocab.txt': '<s>\n</s>' }), 'E_MODEL', 'WordPiece'],
])('%s', async (_, file, code, what) => {
  const opened = openCrossEncoder(file, async () => runtimeWith([0]))
  await expect(opened).rejects.toThrow(code)
  await expect(opened).rejects.toThrow(what)
})

test('a runtime that is not installed is said so, with how to mend it', async () => {
  await expect(openCrossEncoder(modelWith(vocab))).rejects.toThrow('npm install onnxruntime-node')
})
