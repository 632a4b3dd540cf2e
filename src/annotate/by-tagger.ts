/** Attributions by the trained tagger: two passes over each paragraph, then the linker. */
import { actOf, denies } from '../language/en/cues.ts'
import type { Span } from '../model/span.ts'
import { type LinearModel, labelFlat } from '../tagger/linear.ts'
import { labelFirst, labelSecond, type StackedModel } from '../tagger/stacked.ts'
import type { Found } from './found.ts'
import { type Linked, link, linkNearest, type Run, runsOf } from './linker.ts'
import { FIRST, FURTHER, firstFeatures, LABELS } from './tagger-features.ts'
import { furtherFeatures } from './tagger-second.ts'
import type { View } from './tagger-view.ts'

export interface AttributionModel {
  readonly passes: StackedModel
  readonly links: ArrayLike<number>
}

// Room for the features of a paragraph, kept between calls: of each pass.
const rooms = [new Uint32Array(1 << 13), new Uint32Array(1 << 12)]

function roomFor(pass: 0 | 1, size: number): Uint32Array {
  let room = rooms[pass] ?? new Uint32Array()
  if (room.length < size) {
    room = new Uint32Array(size * 2)
    rooms[pass] = room
  }
  return room.subarray(0, size)
}

/** The attributions of one paragraph, by place of the cue; with or without second pass and linker. O(tokens). */
export function attributionsByTagger(
  view: View,
  model: AttributionModel,
  parts: { readonly secondPass: boolean; readonly linker: boolean },
): Found[] {
  if (view.tokens.length === 0) return []
  const { passes } = model
  const own = roomFor(0, view.tokens.length * FIRST)
  const look = labelFirst(passes, firstFeatures(view, own), FIRST)
  const said = inOrder(passes.first.labels, look.labels)
  const labels = parts.secondPass
    ? inOrder(
        passes.second.labels,
        labelSecond(passes, look, furtherFeatures(view, said, roomFor(1, view.tokens.length * FURTHER)), FURTHER),
      )
    : said
  const runs = runsOf(labels)
  return (parts.linker ? link(view, runs, model.links) : linkNearest(runs)).map((linked) => foundOf(view, linked))
}

/** Labels in the order of LABELS, whatever order the model keeps them in. */
export function labelsBy(model: LinearModel, features: Uint32Array, count: number): Uint8Array {
  return inOrder(model.labels, labelFlat(model, features, count))
}

function inOrder(labels: readonly string[], found: Uint8Array): Uint8Array {
  const order = labels.map((name) => Math.max(0, (LABELS as readonly string[]).indexOf(name)))
  return found.map((label) => order[label] ?? 0)
}

function foundOf(view: View, { cue, source, content }: Linked): Found {
  const lemma = lemmaOf(view, cue)
  return {
    source: source === null ? [] : [spanOf(view, source)],
    cue: [spanOf(view, cue)],
    content: content.map((run) => spanOf(view, run)),
    act: actOf(lemma) ?? 'speech',
    lemma,
    rule: 'attribution.tagger',
    value: null,
  }
}

/** Lemma of the cue's last verb that says, thinks, plans; else of its last verb; else its words. */
function lemmaOf(view: View, cue: Run): string {
  const tokens = view.tokens.slice(cue.from, cue.to)
  if (tokens.some((token) => token.lower === 'according')) return 'according'
  // "rejected claims [that …]": what turns it away decides, whatever part of speech the noun was given.
  const denying = tokens.find((token) => denies(token.lemma))
  if (denying !== undefined) return denying.lemma
  const known = tokens.findLast((token) => token.pos === 'VERB' && actOf(token.lemma) !== null)
  const verb =
    known ?? tokens.findLast((token) => token.pos === 'VERB') ?? tokens.findLast((token) => actOf(token.lemma) !== null)
  return verb?.lemma ?? tokens.map((token) => token.lower).join(' ')
}

function spanOf(view: View, run: Run): Span {
  return { start: view.tokens[run.from]?.start ?? 0, end: view.tokens[run.to - 1]?.end ?? 0 }
}
