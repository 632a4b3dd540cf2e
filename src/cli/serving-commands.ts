/** The commands that stay and answer: mcp, work, serve. */
import { type Command, Option } from 'commander'
import { type Done, examples, inWorkspace, natsToken, replicas } from './shared-options.ts'

export function servingCommands(program: Command, done: Done): void {
  inWorkspace(
    program.command('mcp').description('the same for a language model’s program: tools over stdin and stdout'),
  )
    .argument('[inputs...]', 'files, folders, globs, URLs')
    .option('--decisions <file>', 'a reader’s corrections (JSON)')
    .option('--published <date>', 'publication date (YYYY-MM-DD) of articles that have none of their own')
    .option('--outlet <name>', 'outlet of articles that have none of their own')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma mcp story/', 'stemma mcp --workspace case']))
    .action(async (inputs: string[], options) => done(await (await import('./mcp.ts')).mcpCommand(inputs, options)))

  program
    .command('work')
    .description('a worker: performs what "stemma read --nats URL" hands out, until it is stopped')
    .requiredOption('--nats <url>', 'nats://HOST:PORT; several separated by commas')
    .addOption(natsToken())
    .addOption(replicas())
    .option('--workers <number>', 'threads (as many as this machine has)')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma work --nats nats://127.0.0.1:4222']))
    .action(async (options) => done(await (await import('./work.ts')).workCommand(options)))
  inWorkspace(
    program.command('serve').description('the reading room in a browser: stories, claims, family trees, corrections'),
  )
    .argument('[inputs...]', 'files, folders, globs, URLs; none: an empty room to drop files into')
    .addOption(
      new Option('--published <date>', 'publication date (YYYY-MM-DD) of articles that have none of their own'),
    )
    .addOption(new Option('--outlet <name>', 'outlet of articles that have none of their own'))
    .option('--decisions <file>', 'a reader’s corrections (JSON); kept there when the page saves them')
    .option('--watch <feeds...>', 'follow these feeds into the workspace meanwhile')
    .option('--every <minutes>', 'between two looks at a feed', '15')
    .option('--webhook <url...>', 'addresses that are told of every change (POST, JSON)')
    .option('--webhook-secret <file>', 'what the webhook’s messages are signed with')
    .option('--atom <file>', 'the latest changes as an Atom feed')
    .option('--host <address>', 'address to listen on; beyond this machine a token is asked for', '127.0.0.1')
    .option('--port <number>', '0: any free one', '8017')
    .option('--allow-host <name...>', 'further names this server is called by')
    .option('--token-file <file>', 'where the hash of the token is kept; made if absent')
    .option('--largest-mb <number>', 'megabytes a request may hold', '50')
    .option('--rate <number>', 'requests a second from one address', '50')
    .option('--quiet', 'no messages and no progress bars')
    .addHelpText('after', examples(['stemma serve story/', 'stemma serve --workspace case/ --port 9000']))
    .action(async (inputs: string[], options) => done(await (await import('./serve.ts')).serveCommand(inputs, options)))
}
