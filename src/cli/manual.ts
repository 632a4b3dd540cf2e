/**
 * The manual page (man 7 man-pages), from the tree of commands that also gives the help: `npm run build` writes it to
 * dist/stemma.1. No date stands in it, so that equal sources give equal bytes.
 */
import type { Command, Option } from 'commander'
import { CODES } from '../error/codes.ts'
import { FORMATS } from '../export/registry.ts'
import { VERSION } from '../pipeline/version.ts'
import { commandTree } from './command-tree.ts'

export function manualPage(): string {
  const program = commandTree(() => {})
  const lines = [
    `.TH STEMMA 1 "" "stemma ${roff(VERSION)}" "User Commands"`,
    '.SH NAME',
    'stemma \\- reads every outlet\\(aqs version of a news story and counts independent origins',
    '.SH SYNOPSIS',
    ...program.commands.flatMap((command) => ['.br', `\\fBstemma ${roff(command.name())}\\fR ${roff(usage(command))}`]),
    '.SH DESCRIPTION',
    roff(program.description()),
    'It never rates truth: it shows who says what, on whose word.',
    'Inputs are files, folders, globs, addresses, or \\- for standard input: text, Markdown, HTML, feeds, web archives, and .jsonl.',
    'Results go to standard output or to the files that \\fB\\-o\\fR names, messages to standard error.',
    '.SH OPTIONS OF ALL COMMANDS',
    ...program.options.flatMap(described),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => section(command)),
    '.SH FORMATS',
    'The end of the name after \\fB\\-o\\fR chooses the format.',
    ...Object.entries(FORMATS).flatMap(([end, { about }]) => ['.TP', `\\fB.${roff(end)}\\fR`, roff(about)]),
    '.SH FILES',
    '.TP',
    '\\fBstemma.config.json\\fR',
    'Settings of the working folder or the nearest folder above it: long names of options, at the top for all commands or under the name of one. The command line wins.',
    '.SH ENVIRONMENT',
    ...['NO_COLOR', 'STEMMA_NATS_TOKEN', 'STEMMA_DEBUG'].flatMap((name) => [
      '.TP',
      `\\fB${name}\\fR`,
      roff(ENVIRONMENT[name] ?? ''),
    ]),
    '.SH EXIT STATUS',
    ...Object.entries(EXITS).flatMap(([code, words]) => ['.TP', `\\fB${code}\\fR`, roff(words)]),
    '.SH ERRORS',
    'Each message names a code, what failed, where, and how to mend it. With \\fB\\-\\-json\\fR each is a JSON object.',
    ...Object.entries(CODES).flatMap(([code, words]) => ['.TP', `\\fB${roff(code)}\\fR`, roff(words)]),
  ]
  return `${lines.join('\n')}\n`
}

const ENVIRONMENT: Readonly<Record<string, string>> = {
  NO_COLOR: 'set to anything: no colour on the terminal',
  STEMMA_NATS_TOKEN: 'the token that the NATS servers ask for',
  STEMMA_DEBUG: 'set to anything: a bug shows where it happened',
}

const EXITS: Readonly<Record<string, string>> = {
  0: 'done, with or without notices',
  2: 'bad use, or nothing readable was given',
  3: 'the workspace or the workers failed',
  70: 'a bug in Stemma',
}

/** What stands after the command's name: "[options] <inputs...>". */
function usage(command: Command): string {
  return command.usage()
}

function section(command: Command): string[] {
  return [
    `.SS stemma ${roff(command.name())} ${roff(usage(command))}`,
    roff(command.description()),
    ...command.registeredArguments.flatMap((one) => ['.TP', `\\fI${roff(one.name())}\\fR`, roff(argumentWords(one))]),
    ...command.options.flatMap(described),
    ...examplesOf(command),
  ]
}

function argumentWords(one: Command['registeredArguments'][number]): string {
  return one.argChoices === undefined ? one.description : `${one.description}: ${one.argChoices.join(', ')}`
}

function described(option: Option): string[] {
  const preset = option.defaultValue === undefined ? '' : ` (if not given: ${String(option.defaultValue)})`
  const variable = option.envVar === undefined ? '' : ` (environment: ${option.envVar})`
  return ['.TP', `\\fB${roff(option.flags)}\\fR`, roff(`${option.description}${preset}${variable}`)]
}

/** The examples stand in the text after the help, which commander gives only by printing it. */
function examplesOf(command: Command): string[] {
  let printed = ''
  command.configureOutput({
    writeOut: (text) => {
      printed += text
    },
  })
  command.outputHelp()
  const lines = printed.split('\n').filter((line) => line.startsWith('  $ '))
  return lines.length === 0 ? [] : ['.PP', '.nf', ...lines.map((line) => roff(line.slice(2))), '.fi']
}

/** What troff would read as a sign: backslashes, hyphens that are minus signs, a dot or quote at a line's beginning. */
function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/’/g, '\\(cq')
    .replace(/“/g, '\\(lq')
    .replace(/”/g, '\\(rq')
    .replace(/…/g, '...')
    .replace(/^([.'])/, '\\&$1')
}
