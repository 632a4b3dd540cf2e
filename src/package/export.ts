/** `stemma/export`: a Result as one file, by the format's extension. */
import { nearest } from '../error/nearest.ts'
import { OptionError, shown } from '../error/stemma-error.ts'
import { EXPORTERS } from '../export/registry.ts'
import type { Result } from '../model/result.ts'

export { StemmaError } from '../error/stemma-error.ts'
export type { Result } from '../model/result.ts'

/** Extensions without their dot: `html`, `csv`, `jsonld` and the others. */
export const FORMATS: readonly string[] = Object.keys(EXPORTERS)

/** The content of the file; only the exporter that is asked for does any work. Throws where no format is called so. */
export async function exportAs(result: Result, format: string): Promise<string | Uint8Array> {
  const exporter = EXPORTERS[format]
  if (exporter !== undefined) return exporter(result)
  const near = nearest(format, FORMATS)
  throw new OptionError('E_OPTION_VALUE', {
    what: `no format is called ${shown(format)}`,
    where: 'exportAs',
    mend: `${near === null ? '' : `Did you mean ${near}? `}Formats: ${FORMATS.join(' ')}`,
  })
}
