/** The commands about Stemma itself: doctor, completions. */
import { Argument, type Command } from 'commander'
import { type Done, examples } from './shared-options.ts'

export function settingCommands(program: Command, done: Done): void {
  program
    .command('doctor')
    .description('what is installed, in which version, and whether it works here')
    .action(async () => done(await (await import('./doctor.ts')).doctorCommand()))

  program
    .command('completions')
    .description('a script that lets a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      examples([
        'stemma completions bash > ~/.local/share/bash-completion/completions/stemma',
        'stemma completions zsh > ~/.zfunc/_stemma',
        'stemma completions fish > ~/.config/fish/completions/stemma.fish',
      ]),
    )
    .action(async (shell: string) => {
      process.stdout.write((await import('./completions.ts')).completions(shell, program))
      done(0)
    })
}
