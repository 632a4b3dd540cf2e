// With `node --import` it writes the address of every module that a run loads to the file LOADED_MODULES.
import { appendFileSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Node calls the hooks of a module in a thread of their own: there this file is only asked for `load`.
if (isMainThread) register(import.meta.url)

export function load(url, context, next) {
  appendFileSync(process.env.LOADED_MODULES, `${url}\n`)
  return next(url, context)
}
