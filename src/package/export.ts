/** `stemma/export`: a Result as one file, by the format's extension. */
import { nearest } from '../error/nearest.ts'
import { OptionError, shown } from '../error/stemma-error.ts'
import type { Means } from '../export/exporter.ts'
import { FORMATS as BY_END } from '../export/registry.ts'
import type { Result } from '../model/result.ts'

export { StemmaError } from '../error/stemma-error.ts'
export type { Means, Piece } from '../export/exporter.ts'
export type { Result } from '../model/result.ts'

/** Ends of file names without their dot: `html`, `csv`, `anno.jsonld` and the others (docs/exports.md). */
export const FORMATS: readonly string[] = Object.keys(BY_END)

/**
 * The content of the file; only the exporter that is asked for does any work. Throws where no format is called so.
 * `png` needs `means.load`, the bytes of its renderer and fonts: in Node `loadPiece` of `stemma/open`.
 */
export async function exportAs(result: Result, format: string, means: Means = {}): Promise<string | Uint8Array> {
  const exporter = Object.hasOwn(BY_END, format) ? BY_END[format] : undefined
  if (exporter !== undefined) return exporter.write(result, means)
  const near = nearest(format, FORMATS)
  throw new OptionError('E_OPTION_VALUE', {
    what: `no format is called ${shown(format)}`,
    where: 'exportAs',
    mend: `${near === null ? '' : `Did you mean ${near}? `}Formats: ${FORMATS.join(' ')}`,
  })
}
