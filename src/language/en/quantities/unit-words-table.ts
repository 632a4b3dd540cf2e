/**
 * Units of measure and money: how they are written → canonical unit. Written by hand; codes of money are ISO 4217, of
 * coins and historic money plain words. Multi-word names are divided by one space; a point after a short form is dropped.
 */
const list = (unit: string, names: string): [string, string][] => names.split(',').map((name) => [name.trim(), unit])

/** Units that follow their number. A plural in -s is understood for names of four letters and more. */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  // time
  ...list('second', 'second, sec, secs'), ...list('minute', 'minute, min, mins'), ...list('hour', 'hour, hr, hrs'), ...list('day', 'day, days'),
  ...list('week', 'week, wk, wks'), ...list('fortnight', 'fortnight'), ...list('month', 'month'), ...list('quarter-year', 'quarters'), ...list('year', 'year, yr, yrs'),
  ...list('decade', 'decade'), ...list('century', 'century, centuries'), ...list('millisecond', 'millisecond, ms'),
  // share
  ...list('percent', '%, percent, per cent, pct, percentage, percents'), ...list('percentage-point', 'percentage point, percentage points, percent point, % point, % points'),
  ...list('basis-point', 'basis point, basis points, bps'),
  // length
  ...list('km', 'km, kms, kilometre, kilometer'), ...list('m', 'm, metre, meter'), ...list('cm', 'cm, centimetre, centimeter'), ...list('mm', 'mm, millimetre, millimeter'),
  ...list('dm', 'dm, decimetre, decimeter'), ...list('micrometre', 'micron, micrometre, micrometer'), ...list('nm', 'nm, nanometre, nanometer'), ...list('picometre', 'pm, picometre, picometer'),
  ...list('mile', 'mile, mi'), ...list('nautical-mile', 'nautical mile, nautical miles'), ...list('yard', 'yard, yd, yds'),
  ...list('foot', 'foot, feet, ft, \u2032'), ...list('inch', 'inch, inches, in, ", \u2033'), ...list('light-year', 'light year, light years, light-year'),
  // area
  ...list('km2', 'km2, square kilometre, square kilometer, square kilometres, square kilometers, sq km, sq kms'), ...list('m2', 'm2, square metre, square meter, square metres, square meters, sq m'),
  ...list('square-mile', 'square mile, square miles, sq mi, sq mile, sq miles'), ...list('square-foot', 'square foot, square feet, sq ft, sq feet'),
  ...list('acre', 'acre'), ...list('hectare', 'hectare, ha'),
  // volume
  ...list('litre', 'litre, liter, l'), ...list('ml', 'ml, millilitre, milliliter'), ...list('cl', 'cl, centilitre'), ...list('gallon', 'gallon, gal'), ...list('barrel', 'barrel, bbl'), ...list('pint', 'pint'),
  ...list('cubic-metre', 'm3, cubic metre, cubic meter, cubic metres, cubic meters'), ...list('cubic-foot', 'cubic foot, cubic feet, cu ft'), ...list('cubic-inch', 'cubic inch, cubic inches'),
  ...list('tablespoon', 'tablespoon, tbsp'), ...list('teaspoon', 'teaspoon, tsp'), ...list('cup', 'cup'), ...list('bushel', 'bushel'),
  // mass
  ...list('kg', 'kg, kgs, kilo, kilogram, kilogramme'), ...list('g', 'g, gram, gramme, gm'), ...list('mg', 'mg, milligram, milligramme'), ...list('microgram', 'microgram, microgramme, mcg, \u03bcg, \u00b5g'),
  ...list('tonne', 'tonne, metric ton, metric tons, metric tonne, metric tonnes'), ...list('ton', 'ton, t, short ton, short tons, long ton, long tons'),
  ...list('lb', 'lb, lbs'), ...list('pound', 'pound'), ...list('ounce', 'ounce, oz'), ...list('stone', 'stone'), ...list('carat', 'carat'), ...list('dram', 'drachma'),
  // speed
  ...list('km/h', 'km/h, kph, kmph, kmh, km/hr, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, km per hour, km an hour'),
  ...list('mph', 'mph, miles per hour, miles an hour, mile per hour, mile an hour'), ...list('m/s', 'm/s, metres per second, meters per second, metres a second, meters a second'), ...list('knot', 'knot'),
  ...list('m/ms', 'metres per millisecond, meters per millisecond'), ...list('cm/ms', 'centimetres/millisecond, centimeters/millisecond'), ...list('km/ms', 'km/ms'),
  // temperature and angle
  ...list('celsius', 'c, celsius, celcius, centigrade, centigrate, \u00b0c, \u00b0 c, degree celsius, degrees celsius, degree celcius, degrees celcius, degrees centigrade, degree c, degrees c, deg c, deg celsius, deg. c, \u00b0 celsius, \u2103'),
  ...list('fahrenheit', 'fahrenheit, farenheit, \u00b0f, \u00b0 f, degree fahrenheit, degrees fahrenheit, degree farenheit, degrees farenheit, degree f, degrees f, deg f, deg fahrenheit, \u00b0 fahrenheit, \u2109'),
  ...list('kelvin', 'kelvin'), ...list('degree', 'degree, degrees, deg, \u00b0'), ...list('radian', 'radian, rad'), ...list('turn', 'turn'),
  // data, power, energy, sound, frequency
  ...list('bit', 'bit'), ...list('byte', 'byte'), ...list('kilobyte', 'kb, kilobyte'), ...list('megabyte', 'mb, megabyte'), ...list('gigabyte', 'gb, gigabyte'), ...list('terabyte', 'tb, terabyte'), ...list('megapixel', 'megapixel'),
  ...list('watt', 'watt, w'), ...list('kilowatt', 'kw, kilowatt'), ...list('megawatt', 'mw, megawatt'), ...list('gigawatt', 'gw, gigawatt'), ...list('kilowatt-hour', 'kwh, kilowatt hour, kilowatt hours, kilowatt-hours'),
  ...list('megawatt-hour', 'mwh, megawatt hour, megawatt hours'), ...list('horsepower', 'horsepower, hp'), ...list('volt', 'volt'), ...list('hertz', 'hz, hertz'), ...list('megahertz', 'mhz, megahertz'), ...list('gigahertz', 'ghz, gigahertz'),
  ...list('decibel', 'decibel, db'), ...list('calorie', 'calorie, kcal'), ...list('joule', 'joule'), ...list('kiloton', 'kiloton'), ...list('megaton', 'megaton'),
])

/** Money after its number. */
export const MONEY_WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...list('USD', 'dollar, $, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollar, american dollars, usd, united states dollars, buck'),
  ...list('EUR', 'euro, eur, \u20ac'), ...list('GBP', 'pound sterling, pounds sterling, gbp, quid, sterling, british pound, british pounds, \u00a3'), ...list('JPY', 'yen, jpy, japanese yen, \u00a5'),
  ...list('CNY', 'yuan, renminbi, rmb, cny, chinese yuan, kuai, \u5143'), ...list('INR', 'rupee, inr, indian rupee, indian rupees, \u20b9'), ...list('RUB', 'rouble, ruble, rub, \u20bd'),
  ...list('CHF', 'swiss franc, swiss francs, chf'), ...list('franc', 'franc, french franc, french francs'), ...list('AUD', 'australian dollar, australian dollars, aud'), ...list('CAD', 'canadian dollar, canadian dollars, cad'),
  ...list('NZD', 'new zealand dollar, new zealand dollars, nzd'), ...list('HKD', 'hong kong dollar, hong kong dollars, hkd'), ...list('SGD', 'singapore dollar, singapore dollars, sgd'), ...list('TWD', 'taiwan dollar, taiwan dollars, twd'),
  ...list('KRW', 'won, krw, \u20a9'), ...list('SEK', 'swedish krona, swedish kronor, sek'), ...list('NOK', 'norwegian krone, norwegian kroner, nok'), ...list('DKK', 'danish krone, danish kroner, dkk'), ...list('krona', 'krona, kronor, krone, kroner, crown'),
  ...list('FIM', 'finnish markka, markka'), ...list('DEM', 'mark, deutsche mark, deutsche marks, d-mark, d-marks, german mark, german marks, deutschmark'), ...list('NLG', 'guilder, dutch guilder, dutch guilders'),
  ...list('ESP', 'peseta'), ...list('ITL', 'lira, lire'), ...list('TRY', 'turkish lira, turkish liras, \u20ba'), ...list('PTE', 'escudo'), ...list('peso', 'peso'), ...list('MXN', 'mexican peso, mexican pesos, mxn'), ...list('PHP', 'philippine peso, philippine pesos, \u20b1'),
  ...list('BRL', 'real, reais, brl'), ...list('ZAR', 'rand, zar'), ...list('THB', 'baht, \u0e3f'), ...list('VND', 'dong, \u20ab'), ...list('IDR', 'rupiah'), ...list('MYR', 'ringgit'), ...list('NGN', 'naira, \u20a6'), ...list('KES', 'kenyan shilling, kenyan shillings'), ...list('shilling', 'shilling'),
  ...list('ILS', 'shekel, \u20aa'), ...list('SAR', 'riyal'), ...list('AED', 'dirham'), ...list('dinar', 'dinar'), ...list('UAH', 'hryvnia, \u20b4'), ...list('PLN', 'zloty, zlotys'), ...list('HUF', 'forint'), ...list('CZK', 'koruna'), ...list('EGP', 'egyptian pound, egyptian pounds'),
  ...list('CRC', '\u20a1'), ...list('GEL', '\u20be, lari'), ...list('LAK', '\u20ad, kip'), ...list('LKR', '\u0bb0\u0bc2, sri lankan rupee, sri lankan rupees'), ...list('PKR', 'pakistani rupee, pakistani rupees'), ...list('sen', 'sen'),
  ...list('BTC', 'bitcoin, btc, \u20bf'), ...list('satoshi', 'satoshi'), ...list('cent', 'cent, \u00a2'), ...list('penny', 'pence, penny, pennies, p'),
])

/** Money before its number: marks and codes, in lower case, spaces dropped. */
export const MONEY_MARKS: ReadonlyMap<string, string> = new Map<string, string>([
  ...list('USD', '$,us$,u.s.$,u.s$,usd,usd$,dollar,dlrs,usdollar'), ...list('CAD', 'c$,ca$,cad,cad$'), ...list('AUD', 'a$,au$,aud,aud$'), ...list('NZD', 'nz$,nzd,nzd$'), ...list('HKD', 'hk$,hkd'), ...list('SGD', 's$,sg$,sgd'), ...list('TWD', 'nt$'),
  ...list('MXN', 'mex$,mxn$,mxn'), ...list('BRL', 'r$,brl'), ...list('GBP', '\u00a3,gbp,uk\u00a3'), ...list('EUR', '\u20ac,eur'), ...list('JPY', '\u00a5,jpy'), ...list('CNY', 'rmb,cny,cn\u00a5'), ...list('INR', '\u20b9,rs,rs.,inr'), ...list('CHF', 'chf,sfr'),
  ...list('RUB', '\u20bd,rub'), ...list('KRW', '\u20a9,krw'), ...list('ILS', '\u20aa'), ...list('UAH', '\u20b4'), ...list('TRY', '\u20ba'), ...list('NGN', '\u20a6'), ...list('PHP', '\u20b1'), ...list('VND', '\u20ab'), ...list('THB', '\u0e3f'), ...list('BTC', '\u20bf,btc'), ...list('sen', 'sen'), ...list('SEK', 'sek'), ...list('NOK', 'nok'), ...list('DKK', 'dkk'), ...list('ZAR', 'zar'),
  ...list('CRC', '\u20a1'), ...list('GEL', '\u20be'), ...list('LAK', '\u20ad'),
])

/** Words after "N …" that show what was counted without a plural -s. */
export const PLURALS_WITHOUT_S: ReadonlySet<string> = new Set(
  'people men women children police personnel staff troops crew aircraft cattle sheep fish deer salmon offspring species series feet teeth geese mice oxen media data criteria phenomena alumni fishermen policemen businessmen servicemen firemen gunmen militiamen congressmen spokesmen clergy faculty livestock infantry cavalry spacecraft helicopter-borne folk kin poultry'.split(' '),
)

/** Words that end what is counted. */
export const COUNT_STOPS: ReadonlySet<string> = new Set(
  "and or but nor in on at to of for from by with without within into over under after before during since until till than as that which who whom whose where when while because although though if unless is are was were be been being am has have had having do does did will would can could may might shall should must not no n't the a an this that these those his her its their our your my he she it they we you i him them us there here said says say told killed died injured wounded per each every about around more less fewer so also even never still already once often ever then now ago later earlier too only just up down out off away back across along near between among against according including following".split(' '),
)
