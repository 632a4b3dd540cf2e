/**
 * Language's parts on 950 words, warm, beside chrono-node, compromise and Microsoft's Recognizers, each in a process of its
 * own (language-run.ts): their garbage and compiled code do not meet.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figures } from '../quality/task.ts'

export function measureLanguage(log: (line: string) => void): Figures {
  const script = fileURLToPath(new URL('./language-run.js', import.meta.url))
  const ask = (...args: string[]) =>
    execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 600_000 }).trim()
  const figures: Record<string, number> = {}
  for (const name of ask().split(' ')) {
    const ms = Number(ask(name))
    log(`  ${name}: ${ms} ms`)
    figures[`speed.language.${name}.ms`] = ms
  }
  return figures
}
