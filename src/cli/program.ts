/**
 * The commands and their options, by commander. Each command's work loads only when it is called. Unknown commands
 * and options become errors of ours that name the nearest known one.
 */
import { Command, CommanderError, Option } from 'commander'
import { nearest } from '../error/nearest.ts'
import { OptionError, shown } from '../error/stemma-error.ts'
import { VERSION } from '../pipeline/version.ts'
import { noInput } from './no-input.ts'

export interface Common {
  readonly published?: string
  readonly outlet?: string
  readonly keep?: string
  readonly quiet?: boolean
}

/** Runs one command line (without `node` and the script). Returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  let exit = 0
  const program = new Command('stemma')
    .description('Reads every outlet’s version of a news story and tells how many sources there really are.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      '\nStart here:\n  $ stemma read examples/night-release -o report.html\n\nHelp for one command: stemma read --help',
    )
    .showHelpAfterError(false)
  const done = (code: number) => {
    exit = code
  }

  inWorkspace(
    performed(program.command('read'), 'the whole job: who rests on whom, what differs, how many origins there are'),
    'imports the inputs, if any, and reads their stories (without inputs: all stories) there',
  )
    .option('-o, --output <file...>', 'write the result too: .html .json .csv .md .jsonld .dot, by extension')
    .option('--decisions <file>', 'a reader’s corrections (JSON)')
    .addHelpText(
      'after',
      examples([
        'stemma read story/*.html -o report.html',
        'stemma read story/ --published 2024-11-20 -o result.json -o claims.csv',
      ]),
    )
    .action(async (inputs: string[], options) => done(await (await import('./read.ts')).readCommand(inputs, options)))
  performed(program.command('extract'), 'the articles, a JSON line each: text, blocks, outlet, title, date')
    .option('--body', 'print the plain body text instead')
    .addHelpText('after', examples(['stemma extract page.html --body', 'stemma extract story/ | stemma group -']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).extractCommand(inputs, options)),
    )
  performed(program.command('annotate'), 'what each article says, and who says it: a JSON line per article')
    .addHelpText('after', examples(['stemma annotate page.html', 'stemma annotate articles.jsonl > annotations.jsonl']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).annotateCommand(inputs, options)),
    )
  inWorkspace(
    common(program.command('group'), 'which articles tell of one event, and copies among them: a JSON line per story'),
    'imports the inputs, if any, and prints all stories there',
  )
    .addHelpText('after', examples(['stemma group inbox/', 'stemma extract pages/ | stemma group -']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).groupCommand(inputs, options)),
    )
  program
    .command('compare')
    .description('two sentences laid word by word beside each other, or a file of pairs')
    .argument('[a]', 'a sentence')
    .argument('[b]', 'another sentence')
    .option('--pairs <file>', 'two tab-separated columns, no header, no quoting; one JSON line out per line in')
    .option('--json', 'JSON also on a terminal')
    .option('--quiet', 'no messages')
    .addHelpText(
      'after',
      examples([
        'stemma compare "The mayor promised four new bridges." "The mayor promised several bridges."',
        'stemma compare --pairs pairs.tsv',
      ]),
    )
    .action(async (a: string | undefined, b: string | undefined, options) =>
      done(await (await import('./compare.ts')).compareCommand(a, b, options)),
    )

  inWorkspace(
    common(program.command('import'), 'adds articles to a workspace: a JSON line each, once it is safely stored'),
  )
    .addHelpText(
      'after',
      examples([
        'stemma import story/ --workspace case',
        'stemma import https://… --workspace postgres://localhost/case',
      ]),
    )
    .action(async (inputs: string[], options) =>
      done(await (await import('./workspace.ts')).importCommand(inputs, options)),
    )
  inWorkspace(program.command('list').description('the articles of a workspace, a JSON line each'))
    .option('--edits', 'instead, what outlets changed in their own articles: a JSON line per edit')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma list --workspace case']))
    .action(async (options) => done(await (await import('./workspace.ts')).listCommand(options)))
  inWorkspace(program.command('dump').description('a whole workspace as one file'))
    .option('-o, --output <file>', 'where to: case.stemma to restore elsewhere, case.wacz as evidence')
    .option('--wacz <file>', 'also a bundle of evidence: pages, hashes, result')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma dump --workspace case -o case.stemma --wacz case.wacz']))
    .action(async (options) => done(await (await import('./workspace.ts')).dumpCommand(options)))
  inWorkspace(program.command('restore').description('a dumped workspace into a new one, of either kind'))
    .argument('<file>', 'what stemma dump wrote')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma restore case.stemma --workspace postgres://localhost/case']))
    .action(async (file: string, options) => done(await (await import('./workspace.ts')).restoreCommand(file, options)))

  inWorkspace(
    program.command('watch').description('follows feeds into a workspace and tells every change, a JSON line each'),
  )
    .argument('<feeds...>', 'addresses of RSS, Atom or JSON feeds; OPML files; text files with an address a line')
    .option('--every <minutes>', 'between two looks at a feed', '15')
    .option('--once', 'one look at everything, then the end')
    .option('--webhook <url...>', 'addresses that are told of every change (POST, JSON)')
    .option('--webhook-secret <file>', 'what the webhook’s messages are signed with')
    .option('--atom <file>', 'the latest changes as an Atom feed')
    .option('--keep <folder>', 'keep what is fetched as a web archive (WARC) in this folder')
    .option('--quiet', 'no messages')
    .addHelpText(
      'after',
      examples([
        'stemma watch https://paper.example/feed.xml --workspace case',
        'stemma watch feeds.opml --workspace case --webhook https://desk.example/hook --webhook-secret secret.txt',
      ]),
    )
    .action(async (feeds: string[], options) => done(await (await import('./watch.ts')).watchCommand(feeds, options)))

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
    .command('doctor')
    .description('what is installed, in which version, and whether it works here')
    .option('--json', 'for programs')
    .action(async (options) => done(await (await import('./doctor.ts')).doctorCommand(options)))

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

  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({ writeErr: () => {}, writeOut: (text) => process.stdout.write(text) })
  }
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    throw misuse(error, argv, program)
  }
  return exit
}

function common(command: Command, description: string): Command {
  return command
    .description(description)
    .argument('<inputs...>', 'files, folders, globs, URLs, or - for standard input')
    .addOption(
      new Option('--published <date>', 'publication date (YYYY-MM-DD) of articles that have none of their own'),
    )
    .addOption(new Option('--outlet <name>', 'outlet of articles that have none of their own'))
    .option('--keep <folder>', 'keep what is fetched from URLs as a web archive (WARC) in this folder')
    .option('--quiet', 'no messages and no progress bars')
}

/** Where a workspace may stand for the inputs, they may be left out; commands that need one say so themselves. */
function inWorkspace(command: Command, what?: string): Command {
  const [inputs] = command.registeredArguments
  if (what !== undefined && inputs !== undefined) inputs.required = false
  return command.option('--workspace <where>', `a folder, or a postgres:// URL${what === undefined ? '' : `: ${what}`}`)
}

/** For the commands whose work can be shared: who does it changes the time, never the result. */
function performed(command: Command, description: string): Command {
  return common(command, description)
    .option('--workers <number>', 'threads of this machine (as many as it has, where there is enough to read)')
    .option('--nats <url>', 'workers over NATS JetStream instead (each started with: stemma work --nats URL)')
    .addOption(natsToken())
    .addOption(replicas())
}

const natsToken = () => new Option('--nats-token <token>', 'token the NATS servers ask for').env('STEMMA_NATS_TOKEN')
const replicas = () => new Option('--replicas <number>', 'servers that keep each message').default('1')

function examples(lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
}

/** Commander's complaint in our form. */
function misuse(error: CommanderError, argv: readonly string[], program: Command): OptionError {
  const command = program.commands.find((one) => argv.includes(one.name())) ?? program
  const where = command === program ? 'stemma' : `stemma ${command.name()}`
  const help = `${where} --help lists what there is`
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const suggest = (given: string, known: readonly string[]) => {
    const near = nearest(given, known)
    return near === null ? help : `Did you mean ${near}? ${help}`
  }
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options
        .flatMap((option) => [option.long ?? '', option.short ?? ''])
        .filter((flag) => flag !== '')
      const flag = quoted.split('=')[0] ?? quoted
      return new OptionError('E_OPTION_UNKNOWN', {
        what: `there is no option ${shown(flag)}`,
        where,
        mend: suggest(flag, [...flags, '--help']),
      })
    }
    case 'commander.unknownCommand':
      return new OptionError('E_OPTION_UNKNOWN', {
        what: `there is no command ${shown(quoted)}`,
        where: 'stemma',
        mend: suggest(
          quoted,
          program.commands.map((one) => one.name()),
        ),
      })
    case 'commander.missingArgument':
      return noInput(where)
    case 'commander.optionMissingArgument':
      return new OptionError('E_OPTION_VALUE', {
        what: `option ${shown(quoted.split(' ')[0] ?? quoted)} needs a value`,
        where,
        mend: help,
      })
    default:
      return new OptionError('E_OPTION_VALUE', { what: error.message.replace(/^error: /, ''), where, mend: help })
  }
}
