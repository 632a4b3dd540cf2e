/**
 * The whole tree of commands and options, by commander: the one source of the help, the manual, the completions and the
 * config file. Each command's work loads only when it is called.
 */
import { Command } from 'commander'
import { VERSION } from '../pipeline/version.ts'
import { readingCommands } from './reading-commands.ts'
import { servingCommands } from './serving-commands.ts'
import { settingCommands } from './setting-commands.ts'
import type { Done } from './shared-options.ts'
import { workspaceCommands } from './workspace-commands.ts'

/** `done` is told the exit code of the command that ran. */
export function commandTree(done: Done): Command {
  const program = new Command('stemma')
    .description('Reads every outlet’s version of a news story and tells how many sources there really are.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--config <file>', 'settings to use (else stemma.config.json of this folder or the nearest above it)')
    .option('--json', 'for programs: results as JSON, and each message a JSON object on stderr')
    .addHelpText(
      'after',
      '\nStart here:\n  $ stemma read examples/night-release -o report.html\n\nHelp for one command: stemma read --help',
    )
    .showHelpAfterError(false)
    .configureHelp({ showGlobalOptions: true })
  readingCommands(program, done)
  workspaceCommands(program, done)
  servingCommands(program, done)
  settingCommands(program, done)
  for (const command of program.commands) command.configureHelp({ showGlobalOptions: true })
  return program
}
