/** The commands over a workspace: import, list, dump, restore, watch. */
import type { Command } from 'commander'
import { common, type Done, examples, inWorkspace } from './shared-options.ts'

export function workspaceCommands(program: Command, done: Done): void {
  inWorkspace(
    common(program.command('import'), 'adds articles to a workspace: a JSON line each, once it is safely stored'),
  )
    .addHelpText(
      'after',
      examples([
        'stemma import story/ --workspace case',
        'stemma import https://… --workspace postgres://localhost/case',
      ]),
    )
    .action(async (inputs: string[], options) =>
      done(await (await import('./workspace.ts')).importCommand(inputs, options)),
    )
  inWorkspace(program.command('list').description('the articles of a workspace, a JSON line each'))
    .option('--edits', 'instead, what outlets changed in their own articles: a JSON line per edit')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma list --workspace case']))
    .action(async (options) => done(await (await import('./workspace.ts')).listCommand(options)))
  inWorkspace(program.command('dump').description('a whole workspace as one file'))
    .option('-o, --output <file>', 'where to: case.stemma to restore elsewhere, case.wacz as evidence')
    .option('--wacz <file>', 'also a bundle of evidence: pages, hashes, result')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma dump --workspace case -o case.stemma --wacz case.wacz']))
    .action(async (options) => done(await (await import('./workspace.ts')).dumpCommand(options)))
  inWorkspace(program.command('restore').description('a dumped workspace into a new one, of either kind'))
    .argument('<file>', 'what stemma dump wrote')
    .option('--quiet', 'no messages')
    .addHelpText('after', examples(['stemma restore case.stemma --workspace postgres://localhost/case']))
    .action(async (file: string, options) => done(await (await import('./workspace.ts')).restoreCommand(file, options)))

  inWorkspace(
    program.command('watch').description('follows feeds into a workspace and tells every change, a JSON line each'),
  )
    .argument('<feeds...>', 'addresses of RSS, Atom or JSON feeds; OPML files; text files with an address a line')
    .option('--every <minutes>', 'between two looks at a feed', '15')
    .option('--once', 'one look at everything, then the end')
    .option('--webhook <url...>', 'addresses that are told of every change (POST, JSON)')
    .option('--webhook-secret <file>', 'what the webhook’s messages are signed with')
    .option('--atom <file>', 'the latest changes as an Atom feed')
    .option('--keep <folder>', 'keep what is fetched as a web archive (WARC) in this folder')
    .option('--quiet', 'no messages')
    .addHelpText(
      'after',
      examples([
        'stemma watch https://paper.example/feed.xml --workspace case',
        'stemma watch feeds.opml --workspace case --webhook https://desk.example/hook --webhook-secret secret.txt',
      ]),
    )
    .action(async (feeds: string[], options) => done(await (await import('./watch.ts')).watchCommand(feeds, options)))
}
