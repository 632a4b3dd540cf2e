/** Builds the command line once for the tests that run it as a user does: `node` on the built file. */
import { execFileSync } from 'node:child_process'

export const BUILT = '.cache/test-cli'

export default function setup(): void {
  // The report needs the compiled web app; it is built when its sources are newer.
  execFileSync(process.execPath, ['scripts/build-web.mjs'], { stdio: 'inherit' })
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', BUILT], {
    stdio: 'inherit',
  })
  execFileSync(process.execPath, ['scripts/bundle-command.mjs', BUILT], { stdio: 'inherit' })
  execFileSync(process.execPath, ['scripts/make-seed.mjs', BUILT], { stdio: 'inherit' })
}
