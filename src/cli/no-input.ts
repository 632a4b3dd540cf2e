/** A command was given nothing to read: commander says so itself, but not where a workspace may stand for inputs. */
import { OptionError } from '../error/stemma-error.ts'

export function noInput(where: string): OptionError {
  return new OptionError('E_OPTION_VALUE', {
    what: 'no input was given',
    where,
    mend: `Name files, folders or URLs, or - for standard input. ${where} --help lists what there is`,
  })
}
