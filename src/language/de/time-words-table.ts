/** German calendar words, lower case. Written by hand. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  montag: 1, dienstag: 2, mittwoch: 3, donnerstag: 4, freitag: 5, samstag: 6, sonnabend: 6, sonntag: 7,
}
export const MONTHS: Readonly<Record<string, number>> = {
  januar: 1, jänner: 1, jan: 1, februar: 2, feber: 2, feb: 2, märz: 3, april: 4, apr: 4, mai: 5, juni: 6, juli: 7, august: 8, aug: 8,
  september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12,
}
/** Parts of the day → TIMEX3 code. */
export const PARTS: Readonly<Record<string, string>> = {
  morgen: 'MO', morgens: 'MO', früh: 'MO', vormittag: 'MO', vormittags: 'MO', mittag: 'MI', mittags: 'MI', nachmittag: 'AF',
  nachmittags: 'AF', abend: 'EV', abends: 'EV', nacht: 'NI', nachts: 'NI', mitternacht: 'NI',
}
export const SEASONS: Readonly<Record<string, string>> = { frühjahr: 'SP', frühling: 'SP', sommer: 'SU', herbst: 'FA', winter: 'WI' }
export const DAYS_OFF: Readonly<Record<string, number>> = { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, übermorgen: 2 }
export const REFERENCES: Readonly<Record<string, string>> = {
  jetzt: 'PRESENT_REF', derzeit: 'PRESENT_REF', zurzeit: 'PRESENT_REF', aktuell: 'PRESENT_REF', gegenwärtig: 'PRESENT_REF', momentan: 'PRESENT_REF',
  kürzlich: 'PAST_REF', neulich: 'PAST_REF', unlängst: 'PAST_REF', zuletzt: 'PAST_REF', demnächst: 'FUTURE_REF', künftig: 'FUTURE_REF',
}
export const SETS: Readonly<Record<string, string>> = {
  täglich: 'P1D', wöchentlich: 'P1W', monatlich: 'P1M', jährlich: 'P1Y', stündlich: 'PT1H', alljährlich: 'P1Y',
  montags: 'XXXX-WXX-1', dienstags: 'XXXX-WXX-2', mittwochs: 'XXXX-WXX-3', donnerstags: 'XXXX-WXX-4', freitags: 'XXXX-WXX-5', samstags: 'XXXX-WXX-6', sonntags: 'XXXX-WXX-7',
}
/** Words that put a unit or weekday into the past, the present, the future. */
export const PAST = /^(?:letzte|vergangene|vorige|verflossene)[nrsm]?$/
export const PRESENT = /^(?:diese|laufende)[nrsm]?$/
export const FUTURE = /^(?:nächste|kommende)[nrsm]?$/
/** Units that can be last, this or next. */
export const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year' | 'weekend' | 'quarter'>> = {
  tag: 'day', tage: 'day', tagen: 'day', woche: 'week', wochen: 'week', monat: 'month', monats: 'month', monate: 'month', monaten: 'month',
  jahr: 'year', jahres: 'year', jahre: 'year', jahren: 'year', wochenende: 'weekend', wochenendes: 'weekend', quartal: 'quarter',
}
export const ORDINALS: Readonly<Record<string, number>> = {
  erste: 1, ersten: 1, erstes: 1, zweite: 2, zweiten: 2, zweites: 2, dritte: 3, dritten: 3, drittes: 3, vierte: 4, vierten: 4, viertes: 4,
}
/** Lengths in one word: "zweistündig", "jahrelang". */
export const LONG: Readonly<Record<string, string>> = {
  stundenlang: 'PTXH', tagelang: 'PXD', wochenlang: 'PXW', monatelang: 'PXM', jahrelang: 'PXY', jahrzehntelang: 'PXDE', minutenlang: 'PTXM',
}
