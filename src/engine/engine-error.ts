/** The engine could not do its work: a thread or a machine failed for good, or the servers between them are gone. */
import { StemmaError } from '../error/stemma-error.ts'

export class EngineError extends StemmaError {
  override readonly exit = 3
}
