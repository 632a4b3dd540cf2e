/** German units and money → canonical unit (the same as of English, so that figures compare). Lower case; by hand. */
const list = (unit: string, names: string): [string, string][] => names.split(' ').map((name) => [name, unit])

export const UNIT_WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...list('second', 'sekunde sekunden sek'), ...list('minute', 'minute minuten min'), ...list('hour', 'stunde stunden std'),
  ...list('day', 'tag tage tagen tages'), ...list('week', 'woche wochen'), ...list('month', 'monat monate monaten monats'),
  ...list('year', 'jahr jahre jahren jahres'), ...list('decade', 'jahrzehnt jahrzehnte jahrzehnten'), ...list('century', 'jahrhundert jahrhunderte jahrhunderten'),
  ...list('percent', '% prozent'), ...list('percentage-point', 'prozentpunkt prozentpunkte prozentpunkten'), ...list('basis-point', 'basispunkte basispunkten'),
  ...list('km', 'km kilometer kilometern'), ...list('m', 'm meter metern'), ...list('cm', 'cm zentimeter zentimetern'), ...list('mm', 'mm millimeter millimetern'),
  ...list('mile', 'meile meilen'), ...list('nautical-mile', 'seemeile seemeilen'),
  ...list('km2', 'km² quadratkilometer quadratkilometern'), ...list('m2', 'm² quadratmeter quadratmetern qm'), ...list('hectare', 'hektar ha'),
  ...list('litre', 'liter litern l'), ...list('ml', 'ml milliliter millilitern'), ...list('barrel', 'barrel'), ...list('cubic-metre', 'm³ kubikmeter kubikmetern'),
  ...list('kg', 'kg kilo kilogramm kilos'), ...list('g', 'g gramm'), ...list('mg', 'mg milligramm'), ...list('microgram', 'µg mikrogramm'), ...list('tonne', 't tonne tonnen'),
  ...list('km/h', 'km/h stundenkilometer stundenkilometern kmh'), ...list('knot', 'knoten'), ...list('degree', 'grad °'), ...list('celsius', '°c'),
  ...list('watt', 'w watt'), ...list('kilowatt', 'kw kilowatt'), ...list('megawatt', 'mw megawatt'), ...list('gigawatt', 'gw gigawatt'),
  ...list('kilowatt-hour', 'kwh kilowattstunde kilowattstunden'), ...list('megawatt-hour', 'mwh megawattstunde megawattstunden'), ...list('horsepower', 'ps'),
  ...list('decibel', 'dezibel db'), ...list('volt', 'volt'), ...list('hertz', 'hertz hz'), ...list('gigabyte', 'gigabyte gb'), ...list('megabyte', 'megabyte mb'), ...list('terabyte', 'terabyte tb'),
])

export const MONEY_WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...list('EUR', 'euro euros € eur'), ...list('USD', 'dollar dollars us-dollar us-dollars $ usd'), ...list('GBP', 'pfund £ gbp'), ...list('CHF', 'franken chf sfr'),
  ...list('JPY', 'yen'), ...list('CNY', 'yuan renminbi'), ...list('RUB', 'rubel'), ...list('DEM', 'mark d-mark'), ...list('krona', 'krone kronen'),
  ...list('PLN', 'zloty złoty'), ...list('CZK', 'tschechische-kronen'), ...list('UAH', 'hrywnja'), ...list('TRY', 'lira'), ...list('cent', 'cent'),
  ...list('ATS', 'schilling'), ...list('INR', 'rupien rupie'), ...list('HUF', 'forint'),
])

/** Lengths of time: canonical unit → TIMEX3 designator. */
export const DURATION_UNITS: Readonly<Record<string, string>> = {
  second: 'TS', minute: 'TM', hour: 'TH', day: 'D', week: 'W', month: 'M', year: 'Y', decade: 'DE', century: 'CE',
}

/** Words a number behind them only labels: "Artikel 5", "Gleis 3". */
export const LABELS: ReadonlySet<string> = new Set(
  'artikel paragraf paragraph § nummer nr nrn seite kapitel gleis linie route autobahn bundesstraße landstraße kreisstraße saal raum zimmer block halle flug boeing airbus absatz platz rang stufe windstärke kategorie klasse phase typ version kanal tor haus hausnummer postfach bus zug ice ic re tram reaktor baujahr jahrgang liga formel agenda ziffer aktenzeichen gruppe lektion folge staffel band teil akte team sektor zone code paragrafen artikeln'.split(' '),
)
