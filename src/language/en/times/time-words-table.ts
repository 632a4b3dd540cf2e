/**
 * The words English tells time with: word → [class, number]. Classes are those of pattern.ts. The number is the
 * month, weekday (Monday 1), tens of a decade, or nothing (0). Written by hand.
 */
type Entry = readonly [name: string, value: number]

const words = (name: string, list: string, value = 0): [string, Entry][] => list.split(' ').map((word) => [word, [name, value]])
const counted = (name: string, list: string, from = 1): [string, Entry][] =>
  list.split(' ').flatMap((group, i) => group.split('/').map((word): [string, Entry] => [word, [name, from + i]]))

/** Words that mean what they mean in any case. */
export const TIME_WORDS: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...counted('MONTH', 'january february march april may june july august september october november december'),
  ...counted('WEEKDAY', 'monday tuesday wednesday thursday friday saturday sunday'),
  ...counted('WEEKDAYS', 'mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
  ...words('UNIT', 'second', 0),
  ...words('UNIT', 'minute min day week month year decade century hour hr fortnight quarter semester yr wk millennium'),
  ...words('UNITS', 'seconds secs minutes mins hours hrs days weeks months years decades centuries fortnights quarters semesters yrs wks millennia'),
  ...words('PART', 'morning afternoon evening night nite noon midday midnight dawn dusk lunchtime noontime nightfall daybreak sunrise sunset'),
  ...words('PARTS', 'mornings afternoons evenings nights'),
  ...words('SEASON', 'spring summer autumn fall winter springtime summertime wintertime'),
  ...words('weekend', 'weekend'),
  ...words('weekends', 'weekends'),
  ...words('TODAY', 'today'), ...words('TODAY', 'tdy tday'),
  ...words('YESTERDAY', 'yesterday yday'), ...words('TOMORROW', 'tomorrow tmr tmrw tmw tomoro trmw'),
  ...words('TONIGHT', 'tonight tonite 2nite'), ...words('overnight', 'overnight'),
  ...words('NOW', 'now currently presently nowadays'),
  ...words('RECENTLY', 'recently lately formerly'),
  ...words('SOON', 'soon shortly'),
  ...words('current', 'current'), ...words('recent', 'recent'), ...words('future', 'future'), ...words('present', 'present'),
  ...words('DAILY', 'daily nightly weekly monthly yearly annually annual hourly quarterly biweekly fortnightly everyday biannual biannually biennial'),
  ...words('the', 'the'), ...words('a', 'a an'),
  ...words('last', 'last'), ...words('past', 'past preceding'), ...words('previous', 'previous prior'), ...words('latest', 'latest'),
  ...words('next', 'next'), ...words('coming', 'coming upcoming'), ...words('following', 'following ensuing succeeding subsequent'),
  ...words('this', 'this'), ...words('that', 'that'), ...words('those', 'those these'), ...words('same', 'same'), ...words('corresponding', 'corresponding comparable'),
  ...words('every', 'each every'), ...words('other', 'other'), ...words('per', 'per'), ...words('once', 'once twice thrice'), ...words('times', 'times'),
  ...words('of', 'of'), ...words('in', 'in'), ...words('on', 'on'), ...words('at', 'at'), ...words('to', 'to through until till til'),
  ...words('and', 'and'), ...words('or', 'or'), ...words('from', 'from'), ...words('by', 'by'), ...words('for', 'for'),
  ...words('since', 'since'), ...words('during', 'during throughout'), ...words('between', 'between'),
  ...words('ago', 'ago'), ...words('earlier', 'earlier previously'), ...words('later', 'later'), ...words('before', 'before'),
  ...words('after', 'after'), ...words('afterwards', 'afterward afterwards'), ...words('hence', 'hence'),
  ...words('early', 'early'), ...words('late', 'late'), ...words('mid', 'mid'), ...words('middle', 'middle midst'),
  ...words('beginning', 'beginning start outset dawning'), ...words('end', 'end close'),
  ...words('half', 'half'), ...words('rest', 'rest remainder'),
  ...words('few', 'few handful'), ...words('couple', 'couple pair'), ...words('several', 'several many various numerous countless'), ...words('some', 'some'), ...words('dozens', 'dozens scores hundreds thousands'),
  ...words('more', 'more'), ...words('another', 'another'), ...words('full', 'full whole entire straight consecutive solid additional extra mere single'), ...words('long', 'long'),
  ...words('fiscal', 'fiscal financial'), ...words('period', 'period'), ...words('near', 'near immediate foreseeable distant short'), ...words('term', 'term'), ...words('so', 'so'), ...words('working', 'working business trading calendar'),
  ...words('AMPM', 'am pm a.m p.m a.m. p.m.'), ...words('oclock', "o'clock"),
  ...words('ZONE', 'gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst sgt aest aedt msk eet eest'),
  ...words('local', 'local eastern central pacific mountain'), ...words('time', 'time'),
  ...words('BC', 'bc bce b.c b.c. b.c.e b.c.e.'), ...words('AD', 'ad a.d a.d. ce c.e c.e.'),
  ...words('ess', 's'), ...words('sometime', 'sometime'), ...words('ahead', 'ahead'), ...words('old', 'old'), ...words('right', 'right'), ...words('just', 'just'),
  ...words('yearago', 'year-ago'),
  ...([['twenties', 2], ['thirties', 3], ['forties', 4], ['fifties', 5], ['sixties', 6], ['seventies', 7], ['eighties', 8], ['nineties', 9]] as const).map(
    ([word, tens]): [string, Entry] => [word, ['DECADE', tens]],
  ),
  ...counted('QUARTER', 'q1 q2 q3 q4'), ...counted('HALFYEAR', 'h1 h2'),
])

/** Short forms, which are other words too ("sun", "mar", "sat"): they count with a capital letter only. */
export const SHORT_WORDS: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...counted('MONTH', 'jan feb mar apr - jun jul aug sep/sept oct nov dec'),
  ...counted('WEEKDAY', 'mon tue/tues wed/weds thu/thur/thurs fri sat sun'),
])

/** Unit word → its letter in TIMEX3: years Y, quarters Q, months M, weeks W, days D; hours TH, minutes TM, seconds TS. */
export const UNIT_LETTER: Readonly<Record<string, string>> = {
  second: 'TS', seconds: 'TS', secs: 'TS', minute: 'TM', minutes: 'TM', min: 'TM', mins: 'TM', hour: 'TH', hours: 'TH', hr: 'TH', hrs: 'TH',
  day: 'D', days: 'D', week: 'W', weeks: 'W', wk: 'W', wks: 'W', fortnight: 'F', fortnights: 'F', month: 'M', months: 'M', quarter: 'Q', quarters: 'Q',
  semester: 'S', semesters: 'S', year: 'Y', years: 'Y', yr: 'Y', yrs: 'Y', decade: 'E', decades: 'E', century: 'C', centuries: 'C',
  millennium: 'L', millennia: 'L', weekend: 'WE', weekends: 'WE',
}

/** Part of day → TIMEX3 letters, or a clock time. */
export const PART_CODE: Readonly<Record<string, string>> = {
  morning: 'MO', mornings: 'MO', dawn: 'MO', daybreak: 'MO', sunrise: 'MO', noon: '12:00', noontime: '12:00', midday: '12:00', lunchtime: 'MI',
  afternoon: 'AF', afternoons: 'AF', evening: 'EV', evenings: 'EV', dusk: 'EV', sunset: 'EV', nightfall: 'EV', night: 'NI', nights: 'NI', nite: 'NI',
  midnight: '24:00',
}

export const SEASON_CODE: Readonly<Record<string, string>> = {
  spring: 'SP', springtime: 'SP', summer: 'SU', summertime: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI', wintertime: 'WI',
}

/** Minutes from UTC of the zones news gives by letters. CST, IST and BST are taken as American, Indian and British. */
export const ZONE_OFFSET: Readonly<Record<string, string>> = {
  gmt: 'Z', utc: 'Z', est: '-05', edt: '-04', cst: '-06', cdt: '-05', mst: '-07', mdt: '-06', pst: '-08', pdt: '-07', bst: '+01', cet: '+01',
  cest: '+02', ist: '+05:30', jst: '+09', sgt: '+08', aest: '+10', aedt: '+11', msk: '+03', eet: '+02', eest: '+03',
}
