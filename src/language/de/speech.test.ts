import { expect, test } from 'vitest'
import type { HeardPassage } from '../language.ts'
import { loadOutlets } from '../outlets/lookup.ts'
import { findNames } from './names.ts'
import { outletsIn } from './outlets.ts'
import { quotationsOf } from './quotations.ts'
import { sentencesOf } from './sentences.ts'
import { said } from './speech.ts'

const outlets = await loadOutlets()

function saidIn(text: string) {
  const whole = { start: 0, end: text.length }
  const sentences = sentencesOf(text, whole)
  const passages: HeardPassage[] = [{ ...whole, sentences, quotations: quotationsOf(text, whole) }]
  const names = findNames({ id: 'a', text }, sentences)
  const own = 'Wesselhafener Kurier'
  const heard = {
    id: 'a',
    text,
    own,
    byline: null,
    passages,
    names,
    outlets: outletsIn({ text }, passages, own, outlets),
  }
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return said(heard).map((one) => [
    words(one.source),
    words(one.cue),
    words(one.content),
    `${one.speech} ${one.sourceKind}`,
    one.name,
  ])
}

/** Source, cue, content, kind of speech and of source, name. */
type Row = readonly [string, string, string, string, string]

const CASES: readonly (readonly [string, readonly Row[]])[] = [
  [
    '„Der Vertrag wird gekündigt“, sagte Umweltministerin Lena Voss am Montag.',
    [['Umweltministerin Lena Voss', 'sagte', '„Der Vertrag wird gekündigt“', 'direct person', 'Lena Voss']],
  ],
  [
    'Lena Voss sagte am Montag, der Vertrag werde gekündigt.',
    [['Lena Voss', 'sagte', 'der Vertrag werde gekündigt', 'indirect person', 'Lena Voss']],
  ],
  [
    'Der Vertrag werde gekündigt, sagte die Ministerin.',
    [['die Ministerin', 'sagte', 'Der Vertrag werde gekündigt', 'indirect unnamed', 'die Ministerin']],
  ],
  [
    'Laut Polizei wurden drei Menschen verletzt.',
    [['Polizei', 'Laut', 'wurden drei Menschen verletzt', 'indirect state', 'Polizei']],
  ],
  [
    'Drei Menschen wurden laut der Polizei verletzt.',
    [['der Polizei', 'laut', 'Drei Menschen wurden … verletzt', 'indirect state', 'Polizei']],
  ],
  [
    'Nach Angaben der Feuerwehr brannten zwölf Häuser.',
    [['der Feuerwehr', 'Nach Angaben', 'brannten zwölf Häuser', 'indirect state', 'Feuerwehr']],
  ],
  [
    'Nach Polizeiangaben gab es keine Verletzten.',
    [['Polizeiangaben', 'Nach', 'gab es keine Verletzten', 'indirect state', 'Polizei']],
  ],
  [
    'Nach Informationen der SZ prüft das Ministerium den Verkauf.',
    [['der SZ', 'Nach Informationen', 'prüft das Ministerium den Verkauf', 'indirect outlet', 'Süddeutsche Zeitung']],
  ],
  [
    'Nach einem Bericht des Spiegel wusste die Leitung davon.',
    [['des Spiegel', 'Nach einem Bericht', 'wusste die Leitung davon', 'indirect outlet', 'Spiegel']],
  ],
  [
    'Nach Einschätzung von Experten dauert die Reparatur zwei Jahre.',
    [['Experten', 'Nach Einschätzung', 'dauert die Reparatur zwei Jahre', 'indirect unnamed', 'Experten']],
  ],
  [
    'Dem Bericht zufolge fehlen 40 Millionen Euro.',
    [['Dem Bericht', 'zufolge', 'fehlen 40 Millionen Euro', 'indirect document', 'Dem Bericht']],
  ],
  [
    'Augenzeugen zufolge stand das Tor offen.',
    [['Augenzeugen', 'zufolge', 'stand das Tor offen', 'indirect unnamed', 'Augenzeugen']],
  ],
  [
    'Medienberichten zufolge soll die Werft schließen.',
    [['Medienberichten', 'zufolge', 'soll die Werft schließen', 'indirect hearsay', 'Medienberichten']],
  ],
  [
    'Angaben der Stadt zufolge fehlt das Geld.',
    [['der Stadt', 'zufolge', 'fehlt das Geld', 'indirect state', 'Stadt']],
  ],
  [
    'Wie der Nordhafener Bote berichtet, hat die Stadt den Damm nicht geprüft.',
    [
      [
        'der Nordhafener Bote',
        'berichtet',
        'hat die Stadt den Damm nicht geprüft',
        'indirect outlet',
        'Nordhafener Bote',
      ],
    ],
  ],
  [
    'Die Stadt hat den Damm nicht geprüft, wie der Kurier aus Sicherheitskreisen erfuhr.',
    [
      [
        'Sicherheitskreisen',
        'erfuhr',
        'Die Stadt hat den Damm nicht geprüft',
        'indirect unnamed',
        'Sicherheitskreisen',
      ],
    ],
  ],
  [
    'Wie ein Sprecher mitteilte, wurde niemand verletzt.',
    [['ein Sprecher', 'mitteilte', 'wurde niemand verletzt', 'indirect organisation', 'ein Sprecher']],
  ],
  [
    'Der Damm sei sicher, so Bürgermeister Hinrich Boysen.',
    [['Bürgermeister Hinrich Boysen', 'so', 'Der Damm sei sicher', 'indirect person', 'Hinrich Boysen']],
  ],
  [
    '„Wir prüfen das“, so ein Sprecher der Polizei.',
    [['ein Sprecher der Polizei', 'so', '„Wir prüfen das“', 'direct state', 'Polizei']],
  ],
  [
    'Der Betreiber teilte mit, die Anlage sei sicher.',
    [['Der Betreiber', 'teilte … mit', 'die Anlage sei sicher', 'indirect organisation', 'Betreiber']],
  ],
  [
    'Die Anlage sei sicher, teilte der Betreiber mit.',
    [['der Betreiber', 'teilte … mit', 'Die Anlage sei sicher', 'indirect organisation', 'Betreiber']],
  ],
  [
    'In der Behörde heißt es, das Protokoll fehle.',
    [['der Behörde', 'heißt es', 'das Protokoll fehle', 'indirect state', 'Behörde']],
  ],
  [
    'Aus dem Ministerium hieß es, man prüfe den Fall.',
    [['dem Ministerium', 'hieß es', 'man prüfe den Fall', 'indirect state', 'Ministerium']],
  ],
  [
    'Ein Beamter sagte der F.A.Z., dass die Akten verschwunden seien.',
    [['Ein Beamter', 'sagte', 'die Akten verschwunden seien', 'indirect unnamed', 'Ein Beamter']],
  ],
  [
    'Jan Weber sprach von „einem schwarzen Tag für die Stadt“.',
    [['Jan Weber', 'sprach', '„einem schwarzen Tag für die Stadt“', 'direct person', 'Jan Weber']],
  ],
  [
    'Die Staatsanwaltschaft bestätigte, dass sie gegen zwei Männer ermittelt.',
    [
      [
        'Die Staatsanwaltschaft',
        'bestätigte',
        'sie gegen zwei Männer ermittelt',
        'indirect state',
        'Staatsanwaltschaft',
      ],
    ],
  ],
  [
    'Der Konzern dementierte, dass Stellen gestrichen werden.',
    [['Der Konzern', 'dementierte', 'Stellen gestrichen werden', 'indirect organisation', 'Konzern']],
  ],
  [
    'Jan Weber: „Niemand hat uns gewarnt.“',
    [['Jan Weber', ':', '„Niemand hat uns gewarnt.“', 'direct person', 'Jan Weber']],
  ],
  [
    'Die Bürgermeisterin Karin Holm erklärte: »Wir haben keine Zeit.«',
    [['Die Bürgermeisterin Karin Holm', 'erklärte', '»Wir haben keine Zeit.«', 'direct person', 'Karin Holm']],
  ],
  [
    'Die Opposition forderte, den Vertrag zu kündigen.',
    [['Die Opposition', 'forderte', 'den Vertrag zu kündigen', 'indirect organisation', 'Opposition']],
  ],
  [
    'Die Opposition wirft der Regierung vor, den Bericht verschwiegen zu haben.',
    [['Die Opposition', 'wirft … vor', 'den Bericht verschwiegen zu haben', 'indirect organisation', 'Opposition']],
  ],
  [
    'Der Hafen, sagte Jan Weber, werde im Herbst geschlossen.',
    [['Jan Weber', 'sagte', 'Der Hafen … werde im Herbst geschlossen', 'indirect person', 'Jan Weber']],
  ],
  [
    'Zwei Mitarbeiter, die anonym bleiben wollen, berichteten, das Ventil habe geklemmt.',
    [['Zwei Mitarbeiter', 'berichteten', 'das Ventil habe geklemmt', 'indirect unnamed', 'Zwei Mitarbeiter']],
  ],
  [
    '„Das Wasser kam schnell“, sagte eine Anwohnerin. Sie habe nur ihre Schuhe retten können.',
    [
      ['eine Anwohnerin', 'sagte', '„Das Wasser kam schnell“', 'direct unnamed', 'eine Anwohnerin'],
      ['eine Anwohnerin', '', 'Sie habe nur ihre Schuhe retten können', 'indirect unnamed', 'eine Anwohnerin'],
    ],
  ],
  [
    'Jan Weber kam am Abend. Er sagte, das Tor sei offen gewesen.',
    [['Er', 'sagte', 'das Tor sei offen gewesen', 'indirect person', 'Jan Weber']],
  ],
  [
    'Am Montag hat die Polizei mitgeteilt, dass das Boot gefunden wurde.',
    [['die Polizei', 'hat … mitgeteilt', 'das Boot gefunden wurde', 'indirect state', 'Polizei']],
  ],
  ['Die Brücke ist angeblich sicher.', [['', 'angeblich', 'Die Brücke ist … sicher', 'indirect hearsay', 'angeblich']]],
  [
    'Der Nordhafener Bote meldet, die Bürgermeisterin habe gesagt, der Damm halte.',
    [
      [
        'Der Nordhafener Bote',
        'meldet',
        'die Bürgermeisterin habe gesagt, der Damm halte',
        'indirect outlet',
        'Nordhafener Bote',
      ],
      ['die Bürgermeisterin', 'habe … gesagt', 'der Damm halte', 'indirect unnamed', 'die Bürgermeisterin'],
    ],
  ],
  [
    'Der Hafen wird geschlossen. Das teilte Verkehrsminister Ole Brandt am Montag mit.',
    [['Verkehrsminister Ole Brandt', 'teilte … mit', 'Der Hafen wird geschlossen', 'indirect person', 'Ole Brandt']],
  ],
  [
    'Der Damm ist alt. Das berichtet der Nordhafener Bote.',
    [['der Nordhafener Bote', 'berichtet', 'Der Damm ist alt', 'indirect outlet', 'Nordhafener Bote']],
  ],
  [
    'Wie aus Regierungskreisen verlautete, soll der Vertrag enden.',
    [['Regierungskreisen', 'verlautete', 'soll der Vertrag enden', 'indirect unnamed', 'Regierungskreisen']],
  ],
  [
    'Die Reederei reagierte empört: Man habe gezahlt, erklärte Mia Hansen.',
    [['Mia Hansen', 'erklärte', 'Man habe gezahlt', 'indirect person', 'Mia Hansen']],
  ],
  // Nobody speaks here.
  ['Die Stadt baut den Damm im Herbst aus.', []],
  ['Das Schiff, so groß wie ein Haus, liegt im Hafen.', []],
]

test.each(CASES)('%s', (text, rows) => {
  expect(saidIn(text)).toEqual(rows)
})
