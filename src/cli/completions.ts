/**
 * Completions for bash, zsh and fish, from the tree of commands: plain scripts that call nothing, so that a tab costs no
 * start of Node. Commands first, then the options of the command; values and inputs are files.
 */
import type { Command, Option } from 'commander'
import { OptionError, shown } from '../error/stemma-error.ts'

/** The script; throws for a shell it does not know (commander has refused it before). */
export function completions(shell: string, program: Command): string {
  if (shell === 'bash') return bash(program)
  if (shell === 'zsh') return zsh(program)
  if (shell === 'fish') return fish(program)
  throw new OptionError('E_OPTION_VALUE', {
    what: `no shell ${shown(shell)}`,
    where: 'stemma completions',
    mend: 'bash, zsh or fish',
  })
}

const flagsOf = (option: Option): string[] => [option.short, option.long].filter((flag) => flag != null)
/** A command's own options, those of all commands, and --help. */
const optionsOf = (command: Command, program: Command): Option[] => [
  ...new Set([
    ...command.options,
    ...(command === program ? [] : program.options.filter((one) => one.name() !== 'version')),
  ]),
]
const wordsOf = (command: Command): string[] => command.registeredArguments.flatMap((one) => one.argChoices ?? [])

function bash(program: Command): string {
  const cases = program.commands.map((command) => {
    const options = [...optionsOf(command, program).flatMap(flagsOf), '--help']
    return `    ${command.name()}) options="${options.join(' ')}"; words="${wordsOf(command).join(' ')}" ;;`
  })
  const names = [...program.commands.map((command) => command.name()), 'help'].join(' ')
  return `# Completions of stemma for bash. Made by: stemma completions bash
_stemma() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" word options words i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ "$word" != -* ]]; then command="$word"; break; fi
    if [[ "$word" == --config ]]; then ((i++)); fi
  done
  case "$command" in
${cases.join('\n')}
    *) options="${[...program.options.flatMap(flagsOf), '--help'].join(' ')}"; words="${names}" ;;
  esac
  COMPREPLY=()
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n "$words" ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
# Where there is nothing of ours to complete, files are.
complete -o default -o bashdefault -F _stemma stemma
`
}

function zsh(program: Command): string {
  const described = program.commands.map(
    (command) => `    '${zshWords(command.name())}:${zshWords(command.description())}'`,
  )
  const cases = program.commands.map((command) => {
    const values = wordsOf(command)
    const rest = values.length > 0 ? `'1:value:(${values.join(' ')})'` : `'*:file:_files'`
    return `    ${command.name()})\n      _arguments -s ${[...optionsOf(command, program).map(zshOption), `'(-h --help)'{-h,--help}'[show this help]'`, rest].join(' \\\n        ')}\n      ;;`
  })
  return `#compdef stemma
# Completions of stemma for zsh. Made by: stemma completions zsh
_stemma() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe 'command' commands
    _arguments -s ${program.options.map(zshOption).join(' ')}
    return
  fi
  local command="\${words[2]}"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join('\n')}
  esac
}
if [[ "$funcstack[1]" = _stemma ]]; then _stemma "$@"; else compdef _stemma stemma; fi
`
}

/** '*--output[write …]:file:_files'; the star: may be given again. */
function zshOption(option: Option): string {
  const flags = flagsOf(option)
  const name = flags.length > 1 ? `{${flags.join(',')}}` : (flags[0] ?? '')
  const value = option.isBoolean() ? '' : `:${option.name()}:_files`
  const again = option.variadic ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : ''
  const text = `[${zshWords(option.description)}]${value}`
  return flags.length > 1 ? `'${again}'${name}'${text}'` : `'${again}${name}${text}'`
}

/** Inside single quotes, brackets and colons, which all mean something there. */
function zshWords(text: string): string {
  return text.replace(/'/g, `'\\''`).replace(/[[\]:\\]/g, (sign) => `\\${sign}`)
}

function fish(program: Command): string {
  const none = '__fish_use_subcommand'
  const lines = program.commands.flatMap((command) => {
    const here = `-n '__fish_seen_subcommand_from ${command.name()}'`
    return [
      `complete -c stemma -f -n ${none} -a ${command.name()} -d ${fishWords(command.description())}`,
      ...command.options.map((option) => `complete -c stemma ${here} ${fishOption(option)}`),
      ...wordsOf(command).map((word) => `complete -c stemma -f ${here} -a ${word}`),
    ]
  })
  const everywhere = [...program.options.map(fishOption), `-s h -l help -d ${fishWords('show this help')}`]
  return `# Completions of stemma for fish. Made by: stemma completions fish
${[...lines, ...everywhere.map((option) => `complete -c stemma ${option}`)].join('\n')}
`
}

function fishOption(option: Option): string {
  const short = option.short == null ? '' : `-s ${option.short.replace(/^-+/, '')} `
  const value = option.isBoolean() ? '' : ' -r'
  return `${short}-l ${option.name()}${value} -d ${fishWords(option.description)}`
}

const fishWords = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
