/** The only place that talks to `stemma serve`. Addresses are relative to the page; docs/room.md describes them. */

import { visibleJson } from '../../src/export/html/visible.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Result } from '../../src/model/result.ts'

export interface StoryLine {
  readonly id: string
  readonly title: string
  readonly articles: number
  readonly outlets: number
  /** Null until the story is first opened. */
  readonly origins: { readonly min: number; readonly max: number } | null
  /** Dates of the first and the last article, or null. */
  readonly first: string | null
  readonly last: string | null
}

export interface StoryPage {
  readonly stories: readonly StoryLine[]
  readonly total: number
}

export interface Session {
  readonly stemma: string
  readonly mode: 'files' | 'workspace'
  readonly version: string
}

/** What went wrong, as every error of Stemma says it. */
export class Failure extends Error {
  readonly code: string
  readonly where: string
  readonly mend: string
  constructor(code: string, what: string, where: string, mend: string) {
    super(what)
    this.code = code
    this.where = where
    this.mend = mend
  }
}

export interface Job {
  onProgress(step: string, done: number, of: number): void
}

export interface Tried {
  readonly before: StoryPage
  readonly after: Result
}

export const client = {
  session: (): Promise<Session> => ask<Session>('api/session'),

  stories: (search: string, offset: number, limit: number): Promise<StoryPage> =>
    ask<StoryPage>(`api/stories?${new URLSearchParams({ search, offset: `${offset}`, limit: `${limit}` }).toString()}`),

  story: (id: string): Promise<Result> => ask<Result>(`api/stories/${encodeURIComponent(id)}`),

  decisions: async (): Promise<readonly Decision[]> => {
    const given = await ask<readonly Decision[] | { readonly decisions: readonly Decision[] }>('api/decisions')
    return 'decisions' in given ? given.decisions : given
  },

  decide: (decisions: readonly Decision[], trying: boolean): Promise<Tried> =>
    ask<Tried>('api/decisions', json({ decisions, try: trying })),

  /** Ids of the stories made of the files or links. Rejects with a Failure. */
  read: async (
    files: readonly File[],
    links: readonly string[],
    decisions: readonly Decision[],
    job: Job,
  ): Promise<readonly string[]> => {
    let body: RequestInit
    if (files.length > 0) {
      const form = new FormData()
      for (const file of files) form.append('files', file, file.name)
      body = { method: 'POST', body: form }
    } else body = json({ links, texts: [], decisions })
    const { job: id } = await ask<{ readonly job: string }>('api/read', body)
    return followed(id, job)
  },
}

function json(value: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

async function ask<T>(address: string, options: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(address, { ...options, credentials: 'same-origin' })
  } catch {
    throw new Failure('E_SERVER', 'the server does not answer', address, 'Check that “stemma serve” still runs')
  }
  const text = await response.text()
  if (!response.ok) throw failureOf(text, `HTTP ${response.status}`, address)
  // The shape is the server's promise (docs/room.md), tested there.
  return visibleJson(text) as T
}

function followed(id: string, job: Job): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const events = new EventSource(`api/jobs/${encodeURIComponent(id)}/events`)
    const data = (event: Event): string => (event instanceof MessageEvent ? String(event.data) : '{}')
    events.addEventListener('progress', (event) => {
      const { step, done: n, of } = JSON.parse(data(event)) as { step: string; done: number; of: number }
      job.onProgress(step, n, of)
    })
    events.addEventListener('done', (event) => {
      events.close()
      done((JSON.parse(data(event)) as { stories: string[] }).stories)
    })
    events.addEventListener('failed', (event) => {
      events.close()
      fail(failureOf(data(event), 'the job failed', id))
    })
    events.onerror = () => {
      // The browser tries again by itself while it is connecting.
      if (events.readyState !== EventSource.CLOSED) return
      fail(new Failure('E_SERVER', 'the connection to the job was lost', id, 'Try it again'))
    }
  })
}

function failureOf(text: string, otherwise: string, address: string): Failure {
  try {
    const given = visibleJson(text) as Record<string, unknown>
    const of = (key: string, or: string): string => (typeof given[key] === 'string' ? given[key] : or)
    return new Failure(of('code', 'E_SERVER'), of('what', otherwise), of('where', address), of('mend', ''))
  } catch {
    return new Failure('E_SERVER', otherwise, address, '')
  }
}
