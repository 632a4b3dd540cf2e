/** Why the system refused a file, as a message may say it: its code (`ENOENT`, `EACCES`), else the error's own words. */
export function systemReason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
