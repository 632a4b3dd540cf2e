/**
 * `stemma group` on one file of 100,000 generated articles (each of the corpus's words, half a megabyte a hundred), as
 * a user would run it on a machine of 4 GB: with a limit of 2.4 GB for the JavaScript heap, since arrays of numbers,
 * threads and the program itself stand beside it. `group.archive.mb`: the most the process held, everything counted.
 */
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { present } from '../quality/corpora.ts'
import { bareArticle } from '../quality/group-sets.ts'
import type { Figures } from '../quality/task.ts'
import { ABP_6000, abpRecords } from './abp.ts'
import { stemma } from './command.ts'
import { generated } from './group.ts'

const ARTICLES = 100_000
const HEAP_MB = 2400

export async function measureArchive(log: (line: string) => void): Promise<Figures> {
  if (!present(ABP_6000)) {
    log(`archive: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-archive-'))
  try {
    const file = join(folder, 'archive.jsonl')
    await writeArchive(file)
    const { seconds, megabytes, out } = await stemma(['group', file, '--quiet'], [`--max-old-space-size=${HEAP_MB}`])
    log(`archive: ${ARTICLES} articles, ${out.split('\n').length - 1} stories, ${Math.round(megabytes)} MB`)
    return { 'group.archive.seconds': seconds, 'group.archive.mb': megabytes }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function writeArchive(file: string): Promise<void> {
  const texts = abpRecords().map(bareArticle)
  const out = createWriteStream(file)
  for (let from = 0; from < ARTICLES; from += 1000)
    for (const { id, outlet, published, title, url, text } of generated(texts, 1000, from)) {
      const record = { id, outlet: outlet?.value, published: published?.value, title: title?.value, url, text }
      if (!out.write(`${JSON.stringify({ ...record, clean: true })}\n`)) await once(out, 'drain')
    }
  out.end()
  await once(out, 'close')
}
