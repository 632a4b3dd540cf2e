/**
 * Settings from a file: stemma.config.json of the working folder or the nearest above it, or the one that --config names.
 * What stands on the command line wins over the file, and so does the environment; a command's own section wins over the
 * settings for all. Paths in it are read from the file's folder, as a reader of the file would take them.
 */
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Command, Option } from 'commander'
import { nearest } from '../error/nearest.ts'
import { InputError, OptionError, shown } from '../error/stemma-error.ts'
import { calledIn } from './called.ts'

export const CONFIG_FILE = 'stemma.config.json'

type Value = string | number | boolean | readonly (string | number)[]
type Section = Readonly<Record<string, Value>>
type Settings = Readonly<Record<string, Value | Section>>

/** Reads the file, if there is one, and makes its values the defaults of the command that is called. */
export async function settled(program: Command, argv: readonly string[]): Promise<void> {
  const command = calledIn(program, argv)
  if (command === null) return
  const file = namedIn(argv) ?? (await found(process.cwd()))
  if (file === null) return
  const settings = await readConfig(file, program)
  const own = settings[command.name()]
  // Another command's section may bear the name of an option (watch).
  const shared = Object.entries(settings).flatMap(([name, value]) => (isSection(value) ? [] : [[name, value] as const]))
  const values: Section = { ...Object.fromEntries(shared), ...(isSection(own) ? own : {}) }
  const { settable } = await import('./config-schema.ts')
  const later: (() => void)[] = []
  for (const [name, option] of settable(command)) {
    const value = values[name]
    if (value === undefined) continue
    const key = option.attributeName()
    const given = placed(value, option, dirname(file))
    // A list would be added to instead of replaced by what the command line says: it waits until that is known.
    if (!option.variadic) command.setOptionValueWithSource(key, given, 'config')
    else
      later.push(() => {
        if (command.getOptionValueSource(key) === undefined) command.setOptionValueWithSource(key, given, 'config')
      })
  }
  command.hook('preAction', () => {
    for (const set of later) set()
  })
}

/** The value of --config, read before commander parses: the file's settings must be there when it does. */
function namedIn(argv: readonly string[]): string | null {
  for (const [i, word] of argv.entries()) {
    if (word === '--') return null
    if (word.startsWith('--config=')) return word.slice(9)
    if (word === '--config') return argv[i + 1] ?? null
  }
  return null
}

async function found(from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE)
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text !== null) return file
    if (dirname(folder) === folder) return null
  }
}

async function readConfig(file: string, program: Command): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError('E_INPUT_MISSING', {
      what: `cannot be opened (${error instanceof Error ? error.message : String(error)})`,
      where: file,
      mend: 'Check the name after --config',
      cause: error,
    })
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new OptionError('E_CONFIG', {
      what: `is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      where: file,
      mend: 'Mend it, or move it away; schema/config.json describes what it may hold',
      cause: error,
    })
  }
  const { configSchema } = await import('./config-schema.ts')
  const schema = configSchema(program)
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data as Settings
  const [issue] = parsed.error.issues
  const at = issue?.path.map(String) ?? []
  const section = program.commands.find((command) => command.name() === at[0])
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const { settable } = await import('./config-schema.ts')
    const known = section === undefined ? Object.keys(schema.shape) : [...settable(section).keys()]
    const near = nearest(key, known)
    throw new OptionError('E_CONFIG', {
      what: `there is no setting ${shown([...at, key].join('.'))}`,
      where: file,
      mend: `${near === null ? '' : `Did you mean ${shown(near)}? `}Settings are the long names of options: stemma ${section?.name() ?? 'read'} --help`,
    })
  }
  throw new OptionError('E_CONFIG', {
    what: `${at.length === 0 ? 'the file' : shown(at.join('.'))} holds what does not fit (${issue?.message ?? 'not an object'})`,
    where: file,
    mend: 'Give an option with a value as text or a number, one without as true or false; schema/config.json describes it',
  })
}

/** As commander would have it from the command line: text, lists of text; relative paths from the file's folder. */
function placed(value: Value, option: Option, folder: string): string | boolean | readonly string[] {
  const one = (given: string | number): string => {
    const text = `${given}`
    return isPath(option) && text !== '-' && !/^[a-z]+:\/\//i.test(text) && !isAbsolute(text)
      ? join(folder, text)
      : text
  }
  if (typeof value === 'boolean') return value
  if (typeof value === 'object') return value.map(one)
  return option.variadic ? [one(value)] : one(value)
}

function isSection(value: Value | Section | undefined): value is Section {
  return typeof value === 'object' && !Array.isArray(value)
}

const isPath = (option: Option): boolean => /<(?:file|folder|where|feeds)(?:\.\.\.)?>/.test(option.flags)
