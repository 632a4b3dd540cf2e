/**
 * The entry of the `stemma` command. Loads as little as it can: `--version` answers without the rest (DESIGN: a cold
 * start is a feature). Whatever goes wrong ends here in one clear line and an exit code.
 */
import { StemmaError, sentence } from '../error/stemma-error.ts'
import { VERSION } from '../pipeline/version.ts'

// A reader that closes the pipe early (`stemma … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70)
})

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  try {
    const { run } = await import('./program.ts')
    process.exitCode = await run(argv)
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  if (error instanceof StemmaError) {
    process.stderr.write(`${error.message}\n`)
    return error.exit
  }
  const what = error instanceof Error ? error.message : String(error)
  const mend = 'This is a bug in Stemma; please report it with the input. STEMMA_DEBUG=1 shows where it happened'
  process.stderr.write(`${sentence('E_INTERNAL', { what, where: '', mend })}\n`)
  if (process.env['STEMMA_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 70
}
