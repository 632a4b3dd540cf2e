/** The command line as a tool among tools: completions, the manual, settings from a file, errors as JSON, colour, pipes. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandTree } from '../src/cli/command-tree.ts'
import { completions } from '../src/cli/completions.ts'
import { configJsonSchema } from '../src/cli/config-schema.ts'
import { manualPage } from '../src/cli/manual.ts'
import { FORMATS } from '../src/export/registry.ts'
import { BUILT } from './support/built-cli.ts'
import { runCli } from './support/run-cli.ts'

const MAIN = resolve(join(BUILT, 'command/main.js'))
const program = commandTree(() => {})

/** Is a program of this machine there? Says why a test skips where it is not. */
function here(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
  if (!found) console.log(`skipped: no ${name} on this machine`)
  return found
}

const STORY = [
  [
    'alder.txt',
    'Pier to shut\n\nThe pier at Alder will shut in May, the harbour office told the Alder Post on Monday. The pier has 14 cracks, the office said.\n',
  ],
  [
    'brook.txt',
    'Pier to shut, paper says\n\nThe pier at Alder will shut in May, the Alder Post reported on Monday. The pier has several cracks.\n',
  ],
] as const

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-line-'))
  for (const [name, text] of STORY) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('completions', () => {
  const commands = program.commands.map((command) => command.name())

  test.each(['bash', 'zsh', 'fish'])('%s: every command and every option stands in it', async (shell) => {
    const ran = await runCli(['completions', shell])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toBe(completions(shell, program))
    for (const command of program.commands) {
      expect(ran.out).toMatch(new RegExp(`\\b${command.name()}\\b`))
      for (const option of command.options)
        expect(ran.out).toContain(shell === 'fish' ? `-l ${option.name()} ` : `--${option.name()}`)
    }
  })

  const complete = (...words: readonly string[]): string[] => {
    const script = `${completions('bash', program)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _stemma; printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== '')
  }
  test.skipIf(!here('bash'))('bash completes commands, then the options of the command', () => {
    expect(complete('stemma', 'ex')).toEqual(['extract'])
    expect(complete('stemma', '').sort()).toEqual([...commands, 'help'].sort())
    expect(complete('stemma', 'read', '--dec')).toEqual(['--decisions'])
    expect(complete('stemma', '--config', 'x.json', 'extract', '--b')).toEqual(['--body'])
    expect(complete('stemma', 'completions', 'f')).toEqual(['fish'])
    // Inputs are files, which bash completes itself.
    expect(complete('stemma', 'read', 'al')).toEqual([])
  })
  test.skipIf(!here('zsh'))('zsh takes it', () => {
    expect(spawnSync('zsh', ['-n'], { input: completions('zsh', program) }).status).toBe(0)
  })
  test.skipIf(!here('fish'))('fish takes it', () => {
    expect(spawnSync('fish', ['-n'], { input: completions('fish', program) }).status).toBe(0)
  })

  test('an unknown shell is refused, and what there is is named', async () => {
    expect(await runCli(['completions', 'tcsh'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('bash, zsh, fish'),
    })
    expect(await runCli(['completions'])).toMatchObject({ code: 2, err: expect.stringContaining('<shell> is missing') })
  })
})

describe('the manual', () => {
  const page = manualPage()

  test('holds every command, option, format and exit code, the same each time', () => {
    expect(manualPage()).toBe(page)
    const plain = page.replaceAll('\\-', '-')
    for (const command of program.commands) {
      expect(plain).toContain(`\\fBstemma ${command.name()}\\fR`)
      for (const option of command.options) expect(plain).toContain(`\\fB${option.flags}\\fR`)
    }
    for (const end of Object.keys(FORMATS)) expect(plain).toContain(`\\fB.${end}\\fR`)
    expect(plain).toContain('$ stemma read story/*.html -o report.html')
  })

  test.skipIf(!here('groff'))('groff reads it without a warning', () => {
    const { status, stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8'], { input: page, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('stemma.config.json')
  })
})

describe('settings from a file', () => {
  const extracted = async (args: readonly string[], given: { cwd: string; env?: Record<string, string> }) => {
    const ran = await runCli(['extract', ...args], given)
    expect(ran.code, ran.err).toBe(0)
    return (JSON.parse(ran.out.split('\n')[0] ?? '') as { outlet: { value: string } }).outlet.value
  }
  const put = (where: string, settings: unknown) => {
    mkdirSync(join(folder, where, 'deep/er'), { recursive: true })
    writeFileSync(
      join(folder, where, 'stemma.config.json'),
      typeof settings === 'string' ? settings : JSON.stringify(settings),
    )
    return join(folder, where)
  }

  test('the nearest file above the working folder is used; a command’s section wins over all; the command line over both', async () => {
    const top = put('one', {
      $schema: 'x',
      outlet: 'For All',
      extract: { outlet: 'For Extract' },
      read: { outlet: 'For Read' },
    })
    const deep = join(top, 'deep/er')
    expect(await extracted([join(folder, 'alder.txt')], { cwd: deep })).toBe('For Extract')
    expect(await extracted([join(folder, 'alder.txt'), '--outlet', 'Given'], { cwd: deep })).toBe('Given')
    const other = join(top, 'other.json')
    writeFileSync(other, '{"outlet":"Other"}')
    expect(await extracted([join(folder, 'alder.txt'), '--config', other], { cwd: deep })).toBe('Other')
    expect(await extracted([`--config=${other}`, join(folder, 'alder.txt')], { cwd: deep })).toBe('Other')
    writeFileSync(join(top, 'deep/stemma.config.json'), '{"outlet":"Nearer"}')
    expect(await extracted([join(folder, 'alder.txt')], { cwd: deep })).toBe('Nearer')
  })

  test('a list on the command line takes the place of the file’s; paths are read from the file’s folder', async () => {
    const top = put('two', { quiet: true, read: { output: ['case.md', 'case.edges.csv'] } })
    const story = STORY.map(([name]) => join(folder, name))
    expect(await runCli(['read', ...story], { cwd: join(top, 'deep') })).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(top, 'case.md'), 'utf8')).toContain('## Who rests on whom')
    expect(readFileSync(join(top, 'case.edges.csv'), 'utf8')).toMatch(/^story,from,/)
    rmSync(join(top, 'case.md'))
    expect(await runCli(['read', ...story, '-o', 'own.md'], { cwd: join(top, 'deep') })).toMatchObject({ code: 0 })
    expect(readFileSync(join(top, 'deep/own.md'), 'utf8')).toContain('## Articles')
    expect(() => readFileSync(join(top, 'case.md'))).toThrow()
  })

  test.each([
    [{ publishd: '2031-01-01' }, 'there is no setting "publishd". Did you mean "published"?'],
    [{ raed: { quiet: true } }, 'there is no setting "raed". Did you mean "read"?'],
    [{ read: { outptu: ['x.md'] } }, 'there is no setting "read.outptu". Did you mean "output"?'],
    [{ quiet: 'yes' }, '"quiet" holds what does not fit'],
    [{ read: { output: [true] } }, '"read.output'],
    [['quiet'], 'the file holds what does not fit'],
    ['{ "quiet": ', 'is not JSON'],
    [{ json: true }, 'there is no setting "json"'],
  ])('%j is refused in one clear line', async (settings, part) => {
    const ran = await runCli(['extract', join(folder, 'alder.txt')], { cwd: put('bad', settings) })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/^E_CONFIG .*stemma\.config\.json: /)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toContain(part)
  })

  test('a file that --config names and that is not there is told; --help and --version need none', async () => {
    const cwd = put('broken', '{')
    expect(await runCli(['extract', 'x', '--config', 'nowhere.json'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('E_INPUT_MISSING nowhere.json'),
    })
    expect(await runCli(['--version'], { cwd })).toMatchObject({ code: 0 })
    expect(await runCli(['--help'], { cwd })).toMatchObject({ code: 0 })
  })

  test('the JSON Schema takes what Stemma takes, and refuses what it refuses', () => {
    const valid = new Ajv2020({ strict: false }).compile(configJsonSchema(program))
    expect(valid({ outlet: 'x', quiet: true, read: { output: ['a.md'], workers: 2 }, watch: { every: '5' } })).toBe(
      true,
    )
    expect(valid({ publishd: 'x' })).toBe(false)
    expect(valid({ read: { body: true } })).toBe(false)
    expect(valid({ quiet: 'yes' })).toBe(false)
  })
})

describe('errors as JSON', () => {
  test.each([
    [['raed', 'x'], 'E_OPTION_UNKNOWN', 'Did you mean read?'],
    [['read', 'x', '--nope'], 'E_OPTION_UNKNOWN', ''],
    [['read', 'nowhere.txt'], 'E_INPUT_MISSING', ''],
    [['read', 'alder.txt', '-o', 'x.edgs.csv'], 'E_OPTION_VALUE', 'Did you mean .edges.csv?'],
    [['read', 'alder.txt', '-o', 'nowhere/x.png'], 'E_OUTPUT', ''],
    [['list', '--workspace', 'alder.txt'], 'E_STORE', ''],
  ])('%j: one object on stderr, nothing on stdout', async (args, code, mend) => {
    const ran = await runCli([...args, '--json'], { cwd: folder })
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.out).toBe('')
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    const told = JSON.parse(ran.err) as Record<string, string>
    expect(told).toMatchObject({
      level: 'error',
      code: expect.stringContaining(code),
      mend: expect.stringContaining(mend),
      exit: ran.code,
    })
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['what', 'where']))
  })

  test('the place is named; without --json a name that acts on terminals does not', async () => {
    const name = 'no\u001b[2J\u0007where.txt'
    const ran = await runCli(['read', name, '--json'], { cwd: folder })
    expect(JSON.parse(ran.err)).toMatchObject({ where: name, code: 'E_INPUT_MISSING' })
    const plain = await runCli(['read', name], { cwd: folder })
    expect(plain.err).toMatch(/^E_INPUT_MISSING no .*where\.txt: .*\n$/)
    expect(plain.err).not.toContain('\u001b')
  })

  test('notices and messages are objects too, and read prints the Result', async () => {
    const ran = await runCli(['read', 'alder.txt', 'nowhere.txt', 'brook.txt', '-o', 'x.md', '--json'], { cwd: folder })
    expect(ran.code).toBe(0)
    const result = JSON.parse(ran.out) as { schema: string; notices: { code: string }[] }
    expect(result.schema).toBe('stemma/1')
    expect(result.notices.map(({ code }) => code)).toContain('E_INPUT_MISSING')
    expect(
      ran.err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ level: 'info', message: 'Written: x.md' }])
    const extracted = await runCli(['extract', 'alder.txt', 'nowhere.txt', '--json'], { cwd: folder })
    expect(
      extracted.err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).level),
    ).toContain('notice')
  })
})

describe('colour', () => {
  const onTerminal = (args: string, env: Record<string, string>) =>
    execFileSync('script', ['-qec', `"${process.execPath}" "${MAIN}" ${args}`, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const ESCAPE = '\u001b['

  test
    .skipIf(!here('script'))
    .each([['read alder.txt brook.txt'], ['compare "The repair takes four hours." "The repair takes a few hours."']])(
    'on a terminal %s is coloured, with NO_COLOR it is not',
    (args) => {
      expect(onTerminal(args, {})).toContain(ESCAPE)
      expect(onTerminal(args, { NO_COLOR: '' })).toContain(ESCAPE)
      expect(onTerminal(args, { NO_COLOR: '1' })).not.toContain(ESCAPE)
      expect(onTerminal(args, { TERM: 'dumb' })).not.toContain(ESCAPE)
    },
  )
  test.skipIf(!here('script'))('help and errors bear none', () => {
    expect(onTerminal('read --help', { NO_COLOR: '1' })).not.toContain(ESCAPE)
    expect(() => onTerminal('raed', { NO_COLOR: '1' })).toThrow()
  })
  test('in a pipe there is none', async () => {
    const ran = await runCli(['read', 'alder.txt', 'brook.txt'], { cwd: folder, env: { NO_COLOR: '' } })
    expect(ran.out).not.toContain(ESCAPE)
  })
})

describe('pipes', () => {
  const sh = (line: string) =>
    spawnSync('bash', ['-o', 'pipefail', '-c', line.replaceAll('stemma', `"${process.execPath}" "${MAIN}"`)], {
      cwd: folder,
      encoding: 'utf8',
    })

  test('extract | group - is group', () => {
    const piped = sh('stemma extract alder.txt brook.txt | stemma group -')
    expect(piped.status, piped.stderr).toBe(0)
    expect(piped.stdout).toBe(sh('stemma group alder.txt brook.txt').stdout)
    expect(piped.stdout.trim().split('\n')).toHaveLength(1)
  })
  test('extract | annotate - is annotate', () => {
    const piped = sh('stemma extract alder.txt brook.txt | stemma annotate -')
    expect(piped.status, piped.stderr).toBe(0)
    expect(piped.stdout).toBe(sh('stemma annotate alder.txt brook.txt').stdout)
  })
  test('extract | read - is read, to the byte, but for nothing', () => {
    const piped = sh('stemma extract alder.txt brook.txt | stemma read - -o piped.json')
    expect(piped.status, piped.stderr).toBe(0)
    expect(piped.stdout).toBe(sh('stemma read alder.txt brook.txt -o direct.json').stdout)
    const [one, two] = ['piped.json', 'direct.json'].map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    expect(one.stories).toEqual(two.stories)
    expect(one.articles).toEqual(two.articles)
  })
  test('extract | read - beside a file, and with outputs of bytes', () => {
    const piped = sh('stemma extract alder.txt | stemma read - brook.txt --quiet -o tree.png -o tree.svg --json')
    expect(piped.status, piped.stderr).toBe(0)
    expect(JSON.parse(piped.stdout).articles).toHaveLength(2)
    expect([...readFileSync(join(folder, 'tree.png')).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })
  test('extract | import -', () => {
    const piped = sh('stemma extract alder.txt brook.txt | stemma import - --workspace case --quiet')
    expect(piped.status, piped.stderr).toBe(0)
    expect(piped.stdout.trim().split('\n')).toHaveLength(2)
  })
  test('a reader that has enough ends the pipe without a word', () => {
    const many = sh(
      'for i in $(seq 400); do cat alder.txt; done > long.txt; stemma extract long.txt alder.txt brook.txt | head -c 20',
    )
    expect(many.stderr).toBe('')
  })
  test('nothing on standard input is one clear line', () => {
    const none = sh('true | stemma group -')
    expect(none.status).toBe(2)
    expect(none.stderr).toMatch(/^E_INPUT_(?:EMPTY|NOTHING) .*\n$/)
  })
})
