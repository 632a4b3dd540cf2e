/** The labelled sets of story grouping as articles, for measuring and training. */
import type { Article } from '../../src/model/article.ts'
import { records } from './corpora.ts'

interface GroupRecord {
  readonly id: string
  readonly story: string
  readonly source?: string
  readonly url?: string
  readonly date?: string
  readonly title: string
  readonly text: string
}

export const GROUP_SETS = ['basil', 'giveme5w1h', 'ecbplus', 'allsides'] as const
export type GroupSet = (typeof GROUP_SETS)[number]

export const GROUP_FILES: Readonly<Record<GroupSet, string>> = {
  basil: 'data/clustering/basil/basil.jsonl.gz',
  giveme5w1h: 'data/clustering/giveme5w1h/giveme5w1h.jsonl.gz',
  ecbplus: 'data/clustering/ecbplus/ecbplus_1_35.jsonl.gz',
  allsides: 'data/clustering/allsides-neus-val/allsides_neus_val.jsonl.gz',
}

export interface Labelled {
  readonly set: GroupSet
  readonly story: string
  readonly article: Article
}

/** A bare article: all of the text is body. */
export function bareArticle(of: Omit<GroupRecord, 'story'>): Article {
  const day = /^\d{4}-\d\d-\d\d/.exec(of.date ?? '')?.[0]
  return {
    id: of.id,
    name: of.id,
    url: of.url ?? null,
    outlet: of.source === undefined ? null : { value: of.source, from: 'given' },
    title: { value: of.title, from: 'given' },
    byline: null,
    published: day === undefined ? null : { value: day, precision: 'day', from: 'given' },
    language: 'en',
    sha256: '',
    text: of.text,
    blocks: [],
    links: [],
  }
}

/** Sorted by id, as `group` sorts them. */
export function labelledSet(set: GroupSet, shared: (path: string) => string): Labelled[] {
  return records<GroupRecord>(shared(GROUP_FILES[set]))
    .map((record) => ({ set, story: `${set}/${record.story}`, article: bareArticle(record) }))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
}
