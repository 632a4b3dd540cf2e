/** All quality tasks. Adding one is one file here and one line below. */
import type { Task } from '../task.ts'
import { annotateTasks } from './annotate.ts'
import { attributionLabelTasks } from './attribution-labels.ts'
import { collateTasks } from './collate.ts'
import { group } from './group.ts'
import { ingestTasks } from './ingest.ts'
import { labelledStoryTasks } from './labelled-stories.ts'
import { language } from './language.ts'
import { ownReportingTasks } from './own-reporting.ts'
import { quantities } from './quantities.ts'
import { room } from './room.ts'
import { stories } from './stories.ts'
import { times } from './times.ts'
import { timesQuantities } from './times-quantities.ts'
import { traceTasks } from './trace.ts'
import { traceRivals } from './trace-rivals.ts'

export const TASKS: readonly Task[] = [
  ...collateTasks,
  ...group,
  ...stories,
  ...labelledStoryTasks,
  ...traceTasks,
  ...traceRivals,
  ...ownReportingTasks,
  ...annotateTasks,
  ...attributionLabelTasks,
  ...language,
  ...times,
  ...timesQuantities,
  ...quantities,
  ...room,
  ...ingestTasks,
]
