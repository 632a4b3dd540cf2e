/** Which exporter writes which extension. A new format is one file and one line here. */
import { csv } from './csv.ts'
import { dot } from './dot.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'

export const EXPORTERS: Readonly<Record<string, Exporter>> = {
  // The page's pieces load only when a page is asked for: `read` without -o starts faster.
  html: async (result) => (await import('./html.ts')).html(result),
  json,
  csv,
  md: markdown,
  jsonld,
  dot,
}
