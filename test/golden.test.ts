/**
 * Golden stories: the pipeline over `examples/<name>` against `test/golden/<name>/expected.json`, a digest made for
 * reading a change of it line by line (file names instead of ids, words instead of spans, no scores). What a careful
 * reader finds stands in note.md beside it. `STEMMA_GOLDEN=update npx vitest run test/golden.test.ts` rewrites them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../src/export/registry.ts'
import { summary } from '../src/export/terminal.ts'
import { loadPiece } from '../src/io/pieces.ts'
import type { Result, TracedStory } from '../src/model/result.ts'
import type { Source } from '../src/model/source.ts'
import { read } from '../src/pipeline/pipeline.ts'

const UPDATE = process.env['STEMMA_GOLDEN'] === 'update'
const NAMES = readdirSync('test/golden').filter((name) => !name.includes('.'))

function sourcesOf(name: string): Source[] {
  return readdirSync(`examples/${name}`)
    .sort()
    .map((file) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(`examples/${name}/${file}`)),
      url: null,
      mediaType: null,
    }))
}

/** The article's file for its id; other parents (`outlet:…`, `lost:…`) as they are. */
function namer(result: Result): (id: string) => string {
  const names = new Map(result.articles.map((article) => [article.id, article.name.replace(/\.\w+$/, '')]))
  return (id) => names.get(id) ?? id
}

function digest(result: Result): unknown {
  const name = namer(result)
  return {
    articles: Object.fromEntries(
      [...result.articles]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((article) => [
          name(article.id),
          {
            outlet: article.outlet?.value ?? null,
            title: article.title?.value ?? null,
            byline: article.byline?.value ?? null,
            published: article.published?.value ?? null,
            body: bodyOf(article),
          },
        ]),
    ),
    stories: result.stories.map((story) => storyDigest(result, story)),
    notices: result.notices.map((one) => `${one.code} ${one.where}: ${one.what}`),
  }
}

/** First and last words of the body, and its length: enough to see furniture come in or a paragraph fall out. */
function bodyOf(article: Result['articles'][number]): string {
  const lines = article.blocks
    .filter((block) => ['paragraph', 'heading', 'list-item'].includes(block.kind))
    .map((block) => article.text.slice(block.start, block.end))
  const text = lines.join('\n').replace(/\s+/g, ' ')
  return `${lines.length} blocks, ${text.length} characters: ${text.slice(0, 40)} … ${text.slice(-40)}`
}

function storyDigest(result: Result, story: TracedStory): unknown {
  const name = namer(result)
  const texts = new Map(result.articles.map((article) => [article.id, article.text]))
  const words: Words = (article, span) =>
    span === null || article === undefined
      ? '–'
      : `“${(texts.get(article) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ')}”`
  const pretty = (text: string): string => {
    let shown = text
    for (const article of result.articles) shown = shown.replaceAll(article.id, name(article.id))
    return shown
  }
  return {
    title: story.title,
    ownReporting: sorted(story.articles.map((witness) => `${name(witness.article)}: ${witness.ownReporting}`)),
    cites: sorted(
      story.articles.flatMap((witness) =>
        witness.cites.map(
          (cite) =>
            `${name(witness.article)}: ${cite.outlet}${cite.article === null ? '' : ` = ${name(cite.article)}`}${cite.whole ? ', whole' : ''}`,
        ),
      ),
    ),
    derivations: sorted(
      story.derivations.map(
        (edge) =>
          `${name(edge.from)} → ${name(edge.to)} ${edge.kind}${edge.whole ? ', whole' : ''}${edge.second ? ', second' : ''}`,
      ),
    ),
    undecided: sorted(story.undecided.map(({ a, b, what }) => `${sorted([name(a), name(b)]).join(' – ')} ${what}`)),
    origins: {
      range: `${story.origins.min}..${story.origins.max}`,
      reason: pretty(story.origins.reason),
      list: sorted(
        story.origins.list.map((origin) =>
          pretty(
            `${origin.id} (${origin.name})${origin.counted ? '' : ', not counted'}: ${sorted(origin.articles.map(name)).join(', ')}`,
          ),
        ),
      ),
      merges: sorted(
        story.origins.merges.map((merge) => pretty(`${merge.level}: ${merge.of.join(' + ')}: ${merge.reason}`)),
      ),
    },
    claims: story.claims
      .filter((claim) => claim.corroboration.articles > 1)
      .map((claim) => ({
        says: sorted(
          claim.statements.map(
            (member) =>
              `${name(member.article)}: ${words(member.article, member)}${member.attribution === null ? '' : ` (${member.attribution})`}${member.restsOn === null ? '' : ` ← ${pretty(member.restsOn)}`}`,
          ),
        ),
        differs: differencesOf(claim, name, words),
        toCheck: claim.variants.filter(({ band }) => band === 'check').length,
        origins: `${claim.corroboration.origins.min}..${claim.corroboration.origins.max}`,
      }))
      .sort((a, b) => ((a.says[0] ?? '') < (b.says[0] ?? '') ? -1 : 1)),
    timeline: story.timeline.map((entry) => `${entry.value}: ${entry.statements.length} statements`),
  }
}

type Words = (article: string | undefined, span: { start: number; end: number } | null) => string

/** One line for equal words of one kind: "less-precise number (certain): courier, agency “43” / today “Dozens”". */
function differencesOf(claim: TracedStory['claims'][number], name: (id: string) => string, words: Words): string[] {
  const lines = new Map<string, { head: string; a: string; b: string; from: Set<string>; to: Set<string> }>()
  for (const variant of claim.variants) {
    // Wording and added detail change with every step of the aligner and mislead nobody; what is only to be checked is counted.
    if (['same', 'wording', 'detail-added'].includes(variant.kind) || variant.band === 'check') continue
    const [from, to] = variant.between.map((id) => claim.statements.find((one) => one.statement === id)?.article ?? '')
    const line = {
      head: `${variant.kind} ${variant.aspect} (${variant.band})`,
      a: words(from, variant.a),
      b: words(to, variant.b),
    }
    const key = JSON.stringify(line)
    const known = lines.get(key) ?? { ...line, from: new Set<string>(), to: new Set<string>() }
    known.from.add(name(from ?? ''))
    known.to.add(name(to ?? ''))
    lines.set(key, known)
  }
  return sorted(
    [...lines.values()].map(
      ({ head, a, b, from, to }) =>
        `${head}: ${sorted([...from]).join(', ')} ${a} / ${sorted([...to]).join(', ')} ${b}`,
    ),
  )
}

const sorted = (lines: readonly string[]): string[] => [...lines].sort()

describe.each(NAMES)('%s', (name) => {
  const file = `test/golden/${name}/expected.json`

  test('reads as it did', async () => {
    const found = `${JSON.stringify(digest(await read(sourcesOf(name))), null, 2)}\n`
    if (UPDATE) writeFileSync(file, found)
    expect(JSON.parse(found)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  test('has a note, and sources of its own', () => {
    expect(readFileSync(`test/golden/${name}/note.md`, 'utf8').length).toBeGreaterThan(200)
    expect(sourcesOf(name).length).toBeGreaterThan(3)
  })

  test('every exporter and the summary take it, in any order of sources', async () => {
    const one = await read(sourcesOf(name))
    const other = await read(sourcesOf(name).reverse())
    for (const { write } of Object.values(FORMATS)) {
      const text = await write(one, { load: loadPiece })
      expect(text.length).toBeGreaterThan(200)
      expect(await write(other, { load: loadPiece })).toEqual(text)
    }
    for (const line of summary(one, { colour: false, columns: 80 }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(80)
  })
})
