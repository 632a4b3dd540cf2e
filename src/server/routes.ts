/** The addresses of the API, each with its schemas. The checks and the OpenAPI description are made from them. */
import { createRoute } from '@hono/zod-openapi'
import * as records from './records.ts'

const json = <Schema extends Parameters<typeof jsonOf>[0]>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
function jsonOf(schema: (typeof records)[keyof typeof records]) {
  return schema
}
const failed = (description: string) => json(records.Failed, description)

/** What every address may answer beside its own. */
const COMMON = {
  400: failed('the request does not fit its schema'),
  401: failed('no token, or a wrong one'),
  429: failed('too many requests; see Retry-After'),
}

export const session = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'What answers here',
  responses: { ...COMMON, 200: json(records.Session, 'version and mode') },
})
export const stories = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'The stories, newest first',
  request: { query: records.StoryQuery },
  responses: { ...COMMON, 200: json(records.StoryPage, 'the stories asked for, and how many match in all') },
})
export const story = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'One story, as a Result that holds it alone',
  request: { params: records.StoryParam },
  responses: {
    ...COMMON,
    200: json(records.Result, 'with an ETag'),
    304: { description: 'as the caller holds it (If-None-Match)' },
    404: failed('there is no such story; ids change with the articles they are made of'),
  },
})
export const read = createRoute({
  method: 'post',
  path: '/api/read',
  summary: 'Reads files, links or texts beside what is at hand',
  request: {
    body: {
      content: {
        'application/json': { schema: records.ReadRequest },
        'multipart/form-data': { schema: records.ReadFiles },
      },
    },
  },
  responses: {
    ...COMMON,
    202: json(records.Accepted, 'the job to follow'),
    413: failed('the body is too large'),
    415: failed('neither JSON nor a form'),
  },
})
export const events = createRoute({
  method: 'get',
  path: '/api/jobs/{job}/events',
  summary: 'Server-sent events of a job: progress, then done or failed',
  request: { params: records.JobParam },
  responses: {
    ...COMMON,
    200: { content: { 'text/event-stream': { schema: { type: 'string' } } }, description: 'progress, done, failed' },
    404: failed('there is no such job'),
  },
})
export const decisions = createRoute({
  method: 'get',
  path: '/api/decisions',
  summary: 'The decisions in force',
  responses: { ...COMMON, 200: json(records.DecisionsBody, 'as --decisions takes them') },
})
export const decide = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Tries decisions, or keeps them',
  request: { body: { content: { 'application/json': { schema: records.DecideRequest } }, required: true } },
  responses: { ...COMMON, 200: json(records.Decided, 'the stories before, the Result after') },
})

export const changes = createRoute({
  method: 'get',
  path: '/api/events',
  summary: 'Server-sent events: what changes in the workspace from now on, or after Last-Event-ID',
  responses: {
    ...COMMON,
    200: { content: { 'text/event-stream': { schema: { type: 'string' } } }, description: 'one event a change' },
    404: failed('only a workspace remembers what changes'),
  },
})
