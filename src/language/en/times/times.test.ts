import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Time } from '../../../model/annotation.ts'
import { findTimes } from './times.ts'

// A Wednesday.
const PUBLISHED = '2031-05-14'

function timesOf(text: string, published: string | null = PUBLISHED): Time[] {
  return findTimes({ id: 'a', text }, [{ start: 0, end: text.length }], { published })
}

type Row = readonly [
  sentence: string,
  quote: string,
  type: Time['type'],
  value: string,
  lo: string | null,
  hi: string | null,
]

// Invented sentences; a row names one time of its sentence.
const PHRASES: readonly Row[] = [
  ['The dam burst on 3 March 2031.', '3 March 2031', 'DATE', '2031-03-03', '2031-03-03', '2031-03-04'],
  ['The dam burst on March 3, 2031, at dusk.', 'March 3, 2031', 'DATE', '2031-03-03', '2031-03-03', '2031-03-04'],
  [
    'The dam burst on Monday, March 3, 2031.',
    'Monday, March 3, 2031',
    'DATE',
    '2031-03-03',
    '2031-03-03',
    '2031-03-04',
  ],
  ['It opened on 2030-11-02.', '2030-11-02', 'DATE', '2030-11-02', '2030-11-02', '2030-11-03'],
  ['It opened on 25/12/2030.', '25/12/2030', 'DATE', '2030-12-25', '2030-12-25', '2030-12-26'],
  ['The vote was held on May 5.', 'May 5', 'DATE', '2031-05-05', '2031-05-05', '2031-05-06'],
  ['The vote will be held on May 30.', 'May 30', 'DATE', '2031-05-30', '2031-05-30', '2031-05-31'],
  ['She resigned on Nov. 20.', 'Nov. 20', 'DATE', '2030-11-20', '2030-11-20', '2030-11-21'],
  ['The pact was signed in June 2022.', 'June 2022', 'DATE', '2022-06', '2022-06-01', '2022-07-01'],
  ['The mill closed in February.', 'February', 'DATE', '2031-02', '2031-02-01', '2031-03-01'],
  ['The mill closed in December.', 'December', 'DATE', '2030-12', '2030-12-01', '2031-01-01'],
  ['The mill will reopen in December.', 'December', 'DATE', '2031-12', '2031-12-01', '2032-01-01'],
  ['The trial is due to begin in January.', 'January', 'DATE', '2032-01', '2032-01-01', '2032-02-01'],
  ['He was mayor until 1998.', '1998', 'DATE', '1998', '1998-01-01', '1999-01-01'],
  ['The house was built in 1742.', '1742', 'DATE', '1742', '1742-01-01', '1743-01-01'],
  ['Prices fell in the 1990s.', 'the 1990s', 'DATE', '199', '1990-01-01', '2000-01-01'],
  ['Prices fell in the early 1980s.', 'early 1980s', 'DATE', '198', '1980-01-01', '1985-01-01'],
  ["The song is from the '80s.", "the '80s", 'DATE', '198', '1980-01-01', '1990-01-01'],
  ['The tower dates from the 15th century.', 'the 15th century', 'DATE', '14', '1400-01-01', '1500-01-01'],
  ['The wall was raised in 146 BC.', '146 BC', 'DATE', 'BC0146', '-000145-01-01', '-000144-01-01'],
  ['He spoke on Monday.', 'Monday', 'DATE', '2031-05-12', '2031-05-12', '2031-05-13'],
  ['He spoke on Wednesday.', 'Wednesday', 'DATE', '2031-05-14', '2031-05-14', '2031-05-15'],
  ['He spoke on Thursday.', 'Thursday', 'DATE', '2031-05-08', '2031-05-08', '2031-05-09'],
  ['She will speak on Thursday.', 'Thursday', 'DATE', '2031-05-15', '2031-05-15', '2031-05-16'],
  ['The ferry is scheduled to sail Friday.', 'Friday', 'DATE', '2031-05-16', '2031-05-16', '2031-05-17'],
  ['They met last Friday.', 'last Friday', 'DATE', '2031-05-09', '2031-05-09', '2031-05-10'],
  ['They will meet next Tuesday.', 'next Tuesday', 'DATE', '2031-05-20', '2031-05-20', '2031-05-21'],
  ['The deadline was extended until Monday.', 'Monday', 'DATE', '2031-05-19', '2031-05-19', '2031-05-20'],
  ['The strike ended today.', 'today', 'DATE', '2031-05-14', '2031-05-14', '2031-05-15'],
  ['The strike ended yesterday.', 'yesterday', 'DATE', '2031-05-13', '2031-05-13', '2031-05-14'],
  ['The strike ends tomorrow.', 'tomorrow', 'DATE', '2031-05-15', '2031-05-15', '2031-05-16'],
  ['It rained the day before yesterday.', 'the day before yesterday', 'DATE', '2031-05-12', '2031-05-12', '2031-05-13'],
  ['The choir sings tonight.', 'tonight', 'TIME', '2031-05-14TNI', '2031-05-14T20:00', '2031-05-15T06:00'],
  ['Shots were heard last night.', 'last night', 'TIME', '2031-05-13TNI', '2031-05-13T20:00', '2031-05-14T06:00'],
  ['The train left this morning.', 'this morning', 'TIME', '2031-05-14TMO', '2031-05-14T06:00', '2031-05-14T12:00'],
  ['The train left on Tuesday evening.', 'Tuesday evening', 'TIME', '2031-05-13TEV', '2031-05-13T18:00', '2031-05-14'],
  [
    'The quake struck at 10:35 a.m. on Tuesday.',
    '10:35 a.m. on Tuesday',
    'TIME',
    '2031-05-13T10:35',
    '2031-05-13T10:35',
    '2031-05-13T10:36',
  ],
  [
    'The quake struck on Tuesday at 8pm.',
    'Tuesday at 8pm',
    'TIME',
    '2031-05-13T20:00',
    '2031-05-13T20:00',
    '2031-05-13T20:01',
  ],
  ['The quake struck at 0735 GMT.', '0735 GMT', 'TIME', '2031-05-14T07:35Z', '2031-05-14T07:35Z', '2031-05-14T07:36Z'],
  [
    'The offer ends at 5 p.m. EST, May 16.',
    '5 p.m. EST, May 16',
    'TIME',
    '2031-05-16T17:00',
    '2031-05-16T22:00Z',
    '2031-05-16T22:01Z',
  ],
  [
    'They rang the bells at noon on Sunday.',
    'noon on Sunday',
    'TIME',
    '2031-05-11T12:00',
    '2031-05-11T12:00',
    '2031-05-11T12:01',
  ],
  [
    "They rang the bells at six o'clock in the evening.",
    "six o'clock in the evening",
    'TIME',
    '2031-05-14T18:00',
    '2031-05-14T18:00',
    '2031-05-14T18:01',
  ],
  ['Wages rose last week.', 'last week', 'DATE', '2031-W19', '2031-05-05', '2031-05-12'],
  ['Wages will rise next month.', 'next month', 'DATE', '2031-06', '2031-06-01', '2031-07-01'],
  ['Wages rose this year.', 'this year', 'DATE', '2031', '2031-01-01', '2032-01-01'],
  ['Wages rose last year.', 'last year', 'DATE', '2030', '2030-01-01', '2031-01-01'],
  ['Wages rose earlier this month.', 'earlier this month', 'DATE', '2031-05', '2031-05-01', '2031-05-17'],
  ['The yard shut late last year.', 'late last year', 'DATE', '2030', '2030-07-03', '2031-01-01'],
  ['The yard shut at the end of 2029.', 'the end of 2029', 'DATE', '2029', '2029-07-03', '2030-01-01'],
  ['The yard shut in mid-April.', 'mid-April', 'DATE', '2031-04', '2031-04-09', '2031-04-24'],
  ['The yard shut last weekend.', 'last weekend', 'DATE', '2031-W19-WE', '2031-05-10', '2031-05-12'],
  ['The yard shut in the summer of 2019.', 'the summer of 2019', 'DATE', '2019-SU', '2019-06-01', '2019-09-01'],
  ['The yard shut last winter.', 'last winter', 'DATE', '2030-WI', '2030-12-01', '2031-03-01'],
  ['Profit rose in the first quarter.', 'the first quarter', 'DATE', '2031-Q1', '2031-01-01', '2031-04-01'],
  [
    'Profit rose in the third quarter of 2028.',
    'the third quarter of 2028',
    'DATE',
    '2028-Q3',
    '2028-07-01',
    '2028-10-01',
  ],
  ['Profit rose in the second half of 2029.', 'the second half of 2029', 'DATE', '2029-H2', '2029-07-01', '2030-01-01'],
  ['Profit rose in fiscal 2030.', 'fiscal 2030', 'DATE', '2030', '2030-01-01', '2031-01-01'],
  ['The bridge fell two weeks ago.', 'two weeks ago', 'DATE', '2031-W18', '2031-04-28', '2031-05-05'],
  ['The bridge fell three days ago.', 'three days ago', 'DATE', '2031-05-11', '2031-05-11', '2031-05-12'],
  ['The bridge fell a year ago.', 'a year ago', 'DATE', '2030', '2030-01-01', '2031-01-01'],
  ['The bridge fell a couple of months ago.', 'a couple of months ago', 'DATE', '2031-03', '2031-03-01', '2031-04-01'],
  ['The bridge fell several years ago.', 'several years ago', 'DATE', 'PAST_REF', null, null],
  [
    'He left on April 2, 2030, and came back two days later.',
    'two days later',
    'DATE',
    '2030-04-04',
    '2030-04-04',
    '2030-04-05',
  ],
  [
    'He left on April 2, 2030, and came back the following day.',
    'the following day',
    'DATE',
    '2030-04-03',
    '2030-04-03',
    '2030-04-04',
  ],
  ['He left in 2019 and came back a year later.', 'a year later', 'DATE', '2020', '2020-01-01', '2021-01-01'],
  ['He was born in May 2001 and ill later that year.', 'later that year', 'DATE', '2001', '2001-07-03', '2002-01-01'],
  [
    'The siege ended on June 6, 2029. He died the same day.',
    'the same day',
    'DATE',
    '2029-06-06',
    '2029-06-06',
    '2029-06-07',
  ],
  ['They met on Sept. 5-7, 2029.', 'Sept. 5', 'DATE', '2029-09-05', '2029-09-05', '2029-09-06'],
  ['They ruled from 1939-45.', '45', 'DATE', '1945', '1945-01-01', '1946-01-01'],
  ['They ruled from 1955 to 1963.', '1963', 'DATE', '1963', '1963-01-01', '1964-01-01'],
  ['She waited for two hours.', 'two hours', 'DURATION', 'PT2H', null, null],
  ['She waited for two and a half years.', 'two and a half years', 'DURATION', 'P2Y6M', null, null],
  ['She waited half an hour.', 'half an hour', 'DURATION', 'PT30M', null, null],
  ['She waited an hour and a half.', 'an hour and a half', 'DURATION', 'PT1H30M', null, null],
  ['She waited for several weeks.', 'several weeks', 'DURATION', 'PXW', null, null],
  ['She waited for years.', 'years', 'DURATION', 'PXY', null, null],
  ['A 10-year plan was drawn up.', '10-year', 'DURATION', 'P10Y', null, null],
  ['A decades-long feud ended.', 'decades-long', 'DURATION', 'PXY', null, null],
  ['The talks took more than four months.', 'more than four months', 'DURATION', 'P4M', null, null],
  ['The lease runs for 12 to 18 months.', '12 to 18 months', 'DURATION', 'P12M', null, null],
  ['Rents rose over the past two years.', 'the past two years', 'DURATION', 'P2Y', '2029-05-14', '2031-05-15'],
  ['Rents will rise over the next six months.', 'the next six months', 'DURATION', 'P6M', '2031-05-14', '2031-11-15'],
  ['They gather every Monday.', 'every Monday', 'SET', 'XXXX-WXX-1', null, null],
  ['They gather on Sundays.', 'Sundays', 'SET', 'XXXX-WXX-7', null, null],
  ['They gather twice a week.', 'twice a week', 'SET', 'P1W', null, null],
  ['They gather every two years.', 'every two years', 'SET', 'P2Y', null, null],
  ['They ship 40 boats a year.', 'a year', 'SET', 'P1Y', null, null],
  ['They ship boats daily.', 'daily', 'SET', 'P1D', null, null],
  ['He is now the owner.', 'now', 'DATE', 'PRESENT_REF', null, null],
  ['He recently bought the inn.', 'recently', 'DATE', 'PAST_REF', null, null],
  ['Nobody knows the future.', 'the future', 'DATE', 'FUTURE_REF', null, null],
  ['Shops will close on Christmas Eve.', 'Christmas Eve', 'DATE', '2031-12-24', '2031-12-24', '2031-12-25'],
  ['They danced on New Year’s Eve.', 'New Year’s Eve', 'DATE', '2030-12-31', '2030-12-31', '2031-01-01'],
  ['The race was run on Easter Monday.', 'Easter Monday', 'DATE', '2031-04-14', '2031-04-14', '2031-04-15'],
  ['It was the 1,000th day of the siege.', 'the 1,000th day', 'DATE', 'P1000D', null, null],
  ['The week of March 3 was wet.', 'The week of March 3', 'DATE', '2031-W10', '2031-03-03', '2031-03-10'],
  ['In July last year the well ran dry.', 'July last year', 'DATE', '2030-07', '2030-07-01', '2030-08-01'],
  ['Last May the well ran dry.', 'Last May', 'DATE', '2030-05', '2030-05-01', '2030-06-01'],
  ['Accounts are settled at year-end.', 'year-end', 'DATE', '2031-12-31', '2031-12-31', '2032-01-01'],
  ['It rained in the first week of May.', 'the first week of May', 'DATE', '2031-W18', '2031-04-28', '2031-05-05'],
  ['He sailed two Fridays ago.', 'two Fridays ago', 'DATE', '2031-05-02', '2031-05-02', '2031-05-03'],
  ['They met on 10-12 June 2029.', '10', 'DATE', '2029-06-10', '2029-06-10', '2029-06-11'],
  ['The fair ran from Monday to Friday.', 'Friday', 'DATE', '2031-05-16', '2031-05-16', '2031-05-17'],
  [
    'The roof fell at 2:30 in the morning.',
    '2:30 in the morning',
    'TIME',
    '2031-05-14T02:30',
    '2031-05-14T02:30',
    '2031-05-14T02:31',
  ],
  [
    'The night of 3 May was long.',
    'The night of 3 May',
    'TIME',
    '2031-05-03TNI',
    '2031-05-03T20:00',
    '2031-05-04T06:00',
  ],
  ['A decade later it fell.', 'A decade later', 'DURATION', 'P10Y', null, null],
  ['A 1742 Crown charter forbids it.', '1742', 'DATE', '1742', '1742-01-01', '1743-01-01'],
  ['A post-1959 law forbids it.', 'post-1959', 'DATE', '1959', '1960-01-01', null],
  ['The hall was full in nineteen ninety-six.', 'nineteen ninety-six', 'DATE', '1996', '1996-01-01', '1997-01-01'],
]

test.each(PHRASES)('%s', (sentence, quote, type, value, lo, hi) => {
  const all = timesOf(sentence)
  const found = all.find((time) => sentence.slice(time.start, time.end) === quote)
  expect(found, JSON.stringify(all.map((time) => sentence.slice(time.start, time.end)))).toBeDefined()
  expect({ type: found?.type, value: found?.value, lo: found?.lo, hi: found?.hi }).toEqual({ type, value, lo, hi })
})

test.each([
  'It may rain, and they march on.',
  'The 21-year-old was 22 in spirit.',
  'Sun Mills sat on 2,000 shares and sold 1200 people tickets.',
  'They won 3-1 and sailed on flight 1984.',
  'He bought Windows 2000 for $1999.',
  'Ms Rowe is in her thirties and fell in love.',
  'The second half was dull.',
  'Jan Kopp may fall.',
  'She was named player of the week by the Daily Courier and Velden Today.',
  'The film [01:33] was shown.',
])('no time: %s', (sentence) => {
  expect(timesOf(sentence).map((time) => sentence.slice(time.start, time.end))).toEqual([])
})

test('a history leans on the date last mentioned, news on the publication', () => {
  const history =
    'War came in 1801. The league was founded in May 1802, broke up in 1804 and was restored on 3 April 1806. In June it marched, and on 12 August it won. It ruled until 1815, when the peace of 1814 was broken.'
  expect(timesOf(history).map((time) => time.value)).toEqual([
    '1801',
    '1802-05',
    '1804',
    '1806-04-03',
    '1806-06',
    '1806-08-12',
    '1815',
    '1814',
  ])
  expect(timesOf('The pact of 1806 was renewed in March.').map((time) => time.value)).toEqual(['1806', '2031-03'])
})

test('without a publication date nothing is made up', () => {
  expect(timesOf('He spoke on Friday.', null).map((time) => [time.value, time.lo])).toEqual([['XXXX-WXX-5', null]])
  expect(timesOf('He left on 3 June 2019. He spoke on Friday.', null).map((time) => time.value)).toEqual([
    '2019-06-03',
    'XXXX-WXX-5',
  ])
  expect(timesOf('He spoke on May 5.', null).map((time) => [time.value, time.lo])).toEqual([['XXXX-05-05', null]])
})

test('the dateline day counts before the publication day', () => {
  const text = 'He spoke on Tuesday.'
  const found = findTimes({ id: 'a', text }, [{ start: 0, end: text.length }], {
    published: '2031-05-14',
    datelineDay: '2031-05-12',
  })
  expect(found[0]?.value).toBe('2031-05-06')
})

test('the date of a dateline is no time of the text', () => {
  expect(timesOf('KINGSBAY, May 14 (Agency) - The mayor resigned on Monday.').map((time) => time.value)).toEqual([
    '2031-05-12',
  ])
})

const PIECES = [
  'May',
  '5',
  '2031',
  'the',
  'last',
  'next',
  'two',
  'days',
  'ago',
  'year',
  "'",
  '’90',
  's',
  'Friday',
  'night',
  '-',
  ' ',
  'a',
  'half',
  'of',
  'end',
  '10:35',
  'p.m.',
  'EST',
  '12/13/14',
  '2031-02-30',
  'every',
  '\ud83d',
  '\ude00',
  'quarter',
  'first',
  'BC',
  '9999',
  '0000',
  '31',
  'February',
  'century',
  'Christmas',
  'later',
]

test('odd text never throws; spans lie in order and hold whole characters; lo comes before hi', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(PUBLISHED, null), (text, published) => {
      let before = 0
      for (const time of timesOf(text, published)) {
        expect(time.start).toBeGreaterThanOrEqual(before)
        expect(time.end).toBeGreaterThan(time.start)
        expect(cutsPair(text, time.start) || cutsPair(text, time.end)).toBe(false)
        expect(text.slice(time.start, time.end).trim()).toBe(text.slice(time.start, time.end))
        if (time.lo !== null && time.hi !== null && !/^[-+]/.test(time.lo + time.hi))
          expect(time.lo < time.hi).toBe(true)
        before = time.end
      }
    }),
    { numRuns: 500 },
  )
})

function cutsPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at - 1)
  const low = text.charCodeAt(at)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

test.each([
  'Monday, ',
  '1990 1990-',
  'the last the last ',
  '1-2-3-4-',
  "'90s ",
  'May 5, May ',
  'the end of the ',
  '2 years ',
  '😀5 ',
])(
  'time grows with length: %s',
  (unit) => {
    // Time of the processor: on a busy machine the wall's clock says little.
    const milliseconds = (length: number, runs: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const spent = Array.from({ length: runs }, () => {
        const before = process.cpuUsage()
        timesOf(text)
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      })
      return Math.min(...spent)
    }
    const small = Math.max(25, milliseconds(125_000, 3))
    // Eight times the text: linear is 8, quadratic 64.
    expect(milliseconds(1_000_000, 1) / small).toBeLessThan(35)
  },
  60_000,
)

test('today is the day of the dateline', () => {
  const found = timesOf('KINGSBAY, May 13 (Agency) - The strike ended today.')
  expect(found.map((time) => time.value)).toEqual(['2031-05-13', '2031-05-13'])
})

test('the evidence shows the rule and the date it leans on', () => {
  const text = 'He left on April 2, 2030, and came back two days later.'
  const evidence = timesOf(text)[1]?.evidence ?? []
  expect(evidence.map((item) => [item.rule, text.slice(item.spans[0]?.start, item.spans[0]?.end)])).toEqual([
    ['en.time.earlier-later', 'two days later'],
    ['en.time.leans-on', 'April 2, 2030'],
  ])
})
