/**
 * Outlets of German-speaking countries as German texts call them: `canonical name|forms`. The canonical names are those of
 * `language/outlets/outlets-table.ts` where it has them. Forms that are everyday words stand behind a second bar: they count
 * in quotation marks, or after an article beside a word of news. Written from general knowledge.
 */
export const GERMAN_OUTLETS = `
Deutsche Presse-Agentur|dpa,Deutsche Presse-Agentur,Deutschen Presse-Agentur
Agence France-Presse|AFP,Agence France-Presse
Reuters|Reuters
Associated Press|AP,Associated Press
Evangelischer Pressedienst|epd,Evangelische Pressedienst,Evangelischen Pressedienst
KNA|KNA,Katholische Nachrichten-Agentur,Katholischen Nachrichten-Agentur
SID|SID,Sport-Informations-Dienst
dts|dts,dts Nachrichtenagentur
Austria Press Agency|APA
Keystone-SDA|Keystone-SDA,SDA
RND|RND,Redaktionsnetzwerk Deutschland
ARD|ARD
ZDF|ZDF
NDR|NDR
WDR|WDR
MDR|MDR
SWR|SWR
Bayerischer Rundfunk|BR,Bayerische Rundfunk,Bayerischen Rundfunk
RBB|RBB,rbb
ORF|ORF
SRF|SRF
Deutschlandfunk|Deutschlandfunk,Deutschlandfunks
Deutsche Welle|Deutsche Welle,Deutschen Welle
n-tv|n-tv,ntv
RTL|RTL
Spiegel|Spiegel Online,Der Spiegel,SPIEGEL|Spiegel,Spiegels
Stern||Stern,Sterns
Focus||Focus
Bild|Bild-Zeitung,Bild am Sonntag,BILD|Bild
Die Zeit|Zeit Online,ZEIT|Zeit
Die Welt|Welt am Sonntag|Welt
Süddeutsche Zeitung|Süddeutsche Zeitung,Süddeutschen Zeitung,SZ
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine Zeitung,Frankfurter Allgemeinen Zeitung,Frankfurter Allgemeine,Frankfurter Allgemeinen,FAZ,F.A.Z.
Frankfurter Rundschau|Frankfurter Rundschau
die tageszeitung|taz
Handelsblatt|Handelsblatt,Handelsblatts
Tagesspiegel|Tagesspiegel,Tagesspiegels
Neue Zürcher Zeitung|NZZ,Neue Zürcher Zeitung,Neuen Zürcher Zeitung
Correctiv|Correctiv
Politico|Politico
Der Standard||Standard
`

/** Last words of names of outlets, with their other cases. */
export const HEADS: ReadonlyMap<string, string> = new Map(
  `Zeitung Nachrichten Anzeiger Kurier Bote Tagblatt Tageblatt Rundschau Post Presse Allgemeine Merkur Morgenpost Abendblatt Abendpost Volksblatt Volksstimme Echo Rundfunk Stadtanzeiger Stadt-Anzeiger Landbote Wochenblatt Morgenblatt Courier Express Landeszeitung Volkszeitung Nachrichtenagentur Pressedienst Pressebüro Beobachter Generalanzeiger General-Anzeiger Kreisblatt Illustrierte Welle Journal Magazin Blick Zeitungsdienst Presseagentur Presse-Agentur Depeschendienst Nachrichtendienst`
    .split(' ')
    .flatMap((head): [string, string][] => [
      [head, head],
      [`${head}s`, head],
      ...(head === 'Bote' || head === 'Landbote' ? ([[`${head}n`, head]] as [string, string][]) : []),
      ...(head === 'Allgemeine' || head === 'Illustrierte' ? ([[`${head}n`, head]] as [string, string][]) : []),
    ]),
)

/** Ends of one-word names ("Küstenbote", "Nordkurier", "Inselpost"). */
export const COMPOUND_END = /(?:kurier|bote|boten|anzeiger|tageblatt|tagblatt|rundschau|morgenpost|abendblatt|volksblatt|merkur|echo|zeitung|post|presse|funk|radio|blatt)s?$/

/** Common nouns that end so. */
export const NO_NAME: ReadonlySet<string> = new Set(
  'zeitung tageszeitung wochenzeitung sonntagszeitung lokalzeitung regionalzeitung boulevardzeitung schülerzeitung zeitungen kurier bote boten drogenkurier kurierdienst post feldpost flaschenpost blogpost luftpost briefpost presse fachpresse lokalpresse boulevardpresse weltpresse hauptpresse funk rundfunk hörfunk mobilfunk polizeifunk radio autoradio lokalradio blatt faltblatt flugblatt merkblatt amtsblatt arbeitsblatt deckblatt fachblatt boulevardblatt lokalblatt datenblatt kleeblatt anzeiger echo rundschau merkur sprungbrett vorbote'.split(
    ' ',
  ),
)

/** Nouns for an outlet: a name may follow, and with an article they point back to one. */
export const OUTLET_NOUN =
  /^(?:nachrichtenagentur|agentur|zeitung|tageszeitung|wochenzeitung|lokalzeitung|regionalzeitung|sonntagszeitung|boulevardzeitung|magazin|nachrichtenmagazin|zeitschrift|illustrierte|blatt|boulevardblatt|lokalblatt|portal|onlineportal|nachrichtenportal|sender|fernsehsender|radiosender|rundfunksender|lokalsender|rundfunk|website|nachrichtenseite|online-magazin|internetportal|onlinemagazin|podcast|lokalradio)(?:s|es)?$/
