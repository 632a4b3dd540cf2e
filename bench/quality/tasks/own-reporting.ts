/**
 * Own reporting of single articles of the archive that people read (`../labels/own-reporting.json`, looked at while
 * tuning, and both halves of the study's sample by the parity of their ids: the even half was looked at, the odd one is
 * for checking): the share on which Stemma, given the article alone, agrees on any or none, and on all three kinds.
 */
import { readFileSync } from 'node:fs'
import type { OwnReporting } from '../../../src/model/origin.ts'
import { read } from '../../../src/pipeline/pipeline.ts'
import { ABP_6000, type AbpRecord, abpRecords } from '../../speed/abp.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

interface Label {
  readonly id: string
  readonly own: OwnReporting
}

const labelsIn = (file: string): Label[] => JSON.parse(readFileSync(`bench/quality/labels/${file}`, 'utf8')) as Label[]

/** 0 or 1, by the characters of the id. */
const parityOf = (id: string): number => [...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 2

async function ownOf({ id, source, url, date, title, text }: AbpRecord): Promise<OwnReporting> {
  const record = { id, outlet: source, url, published: date, title, text, clean: true }
  const bytes = Buffer.from(JSON.stringify(record))
  const { stories } = await read([{ name: `${id}.jsonl`, bytes, url: null, mediaType: null }])
  return stories[0]?.articles[0]?.ownReporting ?? 'none'
}

async function run(_: TaskContext): Promise<Figures> {
  const sample = labelsIn('study-sample.json')
  const sets: readonly (readonly [string, readonly Label[]])[] = [
    ['tune', [...labelsIn('own-reporting.json'), ...sample.filter(({ id }) => parityOf(id) === 0)]],
    ['check', sample.filter(({ id }) => parityOf(id) === 1)],
  ]
  const records = new Map(abpRecords().map((record) => [record.id, record]))
  const figures: Record<string, number> = {}
  for (const [name, labels] of sets) {
    let [any, kind] = [0, 0]
    for (const { id, own } of labels) {
      const record = records.get(id)
      if (record === undefined) throw new Error(`abp-2012-2016 has no article ${id}`)
      const told = await ownOf(record)
      if (told === own) kind++
      if ((told === 'none') === (own === 'none')) any++
    }
    figures[`ownReporting.${name}.any`] = any / labels.length
    figures[`ownReporting.${name}.kind`] = kind / labels.length
  }
  return figures
}

export const ownReportingTasks: readonly Task[] = [{ name: 'own-reporting', corpora: [ABP_6000], run }]
