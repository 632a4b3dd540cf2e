/**
 * Common words of German news in four steps of rarity (ln N/df, as in the English table): estimated by hand, for no
 * German corpus is at hand. A word in no step counts as rare.
 */
export const COMMON_WORDS: readonly (readonly [number, string])[] = [
  [
    1.2,
    `jahr jahre jahren jahres sagen sagte sagt neue neuen neuer neues deutsch deutsche deutschen deutschland erste ersten groß große großen zeit menschen prozent tag tage tagen
    montag dienstag mittwoch donnerstag freitag samstag sonntag uhr land stadt ende million millionen euro gut machen macht gemacht geben gibt kommen kommt gehen geht stehen steht andere anderen zwei drei vier fünf angaben bericht woche`,
  ],
  [
    2.2,
    `januar februar märz april mai juni juli august september oktober november dezember wochen monat monate monaten heute gestern sprecher sprecherin regierung polizei minister ministerin
    frau mann frauen männer kinder leben teil fall grund frage weg seite platz zahl hälfte hause arbeit welt hand kreis region gemeinde bürger unternehmen firma
    finden fand sehen sieht bleiben bleibt bringen halten nehmen liegen liegt führen zeigen zeigt gelten gilt stellen sprechen nennen nannte erklärte erklären teilte mitteilung berichtete berichten berichtet
    lang lange langen hoch hohe hohen letzten letzte vergangenen nächsten kommenden eigenen eigene weitere weiteren wichtig möglich deutlich klar bekannt politik politische politischen partei präsident
    sechs sieben acht neun zehn hundert tausend milliarde milliarden etwa damit dazu kosten geld preis öffentlich öffentlichen lage stellt mittag morgen abend nacht`,
  ],
  [
    3.2,
    `ministerium behörde behörden amt staat bund länder kommune kommunen rat gericht staatsanwaltschaft verfahren gesetz vertrag verträge entscheidung plan pläne projekt haushalt steuer steuern
    opposition koalition kanzler bundestag landtag bundesregierung landesregierung parlament wahl wahlen abgeordnete abgeordneten vorsitzende vorsitzender chef chefin leiter leiterin bürgermeister bürgermeisterin innenminister finanzminister
    kritik vorwurf vorwürfe forderung forderte fordern warnte warnen kündigte ankündigung bestätigte bestätigen dementierte lehnte ablehnen stimme stimmen zustimmung beschluss antrag
    zeitung medien journalisten agentur nachrichtenagentur sender interview gespräch gesprächen papier dokument unterlagen informationen kreise kreisen insider stellungnahme anfrage äußern äußerte
    straße straßen verkehr bahn auto fahrzeug fahrer unfall feuer feuerwehr opfer verletzte verletzt verletzten tote toten tod starb sterben gestorben krankenhaus klinik arzt rettungskräfte einsatz
    wirtschaft markt kunden mitarbeiter beschäftigte arbeiter arbeitsplätze betrieb betreiber konzern werk anlage bau gebäude haus häuser wohnung wohnungen anwohner bewohner schule schulen schüler lehrer universität studie experten
    wasser energie strom umwelt klima wetter temperaturen regen schnee sturm hochwasser fluss see meer hafen schiff schiffe
    spiel verein mannschaft trainer saison sieg liga
    familie vater mutter sohn tochter eltern kind junge mädchen freund
    problem probleme folgen ursache risiko gefahr sicherheit schaden schäden hilfe unterstützung ziel möglichkeit situation entwicklung ergebnis beginn anfang mitte
    beginnen begann planen geplant prüfen prüfung untersuchung untersuchen ermitteln ermittlungen verlangen erhalten bekommen verlieren steigen stieg sinken fallen schließen geschlossen öffnen verkaufen kaufen zahlen bezahlen arbeiten warten fahren schreiben schrieb lesen hören
    berlin hamburg münchen köln europa eu usa bayern niedersachsen sachsen hessen österreich schweiz
    früher frühere später spät schnell stark starke schwer schwere schweren klein kleine kleinen jung jungen alt alte alten rot weiß schwarz frei`,
  ],
]
