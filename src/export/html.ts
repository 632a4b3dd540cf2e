/** The report: one self-contained page with the reading room in it (web/). */
import type { Exporter } from './exporter.ts'
import { reportPage } from './html/page.ts'

export const html: Exporter = async (result) => (await reportPage(result)).html
