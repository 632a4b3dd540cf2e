/** Runs one command line. Unknown commands and options become errors of ours that name the nearest known one. */
import { CommanderError } from 'commander'
import { commandTree } from './command-tree.ts'
import { misuse } from './misuse.ts'

/** `argv` without `node` and the script. Returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  let exit = 0
  const program = commandTree((code) => {
    exit = code
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({ writeErr: () => {}, writeOut: (text) => process.stdout.write(text) })
  }
  try {
    if (argv.length === 0) program.outputHelp()
    else {
      const { settled } = await import('./config.ts')
      await settled(program, argv)
      await program.parseAsync(argv, { from: 'user' })
    }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    throw misuse(error, argv, program)
  }
  return exit
}
