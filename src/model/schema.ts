/** The JSON Schema (draft 2020-12) of the Result, from the zod source. `npm run build` writes it to schema/result.json. */
import { z } from 'zod'
import { Result } from './result.ts'

export function resultSchema(): object {
  return { title: 'Result of stemma read', ...z.toJSONSchema(Result, { target: 'draft-2020-12' }) }
}
