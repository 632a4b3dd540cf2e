/** All quality tasks. Adding one is one file here and one line below. */
import type { Task } from '../task.ts'
import { annotateTasks } from './annotate.ts'
import { group } from './group.ts'
import { ingestTasks } from './ingest.ts'
import { language } from './language.ts'
import { quantities } from './quantities.ts'
import { room } from './room.ts'
import { stories } from './stories.ts'
import { times } from './times.ts'

export const TASKS: readonly Task[] = [
  ...group,
  ...stories,
  ...annotateTasks,
  ...language,
  ...times,
  ...quantities,
  ...room,
  ...ingestTasks,
]
