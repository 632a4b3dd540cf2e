/** How rare each term is among the articles compared: asked of the tables once a join, however many stories it tells. */
import type { Ground } from '../../group/weigh.ts'
import type { Queries } from '../database.ts'
import { PACKED, signed, unpacked } from './node-rows.ts'

export class Rarities {
  readonly #queries: Queries
  readonly #frequencies = new Map<number, number>()
  #articles: number | null = null

  /** For one join, after its own articles are counted. */
  constructor(queries: Queries) {
    this.#queries = queries
  }

  /** With at least the terms of these lists. Equal bodies count once. */
  async ground(lists: readonly ArrayLike<number>[]): Promise<Ground> {
    const { query } = this.#queries
    if (this.#articles === null) {
      const [row] = await query<{ n: number }>('select count(*)::int as n from node where twin is null')
      this.#articles = row?.n ?? 0
    }
    const missing = new Set<number>()
    for (const list of lists) for (const hash of signed(list)) if (!this.#frequencies.has(hash >>> 0)) missing.add(hash)
    if (missing.size > 0) {
      const rows = await query<{ packed: string | null }>(
        `select ${PACKED('hash, articles')} from term where hash = any($1::int[])`,
        [[...missing]],
      )
      for (const [hash = 0, articles = 0] of unpacked(rows)) this.#frequencies.set(hash >>> 0, articles)
    }
    return { articles: this.#articles, frequencies: this.#frequencies }
  }
}
