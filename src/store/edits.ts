/**
 * Silent edits: a version of an article laid beside the one before it, sentence by sentence. Sentences that stand in
 * both are left out; the others are paired by what they share and compared as `stemma compare` does.
 */
import { compare } from '../collate/compare.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Change, Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { words } from '../text/words.ts'
import { annotationsOf, PACK, type VersionOf } from './annotations.ts'
import type { Queries } from './database.ts'

/** The edits of these articles, by article and version. Made once and kept; costs a comparison a changed sentence. */
export async function editsOf(queries: Queries, ids: readonly string[]): Promise<Edit[]> {
  const { query } = queries
  const rows = await query<{ no: number; n: number; seen: Date | string; record: string; edit: string | null }>(
    `select v.article as no, v.n, v.seen, v.record, e.record as edit
     from article a join version v on v.article = a.no left join edit e on e.article = v.article and e.n = v.n and e.pack = $2
     where a.versions > 1 and a.id = any($1::text[]) order by a.id collate "C", v.n`,
    [ids, PACK],
  )
  const edits: Edit[] = []
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    if (row.n === 1 || before === undefined) continue
    if (row.edit !== null) {
      edits.push(JSON.parse(row.edit) as Edit)
      continue
    }
    const versions = [before, row].map(
      ({ no, n, record }): VersionOf => ({ no, n, article: JSON.parse(record) as Article }),
    )
    const edit = await editBetween(queries, versions, new Date(row.seen).toISOString())
    await query(
      `insert into edit values ($1, $2, $3, $4)
       on conflict (article, n) do update set pack = excluded.pack, record = excluded.record`,
      [row.no, row.n, PACK, JSON.stringify(edit)],
    )
    edits.push(edit)
  }
  return edits
}

async function editBetween(queries: Queries, versions: readonly VersionOf[], seen: string): Promise<Edit> {
  const [before, after] = versions as [VersionOf, VersionOf]
  const [notesBefore, notesAfter] = (await annotationsOf(queries, versions)) as [Annotation, Annotation]
  const was = before.article.title?.value ?? ''
  const now = after.article.title?.value ?? ''
  return {
    article: after.article.id,
    from: before.n,
    to: after.n,
    seen,
    title: was === now ? null : { was, now },
    changes: await changesBetween(sentencesOf(before.article, notesBefore), sentencesOf(after.article, notesAfter)),
  }
}

interface Sentence {
  readonly span: Span
  readonly text: string
}

function sentencesOf(article: Article, { sentences }: Annotation): Sentence[] {
  return sentences.map((span) => ({ span, text: article.text.slice(span.start, span.end) }))
}

// Sentences that share fewer of their words are not tried as versions of each other.
const LEAST_SHARED = 0.25
// So many of a sentence's nearest are compared closely.
const MOST_TRIED = 3
// Below this `stemma compare` calls two sentences unrelated.
const RELATED = 0.4

/** Changes in the order of the newer text, what was taken out after what stands before it in the older. */
export async function changesBetween(was: readonly Sentence[], now: readonly Sentence[]): Promise<Change[]> {
  const [before, after] = withoutCommon(was, now)
  const tried = pairsToTry(before, after)
  const compared = await compare(tried.map(([a, b]) => ({ a: a.text, b: b.text })))
  const order = compared
    .map((comparison, i) => ({ comparison, pair: tried[i] as [Sentence, Sentence] }))
    .filter(({ comparison }) => comparison.similarity >= RELATED)
    .sort((x, y) => y.comparison.similarity - x.comparison.similarity || x.comparison.line - y.comparison.line)
  const taken = new Set<Sentence>()
  const changes: Change[] = []
  for (const { comparison, pair } of order) {
    const [a, b] = pair
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    changes.push(changed(a, b, comparison))
  }
  for (const a of before) if (!taken.has(a)) changes.push(alone('removed', a, null))
  for (const b of after) if (!taken.has(b)) changes.push(alone('added', null, b))
  const at = ({ a, b }: Change) => b?.start ?? a?.start ?? 0
  return changes.sort((x, y) => at(x) - at(y) || (x.kind < y.kind ? -1 : 1))
}

const plain = ({ text }: Sentence) => text.replace(/\s+/g, ' ').trim()

function withoutCommon(was: readonly Sentence[], now: readonly Sentence[]): [Sentence[], Sentence[]] {
  const left = new Map<string, number>()
  for (const sentence of now) left.set(plain(sentence), (left.get(plain(sentence)) ?? 0) + 1)
  const common = new Map<string, number>()
  const before = was.filter((sentence) => {
    const key = plain(sentence)
    const n = left.get(key) ?? 0
    if (n === 0) return true
    left.set(key, n - 1)
    common.set(key, (common.get(key) ?? 0) + 1)
    return false
  })
  const after = now.filter((sentence) => {
    const key = plain(sentence)
    const n = common.get(key) ?? 0
    if (n === 0) return true
    common.set(key, n - 1)
    return false
  })
  return [before, after]
}

function pairsToTry(before: readonly Sentence[], after: readonly Sentence[]): [Sentence, Sentence][] {
  const keys = (sentence: Sentence) => new Set(words(sentence.text).map(({ key }) => key))
  const afterKeys = after.map(keys)
  return before.flatMap((a) => {
    const own = keys(a)
    return after
      .map((b, i) => {
        const other = afterKeys[i] ?? new Set()
        const shared = [...own].filter((key) => other.has(key)).length
        return { b, share: shared / Math.max(1, Math.min(own.size, other.size)), i }
      })
      .filter(({ share }) => share >= LEAST_SHARED)
      .sort((x, y) => y.share - x.share || x.i - y.i)
      .slice(0, MOST_TRIED)
      .map(({ b }): [Sentence, Sentence] => [a, b])
  })
}

function changed(a: Sentence, b: Sentence, { relation, variants }: Comparison): Change {
  return { kind: 'changed', was: a.text, now: b.text, a: a.span, b: b.span, relation, variants }
}

function alone(kind: 'removed' | 'added', a: Sentence | null, b: Sentence | null): Change {
  return {
    kind,
    was: a?.text ?? null,
    now: b?.text ?? null,
    a: a?.span ?? null,
    b: b?.span ?? null,
    relation: null,
    variants: [],
  }
}
