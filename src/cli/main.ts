/**
 * The entry of the `stemma` command. Loads as little as it can: `--version` answers without the rest (DESIGN: a cold
 * start is a feature). Whatever goes wrong ends here in one clear line and an exit code.
 */
import { VERSION } from '../pipeline/version.ts'
import { switchV8 } from './v8-switches.ts'

// A reader that closes the pipe early (`stemma … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70)
})

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  switchV8()
  try {
    const { run } = await import('./program.ts')
    process.exitCode = await run(argv)
  } catch (error) {
    process.exitCode = (await import('./messages.ts')).tellError(error)
  }
}
