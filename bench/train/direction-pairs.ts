/**
 * Pairs of articles of which one is known to derive from the other, with the credit taken out: pairs mined from the
 * open part of the news corpus and read by us (`../quality/labels/direction-pairs.json`, ids only; none of the links
 * that the direction is measured on), and the trees of the labelled stories, real and invented.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../../src/annotate/annotate.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { loadIdf } from '../../src/language/en/idf.ts'
import { loadOutlets } from '../../src/language/outlets/lookup.ts'
import type { Article } from '../../src/model/article.ts'
import type { Ground } from '../../src/trace/candidates.ts'
import { groundOf } from '../../src/trace/ground.ts'
import { nameKey, namerOf } from '../../src/trace/outlet-names.ts'
import { sceneOf } from '../../src/trace/scene.ts'
import { records, shared } from '../quality/corpora.ts'

export interface PairText {
  readonly id: string
  readonly source?: string
  readonly outlet?: string
  readonly date?: string
  readonly published?: string
  readonly title: string
  readonly url: string
  readonly text: string
}

export interface KnownPair {
  readonly set: string
  readonly derived: PairText
  readonly original: PairText
}

async function articleOf(text: PairText, id: string, body: string, date: string | null): Promise<Article> {
  const record = { ...text, id, text: body, clean: true, outlet: text.source ?? text.outlet, published: date }
  const bytes = Buffer.from(JSON.stringify(record))
  const { articles } = await ingest({ name: `${id}.jsonl`, bytes, url: null, mediaType: null }, {})
  const [article] = articles
  if (article === undefined) throw new Error(`no article was made of ${text.id}`)
  return article
}

const LEAST_BODY = 300

/** The two alone, `d` without the sentences that name the outlet of `o`. */
export async function maskedGround(
  derived: PairText,
  original: PairText,
  dates: (date: string) => string | null = (date) => date,
): Promise<Ground | null> {
  const [outlets, idf] = await Promise.all([loadOutlets(), loadIdf()])
  const dateOf = (text: PairText) => dates(text.date ?? text.published ?? '')
  const o = await articleOf(original, 'o', original.text, dateOf(original))
  const whole = await articleOf(derived, 'd', derived.text, dateOf(derived))
  const namer = namerOf([whole, o], outlets)
  const key = nameKey(namer.canonical(o.outlet?.value ?? ''))
  const named = namer.mentions(whole.text, null).filter((mention) => nameKey(mention.outlet) === key)
  let body = whole.text
  for (const sentence of [...(await annotate(whole)).sentences].reverse())
    if (named.some((mention) => mention.start < sentence.end && sentence.start < mention.end))
      body = body.slice(0, sentence.start) + body.slice(sentence.end)
  // Nothing much is left of a text that names the outlet in every sentence.
  if (body.length < LEAST_BODY) return null
  const d = await articleOf(derived, 'd', body, dateOf(derived))
  const articles = [d, o]
  const pairNamer = namerOf(articles, outlets)
  const scenes = []
  for (const article of articles) scenes.push(sceneOf(article, await annotate(article), pairNamer))
  return groundOf(scenes, [], pairNamer, idf, [])
}

const DIRECTION = 'data/clustering/abp-direction'

/** The pairs to learn from. */
export function knownPairs(): KnownPair[] {
  const texts = new Map(
    [`${DIRECTION}/texts.jsonl.gz`, 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz']
      .flatMap((file) => records<PairText>(shared(file)))
      .map((text) => [text.id, text] as const),
  )
  const file = new URL('../../../bench/quality/labels/direction-pairs.json', import.meta.url)
  const listed = JSON.parse(readFileSync(file, 'utf8')) as { derived: string; original: string; set: string }[]
  const found: KnownPair[] = listed.flatMap(({ derived, original, set }) => {
    const d = texts.get(derived)
    const o = texts.get(original)
    return d === undefined || o === undefined ? [] : [{ set, derived: d, original: o }]
  })
  return [
    ...found,
    ...storyPairs('data/stories', 'texts.jsonl.gz'),
    ...storyPairs('data/stories-invented', 'texts.jsonl'),
  ]
}

/** The links direction is measured on. */
export function yardstick(): KnownPair[] {
  const texts = new Map(
    records<PairText>(shared(`${DIRECTION}/texts.jsonl.gz`)).map((text) => [text.id, text] as const),
  )
  return records<{ derived: string; original: string; label: string | null }>(shared(`${DIRECTION}/links.jsonl.gz`))
    .filter((link) => link.label === 'origin')
    .flatMap(({ derived, original }) => {
      const d = texts.get(derived)
      const o = texts.get(original)
      return d === undefined || o === undefined ? [] : [{ set: 'yardstick', derived: d, original: o }]
    })
}

interface Gold {
  readonly derivations: readonly { readonly from: string; readonly to: string; readonly kind: string }[]
}

function storyPairs(folder: string, file: string): KnownPair[] {
  const texts = records<PairText & { story: string; letter: string }>(join(shared(folder), file))
  const used = new Set(yardstick().flatMap(({ derived, original }) => [derived.id, original.id]))
  const at = (story: string, letter: string) => texts.find((text) => text.story === story && text.letter === letter)
  return readdirSync(shared(folder))
    .sort()
    .flatMap((story) => {
      let gold: Gold
      try {
        gold = JSON.parse(readFileSync(join(shared(folder), story, 'gold.json'), 'utf8')) as Gold
      } catch {
        return [] // texts and README stand beside the stories
      }
      return gold.derivations.flatMap(({ from, to, kind }) => {
        const original = at(story, from)
        const derived = at(story, to)
        if (original === undefined || derived === undefined || kind === 'copies') return []
        if (used.has(original.id) || used.has(derived.id)) return []
        return [{ set: folder.includes('invented') ? 'invented' : 'stories', derived, original }]
      })
    })
}
