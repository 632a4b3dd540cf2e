/** The tools as a Model Context Protocol server, over whatever carries its messages (`stemma mcp`: stdin and stdout). */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Library } from '../library/library.ts'
import { VERSION } from '../pipeline/version.ts'
import { TOOLS, Unknown } from './tools.ts'

const INSTRUCTIONS =
  'Stemma reads every outlet’s version of a news story and tells how many independent sources there really are. ' +
  'Begin with list_stories, then story_overview. Ranges like 1–2 are honest: give both ends. ' +
  'Quote the words an answer gives and name their outlet. Stemma rates no truth.'

export function mcpServer(library: Library): McpServer {
  const server = new McpServer({ name: 'stemma', version: VERSION }, { instructions: INSTRUCTIONS })
  for (const { name, title, description, input, call } of TOOLS)
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (args: Record<string, unknown>) => {
        try {
          const answer = await call(library, args)
          return { content: [{ type: 'text', text: JSON.stringify(answer) }] }
        } catch (error) {
          if (!(error instanceof Unknown)) throw error
          return { content: [{ type: 'text', text: error.message }], isError: true }
        }
      },
    )
  return server
}
