/** The package as the registry would hand it out: packed from what the tests built, unpacked where nothing else is. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { BUILT } from './built-cli.ts'

export interface Packed {
  readonly tarball: string
  readonly bytes: number
  readonly files: readonly string[]
}

/** `npm pack` of package.json, README, LICENSE, schema/ and the tests' build as dist/. Touches no network. */
export function packInto(folder: string): Packed {
  const staged = join(folder, 'staged')
  mkdirSync(staged, { recursive: true })
  for (const file of ['package.json', 'README.md', 'LICENSE']) copyFileSync(file, join(staged, file))
  cpSync('schema', join(staged, 'schema'), { recursive: true })
  cpSync(BUILT, join(staged, 'dist'), { recursive: true })
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--offline', '--loglevel=error'], {
    cwd: staged,
    encoding: 'utf8',
  })
  const [{ filename, size, files }] = JSON.parse(told)
  return {
    tarball: join(staged, filename),
    bytes: size,
    files: files.map(({ path }: { path: string }) => path),
  }
}

/**
 * A fresh project with the tarball in node_modules/stemma and, beside it, the packages it declares and no other: what
 * it needs without saying so is missing there as it would be for a user. `extra` are the project's own packages.
 */
export function installInto(folder: string, tarball: string, extra: readonly string[] = []): void {
  const stemma = join(folder, 'node_modules/stemma')
  mkdirSync(stemma, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', stemma, '--strip-components=1'])
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(stemma, 'package.json'), 'utf8'))
  for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...extra]) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
}
