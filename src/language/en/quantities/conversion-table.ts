/** Units that measure the same thing, in one base unit each: unit → [kind, how many base units]. */
export const CONVERSIONS: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  // time in hours up to the week; months and longer in months: the two do not convert exactly, but near enough (MONTH_HOURS).
  millisecond: ['time', 1 / 3.6e6], second: ['time', 1 / 3600], minute: ['time', 1 / 60], hour: ['time', 1], day: ['time', 24], week: ['time', 168], fortnight: ['time', 336],
  month: ['time', 730.5], 'quarter-year': ['time', 2191.5], year: ['time', 8766], decade: ['time', 87660], century: ['time', 876600],
  percent: ['share', 1], 'percentage-point': ['point', 1], 'basis-point': ['point', 0.01], age: ['age', 1],
  nm: ['length', 1e-9], picometre: ['length', 1e-12], micrometre: ['length', 1e-6], mm: ['length', 1e-3], cm: ['length', 1e-2], dm: ['length', 0.1], m: ['length', 1], km: ['length', 1000],
  inch: ['length', 0.0254], foot: ['length', 0.3048], yard: ['length', 0.9144], mile: ['length', 1609.344], 'nautical-mile': ['length', 1852], 'light-year': ['length', 9.4607e15],
  m2: ['area', 1], km2: ['area', 1e6], hectare: ['area', 1e4], acre: ['area', 4046.8564], 'square-mile': ['area', 2589988.11], 'square-foot': ['area', 0.09290304],
  ml: ['volume', 1e-3], cl: ['volume', 1e-2], litre: ['volume', 1], gallon: ['volume', 3.785411784], pint: ['volume', 0.473176], barrel: ['volume', 158.987], 'cubic-metre': ['volume', 1000],
  'cubic-foot': ['volume', 28.316846592], 'cubic-inch': ['volume', 0.016387], tablespoon: ['volume', 0.01479], teaspoon: ['volume', 0.00493], cup: ['volume', 0.2366],
  microgram: ['mass', 1e-9], mg: ['mass', 1e-6], g: ['mass', 1e-3], kg: ['mass', 1], tonne: ['mass', 1000], ton: ['mass', 907.18474], lb: ['mass', 0.45359237], ounce: ['mass', 0.028349523], stone: ['mass', 6.35029318],
  'km/h': ['speed', 1], mph: ['speed', 1.609344], 'm/s': ['speed', 3.6], knot: ['speed', 1.852],
  bit: ['data', 1 / 8], byte: ['data', 1], kilobyte: ['data', 1e3], megabyte: ['data', 1e6], gigabyte: ['data', 1e9], terabyte: ['data', 1e12],
  watt: ['power', 1], kilowatt: ['power', 1e3], megawatt: ['power', 1e6], gigawatt: ['power', 1e9], horsepower: ['power', 745.7],
  'kilowatt-hour': ['energy', 1], 'megawatt-hour': ['energy', 1e3], hertz: ['frequency', 1], megahertz: ['frequency', 1e6], gigahertz: ['frequency', 1e9],
  cent: ['USD', 0.01], USD: ['USD', 1], penny: ['GBP', 0.01], GBP: ['GBP', 1], satoshi: ['BTC', 1e-8], BTC: ['BTC', 1],
}
