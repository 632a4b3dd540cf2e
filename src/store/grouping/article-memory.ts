/**
 * What was read of articles lately: an article's neighbours are asked for again with the next article of its story.
 * Bounded, so that an archive of any size takes the same memory.
 */
import { type ReadForGroup, readForGroup } from '../../group/join.ts'
import { Lexicon } from '../../group/opening.ts'
import type { Article } from '../../model/article.ts'
import type { Queries } from '../database.ts'

export interface KnownArticle extends ReadForGroup {
  readonly no: number
  readonly n: number
  readonly article: Article
}

// An article with what is read of it takes about 40 KB: 60 MB in all.
const MOST = 1500
// Words met since the lexicon was new; a fresh one costs a look at each word once more.
const LEXICON_ARTICLES = 5000

export class ArticleMemory {
  readonly #known = new Map<number, KnownArticle>()
  #lexicon = new Lexicon()
  #read = 0

  /** The newest versions of the articles with these numbers, by id; numbers without an article are left out. */
  async get({ query }: Queries, numbers: readonly number[]): Promise<KnownArticle[]> {
    const rows = await query<{ no: number; versions: number }>(
      'select no, versions from article where no = any($1::int[]) and versions > 0 order by id collate "C"',
      [numbers],
    )
    const missing = rows.filter(({ no, versions }) => this.#known.get(no)?.n !== versions)
    const found = new Map<number, KnownArticle>()
    for (const { no, versions } of rows) {
      const known = this.#known.get(no)
      if (known?.n !== versions) continue
      // Taken out and put in again: the map's order is that of the last use.
      this.#known.delete(no)
      this.#known.set(no, known)
      found.set(no, known)
    }
    if (missing.length > 0) {
      const records = await query<{ article: number; n: number; record: string }>(
        `select article, n, record from version
         where (article, n) in (select * from unnest($1::int[], $2::int[]))`,
        [missing.map(({ no }) => no), missing.map(({ versions }) => versions)],
      )
      for (const { article: no, n, record } of records) {
        const article = JSON.parse(record) as Article
        const words = this.#words()
        await words.learn([article.language])
        const known = { no, n, article, ...readForGroup(article, words) }
        this.#known.set(no, known)
        found.set(no, known)
      }
    }
    for (const no of this.#known.keys()) {
      if (this.#known.size <= MOST) break
      this.#known.delete(no)
    }
    return rows.flatMap(({ no }) => found.get(no) ?? [])
  }

  #words(): Lexicon {
    if (++this.#read % LEXICON_ARTICLES === 0) this.#lexicon = new Lexicon()
    return this.#lexicon
  }
}
