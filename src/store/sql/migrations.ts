/** All migrations, in order. Adding one is one file here and one line below; none is ever changed or taken out. */
import { FIRST } from './001-first.ts'
import { STORIES } from './002-stories.ts'
import { CHANGES } from './003-changes.ts'
import { FEEDS } from './004-feeds.ts'
import { BODIES } from './005-bodies.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-first', sql: FIRST },
  { name: '002-stories', sql: STORIES },
  { name: '003-changes', sql: CHANGES },
  { name: '004-feeds', sql: FEEDS },
  { name: '005-bodies', sql: BODIES },
]
