/** The report of the three seeds: its size in kilobytes (1,024 bytes of UTF-8), before compression. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXPORTERS } from '../../../src/export/registry.ts'
import { read } from '../../../src/pipeline/pipeline.ts'
import type { Task } from '../task.ts'

export const room: readonly Task[] = [
  {
    name: 'room.report',
    corpora: ['seeds'],
    run: async (context) => {
      const folder = context.shared('seeds')
      const sources = readdirSync(folder)
        .sort()
        .map((name) => ({ name, bytes: readFileSync(join(folder, name)), url: null, mediaType: null }))
      const result = await read(sources, { published: '2024-11-20' })
      const report = (await EXPORTERS['html']?.(result)) ?? ''
      return { 'room.report.kb': Math.round(Buffer.byteLength(report) / 102.4) / 10 }
    },
  },
]
