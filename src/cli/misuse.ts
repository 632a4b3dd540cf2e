/** Commander's complaints in our form: each names what is wrong, where, and the nearest thing that is right. */
import type { Command, CommanderError } from 'commander'
import { nearest } from '../error/nearest.ts'
import { OptionError, shown } from '../error/stemma-error.ts'
import { calledIn } from './called.ts'
import { noInput } from './no-input.ts'

export function misuse(error: CommanderError, argv: readonly string[], program: Command): OptionError {
  const command = calledIn(program, argv) ?? program
  const where = command === program ? 'stemma' : `stemma ${command.name()}`
  const help = `${where} --help lists what there is`
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const suggest = (given: string, known: readonly string[]) => {
    const near = nearest(given, known)
    return near === null ? help : `Did you mean ${near}? ${help}`
  }
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = [...command.options, ...program.options]
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
      return quoted === 'inputs' || quoted === 'feeds'
        ? noInput(where)
        : new OptionError('E_OPTION_VALUE', { what: `<${quoted}> is missing`, where, mend: help })
    case 'commander.optionMissingArgument':
      return new OptionError('E_OPTION_VALUE', {
        what: `option ${shown(quoted.split(' ')[0] ?? quoted)} needs a value`,
        where,
        mend: help,
      })
    default:
      return new OptionError('E_OPTION_VALUE', {
        what: error.message.replace(/^error: /, '').replace(/^command-argument value/, 'the value'),
        where,
        mend: help,
      })
  }
}
