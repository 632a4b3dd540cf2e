/** Options that are whole numbers. */
import { OptionError, shown } from '../error/stemma-error.ts'

/** Throws an OptionError that says what fits. */
export function whole(value: string, option: string, least: number, most: number): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number
  throw new OptionError('E_OPTION_VALUE', {
    what: `cannot use ${shown(value)}`,
    where: option,
    mend: `Give a whole number from ${least} to ${most}`,
  })
}
