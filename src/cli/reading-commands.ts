/** The commands that read what is given: read, extract, annotate, group, compare. */
import type { Command } from 'commander'
import { FORMATS } from '../export/registry.ts'
import { common, type Done, examples, inWorkspace, performed } from './shared-options.ts'

const CROSS_ENCODER = 'an ONNX model of your own, asked about uncertain pairs only (needs onnxruntime-node)'

export function readingCommands(program: Command, done: Done): void {
  inWorkspace(
    performed(program.command('read'), 'the whole job: who rests on whom, what differs, how many origins there are'),
    'imports the inputs, if any, and reads their stories (without inputs: all stories) there',
  )
    .option('-o, --output <file...>', 'write the result too; the end of the name chooses the format (below)')
    .option('--bom', 'begin .csv files with a byte-order mark, for Excel')
    .option('--decisions <file>', 'a reader’s corrections (JSON)')
    .option('--cross-encoder <file>', CROSS_ENCODER)
    .addHelpText(
      'after',
      examples([
        'stemma read story/*.html -o report.html',
        'stemma read story/ --published 2024-11-20 -o result.json -o case.edges.csv',
        'stemma extract story/ | stemma read - -o tree.png',
      ]),
    )
    .addHelpText('after', () => `\nFormats, by the end of the name:\n${formatLines()}`)
    .action(async (inputs: string[], options) => done(await (await import('./read.ts')).readCommand(inputs, options)))
  performed(program.command('extract'), 'the articles, a JSON line each: text, blocks, outlet, title, date')
    .option('--body', 'print the plain body text instead')
    .addHelpText('after', examples(['stemma extract page.html --body', 'stemma extract story/ | stemma group -']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).extractCommand(inputs, options)),
    )
  performed(program.command('annotate'), 'what each article says, and who says it: a JSON line per article')
    .addHelpText('after', examples(['stemma annotate page.html', 'stemma annotate articles.jsonl > annotations.jsonl']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).annotateCommand(inputs, options)),
    )
  inWorkspace(
    common(program.command('group'), 'which articles tell of one event, and copies among them: a JSON line per story'),
    'imports the inputs, if any, and prints all stories there',
  )
    .addHelpText('after', examples(['stemma group inbox/', 'stemma extract pages/ | stemma group -']))
    .action(async (inputs: string[], options) =>
      done(await (await import('./records.ts')).groupCommand(inputs, options)),
    )
  program
    .command('compare')
    .description('two sentences laid word by word beside each other, or a file of pairs')
    .argument('[a]', 'a sentence')
    .argument('[b]', 'another sentence')
    .option('--pairs <file>', 'two tab-separated columns, no header, no quoting; one JSON line out per line in')
    .option('--cross-encoder <file>', CROSS_ENCODER)
    .option('--quiet', 'no messages')
    .addHelpText(
      'after',
      examples([
        'stemma compare "The mayor promised four new bridges." "The mayor promised several bridges."',
        'stemma compare --pairs pairs.tsv',
      ]),
    )
    .action(async (a: string | undefined, b: string | undefined, options) =>
      done(await (await import('./compare.ts')).compareCommand(a, b, options)),
    )
}

function formatLines(): string {
  return Object.entries(FORMATS)
    .map(([end, { about }]) => `  .${end.padEnd(13)} ${about}`)
    .join('\n')
}
