/** The changes as a feed file, written anew whenever there is one: for a web server of the user's own. */
import { rename, writeFile } from 'node:fs/promises'
import type { Workspace } from '../store/workspace.ts'
import { atomFeed, LATEST } from './atom.ts'
import { eventOf } from './event.ts'
import type { Follower } from './follower.ts'

/** Whole or not at all: a reader never sees half a file. */
export function atomFile(workspace: Workspace, file: string, say: (message: string) => void): Follower {
  return {
    name: null,
    take: async () => {
      const last = await workspace.lastChange()
      const changes = await workspace.changesSince(Math.max(0, last - LATEST))
      const title = `Stemma: ${workspace.where}`
      const text = atomFeed(changes.map(eventOf), { id: 'urn:stemma:changes', title, self: null, page: () => null })
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
    },
    failed: (error) =>
      say(
        `${file} could not be written (${error instanceof Error ? error.message : String(error)}); it is tried again`,
      ),
  }
}
