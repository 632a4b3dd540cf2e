/**
 * Phrases by which German newsrooms show whose reporting something is, matched against the words just before or behind an
 * outlet's name (or a word that stands for one), or alone. Hand-written; every quantifier is bounded.
 */

const TO = '(?:gegenüber )?(?:dem |der |den |des |unserer |dieser )?["„»“]?$'
const SAYS =
  '(?:sagte|sagten|sagt|erklärte|erklärten|erzählte|erzählten|berichtete|berichteten|bestätigte|bestätigten|schilderte|schilderten|verriet|verrieten|äußerte sich|äußerten sich|sprach|sprachen|schrieb|gab|gaben|zeigte|zeigten|übergab|legte|legten|antwortete|antworteten|teilte|teilten)'

/** Just before an outlet: somebody spoke to it, or it saw something. The name of who speaks may stand between. */
export const BEFORE_OWN = new RegExp(
  [
    `(?<!\\p{L})${SAYS} (?:[^.,;:„“”"»«]{1,60} )?(?:gegenüber )?(?:dem|der|den) ["„»“]?$`,
    `(?<!\\p{L})${SAYS} ["„»“]?$`,
    `(?<!\\p{L})gegenüber ["„»“]?$`,
    `(?<!\\p{L})gegenüber (?:dem|der|den) ["„»“]?$`,
    `(?<!\\p{L})(?:im|in einem|in einem exklusiven|im exklusiven) (?:Gespräch|Interview|Telefonat|Telefoninterview) mit ${TO}`,
    `(?<!\\p{L})(?:auf|nach) (?:eine )?(?:Anfrage|Nachfrage) (?:von )?${TO}`,
    `(?<!\\p{L})(?:liegt|liegen|lag|lagen|vorliegt|vorliegen) ${TO}`,
    `(?<!\\p{L})(?:Informationen|Recherchen|Erkenntnissen) (?:von )?${TO}`,
    `(?<!\\p{L})(?:in einer E-Mail|in einer Mail|in einem Schreiben|schriftlich) an ${TO}`,
    `(?<!\\p{L})(?:das|den|die|welche[rs]?) ${TO}`,
  ].join('|'),
  'iu',
)
/** The last of these needs what stands behind: "das dem Kurier vorliegt", "die der Bote einsehen konnte". */
export const AFTER_OWN =
  /^["”“»«]?,? (?:exklusiv )?(?:(?:aus|von|in) [^.,;:]{2,50} )?(?:vorliegt|vorliegen|vorlag|vorlagen|erfuhr|erfahren hat|erfahren haben|einsehen konnte|einsehen konnten|eingesehen hat|gesehen hat|bestätigt(?:e|en)? wurde|recherchiert hat|enthüllt(?:e)?|befragt(?:e)?|hat [^.,;:]{0,40}(?:erfahren|eingesehen|recherchiert|gesprochen))(?!\p{L})/u
/** Phrases of BEFORE_OWN that are sure without anything behind. */
export const SURE_BEFORE =
  /(?:Gespräch|Interview|Anfrage|Nachfrage|Informationen|Recherchen|gegenüber|sagt|erklärt|erzähl|bestätigt|schildert|verr|äußert|sprach|antwort|liegt|liegen|lag)/iu

/** Just before: "zuerst hatte der", "zuvor hatte die Zeitung". */
export const BEFORE_FIRST =
  /(?<!\p{L})(?:zuerst|zunächst|als erstes|als erster|zuvor|vorher) (?:hatte|hatten|berichtete|berichteten|meldete|haben|hat) (?:bereits |schon |darüber )?(?:der |die |das )?(?:Zeitung |Sender |Magazin |Nachrichtenagentur )?["„»“]?$/iu
/** Just behind: "berichtete zuerst", "hatte zuerst darüber berichtet". */
export const AFTER_FIRST =
  /^["”“»«]? (?:(?:berichtete|meldete|schrieb) (?:zuerst|als erstes|als erste|zuvor)|(?:hatte|hat) (?:zuerst|als erstes|als erste|zuvor) (?:darüber |davon |über [^.,;]{2,40} )?(?:berichtet|gemeldet|geschrieben))(?!\p{L})/u

/** Others' hands in the article. */
export const BEFORE_CONTRIBUTED =
  /(?<!\p{L})(?:mit (?:Material|Informationen|Inhalten|Agenturmaterial) (?:von|der|des)|unter Verwendung von Material (?:von|der)|Quellen?:|Mitarbeit:) (?:der |des |dem )?$/iu
export const CONTRIBUTED_ALONE =
  /(?<!\p{L})(?:mit Agenturmaterial|mit Material von Nachrichtenagenturen|mit Agenturen|\(mit Agenturen\))/giu

/** Own reporting without an outlet's name. */
export const OWN_ALONE: readonly { readonly rule: string; readonly value: number; readonly pattern: RegExp }[] = [
  {
    rule: 'own-we',
    value: 1,
    pattern:
      /(?<!\p{L})(?:sagte(?:n)? uns|auf unsere (?:Anfrage|Nachfrage)|uns (?:liegt|liegen) |wie wir (?:berichteten|erfuhren|bereits berichtet)|gegenüber uns|unsere[rn]? (?:Reporter|Reporterin|Redaktion|Korrespondentin|Korrespondent|Recherchen))(?!\p{L})/giu,
  },
  {
    rule: 'own-exclusive',
    value: 0.9,
    pattern: /(?<!\p{L})(?:Exklusiv|EXKLUSIV|Exklusiv-Interview|Exklusivinterview)(?!\p{L})/gu,
  },
  {
    rule: 'own-anonymity',
    value: 0.5,
    pattern:
      /(?<!\p{L})(?:(?:der|die) (?:anonym|ungenannt) bleiben (?:will|wollen|möchte|möchten|wollte|wollten)|(?:will|wollte|wollten|möchte|möchten) (?:seinen|ihren) Namen nicht (?:nennen|veröffentlicht sehen|in der Zeitung lesen)|(?:nicht namentlich|namentlich nicht) genannt werden (?:will|wollte|wollten|wollen|möchte|möchten)|unter der Bedingung der Anonymität|auf Bedingung der Anonymität|nicht befugt(?: ist| war)?,? (?:öffentlich |sich |darüber ))/giu,
  },
]

/** Somebody was asked and said nothing. */
export const NO_COMMENT =
  /(?<!\p{L})(?:woll(?:te|ten) sich (?:[^.;]{0,60} )?nicht (?:dazu )?äußern|äußer(?:te|ten) sich (?:[^.;]{0,40} )?nicht|lehn(?:te|ten) (?:[^.;]{0,30} )?(?:eine Stellungnahme|einen Kommentar|eine Auskunft|ein Gespräch) ab|(?:war|waren) (?:zunächst |am [^.;]{0,20} )?(?:nicht zu erreichen|für eine Stellungnahme nicht erreichbar|nicht erreichbar)|reagier(?:te|ten) (?:zunächst |bislang |bis [^.;]{0,30} )?nicht|(?:ließ|ließen) (?:eine |mehrere |die )?(?:Anfrage|Anfragen|Fragen) (?:[^.;]{0,40} )?unbeantwortet|gab(?:en)? (?:dazu )?keinen Kommentar|keine Stellungnahme|beantwort(?:ete|eten) (?:[^.;]{0,40} )?nicht)(?!\p{L})/giu
