/**
 * The second look at each block: some of its own numbers again, and what the first model said of its neighbours, its
 * container, its kind. One block that reads well among a hundred comments is a comment; a short line between two
 * paragraphs of the article belongs to it.
 */
import { COLUMN_NAMES, type Features } from './features.ts'
import type { PageBlock } from './page.ts'
import type { Element } from './tree.ts'

const NEIGHBOURS = 5
const LEVELS = 5
const NEW = [
  'score',
  ...Array.from({ length: NEIGHBOURS }, (_, k) => [`before${k + 1}`, `after${k + 1}`]).flat(),
  'sureBefore',
  'sureAfter',
  'wordsBefore',
  'wordsAfter',
  'wordsSure',
  'shareBefore',
  'sinceSure',
  'untilSure',
  'sinceFirst',
  'untilLast',
  'groupMean',
  'groupSure',
  'window',
  ...Array.from({ length: LEVELS }, (_, k) => [`up${k}.mean`, `up${k}.share`]).flat(),
]

/**
 * Of a block's own numbers only those that say what it is. With all of them the second forest learned the training
 * sites by heart: fundus_eval fell from .967 to .953 in cross-validation, with these it rises (run 2026-11-21).
 */
const KEPT = (
  'words linkShare headingLevel ending functionWords twins titleIs titleShare sentenceEnds bold inBest toBest class.comment class.related ' +
  'class.caption class.author tag.footer tag.figure tag.list tag.table tag.quote says.more says.join says.credit says.writer says.by says.dated apart'
).split(' ')
const KEPT_AT = KEPT.map((name) => COLUMN_NAMES.indexOf(name))

export const SECOND_COLUMN_NAMES: readonly string[] = [...KEPT, ...NEW]
const FIRST = COLUMN_NAMES.length
const COLUMNS = SECOND_COLUMN_NAMES.length

interface Mass {
  words: number
  sure: number
}

const log = (n: number) => Math.log2(1 + n)

/** `scores` are the first model's log-odds. O(blocks × depth). */
export function secondLook(blocks: readonly PageBlock[], first: Features, scores: Float32Array): Features {
  const rows = first.rows
  const values = new Float32Array(rows * COLUMNS)
  const probability = Float32Array.from(scores, (score) => 1 / (1 + Math.exp(-score)))
  const words = Float32Array.from(blocks, (block) => 1 + block.text.length / 6)
  const held = new Map<Element, Mass>()
  const groups = new Map<string, Mass>()
  let total = 1
  let firstSure = rows
  let lastSure = -1
  for (const [i, block] of blocks.entries()) {
    const p = probability[i] ?? 0
    const w = words[i] ?? 0
    total += w * p
    if (p > 0.7 && w > 12) {
      firstSure = Math.min(firstSure, i)
      lastSure = i
    }
    for (let at: Element | null = block.element; at !== null; at = at.parent) add(held, at, w, p)
    add(groups, groupKey(block), w, p)
  }
  let before = 0
  let sinceSure = 99
  const untilSure = new Float32Array(rows).fill(99)
  for (let i = rows - 2; i >= 0; i--)
    untilSure[i] =
      (probability[i + 1] ?? 0) > 0.7 && (words[i + 1] ?? 0) > 12 ? 1 : Math.min(99, (untilSure[i + 1] ?? 99) + 1)
  for (let i = 0; i < rows; i++) {
    const block = blocks[i]
    if (block === undefined) continue
    let c = i * COLUMNS
    const put = (value: number) => {
      values[c++] = value
    }
    for (const at of KEPT_AT) put(first.values[i * FIRST + at] ?? 0)
    const own = (words[i] ?? 0) * (probability[i] ?? 0)
    put(scores[i] ?? 0)
    for (let k = 1; k <= NEIGHBOURS; k++) {
      put(i - k >= 0 ? (scores[i - k] ?? 0) : -9)
      put(i + k < rows ? (scores[i + k] ?? 0) : -9)
    }
    let sureBefore = 0
    let sureAfter = 0
    let window = 0
    for (let k = 1; k <= 8; k++) {
      const b = (words[i - k] ?? 0) * (probability[i - k] ?? 0)
      const a = (words[i + k] ?? 0) * (probability[i + k] ?? 0)
      if (k <= 3) sureBefore += b
      if (k <= 3) sureAfter += a
      window += a + b
    }
    put(log(sureBefore))
    put(log(sureAfter))
    put(log(before))
    put(log(Math.max(0, total - before - own)))
    put(log(total))
    put(before / total)
    put(sinceSure)
    put(untilSure[i] ?? 99)
    put(Math.max(-40, Math.min(80, i - firstSure)))
    put(Math.max(-40, Math.min(80, lastSure - i)))
    const group = groups.get(groupKey(block))
    put(mean(group))
    put((group?.sure ?? 0) / total)
    put(log(window))
    let up: Element | null = block.element.name === 'p' ? block.element.parent : block.element
    for (let k = 0; k < LEVELS; k++) {
      const mass = up === null ? undefined : held.get(up)
      put(mean(mass))
      put((mass?.sure ?? total) / total)
      up = up?.parent ?? null
    }
    before += own
    sinceSure = (probability[i] ?? 0) > 0.7 && (words[i] ?? 0) > 12 ? 1 : Math.min(99, sinceSure + 1)
  }
  return { columns: COLUMNS, rows, values }
}

function add<K>(to: Map<K, Mass>, key: K, words: number, p: number): void {
  const mass = to.get(key)
  if (mass === undefined) to.set(key, { words, sure: words * p })
  else {
    mass.words += words
    mass.sure += words * p
  }
}

const mean = (mass: Mass | undefined) => (mass === undefined || mass.words === 0 ? 0 : mass.sure / mass.words)

/** Same tag and class, same parent's: made by one template. */
function groupKey({ element }: PageBlock): string {
  const { parent } = element
  return `${element.name}.${element.get('class').slice(0, 60)}<${parent?.name ?? ''}.${parent?.get('class').slice(0, 60) ?? ''}`
}
