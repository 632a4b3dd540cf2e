/** The labelled stories of every set, read once: the whole job's Result beside the gold labels as scorers/stories.py reads them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../src/model/result.ts'
import { read } from '../../src/pipeline/pipeline.ts'
import { records, shared } from './corpora.ts'
import { goldOf, isTune, labelledStories } from './story-labels.ts'
import { type StoryText, sourceOf } from './story-source.ts'

export type StorySet = 'stories' | 'invented' | 'own' | 'tune' | 'check'

export interface Gold {
  readonly derivations: readonly {
    readonly from: string
    readonly to: string
    readonly kind: string
    readonly sure: boolean
  }[]
}

export interface GoldStory {
  readonly set: StorySet
  readonly story: string
  readonly gold: Gold
  readonly result: Result
}

const FOLDERS: readonly (readonly [StorySet, string, string])[] = [
  ['stories', shared('data/stories'), 'texts.jsonl.gz'],
  ['invented', shared('data/stories-invented'), 'texts.jsonl'],
  ['own', 'bench/quality/own-stories', 'texts.jsonl'],
]

/** In order of set and story. */
export async function goldStories(sets: readonly StorySet[]): Promise<GoldStory[]> {
  const found: GoldStory[] = []
  for (const [set, folder, file] of FOLDERS) {
    if (!sets.includes(set)) continue
    const texts = records<StoryText>(join(folder, file))
    for (const story of [...new Set(texts.map((text) => text.story))].sort()) {
      const path = join(folder, story, 'gold.json')
      if (!existsSync(path)) continue
      const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold
      const own = texts.filter((text) => text.story === story)
      found.push({ set, story, gold, result: await read([sourceOf(story, own)]) })
    }
  }
  for (const one of labelledStories()) {
    const set = isTune(one.labels.story) ? 'tune' : 'check'
    if (!sets.includes(set)) continue
    const result = await read([sourceOf(one.labels.story, one.texts)])
    found.push({ set, story: one.labels.story, gold: goldOf(one) as Gold, result })
  }
  return found
}
