/** Why a page was not brought. `again`: it may go better later, so it is tried again. */
export class Refused extends Error {
  readonly again: boolean
  /** The status of the answer, when there was one. */
  readonly status: number | null
  /** How long the server asked us to stay away, or null. */
  readonly waitMs: number | null

  constructor(
    why: string,
    more: { readonly again?: boolean; readonly status?: number; readonly waitMs?: number | null } = {},
  ) {
    super(why)
    this.again = more.again ?? false
    this.status = more.status ?? null
    this.waitMs = more.waitMs ?? null
  }
}

// Errors of the network that often pass. A name that does not exist or a bad certificate does not.
const PASSING = new Set(
  'ECONNRESET ECONNREFUSED ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH EAI_AGAIN ERR_STREAM_PREMATURE_CLOSE'.split(
    ' ',
  ),
)

/** Whatever went wrong on the way, in our terms. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error
  // Several addresses were tried: node gives all their errors.
  const first = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error
  if (!(first instanceof Error)) return new Refused(String(first))
  const code = 'code' in first ? String(first.code) : ''
  return new Refused(first.message, { again: PASSING.has(code) })
}
