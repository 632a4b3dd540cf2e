/** What an exporter is: the Result in, the text of one file out. Pure; `html` is async because pieces load lazily. */
import type { Result } from '../model/result.ts'

export type Exporter = (result: Result) => string | Promise<string>
