/** What the server says when it does not do what was asked: always the four parts of a Stemma error. */
import type { Failed } from './jobs.ts'

export function refused(issue: { readonly message: string; readonly path: readonly PropertyKey[] } | undefined) {
  return {
    code: 'E_OPTION_VALUE',
    what: issue?.message ?? 'the request does not fit its schema',
    where: issue?.path.map(String).join('.') ?? '',
    mend: 'GET /api/openapi.json says what fits',
  }
}

export function unknown(what: string, id: string, mend: string) {
  return { code: 'E_INPUT_MISSING', what: `there is no such ${what}`, where: id.slice(0, 80), mend }
}

export const tooLarge = (bytes: number) => ({
  code: 'E_INPUT_TOO_LARGE',
  what: `the request holds more than ${Math.round(bytes / 1e6)} MB`,
  where: '/api/read',
  mend: 'Send fewer files at once, or start the server with --largest-mb',
})

export const wrongType = (type: string) => ({
  code: 'E_INPUT_FORMAT',
  what: `the content type is ${type === '' ? 'missing' : type.slice(0, 80)}`,
  where: '/api/read',
  mend: 'Send application/json or multipart/form-data',
})

export const nothingGiven = {
  code: 'E_INPUT_NOTHING',
  what: 'no file, link or text was given',
  where: '/api/read',
  mend: 'Drop files, or paste links',
}

export const queueFull = {
  code: 'E_SERVER',
  what: 'too many readings wait already',
  where: '/api/read',
  mend: 'Wait until one is done',
}

export const tooMany: Failed = {
  code: 'E_SERVER',
  what: 'too many requests from one address',
  where: '',
  mend: 'Wait as long as Retry-After says',
}

export const noToken: Failed = {
  code: 'E_TOKEN',
  what: 'this server asks for a token',
  where: '',
  mend: 'Open the address that "stemma serve" printed, or send Authorization: Bearer TOKEN',
}

export const otherHost = (host: string): Failed => ({
  code: 'E_SERVER',
  what: `the request was made for the host "${host.slice(0, 80)}", which is not this server`,
  where: 'Host',
  mend: 'Use the address that "stemma serve" printed; --host and --allow-host say what else it answers to',
})

export const otherSite = (origin: string): Failed => ({
  code: 'E_SERVER',
  what: `the request came from another site ("${origin.slice(0, 80)}")`,
  where: 'Origin',
  mend: 'Make it from the page of this server',
})

export const misread = (what: string): Failed => ({
  code: 'E_INPUT_FORMAT',
  what,
  where: 'body',
  mend: 'Send what its content type says',
})

export const noChanges: Failed = {
  code: 'E_INPUT_MISSING',
  what: 'only a workspace remembers what changes',
  where: '/api/events',
  mend: 'Start the server with --workspace',
}
