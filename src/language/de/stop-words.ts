/** German function words, as keys of `text/words.ts` makes them (lower case, accents folded). */
import { wordKey } from '../../text/words.ts'

const LIST = `
der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner keines
dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden solche solcher solches solchen welche welcher welches welchen welchem
derselbe dieselbe dasselbe denselben derjenige diejenige dasjenige diejenigen
ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere unseren unserem unserer unseres du dich dir dein deine deinen
er sie es ihn ihm ihr ihre ihren ihrem ihrer ihres ihnen sein seine seinen seinem seiner seines sich selbst man wer wen wem wessen was
jemand niemand etwas nichts alles alle allen aller allem einige einigen einiger mehrere mehreren viele vielen vieler viel wenig wenige wenigen manche mancher beide beiden
bin bist ist sind seid war waren warst gewesen sei seien ware waren hatte hatten hat haben habe hast gehabt hätte hätten
werde wirst wird werden wurde wurden würde würden worden geworden kann können könne konnte konnten könnte könnten
soll sollen solle sollte sollten will wollen wolle wollte wollten muss müssen müsse musste mussten müsste müssten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge möchte möchten lassen lässt ließ
und oder aber doch denn sondern sowie sowohl weder noch als wie wenn weil da dass daß ob obwohl obgleich während nachdem bevor ehe bis seit seitdem sobald solange sofern falls damit indem
in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über überm unter um durch für gegen ohne wegen trotz laut gemäß zufolge zwischen hinter neben entlang gegenüber innerhalb außerhalb ab außer statt anstatt je pro per via
nicht nie niemals auch nur noch schon bereits erst sehr so zu ganz gar etwa rund fast eben gerade immer wieder oft mal ja nein doch wohl zwar jedoch allerdings dennoch trotzdem deshalb daher darum deswegen somit also dann danach dabei dafür dagegen damals daran darauf daraus darin darüber darunter davon davor dazu dazwischen zudem außerdem ferner
hier dort da dorthin hin her heraus hinaus herein hinein weg wo woher wohin wann warum weshalb wieso womit wobei wodurch worauf
jetzt nun bald einmal zuvor zuletzt zunächst vorher nachher inzwischen mittlerweile unterdessen derzeit
mehr weniger meisten meist mindestens höchstens
an auf aus ein mit nach vor zu zurück zusammen
s t d
`

export const STOP_WORDS: ReadonlySet<string> = new Set(
  LIST.split(/\s+/)
    .filter((word) => word !== '')
    .map(wordKey),
)
