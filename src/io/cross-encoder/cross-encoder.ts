/**
 * A reader's own ONNX cross-encoder as a `Judge`. Neither a model nor a runtime comes with Stemma: `onnxruntime-node` is
 * looked for when it is asked for. One pair at a time on one thread, so that a pair's answer does not hang on what stands
 * beside it. docs/decisions has why.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { OptionError } from '../../error/stemma-error.ts'
import type { Judge } from '../../model/judge.ts'
import { sha256Hex } from '../../text/hash.ts'
import { sameLabel, vocabularyFor } from './vocabulary.ts'
import { encodePair } from './word-piece.ts'

interface Tensor {
  readonly data: ArrayLike<number | bigint>
}

/** What is used of `onnxruntime-node`. */
export interface Runtime {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: { readonly intraOpNumThreads: number; readonly interOpNumThreads: number },
    ): Promise<{
      readonly inputNames: readonly string[]
      readonly outputNames: readonly string[]
      run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
    }>
  }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor
}

const RUNTIME: string = 'onnxruntime-node'

async function installedRuntime(): Promise<Runtime> {
  const module = (await import(RUNTIME)) as { readonly default?: Runtime } & Runtime // a CommonJS package: all on `default`
  return module.default ?? module
}

// What BERT-like models were trained with; longer texts are cut.
const LONGEST = 512

/** Throws `E_MODEL` where the runtime, the model or its vocabulary is missing or of another kind. */
export async function openCrossEncoder(
  file: string,
  runtimeOf: () => Promise<Runtime> = installedRuntime,
): Promise<Judge> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OptionError('E_MODEL', {
      what: 'the model cannot be read',
      where: file,
      mend: 'Check the name after --cross-encoder',
      cause,
    })
  })
  const [vocabulary, label] = await Promise.all([vocabularyFor(file), sameLabel(file)])
  const runtime = await runtimeOf().catch((cause: unknown) => {
    throw new OptionError('E_MODEL', {
      what: `${RUNTIME} is not installed, or does not run here`,
      where: file,
      mend: `npm install ${RUNTIME} beside Stemma, or leave --cross-encoder out`,
      cause,
    })
  })
  const session = await runtime.InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 }).catch(
    (cause: unknown) => {
      throw new OptionError('E_MODEL', {
        what: `${RUNTIME} cannot load it (${cause instanceof Error ? cause.message : String(cause)})`,
        where: file,
        mend: 'Give an ONNX file of a cross-encoder',
        cause,
      })
    },
  )
  const ask = async (a: string, b: string): Promise<number> => {
    const { ids, types } = encodePair(a, b, vocabulary, LONGEST)
    const tensor = (values: readonly number[]) =>
      new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
    const given: Readonly<Record<string, readonly number[]>> = {
      input_ids: ids,
      attention_mask: ids.map(() => 1),
      token_type_ids: types,
    }
    const feeds = Object.fromEntries(session.inputNames.map((name) => [name, tensor(given[name] ?? ids.map(() => 0))]))
    const answers = await session.run(feeds)
    return likelihood(Array.from(answers[session.outputNames[0] ?? '']?.data ?? [], Number), label, file)
  }
  return {
    name: `${basename(file)} sha256:${sha256Hex(bytes)}`,
    alike: async (pairs) => {
      const answers: number[] = []
      for (const { a, b } of pairs) answers.push(await ask(a, b))
      return answers
    },
  }
}

/** One output is a score (its logistic), of several the one that is called the same has a share of all. */
function likelihood(logits: readonly number[], label: number | null, file: string): number {
  if (logits.length === 1) return 1 / (1 + Math.exp(-(logits[0] ?? 0)))
  const own = label === null ? undefined : logits[label]
  if (own === undefined)
    throw new OptionError('E_MODEL', {
      what: `it has ${logits.length} outputs, and none is called entailment, duplicate, paraphrase or equivalent`,
      where: file,
      mend: 'Put its config.json with id2label beside it, or give a model with one output',
    })
  return 1 / logits.reduce((sum, logit) => sum + Math.exp(logit - own), 0)
}
