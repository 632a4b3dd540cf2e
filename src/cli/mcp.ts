/** `stemma mcp`: the stories of files or of a workspace for a language model's program, over stdin and stdout. */
import type { LibraryFlags } from './library.ts'

/** Resolves when the other side closes stdin. */
export async function mcpCommand(inputs: readonly string[], flags: LibraryFlags): Promise<number> {
  const [{ libraryOf }, { mcpServer }, { StdioServerTransport }] = await Promise.all([
    import('./library.ts'),
    import('../mcp/server.ts'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ])
  const { library, close } = await libraryOf(inputs, flags)
  const server = mcpServer(library)
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    server.server.onclose = resolve
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
  await close()
  return 0
}
