/** The report: one self-contained page. */
import type { Exporter } from './exporter.ts'
import { page } from './html/page.ts'

export const html: Exporter = (result) => page(result)
