/** A workspace: articles with their versions, the stories they tell, and what changed, in one of two databases. */
import type { Notice } from '../error/notice.ts'
import { notice } from '../error/notice.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Article } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import { type Added, addArticles, type KeptSource, keepSource, LARGEST_KEPT_BYTES, sourceOf } from './add.ts'
import type { Database, Surroundings } from './database.ts'

export interface Givens {
  readonly published?: string
  readonly outlet?: string
}

export interface Listed {
  readonly article: string
  readonly name: string
  readonly outlet: string | null
  readonly published: string | null
  readonly versions: number
  readonly story: string | null
}

export interface KeptLine extends Omit<KeptSource, 'bytes'> {
  readonly size: number
  /** False for an input larger than is kept. */
  readonly kept: boolean
}

type Stored = (added: readonly Added[]) => void | Promise<void>

// Rows of a listing are fetched in pages, so that a listing of any length takes no more memory than one.
const PAGE = 1000
// Articles a transaction: each is durable and acknowledged together. 50 keep a transaction under a tenth of a second.
const BATCH = 50

export class Workspace {
  readonly #database: Database
  readonly #now: () => Date

  constructor(database: Database, { now }: Surroundings) {
    this.#database = database
    this.#now = now
  }

  get where(): string {
    return this.#database.where
  }

  /**
   * Reads a source and keeps its articles and its bytes. `stored` is told of each batch once it is safe on the disk,
   * in the source's order.
   */
  async addSource(
    source: Source,
    givens: Givens = {},
    stored: Stored = () => {},
  ): Promise<{ added: Added[]; notices: Notice[] }> {
    const { articles, notices } = await ingest(source, givens)
    if (articles.length === 0) return { added: [], notices }
    const kept = sourceOf(source)
    if (source.bytes.length > LARGEST_KEPT_BYTES) notices.push(notKept(source))
    return { added: await this.#add(articles, kept, stored), notices }
  }

  /** Keeps articles that were read elsewhere. Safe on the disk when it returns; in the order given. */
  async add(articles: readonly Article[]): Promise<Added[]> {
    return this.#add(articles, null, () => {})
  }

  async #add(articles: readonly Article[], source: KeptSource | null, stored: Stored): Promise<Added[]> {
    const added: Added[] = []
    for (let at = 0; at < articles.length; at += BATCH) {
      const batch = articles.slice(at, at + BATCH).map((article) => ({ article, source: source?.sha256 ?? null }))
      const done = await this.#database.transaction(async (queries) => {
        if (source !== null && at === 0) await keepSource(queries, source)
        return addArticles(queries, batch, this.#now())
      })
      added.push(...done)
      await stored(done)
    }
    return added
  }

  /** All articles, by id. */
  async *list(): AsyncGenerator<Listed> {
    let last = ''
    for (;;) {
      const rows = await this.#database.query<Listed>(
        `select id as article, name, outlet, published, versions, story from article
         where id > $1 collate "C" and versions > 0 order by id collate "C" limit ${PAGE}`,
        [last],
      )
      yield* rows
      if (rows.length < PAGE) return
      last = rows.at(-1)?.article ?? ''
    }
  }

  /** The newest version of each, by id; unknown ids are left out. */
  async articles(ids: readonly string[]): Promise<Article[]> {
    const rows = await this.#database.query<{ record: string }>(
      `select v.record from article a join version v on v.article = a.no and v.n = a.versions
       where a.id = any($1::text[]) order by a.id collate "C"`,
      [ids],
    )
    return rows.map(({ record }) => JSON.parse(record) as Article)
  }

  /** What was read, without the bytes, by hash. */
  sources(): Promise<KeptLine[]> {
    return this.#database.query<KeptLine>(
      'select sha256, name, url, media_type as "mediaType", size, kept from source order by sha256 collate "C"',
    )
  }

  /** The bytes of a source, a megabyte at a time; none where they were not kept. */
  async *sourceBytes(sha256: string): AsyncGenerator<Uint8Array> {
    for (let part = 0; ; part++) {
      const [row] = await this.#database.query<{ bytes: Uint8Array }>(
        'select bytes from piece where source = $1 and part = $2',
        [sha256, part],
      )
      if (row === undefined) return
      yield row.bytes
    }
  }

  close(): Promise<void> {
    return this.#database.close()
  }
}

function notKept({ name, bytes }: Source): Notice {
  return notice('E_INPUT_TOO_LARGE', {
    what: `its articles are kept, its ${Math.round(bytes.length / 1e6)} MB of bytes are not (at most ${LARGEST_KEPT_BYTES / 1e6} MB an input)`,
    where: name,
    mend: 'Keep the file itself where the bytes matter as evidence',
  })
}
