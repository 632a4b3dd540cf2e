/**
 * The changes of a workspace as a stream of server-sent events. A browser that lost the line sends the last id it had
 * (Last-Event-ID) and hears what it missed. The store is asked once a second: another process may write to it too.
 */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Changes } from '../library/library.ts'

const EVERY_MS = 1000
// A proxy closes a line that says nothing for a minute.
const SILENT_TURNS = 15

export function followChanges(context: Context, changes: Changes): Response {
  const asked = Number(context.req.header('last-event-id') ?? Number.NaN)
  return streamSSE(context, async (stream) => {
    let cursor = Number.isSafeInteger(asked) && asked >= 0 ? asked : await changes.last()
    for (let silent = 0; !stream.aborted; silent++) {
      for (const event of await changes.since(cursor)) {
        await stream.writeSSE({ id: `${event.seq}`, event: event.kind, data: JSON.stringify(event) })
        cursor = event.seq
        silent = 0
      }
      if (silent % SILENT_TURNS === 0) await stream.write(': listening\n\n')
      await stream.sleep(EVERY_MS)
    }
  })
}
