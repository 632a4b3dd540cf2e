import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadOutlets } from './lookup.ts'

const outlets = await loadOutlets()
const named = (text: string) =>
  outlets.mentions(text, { start: 0, end: text.length }).map((m) => `${m.name}${m.outlet === null ? '?' : ''}`)

test.each([
  ['The Washington Post', 'Washington Post'],
  ['washington post', 'Washington Post'],
  ['NY Times', 'New York Times'],
  ['The Guardian newspaper', 'Guardian'],
  ['Le Monde', 'Le Monde'],
  ['Meet the Press', 'NBC News'],
  ['Ukrayinska Pravda', 'Ukrainska Pravda'],
  ['politico.com', 'Politico'],
  ['Lund Evening Gazette', null],
])('byName %s', (name, expected) => {
  expect(outlets.byName(name)?.name ?? null).toBe(expected)
})

test.each([
  ['www.nytimes.com', 'New York Times'],
  ['https://edition.cnn.com:443/a/b?c', 'CNN'],
  ['bbc.co.uk', 'BBC'],
  ['notnytimes.com', null],
  ['com', null],
])('byDomain %s', (host, expected) => {
  expect(outlets.byDomain(host)?.name ?? null).toBe(expected)
})

test('at least 500 outlets, each of whose domains and name lead back to it', async () => {
  const { OUTLET_LINES } = await import('./outlets-table.ts')
  const lines = OUTLET_LINES.trim().split('\n')
  expect(lines.length).toBeGreaterThan(500)
  for (const line of lines) {
    const [name = '', kind = '', country = '', domains = ''] = line.split('|')
    expect(outlets.byName(name)?.name, line).toBe(name)
    expect('anbmwg', line).toContain(kind)
    expect(country, line).toMatch(/^(?:[A-Z]{2}|)$/)
    for (const domain of domains.split(',')) if (domain !== '') expect(outlets.byDomain(domain), domain).not.toBeNull()
  }
})

// Invented newsrooms carry a question mark: found by their form.
test.each([
  ['Two officials told The Washington Post on Monday.', ['Washington Post']],
  ['The AP and Reuters carried it.', ['Associated Press', 'Reuters']],
  ['He said so on “Meet the Press”.', ['NBC News']],
  ['The Port Quill Gazette first reported the deal.', ['Port Quill Gazette?']],
  ['The Lund Evening Standard has seen the letter.', ['Lund Evening Standard?']],
  ['OLAVE (Southern Press Service) - Rain fell.', ['Southern Press Service?']],
  ['The Southern Press Service (SPS) said so.', ['Southern Press Service?', 'Southern Press Service?']],
  ['Radio Quill broke the news.', ['Radio Quill?']],
  ['The Danish daily Kystposten reported it.', ['Kystposten?']],
  ['She spoke to the newspaper La Marisma about it.', ['La Marisma?']],
  ['Quillreport.com published the memo.', ['Quillreport.com?']],
  ['OLAVE, March 3 (SPS) — Rain fell.', ['SPS?']],
  ['More rain will fall, it said. — SPS', ['SPS?']],
  ['It was first told by La Marisma, a Lisbon daily that has seen the memo.', ['La Marisma?']],
  ['Ada Quill, a newspaper editor, left.', []],
  ['The news agency Sudprensa had it first.', ['Sudprensa?']],
  ['According to WQLD reporter Ada Quill, the fire began at night.', ['WQLD?']],
  ['As the Hill reported, talks failed.', ['Hill']],
  ['They walked up the hill. The time was short.', []],
  ['Time reported that she resigned.', ['Time']],
  ['Time and again they failed.', []],
  ['Mayor Michael Bloomberg spoke.', []],
  ['Crowds filled New York Times Square.', []],
  ['Press Secretary Ada Quill spoke.', []],
  ['The World Health Organization and the Department of Justice agreed.', []],
  ['He played for the Dallas Stars and read Good News to them.', []],
  ['Send it to ada@quillreport.com today.', []],
  ['He bought it on Amazon.com.', []],
  ['The Times and the Post disagreed.', []],
])('mentions in: %s', (text, expected) => {
  expect(named(text)).toEqual(expected)
})

test('any text: mentions lie in the span, in order, and never cut a surrogate pair', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('The ', 'Lund ', 'Gazette ', 'Post', ' (LP) ', 'Reuters', '.com ', 'Radio ', 'daily ', '-', '’s '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      let before = 0
      for (const { start, end } of outlets.mentions(text, { start: 0, end: text.length })) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
        before = end
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each([
  ['capitals', 'Lund '.repeat(200_000)],
  ['heads', 'Gazette '.repeat(125_000)],
  ['known names', 'Reuters '.repeat(125_000)],
  ['known and guessed in turn', 'Reuters and Radio Quill met. '.repeat(35_000)],
  ['dots', 'a.'.repeat(500_000)],
  ['one word', 'x'.repeat(1_000_000)],
  ['brackets', 'Radio Lund (RL) '.repeat(60_000)],
])('linear in its input: a megabyte of %s', (_, text) => {
  const started = performance.now()
  outlets.mentions(text, { start: 0, end: text.length })
  expect(performance.now() - started).toBeLessThan(6000)
})
