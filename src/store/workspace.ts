/** A workspace: articles with their versions, the stories they tell, and what changed, in one of two databases. */
import type { Notice } from '../error/notice.ts'
import { notice } from '../error/notice.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Edit } from '../model/edit.ts'
import type { Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { type Perform, performHere } from '../pipeline/work.ts'
import { type Added, addArticles, type KeptSource, keepSource, LARGEST_KEPT_BYTES, sourceOf } from './add.ts'
import { announce, changesAfter, type WorkspaceChange } from './announce.ts'
import { type Body, bodyOf, keepBody, type Stamped, stampOf } from './bodies.ts'
import { dumpCase } from './case/dump.ts'
import { restoreCase } from './case/restore.ts'
import type { Database, Surroundings } from './database.ts'
import { decisionsOf, replaceDecisions } from './decisions.ts'
import { editsOf } from './edits.ts'
import { type Feeds, feedsIn } from './feeds.ts'
import { ArticleMemory } from './grouping/article-memory.ts'
import { type Refreshed, refresh, settleAll } from './grouping/refresh.ts'
import { type StoryPage, type StoryQuery, storiesInOrder } from './stories.ts'
import { StoryList } from './story-list.ts'
import { storyResult, wholeResult } from './story-result.ts'
import { type Tried, tryDecisions } from './try-decisions.ts'

export interface Givens {
  readonly published?: string
  readonly outlet?: string
}

export interface Adding {
  /** Are changes these articles bring to be told (`changesSince`)? Costs tracing their stories at the next refresh. */
  readonly announce?: boolean
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
  readonly #perform: Perform
  readonly #memory = new ArticleMemory()
  readonly #list: StoryList

  constructor(database: Database, { now, perform = performHere }: Surroundings) {
    this.#database = database
    this.#now = now
    this.#perform = perform
    this.#list = new StoryList(database)
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
    { announce = false, ...givens }: Givens & Adding = {},
    stored: Stored = () => {},
  ): Promise<{ added: Added[]; notices: Notice[] }> {
    // The bytes of a part of a file are read whenever they are asked for: here, once.
    const held = { ...source }
    const { articles, notices } = await ingest(held, givens)
    if (articles.length === 0) return { added: [], notices }
    const kept = sourceOf(held)
    if (held.bytes.length > LARGEST_KEPT_BYTES) notices.push(notKept(held))
    return { added: await this.#add(articles, kept, { announce, stored }), notices }
  }

  /** Keeps articles that were read elsewhere. Safe on the disk when it returns; in the order given. */
  async add(articles: readonly Article[], { announce = false }: Adding = {}): Promise<Added[]> {
    return this.#add(articles, null, { announce, stored: () => {} })
  }

  async #add(
    articles: readonly Article[],
    source: KeptSource | null,
    { announce, stored }: { announce: boolean; stored: Stored },
  ): Promise<Added[]> {
    const added: Added[] = []
    for (let at = 0; at < articles.length; at += BATCH) {
      const batch = articles.slice(at, at + BATCH).map((article) => ({ article, source: source?.sha256 ?? null }))
      const done = await this.#database.transaction(async (queries) => {
        if (source !== null && at === 0) await keepSource(queries, source)
        return addArticles(queries, batch, { seen: this.#now(), announce })
      })
      added.push(...done)
      await stored(done)
    }
    return added
  }

  /**
   * Puts what was added into its stories. Small or much grown workspaces are grouped whole, exactly as `group` would;
   * else new articles are joined to what is there. Stories of articles added with `announce` are traced, and what
   * changed is written for `changesSince`. One process at a time groups; others wait and find it done.
   */
  async refresh(): Promise<Refreshed> {
    const refreshed = await refresh(this.#database, this.#memory)
    await announce(this.#database, this.#now, this.#perform)
    return refreshed
  }

  /** Groups everything anew, exactly as `group` would, whatever was joined since the last time. */
  settle(): Promise<Refreshed> {
    return settleAll(this.#database)
  }

  /** A page of stories, the newest first. */
  stories(query: StoryQuery = {}): Promise<StoryPage> {
    return this.#list.page(query)
  }

  /** Stories whose result nobody asked for yet, the newest first. */
  async untraced(limit: number): Promise<string[]> {
    const rows = await this.#database.query<{ id: string }>(
      'select id from story where result is null order by latest desc nulls last, id limit $1',
      [limit],
    )
    return rows.map(({ id }) => id)
  }

  /** As long as it is the same, so is everything read. No query where nobody else can write. */
  revision(): Promise<string> {
    return this.#list.revision()
  }

  /** The story of that id, or the one it has grown into, with a stamp that changes whenever its result does. */
  stamp(id: string): Promise<Stamped | null> {
    return stampOf(this.#database, id)
  }

  /** The result of a story as it was kept for sending; null where it was not, or has changed since. */
  body(stamped: Stamped): Promise<Body | null> {
    return bodyOf(this.#database, stamped)
  }

  keepBody(stamped: Stamped, body: Body): Promise<void> {
    return keepBody(this.#database, stamped, body)
  }

  /** The stories that these articles stand in, by id. */
  async storiesOf(articles: readonly string[]): Promise<string[]> {
    const rows = await this.#database.query<{ story: string }>(
      `select distinct story from article where id = any($1::text[]) and story is not null order by story`,
      [articles],
    )
    return rows.map(({ story }) => story)
  }

  /** The Result of one story; also by the id it had before it grew. Null when there is none. Traced when first asked. */
  story(id: string): Promise<Result | null> {
    return storyResult(this.#database, id, this.#perform)
  }

  /** One Result of the stories that hold these articles, or of all there are. In memory whole: for what a reader reads. */
  async result(articles: readonly string[] | null, notices: readonly Notice[] = []): Promise<Result> {
    return wholeResult(this.#database, articles, notices, this.#perform)
  }

  /** Every story as `group` prints it, ordered by its first article's id. */
  async *groups(): AsyncGenerator<Story> {
    yield* storiesInOrder(this.#database)
  }

  /** The reader's corrections. */
  decisions(): Promise<Decision[]> {
    return decisionsOf(this.#database)
  }

  /** Replaces them all; the stories they name (or named) are grouped again by the next refresh. */
  setDecisions(decisions: readonly Decision[]): Promise<void> {
    return this.#database.transaction((queries) => replaceDecisions(queries, decisions))
  }

  /** What decisions (all that shall hold, not only new ones) would change. Nothing is kept. */
  tryDecisions(decisions: readonly Decision[]): Promise<Tried> {
    return tryDecisions(this.#database, decisions)
  }

  /** What changed after a cursor (0: ever), oldest first; the last one's `seq` is the next cursor. */
  changesSince(cursor: number, limit = 500): Promise<WorkspaceChange[]> {
    return changesAfter(this.#database, cursor, limit)
  }

  /** The cursor of the last change there is; 0 where there is none. */
  async lastChange(): Promise<number> {
    const [row] = await this.#database.query<{ seq: number }>('select coalesce(max(seq), 0)::float8 as seq from change')
    return row?.seq ?? 0
  }

  /** What following feeds must remember between two runs. */
  get feeds(): Feeds {
    return feedsIn(this.#database)
  }

  /** What outlets changed in their own articles, of all articles with more than one version, by article. */
  async *edits(): AsyncGenerator<Edit> {
    let last = ''
    for (;;) {
      const rows = await this.#database.query<{ id: string }>(
        'select id from article where versions > 1 and id collate "C" > $1 order by id collate "C" limit 50',
        [last],
      )
      yield* await editsOf(
        this.#database,
        rows.map(({ id }) => id),
      )
      if (rows.length < 50) return
      last = rows.at(-1)?.id ?? ''
    }
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

  /** The whole case as one file, which `restore` takes into either kind of workspace. Memory does not grow with it. */
  dump(file: string): Promise<void> {
    return dumpCase(this.#database, file)
  }

  /** A dumped case into this workspace, which must be empty. Returns how many articles it holds. */
  restore(file: string): Promise<number> {
    return restoreCase(this.#database, file)
  }

  /** The case as evidence (WACZ). Returns the names of sources whose bytes were not kept. */
  async bundle(file: string): Promise<readonly string[]> {
    const { writeBundle } = await import('./evidence/bundle.ts')
    return (await writeBundle(this.#database, file)).missing
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
