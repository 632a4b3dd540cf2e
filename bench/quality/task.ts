/** What one quality task is: a name, the corpora it reads, and a run that gives figures by key. */
export interface Figures {
  readonly [key: string]: number
}

export interface TaskContext {
  /** Absolute path below `../shared` (or STEMMA_SHARED). */
  readonly shared: (path: string) => string
  /** Runs a yardstick of `shared/scorers` with python3 and returns what it printed. */
  readonly scorer: (script: string, args: readonly string[]) => Promise<string>
  /** A fresh folder for the task's files; removed afterwards. */
  readonly scratch: string
  readonly log: (line: string) => void
}

export interface Task {
  /** `stage` or `stage.part`: `npm run eval -- group` runs the tasks whose name begins so. */
  readonly name: string
  /** Corpus files or folders below `shared/`, hashed into the floors; the task is skipped where one is absent. */
  readonly corpora: readonly string[]
  /**
   * Figures by key. Keys of `shared/musts.json` where one fits, else `stage.set.measure`. Write the definition of
   * each measure beside it in the task's file.
   */
  readonly run: (context: TaskContext) => Promise<Figures>
}
