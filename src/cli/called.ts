/** Which command a command line calls: the first word that is neither an option nor the value of --config. */
import type { Command } from 'commander'

export function calledIn(program: Command, argv: readonly string[]): Command | null {
  const at = argv.findIndex((word, i) => !word.startsWith('-') && argv[i - 1] !== '--config')
  return program.commands.find((command) => command.name() === argv[at]) ?? null
}
