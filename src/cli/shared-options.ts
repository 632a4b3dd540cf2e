/** Options and words that several commands share. */
import { type Command, Option } from 'commander'

export interface Common {
  readonly published?: string
  readonly outlet?: string
  readonly keep?: string
  readonly quiet?: boolean
}

/** Told of a command's exit code. */
export type Done = (code: number) => void

export function common(command: Command, description: string): Command {
  return command
    .description(description)
    .argument('<inputs...>', 'files, folders, globs, URLs, or - for standard input')
    .addOption(
      new Option('--published <date>', 'publication date (YYYY-MM-DD) of articles that have none of their own'),
    )
    .addOption(new Option('--outlet <name>', 'outlet of articles that have none of their own'))
    .option('--keep <folder>', 'keep what is fetched from URLs as a web archive (WARC) in this folder')
    .option('--quiet', 'no messages and no progress bars')
}

/** Where a workspace may stand for the inputs, they may be left out; commands that need one say so themselves. */
export function inWorkspace(command: Command, what?: string): Command {
  const [inputs] = command.registeredArguments
  if (what !== undefined && inputs !== undefined) inputs.required = false
  return command.option('--workspace <where>', `a folder, or a postgres:// URL${what === undefined ? '' : `: ${what}`}`)
}

/** For the commands whose work can be shared: who does it changes the time, never the result. */
export function performed(command: Command, description: string): Command {
  return common(command, description)
    .option('--workers <number>', 'threads of this machine (as many as it has, where there is enough to read)')
    .option('--nats <url>', 'workers over NATS JetStream instead (each started with: stemma work --nats URL)')
    .addOption(natsToken())
    .addOption(replicas())
}

export const natsToken = () =>
  new Option('--nats-token <token>', 'token the NATS servers ask for').env('STEMMA_NATS_TOKEN')
export const replicas = () => new Option('--replicas <number>', 'servers that keep each message').default('1')

export function examples(lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
}
