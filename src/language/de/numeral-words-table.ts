/** German number words, lower case. Written by hand. */
export const SMALL: Readonly<Record<string, number>> = {
  null: 0, ein: 1, eins: 1, eine: 1, einen: 1, einem: 1, einer: 1, eines: 1, zwei: 2, zwo: 2, zweier: 2, drei: 3, dreier: 3, vier: 4, fünf: 5, sechs: 6,
  sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16,
  siebzehn: 17, achtzehn: 18, neunzehn: 19, beide: 2, beiden: 2,
}
export const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
}
/** Words of their own beside a number: "3 Millionen", "zwei Dutzend". */
export const SCALES: Readonly<Record<string, number>> = {
  dutzend: 12, hundert: 100, tausend: 1000, tsd: 1000, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9,
  mrd: 1e9, billion: 1e12, billionen: 1e12, bio: 1e12,
}
/** Numbers left open: [lo, hi]. As English has them. */
export const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dutzende: [24, 99], dutzenden: [24, 99], hunderte: [200, 999], hunderten: [200, 999], tausende: [2000, 9999], tausenden: [2000, 9999],
  zehntausende: [20000, 99999], zehntausenden: [20000, 99999], hunderttausende: [200000, 999999], hunderttausenden: [200000, 999999],
}
export const FRACTIONS: Readonly<Record<string, number>> = {
  hälfte: 2, drittel: 3, viertel: 4, fünftel: 5, sechstel: 6, siebtel: 7, achtel: 8, neuntel: 9, zehntel: 10, hundertstel: 100,
}
/** "jeder dritte", "jede fünfte". */
export const ORDINAL_STEMS: Readonly<Record<string, number>> = {
  erst: 1, zweit: 2, dritt: 3, viert: 4, fünft: 5, sechst: 6, siebt: 7, siebent: 7, acht: 8, neunt: 9, zehnt: 10, elft: 11, zwölft: 12, zwanzigst: 20, hundertst: 100,
}
