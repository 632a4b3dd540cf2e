/**
 * The commands and their options, by commander. Each command's work loads only when it is called. Unknown commands
 * and options become errors of ours that name the nearest known one.
 */
import { Command, CommanderError } from 'commander'
import { VERSION } from '../pipeline/version.ts'
import { misuse } from './misuse.ts'
import { readingCommands } from './reading-commands.ts'
import { servingCommands } from './serving-commands.ts'
import { workspaceCommands } from './workspace-commands.ts'

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

  readingCommands(program, done)
  workspaceCommands(program, done)
  servingCommands(program, done)

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
