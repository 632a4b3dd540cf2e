/**
 * What an exporter is: the Result in, one file out, as text or as bytes. Pure: what lies outside (the pieces that draw a
 * PNG) comes in through `means`. Async where pieces load lazily.
 */
import type { Result } from '../model/result.ts'

export interface Means {
  /** Begin a table with a byte-order mark: Excel reads UTF-8 rightly only with it. Off where absent. */
  readonly bom?: boolean
  /** The bytes of a piece that is shipped as a file; only a PNG asks for them. */
  readonly load?: (piece: Piece) => Promise<Uint8Array>
}

export type Piece = 'renderer' | 'font' | 'bold-font'

export type Exporter = (result: Result, means?: Means) => string | Uint8Array | Promise<string | Uint8Array>

/** The formats that are text. */
export type TextExporter = (result: Result, means?: Means) => string
