/** All migrations, in order. Adding one is one file here and one line below; none is ever changed or taken out. */
import { FIRST } from './001-first.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

export const MIGRATIONS: readonly Migration[] = [{ name: '001-first', sql: FIRST }]
