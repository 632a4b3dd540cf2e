/** Opposites as German news has them; both must be able to head one statement. Plain words, by hand. */
export const OPPOSITES = `
steigen sinken;steigen fallen;zunehmen abnehmen;erhöhen senken;gewinnen verlieren;sieg niederlage;öffnen schließen;beginnen enden;beginn ende
bestätigen dementieren;zustimmen ablehnen;annehmen ablehnen;erlauben verbieten;billigen ablehnen;unterstützen ablehnen;kaufen verkaufen
lebend tot;schuldig unschuldig;freigesprochen verurteilt;festgenommen freigelassen;mehr weniger;hoch niedrig;höher niedriger;stark schwach
vor nach;früh spät;früher später;alt neu;groß klein;öffentlich geheim;legal illegal;möglich unmöglich;gewinn verlust;überschuss defizit;richtig falsch
alle keiner;immer nie;innen außen;ost west;nord süd;gut schlecht;sicher unsicher;voll leer
`
