/** German nouns that tell what kind of source somebody is. Ends of words, since German joins them. Written by hand. */

/** Known only by what they are: behind an indefinite article, or in the plural. */
export const CIRCLES = /(?:kreise|kreisen|umfeld|insider|insidern|informanten?|quelle|quellen|eingeweihten?)$/iu
export const STATE =
  /(?:regierung|ministerium|ministeriums|behörde|behörden|amt|amts|amtes|polizei|staatsanwaltschaft|gericht|gerichts|gerichtshof|gerichtshofs|bundestag|landtag|parlament|senat|stadtverwaltung|gemeinde|stadt|landkreis|kreis|rathaus|bundeswehr|armee|militär|verwaltung|kommission|kanzleramt|präsidium|präsidiums|feuerwehr|verfassungsschutz|zoll|leitstelle|kommune|kabinett|stadtrat|gemeinderat|kreml|justiz|innenressort|ressort)$/iu
export const DOCUMENT =
  /(?:bericht|berichts|berichtes|papier|papiers|dokument|dokuments|dokumente|dokumenten|gutachten|gutachtens|studie|umfrage|brief|schreiben|schreibens|protokoll|protokolls|protokolle|unterlagen|akten|mitteilung|stellungnahme|erklärung|urteil|urteils|vermerk|vermerks|vertrag|vertrags|entwurf|entwurfs|liste|statistik|analyse|daten|tagebuch|e-mail|e-mails|mail|memo|bescheid|bescheids|anklage|anklageschrift|bilanz|logbuch|logbuchs|register|aufzeichnungen|bulletin)$/iu
export const ORGANISATION =
  /(?:unternehmen|unternehmens|konzern|konzerns|firma|verein|vereins|verband|verbands|verbandes|gewerkschaft|partei|fraktion|opposition|bank|universität|hochschule|klinik|krankenhaus|krankenhauses|betreiber|betreibers|hersteller|herstellers|reederei|werft|stiftung|kirche|organisation|bündnis|initiative|institut|instituts|gesellschaft|genossenschaft|club|klub|airline|werk|werks|versorger|versorgers|stadtwerke|kammer|museum|theater|rotes kreuz|bahn)$/iu
export const MEDIA = /^(?:medien|medienberichten?|berichten?|presseberichten?|zeitungsberichten?|gerüchten?|spekulationen)$/iu
export const VOICE = /sprecher(?:in|s|n|innen)?$/iu
/** "Polizeisprecher" → whose voice. */
export const VOICE_OF: readonly (readonly [RegExp, string, 'state' | 'organisation'])[] = [
  [/^polizei/i, 'Polizei', 'state'],
  [/^regierungs/i, 'Regierung', 'state'],
  [/^ministeriums/i, 'Ministerium', 'state'],
  [/^gerichts/i, 'Gericht', 'state'],
  [/^behörden/i, 'Behörde', 'state'],
  [/^feuerwehr/i, 'Feuerwehr', 'state'],
  [/^stadt/i, 'Stadt', 'state'],
  [/^militär|^armee/i, 'Armee', 'state'],
  [/^(?:unternehmens|firmen|konzern)/i, 'Unternehmen', 'organisation'],
  [/^(?:partei|fraktions)/i, 'Partei', 'organisation'],
]
