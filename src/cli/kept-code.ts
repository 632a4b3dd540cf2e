/**
 * Runs the code of the bundle's largest file from what V8 had compiled of it at the end of an earlier reading, which is
 * kept beside it, as Python keeps compiled modules (docs/decisions/0042). A kept file is of one text and one version
 * of V8; V8 itself refuses what it cannot use, and where nothing can be kept everything is compiled again.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

/** What the expression in the file gives. `hash`: of its text. */
export function keptCode(code: URL, hash: string): unknown {
  const file = fileURLToPath(code)
  const keptFile = `${file}.${hash}.${process.versions.v8}.kept`
  const cachedData = bytesOf(keptFile)
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, ...(cachedData && { cachedData }) })
  if (cachedData === undefined) process.once('exit', (code) => code === 0 && keep(script, keptFile))
  return script.runInThisContext()
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    // Nothing is kept yet, or it cannot be read: both mean compiling.
    return undefined
  }
}

/** Only a `stemma read` that went well keeps, at its end: then it is known which functions a reading needs. Takes some 30 ms, once. */
function keep(script: Script, keptFile: string): void {
  if (process.argv[2] !== 'read' || !process.getBuiltinModule('node:worker_threads').isMainThread) return
  const unfinished = `${keptFile}.${process.pid}`
  try {
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, keptFile)
  } catch {
    // A folder that belongs to somebody else, or is full: the reading is done and right without.
  }
}
