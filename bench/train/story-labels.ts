/**
 * `npm run train -- story-labels`: turns two readings of real stories (folder STEMMA_READINGS: `stories.json`,
 * `one/LNN.json`, `two/LNN.json`, in the format of data/stories with quotations) into the committed form
 * `bench/quality/labels/stories/LNN.json`, which holds ids, offsets and verdicts but no words of the texts.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadOutlets, type Outlets } from '../../src/language/outlets/lookup.ts'
import { records, shared } from '../quality/corpora.ts'
import {
  type Derived,
  LABELLED_SETS,
  type LabelledClaim,
  type LabelledStory,
  type Place,
  type Reading,
  textMark,
} from '../quality/story-labels.ts'

interface Quoted {
  readonly start?: number
  readonly end?: number
  readonly quote?: string
}
interface Raw {
  readonly articles: readonly {
    readonly letter: string
    readonly ownReporting: Reading['articles'][number]['ownReporting']
    readonly evidence?: readonly Quoted[]
    readonly cites?: readonly {
      readonly outlet: string
      readonly article?: string | null
      readonly whole?: boolean
      readonly span?: Quoted | null
    }[]
  }[]
  readonly derivations: readonly (Pick<Derived, 'from' | 'to' | 'kind' | 'whole'> & {
    readonly sure?: boolean
    readonly evidence?: readonly Quoted[]
  })[]
  readonly origins: {
    readonly min: number
    readonly max: number
    readonly list: readonly {
      readonly id: string
      readonly kind: string
      readonly articles: readonly string[]
    }[]
  }
  readonly claims?: readonly {
    readonly statements: readonly {
      readonly letter: string
      readonly start: number
      readonly end: number
      readonly restsOn: string | null
      readonly secondRestsOn?: string
    }[]
    readonly variants?: readonly {
      readonly between: readonly [string, string]
      readonly kind: string
      readonly aspect?: string
      readonly a?: Quoted | null
      readonly b?: Quoted | null
      readonly sure?: boolean
    }[]
    readonly origins: { readonly min: number; readonly max: number }
  }[]
}
interface Text {
  readonly id: string
  readonly source: string
  readonly text: string
}

const placeOf = (quoted: Quoted | null | undefined): Place | null =>
  quoted?.start === undefined || quoted.end === undefined ? null : [quoted.start, quoted.end]
const placesOf = (list: readonly Quoted[] | undefined): Place[] =>
  (list ?? []).flatMap((one) => {
    const place = placeOf(one)
    return place === null ? [] : [place]
  })

/** A name of our table, else where it stands in one of the texts, the child's first; words for nobody in particular stay. */
function refOf(name: string, letter: string, texts: ReadonlyMap<string, Text>, outlets: Outlets): string {
  const own = [...texts].find(([, text]) => text.source.toLowerCase() === name.toLowerCase())
  if (own !== undefined) return `@${own[0]}`
  // What stands in brackets is the programme or what it is.
  const bare = name.replace(/\s*\(.*?\)/g, '')
  if (outlets.byName(bare) !== null) return bare
  const words = bare.replace(/^the /i, '').split(' ')
  // "Somebody's blog" stands as "Somebody" in the text.
  for (let most = words.length; most > 0; most--) {
    const piece = words
      .slice(0, most)
      .join(' ')
      .replace(/['’]s$/, '')
    for (const [at, text] of [[letter, texts.get(letter)] as const, ...texts]) {
      const start = text?.text.indexOf(piece) ?? -1
      if (start >= 0 && /\p{Lu}/u.test(piece)) return `@${at}:${start}-${start + piece.length}`
    }
  }
  if (/\p{Lu}/u.test(name)) throw new Error(`${name} (${letter}): neither in the outlet table nor in the texts`)
  return name
}

/** The outlet an origin's id names; its own name may be a description. */
const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1).replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')

/** Origins are named by kind and number: their own ids hold words. */
function renamer(): (id: string) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (id) => {
    const known = names.get(id)
    if (known !== undefined) return known
    const kind = id.split(':')[0] ?? 'doc'
    const next = (counts.get(kind) ?? 0) + 1
    counts.set(kind, next)
    names.set(id, `${kind}:${next}`)
    return `${kind}:${next}`
  }
}

function readingOf(
  raw: Raw,
  texts: ReadonlyMap<string, Text>,
  outlets: Outlets,
  rename: (id: string) => string,
): Reading {
  return {
    articles: raw.articles.map(({ letter, ownReporting, evidence, cites }) => ({
      letter,
      ownReporting,
      evidence: placesOf(evidence),
      cites: (cites ?? []).map((cite) => ({
        outlet: refOf(cite.outlet, letter, texts, outlets),
        article: cite.article ?? null,
        whole: cite.whole ?? false,
        span: placeOf(cite.span),
      })),
    })),
    derivations: raw.derivations.map(({ from, to, kind, whole, sure, evidence }) => ({
      from: from.startsWith('outlet:') ? `outlet:${refOf(from.slice(7), to, texts, outlets)}` : from,
      to,
      kind,
      whole,
      sure: sure ?? true,
      evidence: placesOf(evidence),
    })),
    origins: {
      min: raw.origins.min,
      max: raw.origins.max,
      list: raw.origins.list.map(({ id, kind, articles }) => ({
        id: rename(id),
        kind,
        name: kind === 'own' || kind === 'outlet' ? refOf(nameOf(id), articles[0] ?? 'A', texts, outlets) : null,
        articles,
      })),
    },
  }
}

export async function settleStoryLabels(): Promise<string> {
  const folder = process.env['STEMMA_READINGS'] ?? ''
  if (!existsSync(join(folder, 'stories.json'))) return 'Say in STEMMA_READINGS where the readings are.'
  const outlets = await loadOutlets()
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T
  const listed = json<Record<string, { set: string; articles: string[] }>>('stories.json')
  const corpora = new Map(
    [...new Set(Object.values(listed).map((one) => one.set))].map((set) => [
      set,
      new Map(records<Text>(shared(LABELLED_SETS[set] ?? set)).map((text) => [text.id, text] as const)),
    ]),
  )
  const told: string[] = []
  for (const [story, { set, articles }] of Object.entries(listed)) {
    if (!existsSync(join(folder, `one/${story}.json`)) || !existsSync(join(folder, `two/${story}.json`))) {
      told.push(`${story}: not read twice yet`)
      continue
    }
    const texts = new Map<string, Text>()
    for (const [i, id] of articles.entries()) {
      const text = corpora.get(set)?.get(id)
      if (text === undefined) throw new Error(`${set} has no article ${id}`)
      texts.set(String.fromCharCode(65 + i), text)
    }
    const [one, two] = [json<Raw>(`one/${story}.json`), json<Raw>(`two/${story}.json`)]
    const rename = renamer()
    const claims = (one.claims ?? []).map(
      (claim, i): LabelledClaim => ({
        id: `c${i + 1}`,
        statements: claim.statements.map(({ letter, start, end, restsOn, secondRestsOn }) => ({
          letter,
          start,
          end,
          restsOn: restsOn === null ? null : rename(restsOn),
          ...(secondRestsOn === undefined ? {} : { secondRestsOn: rename(secondRestsOn) }),
        })),
        variants: (claim.variants ?? []).map(({ between, kind, aspect, a, b, sure }) => ({
          between,
          kind,
          aspect: aspect ?? '',
          a: placeOf(a),
          b: placeOf(b),
          sure: sure ?? true,
        })),
        origins: { min: claim.origins.min, max: claim.origins.max },
      }),
    )
    const labels: LabelledStory = {
      story,
      set,
      articles: [...texts].map(([letter, { id, text }]) => ({ letter, id, text: textMark(text) })),
      one: { ...readingOf(one, texts, outlets, rename), claims },
      two: readingOf(two, texts, outlets, renamer()),
    }
    writeFileSync(`bench/quality/labels/stories/${story}.json`, `${compact(labels)}\n`)
    told.push(
      `${story}: ${claims.length} claims, ${labels.one.derivations.length} and ${labels.two.derivations.length} edges`,
    )
  }
  return told.join('\n')
}

/** JSON, a record a line. */
function compact(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s{4,}/g, ' ')
    .replace(/\[ /g, '[')
    .replace(/ \]/g, ']')
}
