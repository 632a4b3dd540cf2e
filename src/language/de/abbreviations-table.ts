/** German abbreviations that end in a full stop, lower case, without it. Written by hand. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Always followed by more of the sentence. */
export const LEADING = list(`
  z d h u a o i s b m v n e
  dr prof dipl ing med phil jur rer nat habil hc mag frl hr fr hrn st skt
  nr nrn art abs § ziff bd kap lit s vgl bzw ca circa evtl ggf inkl exkl zzgl abzgl sog geb gest verh gesch
  max min mind ungef allg bes betr bez gem lt od zw zb dh ua oä
  mo di mi do fr sa
  jan feb febr mär mrz apr jun jul aug sept sep okt nov dez
  tel str hrsg verf übers red anm aufl ausg jg jh jhdt chr n.chr v.chr
  österr schweiz dt engl franz ital amerik europ bayer
  gebr fa inh kfm stellv ehem insb insbes grds idr usf
`)

/** May end a sentence too: a word that opens sentences decides. */
export const EITHER = list(`usw etc u.a u.ä o.ä mio mrd bio tsd co corp inc ltd jr sen e.v a.d std sek ff`)

/** Words that open a sentence and would be in lower case within one. */
export const STARTERS = list(`
  der die das dem den des ein eine einer einem einen eines dieser diese dieses diesem diesen jener jene jenes
  er sie es wir ich ihr man wer was wie wo wann warum weshalb wieso welche welcher welches
  in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne seit bis wegen während trotz laut zwischen hinter neben
  und aber doch denn oder sondern allerdings jedoch dennoch trotzdem deshalb daher darum also so dann danach dabei dazu damit dagegen davor zudem außerdem auch noch nur schon bereits zuletzt zuvor später inzwischen mittlerweile unterdessen derzeit jetzt nun heute gestern morgen hier dort da
  wenn als weil obwohl dass ob nachdem bevor sobald solange falls während
  sein seine seinen seiner seinem seines ihre ihren ihrem ihrer unser unsere kein keine keiner keinen
  viele einige mehrere alle beide manche andere insgesamt rund etwa mehr nicht nichts niemand jeder jede jedes
  laut so ähnlich ebenso
`)

/** Nouns that an ordinal stands before: "3. Oktober", "2. Quartal", "19. Jahrhundert". */
export const AFTER_ORDINAL = list(`
  januar jänner februar feber märz april mai juni juli august september oktober november dezember
  jahrhundert jahrhunderts jahrtausend quartal quartals halbjahr woche lebensjahr geburtstag jahrestag todestag jubiläum
  liga bundesliga spieltag spieltags runde platz rang minute spielminute halbzeit satz etappe stock stockwerk etage obergeschoss og ug
  weltkrieg weltkriegs mal klasse jahrgangsstufe auflage ausgabe staffel folge kapitel band teil akt bezirk senat strafsenat zivilsenat kammer strafkammer
  armee division kompanie legislaturperiode wahlperiode sitzung sitzungstag verhandlungstag tag monat jahr jahres stelle advent grad
`)

/** Words before a number with a full stop that make it an ordinal: "am 3. und 4. Mai", "der 2. Stock". */
export const BEFORE_ORDINAL = list(`
  am der die das dem den des vom zum zur im beim bis ab seit und ein eine einer einem einen jeder jede jedes jeden ihr ihre ihren ihrem sein seine seinen seinem
  dieser diese dieses zum ins aufs nächste nächsten
`)
