/**
 * What stemma.config.json may hold, from the tree of commands: every option by its long name, at the top for all commands
 * that take it, or under a command's name for it alone. `npm run build` writes it to schema/config.json.
 */
import type { Command, Option } from 'commander'
import { z } from 'zod'

/** Options that only mean something on the command line itself. */
const NOT_HERE = new Set(['help', 'version', 'config', 'json'])

/** The options of a command that a config file may set, by long name. */
export function settable(command: Command): ReadonlyMap<string, Option> {
  return new Map(
    command.options.map((option) => [option.name(), option] as const).filter(([name]) => !NOT_HERE.has(name)),
  )
}

export function configSchema(program: Command) {
  const commands = program.commands.filter((command) => settable(command).size > 0)
  const everywhere = commands.flatMap((command) => [...settable(command)])
  return z.strictObject({
    $schema: z.string().describe('where this schema stands, for editors').optional(),
    ...Object.fromEntries(everywhere.map(([name, option]) => [name, typeOf(option)])),
    ...Object.fromEntries(
      commands.map((command) => [
        command.name(),
        z
          .strictObject(Object.fromEntries([...settable(command)].map(([name, option]) => [name, typeOf(option)])))
          .describe(`for stemma ${command.name()} alone`)
          .optional(),
      ]),
    ),
  })
}

function typeOf(option: Option) {
  const one = z.union([z.string(), z.number()])
  const value = option.isBoolean() ? z.boolean() : option.variadic ? z.union([one, z.array(one)]) : one
  return value.describe(option.description).optional()
}

/** JSON Schema, draft 2020-12. */
export function configJsonSchema(program: Command): object {
  return { title: 'stemma.config.json', ...z.toJSONSchema(configSchema(program), { target: 'draft-2020-12' }) }
}
