/**
 * The API, each address with its schema: what is checked is what the OpenAPI description says. Answers of any error are
 * the four parts of a Stemma error.
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Notice } from '../error/notice.ts'
import type { Library } from '../library/library.ts'
import type { Source } from '../model/source.ts'
import { VERSION } from '../pipeline/version.ts'
import { answer } from './answer.ts'
import { followChanges } from './follow-changes.ts'
import { follow } from './follow-job.ts'
import type { Jobs } from './jobs.ts'
import { noChanges, nothingGiven, queueFull, refused, tooLarge, unknown, wrongType } from './refusals.ts'
import * as routes from './routes.ts'

export interface ApiGiven {
  readonly library: Library
  readonly jobs: Jobs
  /** Fetches pages, politely and guarded (`io/`). */
  readonly fetchPages: (links: readonly string[]) => Promise<{ sources: readonly Source[]; notices: readonly Notice[] }>
  /** Bytes a request may hold. */
  readonly largestBody: number
}

export function api({ library, jobs, fetchPages, largestBody }: ApiGiven): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => (result.success ? undefined : context.json(refused(result.error.issues[0]), 400)),
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => context.json(tooLarge(largestBody), 413),
    }),
  )
  app.openapi(routes.session, (context) =>
    context.json({ stemma: VERSION, mode: library.mode, version: 'stemma/1' as const }, 200),
  )
  app.openapi(routes.stories, async (context) => {
    const { stories, total } = await library.stories(context.req.valid('query'))
    return context.json({ stories: [...stories], total }, 200)
  })
  app.openapi(routes.story, async (context) => {
    const { id } = context.req.valid('param')
    const found = await library.story(id)
    if (found === null) return context.json(unknown('story', id, 'GET /api/stories lists what there is'), 404)
    // Sent as bytes made once; the type of a plain Response is not that of the schema.
    return (await answer(context, found)) as never
  })
  app.openapi(routes.read, async (context) => {
    const type = context.req.header('content-type') ?? ''
    const given = /^multipart\/form-data/i.test(type)
      ? await filesOf(context)
      : /^application\/json/i.test(type)
        ? jsonOf(context.req.valid('json'))
        : null
    if (given === null) return context.json(wrongType(type), 415)
    const asked = given.sources ?? []
    const { links = [], texts = [], decisions } = given
    if (asked.length + links.length + texts.length === 0) return context.json(nothingGiven, 400)
    if (jobs.full) return context.json(queueFull, 429, { 'Retry-After': '5' })
    const job = jobs.start(async (progress) => {
      if (decisions !== undefined) await library.decide(decisions, false)
      const fetched = await fetchPages(links)
      const sources = [...asked, ...texts.map(sourceOfText), ...fetched.sources]
      if (sources.length === 0) return { stories: [], notices: fetched.notices }
      const done = await library.add(sources, progress)
      return { stories: done.stories, notices: [...fetched.notices, ...done.notices] }
    })
    return context.json({ job }, 202)
  })
  app.openapi(routes.events, (context) => {
    const { job } = context.req.valid('param')
    return follow(context, jobs, job) as never
  })
  app.openapi(routes.decisions, async (context) => context.json({ decisions: [...(await library.decisions())] }, 200))
  app.openapi(routes.decide, async (context) => {
    const wanted = context.req.valid('json')
    const { before, after } = await library.decide(wanted.decisions, wanted.try)
    return context.json({ before: { ...before, stories: [...before.stories] }, after }, 200)
  })
  app.openapi(routes.changes, (context) => {
    if (library.changes === null) return context.json(noChanges, 404)
    return followChanges(context, library.changes) as never
  })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stemma', version: VERSION, description: 'Stories, claims and origins of the articles at hand.' },
  })
  return app
}

type Given = {
  readonly sources?: readonly Source[]
  readonly links?: readonly string[]
  readonly texts?: readonly { readonly name: string; readonly text: string }[]
  readonly decisions?: Parameters<Library['decide']>[0] | undefined
}

/** The schema of either kind of body is checked; the type does not say which of the two was sent. */
function jsonOf(body: Given | { readonly files?: unknown }): Given {
  return 'links' in body ? body : {}
}

async function filesOf(context: Context): Promise<Given> {
  const form = await context.req.formData()
  const files = [...form.values()].filter((value) => value instanceof File)
  const sources = await Promise.all(
    files.map(
      async (file): Promise<Source> => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        url: null,
        mediaType: file.type === '' ? null : file.type,
      }),
    ),
  )
  return { sources }
}

function sourceOfText({ name, text }: { readonly name: string; readonly text: string }): Source {
  return { name, bytes: new TextEncoder().encode(text), url: null, mediaType: null }
}
