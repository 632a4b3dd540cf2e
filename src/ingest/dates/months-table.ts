/** Month names and abbreviations, lower case, without diacritics or a final point, of the languages news comes in. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan janvier janv enero ene gennaio gen janeiro januar janner jaenner januari jan stycznia styczen ledna leden января январь янв січня січень ocak januarie ianuarie tammikuu tammikuuta januára januara sijecnja siječnja ianouariou ιανουαριου януари gener xaneiro janar يناير ינואר',
    'february feb fevrier fevr febrero febbraio febb fevereiro fev februar febr februari lutego luty unora unor февраля февраль фев лютого лютий subat februarie helmikuu helmikuuta februára veljace veljače φεβρουαριου февруари febrer shkurt فبراير פברואר',
    'march mar mars marzo marco marz maerz mrz maart marca marzec brezna brezen марта март мар березня березень mart martie maaliskuu maaliskuuta marcius ožujka ozujka μαρτιου марта marc març مارس מרץ',
    'april apr avril avr abril abr aprile abr kwietnia kwiecien dubna duben апреля апрель апр квітня квітень nisan aprilie huhtikuu huhtikuuta aprilis travnja απριλιου април prill أبريل ابريل אפריל',
    'may mai mayo maggio mag maio mei maja maj kvetna kveten мая май травня травень mayis toukokuu toukokuuta majus svibnja μαιου maig مايو מאי',
    'june jun juin junio giugno giu junho juni czerwca czerwiec cervna cerven июня июнь июн червня червень haziran iunie kesakuu kesakuuta junius lipnja ιουνιου юни juny qershor يونيو יוני',
    'july jul juillet juil julio luglio lug julho juli lipca lipiec cervence cervenec июля июль июл липня липень temmuz iulie heinakuu heinakuuta julius srpnja ιουλιου юли juliol korrik يوليو יולי',
    'august aug aout agosto ago august augustus sierpnia sierpien srpna srpen августа август авг серпня серпень agustos elokuu elokuuta augusztus kolovoza αυγουστου agost gusht أغسطس اغسطس אוגוסט',
    'september sept sep septembre septiembre settembre sett set setembro september wrzesnia wrzesien zari сентября сентябрь сен сент вересня вересень eylul septembrie syyskuu syyskuuta szeptember rujna σεπτεμβριου септември setembre shtator سبتمبر ספטמבר',
    'october oct octobre octubre ottobre ott outubro out oktober okt pazdziernika pazdziernik rijna rijen октября октябрь окт жовтня жовтень ekim octombrie lokakuu lokakuuta listopada oktobra οκτωβριου октомври tetor أكتوبر اكتوبر אוקטובר',
    'november nov novembre noviembre novembro november listopadu listopad ноября ноябрь ноя листопада листопад kasim noiembrie marraskuu marraskuuta studenoga studenog νοεμβριου ноември nentor نوفمبر נובמבר',
    'december dec decembre diciembre dicembre dic dezembro dez dezember desember grudnia grudzien prosince prosinec декабря декабрь дек грудня грудень aralik decembrie joulukuu joulukuuta prosinca δεκεμβριου декември desembre dhjetor ديسمبر דצמבר',
  ].flatMap((names, i) => names.split(' ').map((name) => [name.normalize('NFKD').replace(/\p{M}/gu, ''), i + 1])),
)
