/** ninjs: held to the fields of the standard that are used, by ajv. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { sampleResult } from '../../test/sample-result.ts'
import { ninjs } from './ninjs.ts'

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { uri: /^[a-z][a-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/i },
})
const valid = ajv.compile(JSON.parse(readFileSync('test/schema/ninjs.json', 'utf8')))
const faults = (text: string) => (valid(JSON.parse(text)) ? [] : valid.errors)
const result = sampleResult()

describe('ninjs', () => {
  test('one story, several and none are valid; the schema can refuse', () => {
    const [story] = result.stories
    if (story === undefined) throw new Error('no story')
    expect(faults(ninjs(result))).toEqual([])
    expect(faults(ninjs({ ...result, stories: [story, { ...story, id: 'story-2' }] }))).toEqual([])
    expect(faults(ninjs({ ...result, stories: [] }))).toEqual([])
    expect(faults('{"uri":"urn:x","own":1}')).not.toEqual([])
    expect(faults('{"uri":"no uri"}')).not.toEqual([])
  })

  test('says who was credited and who the news was taken from, in the fields ninjs has', () => {
    const item = JSON.parse(ninjs(result)) as { associations: Record<string, unknown>[] }
    expect(item).toMatchObject({
      uri: 'urn:stemma:story:story-1',
      type: 'composite',
      headlines: [{ value: 'Mayor knew of cracks in pier' }],
      infosources: [{ name: 'Alder Post' }, { name: 'a lost source' }],
    })
    const brook = item.associations.find(({ name }) => name === 'Brook Daily')
    expect(brook).toMatchObject({
      type: 'text',
      ednote: 'Rewrites Alder Post (93 % sure).',
      infosources: [{ name: 'Alder Post', role: 'urn:stemma:cites:whole' }],
      bodies: [{ value: expect.stringContaining('the Alder Post reported') }],
    })
    expect(item.associations.filter(({ type }) => type === 'component')).toHaveLength(2)
  })

  test('body leaves furniture out', () => expect(ninjs(result)).not.toContain('Subscribe'))
})
