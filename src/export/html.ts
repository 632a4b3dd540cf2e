/** The report: one self-contained page with the reading room in it (web/). */
import type { Result } from '../model/result.ts'
import { reportPage } from './html/page.ts'

export const html = async (result: Result): Promise<string> => (await reportPage(result)).html
