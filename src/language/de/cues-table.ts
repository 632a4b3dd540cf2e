/**
 * German words that say that somebody says, thinks or plans something: finite forms → lemma, by act. Written by hand from
 * dictionaries and reporters' handbooks.
 */
import type { Attribution } from '../../model/annotation.ts'

type Act = Attribution['act']

export interface Cue {
  readonly lemma: string
  readonly act: Act
  /** Particle that closes the clause ("teilte … mit"), or ''. */
  readonly particle: string
  /** Does the verb mean saying only with its particle? */
  readonly needs: boolean
}

/** `lemma forms…`; a particle after `+`: needed, after `~`: may stand. */
const SPEECH = `
sagen sagte sagten sagt
erklären erklärte erklärten erklärt
mitteilen teilte teilten teilt +mit
berichten berichtete berichteten berichtet
melden meldete meldeten meldet
schreiben schrieb schrieben schreibt
behaupten behauptete behaupteten behauptet
bestätigen bestätigte bestätigten bestätigt
dementieren dementierte dementierten dementiert
bestreiten bestritt bestritten bestreitet
zurückweisen wies wiesen weist +zurück
widersprechen widersprach widersprachen widerspricht
warnen warnte warnten warnt
fordern forderte forderten fordert
kritisieren kritisierte kritisierten kritisiert
ergänzen ergänzte ergänzten ergänzt
hinzufügen fügte fügten fügt +hinzu
meinen meinte meinten meint
antworten antwortete antworteten antwortet
erwidern erwiderte erwiderten erwidert
entgegnen entgegnete entgegneten entgegnet
fragen fragte fragten fragt
rufen rief riefen
äußern äußerte äußerten äußert
versichern versicherte versicherten versichert
einräumen räumte räumten räumt +ein
zugeben gab gaben gibt +zu
angeben gab gaben gibt +an
bekanntgeben gab gaben gibt +bekannt
ankündigen kündigte kündigten kündigt +an
verkünden verkündete verkündeten verkündet
betonen betonte betonten betont
unterstreichen unterstrich unterstrichen unterstreicht
mahnen mahnte mahnten mahnt
loben lobte lobten lobt
beklagen beklagte beklagten beklagt
bemängeln bemängelte bemängelten bemängelt
klarstellen stellte stellten stellt +klar
feststellen stellte stellten stellt +fest
resümieren resümierte resümierten resümiert
bilanzieren bilanzierte bilanzierten bilanziert
twittern twitterte twitterten twittert
posten postete posteten postet
zitieren zitierte zitierten zitiert
versprechen versprach versprachen verspricht
erzählen erzählte erzählten erzählt
schildern schilderte schilderten schildert
beschreiben beschrieb beschrieben beschreibt
nennen nannte nannten nennt
bezeichnen bezeichnete bezeichneten bezeichnet
verlangen verlangte verlangten verlangt
vorwerfen warf warfen wirft +vor
beteuern beteuerte beteuerten beteuert
begründen begründete begründeten begründet
erläutern erläuterte erläuterten erläutert
erfahren erfuhr erfuhren erfährt
heißen hieß heißt
verweisen verwies verwiesen verweist
argumentieren argumentierte argumentierten argumentiert
prognostizieren prognostizierte prognostizierten prognostiziert
enthüllen enthüllte enthüllten enthüllt
aufdecken deckte deckten deckt +auf
informieren informierte informierten informiert
aussagen sagte sagten sagt +aus
wissenlassen ließ ließen lässt +wissen
sprechen sprach sprachen spricht
raten riet rieten rät
bekräftigen bekräftigte bekräftigten bekräftigt
schimpfen schimpfte schimpften
klagen klagte klagten klagt
spotten spottete spotteten
scherzen scherzte
verlauten verlautete verlautet
flüstern flüsterte flüsterten
`
const THOUGHT = `
glauben glaubte glaubten glaubt glaube
denken dachte dachten denkt
vermuten vermutete vermuteten vermutet
hoffen hoffte hofften hofft
befürchten befürchtete befürchteten befürchtet
fürchten fürchtete fürchteten fürchtet
erwarten erwartete erwarteten erwartet
rechnen rechnete rechneten rechnet
schätzen schätzte schätzten schätzt
annehmen nahm nahmen nimmt +an
bezweifeln bezweifelte bezweifelten bezweifelt
finden fand fanden findet
`

function entries(block: string, act: Act): [string, Cue[]][] {
  return block
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      const particle = words.find((word) => word.startsWith('+'))?.slice(1) ?? ''
      const [lemma = '', ...forms] = words.filter((word) => !word.startsWith('+'))
      return forms.map((form): [string, Cue[]] => [form, [{ lemma, act, particle, needs: particle !== '' }]])
    })
}

/** Form → what it may be; a form of several verbs ("gab") has several. */
export const CUES: ReadonlyMap<string, readonly Cue[]> = (() => {
  const found = new Map<string, Cue[]>()
  for (const [form, cues] of [...entries(SPEECH, 'speech'), ...entries(THOUGHT, 'thought')])
    found.set(form, [...(found.get(form) ?? []), ...cues])
  return found
})()

/** Participles behind "hat", "haben", "habe": "hat der Minister gesagt". */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  'gesagt:sagen erklärt:erklären mitgeteilt:mitteilen berichtet:berichten gemeldet:melden geschrieben:schreiben behauptet:behaupten bestätigt:bestätigen dementiert:dementieren bestritten:bestreiten zurückgewiesen:zurückweisen gewarnt:warnen gefordert:fordern kritisiert:kritisieren eingeräumt:einräumen angekündigt:ankündigen betont:betonen versichert:versichern bekanntgegeben:bekanntgeben'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Their content is held untrue, or turned away. */
export const DENYING: ReadonlySet<string> = new Set(['dementieren', 'bestreiten', 'zurückweisen', 'widersprechen'])
/** They leave open whether their content is so. */
export const OPEN: ReadonlySet<string> = new Set(['glauben', 'denken', 'vermuten', 'hoffen', 'befürchten', 'fürchten', 'erwarten', 'rechnen', 'schätzen', 'annehmen', 'bezweifeln', 'behaupten', 'prognostizieren'])
/** They take what follows as a quotation or a thing, seldom a clause without "dass". */
export const NAMING: ReadonlySet<string> = new Set(['nennen', 'bezeichnen', 'sprechen', 'kritisieren', 'loben', 'vorwerfen', 'beklagen', 'bemängeln', 'zitieren', 'beschreiben', 'fordern', 'verlangen', 'warnen', 'begrüßen', 'finden', 'verweisen'])

/** Nouns of "nach Angaben von": what follows is the source. */
export const GIVEN_BY =
  /^(?:angaben|informationen|aussagen?|darstellung|einschätzung|ansicht|auffassung|meinung|worten|erkenntnissen|berechnungen?|recherchen|schätzungen?|auskunft|überzeugung|berichten?|bericht|schilderung|mitteilung|befürchtung)$/
/** Subjunctive of reported speech, where its form is not also that of the indicative. */
export const SUBJUNCTIVE: ReadonlySet<string> = new Set(
  'sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe lasse bleibe liege sehe nehme halte trage finde brauche mache führe bringe treffe laufe falle steige sinke gelte spiele zeige bestehe bekomme verliere reiche fehle hätten wären würden'.split(
    ' ',
  ),
)
