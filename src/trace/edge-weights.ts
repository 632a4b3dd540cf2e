/**
 * What each kind of evidence weighs where edges are drawn, in units of kin (0..1, `likeness.ts`) unless said. Found on
 * the labelled stories, the invented ones and the simulator (docs/models/trace.md); what each brings stands in
 * docs/trace-ablation.md.
 */
import { SAID_DIRECTION } from './direction-score.ts'

export const EDGE_WEIGHTS = {
  // Alike beyond chance. Independent articles on one event have kin .11 (sd .03, highest .20: the labelled real stories,
  // all pairs without credit); uncredited rewrites .18 to .40 (the invented ones). Below .185 false edges rise quickly.
  kin: 0.185,
  // Two that show no source at all have it from somewhere: less will do where each is the other's nearest.
  orphanKin: 0.15,
  // Times the chance level of the two.
  overChance: 1.3,
  // Where all articles of a story are kin the chance level is no chance level: from here up nothing is independent.
  sureKin: 0.26,
  // Stories of fewer articles say too little of chance: there only what is surely alike counts, and it must be alike
  // without the words of names too (people, bodies, places of the event stand in every report of it). Seven edges were
  // drawn by likeness in 96 triples of BASIL, all false: six at kin .14 to .20, one at .29 with .11 outside names; in a
  // pair of the archive kin .35 was names alone (.03). Above .06 the simulator loses origins.
  fewArticles: 5,
  bareKin: 0.06,
  // A shared quotation of an unnamed person weighs as much as this much kin; more than two add nothing.
  quoteKin: 0.08,
  mostQuotes: 2,
  // A quotation alone proves nothing: agencies hand unnamed words around (BASIL: 3 of 50 triples joined by it below this).
  leastKin: 0.13,
  // Kin from which two articles have one text behind them (invented stories: two that retell one report reach .36), so
  // that who names nobody has dropped the other's credit: loss of attribution.
  droppedKin: 0.4,
  // An article whose lead rests on a public document, and two that openly retell one outlet, are kin only where they are
  // this much alike.
  documentKin: 0.3,
  // Difference of the details each lacks from which direction is taken as known. True rewrites from .05 up, lost sisters
  // up to .17 (they differ in length); the dates move it by .1.
  direction: 0.1,
  sureDirection: 0.25,
  // The nearer of two parents in a chain.
  nearer: 0.1,
  // Added to the difference of details. Dates are weak: of 20 real rewrites 8 carry their original's date and 3 an
  // earlier one (research/derivation.md).
  dayLean: 0.2,
  hourLean: 0.08,
  ownLean: 0.5,
  // Log-odds from which the likely direction of a pair is said (direction-score.ts).
  saidDirection: SAID_DIRECTION,
  // Costs: a credit is worth .1 of kin, so that second-hand retelling wins only where it is clearly more alike; 2 = no parent.
  creditCost: 0.5,
  rewriteCost: 0.6,
  copyCost: -1,
}

export type EdgeWeights = Readonly<typeof EDGE_WEIGHTS>
