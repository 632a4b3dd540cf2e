/** Strong and irregular forms of German → the stem all forms of the word meet in (keys without accents). By hand. */
export const IRREGULAR = `
geh ging gingen gegangen geht
komm kam kamen kame gekommen kommt
geb gab gaben gabe gegeben gibt
nehm nahm nahmen genommen nimmt
find fand fanden gefunden findet
steh stand standen gestanden steht
seh sah sahen gesehen sieht
sprech sprach sprachen gesprochen spricht
treff traf trafen getroffen trifft
brech brach brachen gebrochen bricht
sterb starb starben gestorben stirbt
werf warf warfen geworfen wirft
helf half halfen geholfen hilft
les las lasen gelesen liest
schreib schrieb schrieben geschrieben schreibt
bleib blieb blieben geblieben bleibt
steig stieg stiegen gestiegen steigt
fall fiel fielen gefallen fallt
halt hielt hielten gehalten
lauf lief liefen gelaufen lauft
ruf rief riefen gerufen ruft
heiss hieß hießen heißt heißen geheißen
lass ließ ließen lasst gelassen
trag trug trugen getragen tragt
fahr fuhr fuhren gefahren fahrt
schlag schlug schlugen geschlagen schlagt
wachs wuchs wuchsen gewachsen wachst
verlier verlor verloren verliert
zieh zog zogen gezogen zieht
schliess schloss schlossen geschlossen schließt schließen
sink sank sanken gesunken sinkt
beginn begann begannen begonnen beginnt
gewinn gewann gewannen gewonnen gewinnt
bring brachte brachten gebracht bringt
denk dachte dachten gedacht denkt
wiss wusste wussten gewusst weiß wissen
kenn kannte kannten gekannt kennt
nenn nannte nannten genannt nennt
lieg lag lagen gelegen liegt
sitz saß saßen gesessen sitzt
bitt bat baten gebeten bittet
schweig schwieg schwiegen geschwiegen schweigt
flieg flog flogen geflogen fliegt
flieh floh flohen geflohen flieht
bet bot boten geboten bietet
verbiet verbot verboten verbietet
entscheid entschied entschieden entscheidet
tret trat traten getreten tritt
ess aß aßen gegessen isst
stehl stahl stahlen gestohlen stiehlt
kauf kauft kaufte
mann manner mannern mannes
haus hauser hausern hauses
land lander landern landes
kind kinder kindern kindes
schiff schiffe schiffen schiffs schiffes
stadt stadte stadten
bank banken
`
