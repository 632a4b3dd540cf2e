/** What German names are told by. Written by hand. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Given names. */
export const GIVEN = list(`
  Achim Adam Adrian Agnes Albert Alexander Alexandra Alfred Alice Alina Alois Amelie Ana Anastasia Andrea Andreas Angela Angelika Anita Anja Anke Anna Anne Annegret Anneliese Annette Anni Anselm Anton Antonia Arne Arno Arnold Artur Arthur Astrid August Axel
  Barbara Bastian Beate Beatrix Ben Benedikt Benjamin Bernd Bernhard Bert Berta Bettina Bianca Birgit Björn Bodo Boris Brigitte Britta Bruno Burkhard
  Camilla Carina Carl Carla Carmen Carola Carolin Caroline Carsten Cem Charlotte Christa Christian Christiane Christina Christine Christoph Christopher Clara Claudia Claus Clemens Conrad Cornelia Cornelius
  Dagmar Daniel Daniela David Dennis Detlef Diana Dieter Dietmar Dietrich Dirk Dominik Dora Doris Dorothea Dorothee
  Eberhard Eckart Eckhard Edgar Edith Eduard Egon Elena Elfriede Elias Elisabeth Elke Ella Ellen Elsa Else Emil Emilia Emma Emmanuel Erhard Eric Erich Erik Erika Erna Ernst Erwin Esther Eugen Eva Evelyn
  Fabian Fatma Felicitas Felix Ferdinand Finn Florian Frank Franz Franziska Frauke Freya Frieda Friedhelm Friedrich Fritz
  Gabi Gabriel Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gesine Gisela Gottfried Greta Gudrun Guido Günter Günther Gunnar Gustav
  Hanna Hannah Hanne Hannelore Hannes Hans Harald Hartmut Hasan Hauke Hedwig Heide Heidi Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helmut Henning Henriette Henrik Herbert Hermann Hilde Hildegard Hinrich Holger Horst Hubert Hugo
  Ilse Imke Ina Ines Inga Inge Ingeborg Ingo Ingrid Irene Iris Irma Isabel Isabella Ivan Ivo
  Jakob Jan Jana Janina Jannik Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas Jonathan Jörg Jörn Josef Josefine Joseph Judith Jule Julia Julian Juliane Julius Jürgen Jutta
  Kai Karin Karina Karl Karla Karoline Karsten Katarina Katharina Kathrin Katja Katrin Kerstin Kevin Kilian Kim Klaas Klara Klaus Knut Konrad Konstantin Korinna Kristin Kristina Kurt
  Lars Laura Lea Leif Lena Lennart Leon Leonhard Leonie Leopold Levin Liesel Lilli Lina Linda Lisa Lore Lorenz Lothar Louis Louisa Lucas Luis Luisa Luise Lukas Lutz Lydia
  Magda Magdalena Maike Maja Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Mareike Margarete Margit Margot Margret Maria Marianne Marie Marina Mario Marion Marius Mark Marko Markus Marlene Marlies Marta Martha Martin Martina Marvin Mathias Mathilde Matthias Max Maximilian Mechthild Mehmet Melanie Melina Merle Mia Michael Michaela Michel Mila Mira Miriam Mirko Mohammed Monika Moritz Murat
  Nadine Nadja Natalie Nele Nicola Nicolas Nicole Niklas Niko Nils Nina Nora Norbert
  Olaf Oliver Olga Oskar Ole Otto
  Pascal Patricia Patrick Paul Paula Pauline Peer Peter Petra Philipp Philine Pia Pierre
  Rafael Rainer Ralf Ralph Ramona Raphael Rebecca Regina Regine Reiner Reinhard Reinhold Renate Rene René Ricarda Richard Rita Robert Robin Roland Rolf Roman Romy Ronald Rosa Rosemarie Rosi Rosa Roswitha Rüdiger Rudi Rudolf Ruth
  Sabine Sabrina Samuel Sandra Sara Sarah Sascha Saskia Sebastian Selma Sibylle Siegfried Siegmar Sigrid Silke Silvia Simon Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Steffi Stephan Stephanie Susann Susanne Svea Sven Svenja Swen Sylvia
  Tanja Tatjana Thea Theo Theodor Theresa Therese Thomas Thorsten Thore Thilo Tilman Till Tim Timo Tina Tobias Tom Toni Torben Torsten Traute Tristan
  Udo Ulf Uli Ulla Ulrich Ulrike Ursula Ute Uwe
  Valentin Valerie Vanessa Vera Verena Veronika Viktor Viktoria Vincent Vinzenz Volker Volkmar
  Walter Waltraud Wenzel Werner Wiebke Wieland Wilfried Wilhelm Wilma Winfried Wolf Wolfgang Wolfram
  Xaver Yasmin Yusuf Yvonne Zoe
`)

/** Ends of the words for what people are: a name may follow ("Innenministerin Voss"), and they speak for themselves. */
export const ROLE =
  /(?:minister|präsident|sprecher|kanzler|meister|direktor|sekretär|senator|leiter|richter|forscher|politiker|professor|inspekteur|kommissar|trainer|fahrer|kapitän|offizier|general|botschafter|bischof|pfarrer|redakteur|reporter|journalist|autor|ingenieur|manager|gründer|inhaber|geschäftsführer|vertreter|berater|anwalt|mitarbeiter|besitzer|lehrer|schüler|wissenschaftler|historiker|ökonom|analyst|soldat|polizist|sanitäter|ermittler|betreiber|landwirt|fischer|mediziner|virologe|bewohner|anwohner|dezernent|intendant|rektor|dekan|fraktionschef|parteichef|konzernchef|chef|kollege|nachbar|zeuge|experte|biologe|geologe|psychologe|soziologe|meteorologe|bauer|student)(?:in|s|es|n|en)?$|(?:anwältin|ärztin|arzt|rätin|landrat|stadtrat|vorsitzende[rn]?|abgeordnete[rn]?|beauftragte[rn]?|expertin|zeugin|kollegin|beamte[rn]?|beamtin|kapitänin|vorständin|bäuerin|landwirtin|Frau|Herr|Herrn|Dr|Prof|Witwe|Witwer|Chef|Sohn|Tochter|Bruder|Schwester|Vater|Mutter|Ehemann|Ehefrau)$/iu

/** Places, and the ends of place names. */
export const PLACES = list(`
  Deutschland Österreich Schweiz Frankreich Italien Spanien Portugal Polen Tschechien Dänemark Schweden Norwegen Finnland Niederlande Belgien Luxemburg Großbritannien England Schottland Irland Russland Ukraine Türkei Griechenland Ungarn Rumänien Bulgarien Serbien Kroatien Slowenien Slowakei Litauen Lettland Estland
  Europa Asien Afrika Amerika Australien China Japan Indien Iran Irak Israel Syrien Ägypten Libyen Kanada Mexiko Brasilien Argentinien
  Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Mönchengladbach Gelsenkirchen Aachen Braunschweig Kiel Chemnitz Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt Rostock Kassel Hagen Potsdam Saarbrücken Schwerin Ulm Regensburg Würzburg Wien Graz Linz Salzburg Innsbruck Zürich Bern Basel Genf
  Bayern Hessen Sachsen Thüringen Brandenburg Niedersachsen Saarland Nordrhein-Westfalen Rheinland-Pfalz Baden-Württemberg Schleswig-Holstein Sachsen-Anhalt Mecklenburg-Vorpommern
  Paris London Rom Madrid Brüssel Warschau Prag Kopenhagen Stockholm Oslo Moskau Kiew Istanbul Ankara Athen Budapest Washington Peking Tokio Nordsee Ostsee Donau Rhein Elbe
`)
export const PLACE_END =
  /(?:burg|berg|hausen|stadt|stedt|städt|heim|dorf|furt|hafen|haven|kirchen|kirch|brück|brücken|ingen|rode|feld|felde|bach|walde|münde|münden|leben|büttel|ow|itz|sum|bek|beck|horst|moor|werder|kamp|siel|fehn|sund|holm|tal|ried|eck|zell|weiler)$/u

/** Bodies by the end of their one word. */
export const BODY_END =
  /(?:ministerium|ministeriums|(?:bundes|landes|landrats|kriminal)amt(?:e?s)?|auswärtiges amt|gericht|gerichts|gerichtshof|universität|hochschule|verfassungsschutz|bundestag|landtag|bundesrat|bundesregierung|landesregierung|staatsanwaltschaft|generalstaatsanwaltschaft|bundesanwaltschaft|bundesbank|bundeswehr|bundespolizei|landespolizei|stadtverwaltung|staatskanzlei|kanzleramt|rathaus|senatsverwaltung|gewerkschaft|reederei|werft|stadtwerke|feuerwehr|kriminalpolizei|wasserwirtschaftsamt|wasserverband|talsperrenverband|umweltamt|umweltbundesamt|gesundheitsamt)$/iu

/** Nouns of the everyday: two of them side by side are no person. */
export const NOUN_END = /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse|tum|ling|chen|lein|ment|mente|anz|enz|ie|ik|ur|euro|prozent|uhr|jahre?n?|tage?n?|wochen?|monate?n?|stunden?|minuten?|zeit|recht|geld|haus|werk|platz|straße|weg|brücke|turm|kilometer|meter|millionen|milliarden|million|milliarde)$/iu

/** Words with a capital that open sentences, and nouns too common to be names. */
export const NEVER = list(`
  Der Die Das Dem Den Des Ein Eine Einer Einem Einen Er Sie Es Wir Ich Ihr Man Wer Was Wie Wo Wann Warum In Im An Am Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Über Unter Um Durch Für Gegen Ohne Seit Bis Wegen Während Trotz Laut Zwischen Hinter Neben
  Und Aber Doch Denn Oder Sondern Allerdings Jedoch Dennoch Deshalb Daher Darum Also So Dann Danach Dabei Dazu Damit Zudem Außerdem Auch Noch Nur Schon Bereits Zuletzt Zuvor Später Inzwischen Derzeit Jetzt Nun Heute Gestern Morgen Hier Dort Da Wenn Als Weil Obwohl Dass Ob Nachdem Bevor Sein Seine Seinen Ihre Ihren Ihrem Kein Keine Viele Einige Mehrere Alle Beide Manche Andere Insgesamt Rund Etwa Mehr Nicht Nichts Niemand Jeder Jede Jedes Dieser Diese Dieses Diesem Diesen Erst Ende Anfang Mitte
  Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember
  Euro Dollar Prozent Uhr Kilometer Meter Millionen Milliarden Million Milliarde Stadt Land Kreis Partei Firma Gemeinde Insel Fluss Menschen Frau Herr Jahr Jahre Tag Tage Woche Nacht Abend
`)
