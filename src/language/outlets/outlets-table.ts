/**
 * Outlets and agencies of the world, written from general knowledge. A line: `name|kind|country|domains|aliases|programmes`
 * (lists with commas, empty columns at the end left out). Kinds: a agency, n newspaper, b broadcaster, m magazine, w website,
 * g blog. Names carry no leading "The". Programmes resolve to the outlet that
 * airs them. Names that are also everyday words or other bodies' names are listed below the lines: in running text they count only where
 * the words around them speak of news.
 */
export const OUTLET_LINES = `
Associated Press|a|US|apnews.com,ap.org,hosted.ap.org,bigstory.ap.org|AP,A.P.,AP News
Reuters|a|GB|reuters.com|Thomson Reuters,Reuters News,Reuters News Agency
Agence France-Presse|a|FR|afp.com|AFP,A.F.P.
United Press International|a|US|upi.com|UPI
Bloomberg|a|US|bloomberg.com|Bloomberg News,Bloomberg Businessweek,Businessweek,Bloomberg TV,Bloomberg Television,Bloomberg View,Bloomberg Politics
Dow Jones Newswires|a|US|dowjones.com|Dow Jones
McClatchy|a|US|mcclatchydc.com,mcclatchy.com|McClatchy Newspapers,McClatchy News Service
Religion News Service|a|US|religionnews.com|RNS
States Newsroom|a|US|statesnewsroom.com
Kaiser Health News|a|US|khn.org,kffhealthnews.org|KFF Health News
Press Association|a|GB|pressassociation.com,pamediagroup.com|PA Media,PA news agency,PA
Deutsche Presse-Agentur|a|DE|dpa.com,dpa-international.com|dpa,DPA,German Press Agency,German news agency dpa
EFE|a|ES|efe.com|Agencia EFE,EFE news agency
Europa Press|a|ES|europapress.es
ANSA|a|IT|ansa.it|ANSA news agency,Ansa
Adnkronos|a|IT|adnkronos.com
AGI|a|IT|agi.it|
Lusa|a|PT|lusa.pt|Lusa news agency
Austria Press Agency|a|AT|apa.at|APA
Keystone-SDA|a|CH|keystone-sda.ch
Belga|a|BE|belga.be,belganewsagency.eu|Belga news agency
ANP|a|NL|anp.nl|Algemeen Nederlands Persbureau
Ritzau|a|DK|ritzau.com,ritzau.dk|Ritzaus Bureau
NTB|a|NO|ntb.no|Norsk Telegrambyrå,Norwegian News Agency
TT|a|SE|tt.se|TT News Agency,Tidningarnas Telegrambyrå
STT|a|FI|stt.fi|Finnish News Agency
BNS|a|LT|bns.lt,bns.ee|Baltic News Service
LETA|a|LV|leta.lv
ELTA|a|LT|elta.lt
PAP|a|PL|pap.pl|Polish Press Agency,Polska Agencja Prasowa
CTK|a|CZ|ctk.cz|ČTK,Czech News Agency
TASR|a|SK|tasr.sk
SITA|a|SK|sita.sk
MTI|a|HU|mti.hu|Hungarian News Agency
Agerpres|a|RO|agerpres.ro
Mediafax|a|RO|mediafax.ro
BTA|a|BG|bta.bg|Bulgarian News Agency
Tanjug|a|RS|tanjug.rs
Beta|a|RS|beta.rs|Beta news agency
HINA|a|HR|hina.hr
FENA|a|BA|fena.ba
STA|a|SI|sta.si|Slovenian Press Agency
Makfax|a|MK|makfax.com.mk
ANA-MPA|a|GR|amna.gr|Athens News Agency,Athens-Macedonian News Agency
Anadolu Agency|a|TR|aa.com.tr|Anadolu,AA,Anatolia News Agency
Ihlas News Agency|a|TR|iha.com.tr|IHA
Dogan News Agency|a|TR|dha.com.tr|DHA,Demiroren News Agency
TASS|a|RU|tass.com,tass.ru,itar-tass.com|Tass,ITAR-TASS,Itar-Tass,TASS news agency
Interfax|a|RU|interfax.ru,interfax.com|Interfax news agency
RIA Novosti|a|RU|ria.ru|RIA,RIA news agency
Rossiya Segodnya|a|RU|
Sputnik|a|RU|sputniknews.com,sputnikglobe.com|Sputnik News
Regnum|a|RU|regnum.ru
Rosbalt|a|RU|rosbalt.ru
BelTA|a|BY|belta.by|Belta
Interfax-Ukraine|a|UA|interfax.com.ua,en.interfax.com.ua|Interfax Ukraine
Ukrinform|a|UA|ukrinform.net,ukrinform.ua
UNIAN|a|UA|unian.info,unian.ua,unian.net|Unian
RBC-Ukraine|a|UA|rbc.ua|RBC Ukraine
UNN|a|UA|unn.ua
Moldpres|a|MD|moldpres.md
IPN|a|MD|ipn.md
Trend|a|AZ|trend.az|Trend News Agency
APA|a|AZ|apa.az
Azertac|a|AZ|azertag.az|Azertag
Turan|a|AZ|turan.az|Turan News Agency
Armenpress|a|AM|armenpress.am
Interpressnews|a|GE|interpressnews.ge
Kazinform|a|KZ|inform.kz
Kabar|a|KG|kabar.kg
AKIpress|a|KG|akipress.com
Asia-Plus|a|TJ|asiaplustj.info
UzA|a|UZ|uza.uz
Xinhua|a|CN|xinhuanet.com,news.cn,english.news.cn|Xinhua News Agency,Xinhua news agency,New China News Agency
China News Service|a|CN|chinanews.com,ecns.cn
Kyodo News|a|JP|kyodonews.net,kyodonews.jp|Kyodo,Kyodo News Agency
Jiji Press|a|JP|jiji.com|Jiji
Yonhap|a|KR|yna.co.kr,yonhapnews.co.kr|Yonhap News Agency,Yonhap News
Newsis|a|KR|newsis.com
KCNA|a|KP|kcna.kp|Korean Central News Agency
Central News Agency|a|TW|cna.com.tw,focustaiwan.tw|Focus Taiwan
Press Trust of India|a|IN|ptinews.com|PTI
United News of India|a|IN|uniindia.com|UNI
Asian News International|a|IN|aninews.in|ANI
Indo-Asian News Service|a|IN|ians.in|IANS
Associated Press of Pakistan|a|PK|app.com.pk|APP
Pakistan Press International|a|PK|ppinewsagency.com
Bangladesh Sangbad Sangstha|a|BD|bssnews.net|BSS
United News of Bangladesh|a|BD|unb.com.bd|UNB
Antara|a|ID|antaranews.com|Antara News,Antara news agency
Bernama|a|MY|bernama.com
Philippine News Agency|a|PH|pna.gov.ph
Vietnam News Agency|a|VN|vnanet.vn,vietnamplus.vn
Lao News Agency|a|LA|kpl.gov.la
Thai News Agency|a|TH|tnamcot.com
Agence Kampuchea Presse|a|KH|akp.gov.kh
Australian Associated Press|a|AU|aap.com.au|AAP
New Zealand Press Association|a|NZ||NZPA
BusinessDesk|a|NZ|businessdesk.co.nz
PACNEWS|a|FJ|pina.com.fj|Pacnews
Canadian Press|a|CA|thecanadianpress.com|CP
Notimex|a|MX|notimex.gob.mx
Agência Brasil|a|BR|agenciabrasil.ebc.com.br
Agência Estado|a|BR|
Télam|a|AR|telam.com.ar|Telam
Noticias Argentinas|a|AR|noticiasargentinas.com
Prensa Latina|a|CU|prensa-latina.cu,plenglish.com
Agencia Cubana de Noticias|a|CU|acn.cu
Andina|a|PE|andina.pe|
ABI|a|BO|abi.bo
Colprensa|a|CO|colprensa.com
AVN|a|VE|avn.info.ve|Agencia Venezolana de Noticias
Saudi Press Agency|a|SA|spa.gov.sa|SPA
Emirates News Agency|a|AE|wam.ae|WAM
Qatar News Agency|a|QA|qna.org.qa|QNA
Bahrain News Agency|a|BH|bna.bh
Kuwait News Agency|a|KW|kuna.net.kw|KUNA
Oman News Agency|a|OM|omannews.gov.om
Petra|a|JO|petra.gov.jo|Petra News Agency,Jordan News Agency
SANA|a|SY|sana.sy|Syrian Arab News Agency
National News Agency|a|LB|nna-leb.gov.lb
WAFA|a|PS|wafa.ps|Wafa
Ma'an News Agency|a|PS|maannews.net|Maan News
MENA|a|EG|mena.org.eg|Middle East News Agency
IRNA|a|IR|irna.ir|Islamic Republic News Agency
Fars News Agency|a|IR|farsnews.ir,farsnews.com|Fars,Fars News
Tasnim|a|IR|tasnimnews.com|Tasnim News Agency,Tasnim News
Mehr News Agency|a|IR|mehrnews.com|Mehr,Mehr News
ISNA|a|IR|isna.ir|Iranian Students News Agency
Iraqi News Agency|a|IQ|ina.iq
Saba|a|YE|saba.ye|Saba News Agency
Maghreb Arabe Presse|a|MA|mapnews.ma|MAP
Algérie Presse Service|a|DZ|aps.dz|APS
Tunis Afrique Presse|a|TN|tap.info.tn|TAP
Libyan News Agency|a|LY|lana.gov.ly|LANA
Sudan News Agency|a|SD|suna-sd.net|SUNA
News Agency of Nigeria|a|NG|nannews.ng|NAN
Ghana News Agency|a|GH|gna.org.gh|GNA
Ethiopian News Agency|a|ET|ena.et|ENA
Kenya News Agency|a|KE|kenyanews.go.ke
PANA|a|SN|panapress.com|Panapress
African News Agency|a|ZA|africannewsagency.com|ANA
ZIANA|a|ZW|ziana.co.zw
Namibia Press Agency|a|NA|nampa.org|Nampa
Inter Press Service|a|IT|ipsnews.net|IPS
New York Times|n|US|nytimes.com,nyti.ms|NYT,NY Times,N.Y. Times,NYTimes,Sunday Times of New York,International New York Times
Washington Post|n|US|washingtonpost.com,wapo.st|WaPo,WashPost
Wall Street Journal|n|US|wsj.com,online.wsj.com|WSJ
USA Today|n|US|usatoday.com|USA TODAY
Los Angeles Times|n|US|latimes.com|LA Times,L.A. Times
Chicago Tribune|n|US|chicagotribune.com
Chicago Sun-Times|n|US|suntimes.com|Sun-Times
Boston Globe|n|US|bostonglobe.com,boston.com|
Boston Herald|n|US|bostonherald.com
New York Post|n|US|nypost.com|NY Post,N.Y. Post
New York Daily News|n|US|nydailynews.com|NY Daily News,N.Y. Daily News
Newsday|n|US|newsday.com
New York Sun|n|US|nysun.com
New York Observer|n|US|observer.com
Washington Times|n|US|washingtontimes.com
Washington Examiner|n|US|washingtonexaminer.com
Washington Star|n|US|
Christian Science Monitor|n|US|csmonitor.com|CSM,CS Monitor
San Francisco Chronicle|n|US|sfchronicle.com,sfgate.com|SFGate
San Francisco Examiner|n|US|sfexaminer.com
San Jose Mercury News|n|US|mercurynews.com|Mercury News
East Bay Times|n|US|eastbaytimes.com
Sacramento Bee|n|US|sacbee.com
Fresno Bee|n|US|fresnobee.com
San Diego Union-Tribune|n|US|sandiegouniontribune.com,utsandiego.com|Union-Tribune
Orange County Register|n|US|ocregister.com|OC Register
Los Angeles Daily News|n|US|dailynews.com
Press-Enterprise|n|US|pe.com
Oakland Tribune|n|US|
Seattle Times|n|US|seattletimes.com
Seattle Post-Intelligencer|n|US|seattlepi.com|Seattle P-I
Spokesman-Review|n|US|spokesman.com
News Tribune|n|US|thenewstribune.com|Tacoma News Tribune
Oregonian|n|US|oregonlive.com|Oregonian/OregonLive,OregonLive
Idaho Statesman|n|US|idahostatesman.com
Salt Lake Tribune|n|US|sltrib.com
Deseret News|n|US|deseret.com,deseretnews.com
Denver Post|n|US|denverpost.com
Rocky Mountain News|n|US|
Arizona Republic|n|US|azcentral.com
Arizona Daily Star|n|US|tucson.com
Albuquerque Journal|n|US|abqjournal.com
Santa Fe New Mexican|n|US|santafenewmexican.com
Las Vegas Review-Journal|n|US|reviewjournal.com|Review-Journal
Las Vegas Sun|n|US|lasvegassun.com
Reno Gazette-Journal|n|US|rgj.com
Honolulu Star-Advertiser|n|US|staradvertiser.com|Star-Advertiser
Anchorage Daily News|n|US|adn.com|Alaska Dispatch News
Houston Chronicle|n|US|houstonchronicle.com,chron.com
Dallas Morning News|n|US|dallasnews.com
Fort Worth Star-Telegram|n|US|star-telegram.com|Star-Telegram
Austin American-Statesman|n|US|statesman.com|American-Statesman
San Antonio Express-News|n|US|expressnews.com,mysanantonio.com|Express-News
El Paso Times|n|US|elpasotimes.com
Texas Tribune|w|US|texastribune.org
Oklahoman|n|US|oklahoman.com,newsok.com|Daily Oklahoman
Tulsa World|n|US|tulsaworld.com
Kansas City Star|n|US|kansascity.com
Wichita Eagle|n|US|kansas.com
St. Louis Post-Dispatch|n|US|stltoday.com|Post-Dispatch,St Louis Post-Dispatch
Omaha World-Herald|n|US|omaha.com|World-Herald
Des Moines Register|n|US|desmoinesregister.com|
Star Tribune|n|US|startribune.com|Minneapolis Star Tribune,Minnesota Star Tribune,Star-Tribune
St. Paul Pioneer Press|n|US|twincities.com|Pioneer Press
MinnPost|w|US|minnpost.com
Milwaukee Journal Sentinel|n|US|jsonline.com|Journal Sentinel
Wisconsin State Journal|n|US|madison.com
Capital Times|n|US|
Detroit Free Press|n|US|freep.com
Detroit News|n|US|detroitnews.com
Grand Rapids Press|n|US|mlive.com|MLive
Lansing State Journal|n|US|lansingstatejournal.com
Indianapolis Star|n|US|indystar.com|IndyStar,Indy Star
Plain Dealer|n|US|cleveland.com|Cleveland Plain Dealer,Cleveland.com
Columbus Dispatch|n|US|dispatch.com
Cincinnati Enquirer|n|US|cincinnati.com
Toledo Blade|n|US|toledoblade.com
Akron Beacon Journal|n|US|beaconjournal.com|Beacon Journal
Dayton Daily News|n|US|daytondailynews.com
Courier-Journal|n|US|courier-journal.com|Louisville Courier-Journal,Courier Journal
Lexington Herald-Leader|n|US|kentucky.com|Herald-Leader
Tennessean|n|US|tennessean.com
Commercial Appeal|n|US|commercialappeal.com|Memphis Commercial Appeal
Knoxville News Sentinel|n|US|knoxnews.com
Atlanta Journal-Constitution|n|US|ajc.com|AJC,Journal-Constitution
Savannah Morning News|n|US|savannahnow.com
Charlotte Observer|n|US|charlotteobserver.com
News & Observer|n|US|newsobserver.com|Raleigh News & Observer,News and Observer
News & Record|n|US|greensboro.com
Post and Courier|n|US|postandcourier.com|Charleston Post and Courier,Post & Courier
State (Columbia)|n|US|thestate.com
Greenville News|n|US|greenvilleonline.com
Miami Herald|n|US|miamiherald.com
El Nuevo Herald|n|US|elnuevoherald.com|Nuevo Herald
Sun-Sentinel|n|US|sun-sentinel.com|South Florida Sun-Sentinel,South Florida Sun Sentinel,Sun Sentinel
Palm Beach Post|n|US|palmbeachpost.com
Orlando Sentinel|n|US|orlandosentinel.com
Tampa Bay Times|n|US|tampabay.com|St. Petersburg Times
Tampa Tribune|n|US|tbo.com
Florida Times-Union|n|US|jacksonville.com|Times-Union
Tallahassee Democrat|n|US|tallahassee.com
Birmingham News|n|US|al.com|AL.com
Mobile Press-Register|n|US||Press-Register
Clarion Ledger|n|US|clarionledger.com|Clarion-Ledger
Times-Picayune|n|US|nola.com|New Orleans Times-Picayune,NOLA.com,Times-Picayune/New Orleans Advocate,New Orleans Advocate
Arkansas Democrat-Gazette|n|US|arkansasonline.com|Democrat-Gazette
Philadelphia Inquirer|n|US|inquirer.com,philly.com|Philly.com
Philadelphia Daily News|n|US|
Pittsburgh Post-Gazette|n|US|post-gazette.com|Post-Gazette
Pittsburgh Tribune-Review|n|US|triblive.com|Tribune-Review
Harrisburg Patriot-News|n|US|pennlive.com|Patriot-News,PennLive
Morning Call|n|US|mcall.com
Star-Ledger|n|US|nj.com|Newark Star-Ledger,NJ.com
Bergen Record|n|US|northjersey.com|Record of Bergen County
Asbury Park Press|n|US|app.com
Baltimore Sun|n|US|baltimoresun.com
Capital Gazette|n|US|capitalgazette.com
Richmond Times-Dispatch|n|US|richmond.com|Times-Dispatch
Virginian-Pilot|n|US|pilotonline.com
Roanoke Times|n|US|roanoke.com
News Journal|n|US|delawareonline.com|Wilmington News Journal
Hartford Courant|n|US|courant.com
New Haven Register|n|US|nhregister.com
Connecticut Post|n|US|ctpost.com
Providence Journal|n|US|providencejournal.com
Union Leader|n|US|unionleader.com|New Hampshire Union Leader
Concord Monitor|n|US|concordmonitor.com
Burlington Free Press|n|US|burlingtonfreepress.com
VTDigger|w|US|vtdigger.org
Portland Press Herald|n|US|pressherald.com
Bangor Daily News|n|US|bangordailynews.com
Buffalo News|n|US|buffalonews.com
Times Union|n|US|timesunion.com|Albany Times Union
Democrat and Chronicle|n|US|democratandchronicle.com
Post-Standard|n|US|syracuse.com|Syracuse Post-Standard
Village Voice|n|US|villagevoice.com
Onion|w|US|theonion.com
Forward|n|US|forward.com|Jewish Daily Forward
Stars and Stripes|n|US|stripes.com
Military Times|n|US|militarytimes.com|Army Times,Navy Times,Air Force Times,Marine Corps Times
Defense News|n|US|defensenews.com
Roll Call|n|US|rollcall.com|CQ Roll Call
Education Week|n|US|edweek.org
Investor's Business Daily|n|US|investors.com|IBD
Barron's|n|US|barrons.com
American Banker|n|US|americanbanker.com
Epoch Times|n|US|theepochtimes.com
Hill|n|US|thehill.com
ABC News|b|US|abcnews.go.com,abcnews.com,abc.com|ABC,ABC Television,ABCNews|Good Morning America,World News Tonight,This Week with George Stephanopoulos,Nightline,Primetime Live,GMA
CBS News|b|US|cbsnews.com,cbs.com|CBS,CBSNews,CBS Radio|60 Minutes,Face the Nation,CBS This Morning,CBS Evening News,CBS Mornings,48 Hours
NBC News|b|US|nbcnews.com,nbc.com|NBC,NBCNews|Meet the Press,Today show,NBC Today,NBC Nightly News,Nightly News,Dateline NBC,Today Show
CNN|b|US|cnn.com,edition.cnn.com,money.cnn.com|Cable News Network,CNN International,CNNMoney,CNN Money,CNN Business,CNN Politics|State of the Union with Jake Tapper,Anderson Cooper 360,Situation Room with Wolf Blitzer,Reliable Sources,New Day
Fox News|b|US|foxnews.com,insider.foxnews.com|Fox News Channel,FOX News,FoxNews,FNC,FOX|Fox & Friends,Fox and Friends,Fox News Sunday,O'Reilly Factor,Special Report with Bret Baier,Hannity,Kelly File,Ingraham Angle,Tucker Carlson Tonight
Fox Business|b|US|foxbusiness.com|Fox Business Network,FBN
MSNBC|b|US|msnbc.com|MSNBC TV,MS NOW|Morning Joe,Rachel Maddow Show,Hardball with Chris Matthews,Hardball
CNBC|b|US|cnbc.com||Squawk Box,Mad Money
PBS|b|US|pbs.org|Public Broadcasting Service,PBS NewsHour,NewsHour|Frontline,Washington Week,Charlie Rose
NPR|b|US|npr.org|National Public Radio,N.P.R.|All Things Considered,Morning Edition,Weekend Edition,Fresh Air,Planet Money,On the Media
Public Radio International|b|US|pri.org|PRI
C-SPAN|b|US|c-span.org|CSPAN|Washington Journal
Univision|b|US|univision.com|Noticias Univision
Telemundo|b|US|telemundo.com|Noticias Telemundo
Newsmax|b|US|newsmax.com|Newsmax TV
One America News|b|US|oann.com|OAN,OANN,One America News Network
CBN News|b|US|cbn.com,cbnnews.com|CBN,Christian Broadcasting Network
NewsNation|b|US|newsnationnow.com
Fusion|b|US|fusion.net
Voice of America|b|US|voanews.com|VOA,V.O.A.
Radio Free Europe/Radio Liberty|b|US|rferl.org,svoboda.org,radiosvoboda.org|RFE/RL,Radio Free Europe,Radio Liberty,Radio Svoboda,Radio Svoboda
Radio Free Asia|b|US|rfa.org|RFA
Alhurra|b|US|alhurra.com|Al Hurra,Al-Hurra
Current Time|b|US|currenttime.tv|Current Time TV
HBO|b|US|hbo.com||Last Week Tonight,Real Time with Bill Maher
Comedy Central|b|US|cc.com||Daily Show,Colbert Report
ESPN|b|US|espn.com,espn.go.com||Outside the Lines,SportsCenter
Weather Channel|b|US|weather.com
SiriusXM|b|US|siriusxm.com|Sirius XM
WNYC|b|US|wnyc.org
WBUR|b|US|wbur.org
WGBH|b|US|wgbh.org
KQED|b|US|kqed.org
WTOP|b|US|wtop.com
WBEZ|b|US|wbez.org
KPCC|b|US|scpr.org,laist.com|LAist
Marketplace|b|US|marketplace.org
Democracy Now|b|US|democracynow.org|Democracy Now!
Al Jazeera America|b|US|america.aljazeera.com
Time|m|US|time.com|Time,Time magazine,TIME magazine,TIME,Time.com
Newsweek|m|US|newsweek.com
U.S. News & World Report|m|US|usnews.com|US News,U.S. News,U.S. News and World Report,US News & World Report
New Yorker|m|US|newyorker.com
Atlantic|m|US|theatlantic.com|Atlantic Monthly,Atlantic magazine
New York Magazine|m|US|nymag.com|New York magazine,Daily Intelligencer
Harper's|m|US|harpers.org|Harper's Magazine
Harper's Bazaar|m|US|harpersbazaar.com
Vanity Fair|m|US|vanityfair.com
Rolling Stone|m|US|rollingstone.com|RollingStone.com
Esquire|m|US|esquire.com
GQ|m|US|gq.com
People|m|US|people.com|People magazine
Us Weekly|m|US|usmagazine.com
Vogue|m|US|vogue.com
Cosmopolitan|m|US|cosmopolitan.com
Forbes|m|US|forbes.com|Forbes magazine
Fortune|m|US|fortune.com|Fortune magazine
Fast Company|m|US|fastcompany.com
Inc. magazine|m|US|inc.com
Wired|m|US|wired.com|Wired,Wired magazine
Popular Mechanics|m|US|popularmechanics.com
Scientific American|m|US|scientificamerican.com
National Geographic|m|US|nationalgeographic.com,nationalgeographic.org
Smithsonian Magazine|m|US|smithsonianmag.com|Smithsonian magazine
MIT Technology Review|m|US|technologyreview.com
Foreign Policy|m|US|foreignpolicy.com|Foreign Policy,Foreign Policy magazine
Foreign Affairs|m|US|foreignaffairs.com|Foreign Affairs,Foreign Affairs magazine
National Review|m|US|nationalreview.com|National Review Online
Weekly Standard|m|US|weeklystandard.com
American Spectator|m|US|spectator.org
American Conservative|m|US|theamericanconservative.com
Nation|m|US|thenation.com|Nation magazine
New Republic|m|US|newrepublic.com,tnr.com
Mother Jones|m|US|motherjones.com
American Prospect|m|US|prospect.org
Progressive (magazine)|m|US|progressive.org
Jacobin|m|US|jacobin.com,jacobinmag.com
Reason|m|US|reason.com|Reason magazine
Commentary magazine|m|US|commentary.org,commentarymagazine.com
In These Times|m|US|inthesetimes.com
City Journal|m|US|city-journal.org
Washington Monthly|m|US|washingtonmonthly.com
Washingtonian|m|US|washingtonian.com
Texas Monthly|m|US|texasmonthly.com
Billboard|m|US|billboard.com|Billboard,Billboard magazine
Variety|m|US|variety.com|Variety
Hollywood Reporter|m|US|hollywoodreporter.com|THR
Entertainment Weekly|m|US|ew.com
Sports Illustrated|m|US|si.com
Consumer Reports|m|US|consumerreports.org
Jane's Defence Weekly|m|GB|janes.com|Jane's,Janes
Aviation Week|m|US|aviationweek.com
Chronicle of Higher Education|m|US|chronicle.com
Inside Higher Ed|w|US|insidehighered.com
Columbia Journalism Review|m|US|cjr.org|CJR
National Law Journal|m|US|law.com
Advocate (magazine)|m|US|advocate.com
Ebony|m|US|ebony.com
Playboy|m|US|playboy.com
National Enquirer|m|US|nationalenquirer.com
Politico|w|US|politico.com,politico.eu|POLITICO,Politico Europe,POLITICO Europe,Politico Magazine,Politico EU
Axios|w|US|axios.com
BuzzFeed News|w|US|buzzfeednews.com,buzzfeed.com|BuzzFeed,Buzzfeed,Buzzfeed News
HuffPost|w|US|huffpost.com,huffingtonpost.com|Huffington Post,HuffPo,The Huffington Post,Huffpost
Daily Beast|w|US|thedailybeast.com
Business Insider|w|US|businessinsider.com,insider.com
ProPublica|w|US|propublica.org|Pro Publica
Intercept|w|US|theintercept.com
Vox|w|US|vox.com|Vox.com
Vice News|w|US|vice.com,news.vice.com|VICE News,VICE,Vice
Slate|w|US|slate.com|Slate magazine
Salon|w|US|salon.com|Salon.com
Quartz|w|US|qz.com|Quartz
Mic|w|US|mic.com
Mashable|w|US|mashable.com
Gawker|w|US|gawker.com
Gizmodo|w|US|gizmodo.com
Jezebel|w|US|jezebel.com
Deadspin|w|US|deadspin.com
Verge|w|US|theverge.com
TechCrunch|w|US|techcrunch.com
Engadget|w|US|engadget.com
Ars Technica|w|US|arstechnica.com
CNET|w|US|cnet.com
ZDNet|w|US|zdnet.com
VentureBeat|w|US|venturebeat.com
Recode|w|US|recode.net
Information (US)|w|US|theinformation.com
Motherboard|w|US|
Bellingcat|w|NL|bellingcat.com
FiveThirtyEight|w|US|fivethirtyeight.com|Five Thirty Eight
RealClearPolitics|w|US|realclearpolitics.com|Real Clear Politics,RCP
Daily Caller|w|US|dailycaller.com
Breitbart News|w|US|breitbart.com|Breitbart,Breitbart News Network
Blaze|w|US|theblaze.com|TheBlaze,TheBlaze.com
Drudge Report|w|US|drudgereport.com|Drudge
Infowars|w|US|infowars.com|InfoWars
WorldNetDaily|w|US|wnd.com|WND,WND.com
Townhall|w|US|townhall.com|Townhall.com
Hot Air|g|US|hotair.com|HotAir
RedState|g|US|redstate.com|Red State
Daily Wire|w|US|dailywire.com
Federalist|w|US|thefederalist.com
Washington Free Beacon|w|US|freebeacon.com|Free Beacon
PJ Media|w|US|pjmedia.com
CNSNews|w|US|cnsnews.com|CNS News,CNSNews.com
NewsBusters|w|US|newsbusters.org
Independent Journal Review|w|US|ijr.com|IJR
Daily Signal|w|US|dailysignal.com
Gateway Pundit|g|US|thegatewaypundit.com
Dispatch (US)|w|US|thedispatch.com
Bulwark|w|US|thebulwark.com
Daily Kos|g|US|dailykos.com
Talking Points Memo|g|US|talkingpointsmemo.com|TPM
ThinkProgress|g|US|thinkprogress.org|Think Progress
Media Matters|w|US|mediamatters.org|Media Matters for America
Mediaite|w|US|mediaite.com
Raw Story|w|US|rawstory.com
AlterNet|w|US|alternet.org
Truthout|w|US|truthout.org
Common Dreams|w|US|commondreams.org
Crooks and Liars|g|US|crooksandliars.com
Lawfare|g|US|lawfareblog.com,lawfaremedia.org
Just Security|g|US|justsecurity.org
SCOTUSblog|g|US|scotusblog.com
War on the Rocks|w|US|warontherocks.com
War Zone|w|US|twz.com,thedrive.com|The War Zone
Defense One|w|US|defenseone.com
Breaking Defense|w|US|breakingdefense.com
Task & Purpose|w|US|taskandpurpose.com
Military.com|w|US|military.com
Grist|w|US|grist.org
InsideClimate News|w|US|insideclimatenews.org|Inside Climate News
E&E News|w|US|eenews.net
Carbon Brief|w|GB|carbonbrief.org
STAT|w|US|statnews.com|STAT News,Stat News
MedPage Today|w|US|medpagetoday.com
Marshall Project|w|US|themarshallproject.org
Center for Public Integrity|w|US|publicintegrity.org
Reveal|w|US|revealnews.org
FactCheck.org|w|US|factcheck.org|Factcheck.org
PolitiFact|w|US|politifact.com|Politifact
Snopes|w|US|snopes.com
Poynter|w|US|poynter.org|Poynter Institute
Nieman Lab|w|US|niemanlab.org
Semafor|w|US|semafor.com
Puck|w|US|puck.news|Puck,Puck News
Messenger (US)|w|US|themessenger.com
Root|w|US|theroot.com
TheGrio|w|US|thegrio.com
TMZ|w|US|tmz.com
Deadline|w|US|deadline.com|Deadline,Deadline Hollywood
TheWrap|w|US|thewrap.com
Page Six|w|US|pagesix.com
Bleacher Report|w|US|bleacherreport.com
Athletic|w|US|theathletic.com
Yahoo News|w|US|news.yahoo.com,yahoo.com|Yahoo! News
MSN|w|US|msn.com
Google News|w|US|news.google.com
MarketWatch|w|US|marketwatch.com
Seeking Alpha|w|US|seekingalpha.com
Motley Fool|w|US|fool.com
CoinDesk|w|US|coindesk.com
International Business Times|w|US|ibtimes.com,ibtimes.co.uk|IBTimes,IBT
Global Research|w|CA|globalresearch.ca
Conversation|w|AU|theconversation.com
ScienceDaily|w|US|sciencedaily.com
Space.com|w|US|space.com
Live Science|w|US|livescience.com
SpaceNews|w|US|spacenews.com
Patch|w|US|patch.com|Patch
Gothamist|w|US|gothamist.com
CalMatters|w|US|calmatters.org
Block Club Chicago|w|US|blockclubchicago.org
Voice of San Diego|w|US|voiceofsandiego.org
Bridge Michigan|w|US|bridgemi.com
Center for Investigative Reporting|w|US|
International Consortium of Investigative Journalists|w|US|icij.org|ICIJ
Organized Crime and Corruption Reporting Project|w|NL|occrp.org|OCCRP
WikiLeaks|w|IS|wikileaks.org|Wikileaks
BBC|b|GB|bbc.com,bbc.co.uk,bbci.co.uk|BBC News,BBC World Service,BBC World,British Broadcasting Corporation,BBC Radio,BBC Online,BBC Monitoring,BBC Russian,BBC Ukraine,BBC Two,BBC One,BBC Sport,BBC Radio 4,BBC Persian,BBC Arabic|Newsnight,Panorama,Today programme,Question Time,HARDtalk,Hardtalk,Andrew Marr Show,Newsbeat
ITV News|b|GB|itv.com|ITV,ITN|Good Morning Britain,Peston
Channel 4 News|b|GB|channel4.com|Channel 4,Channel Four|Dispatches
Channel 5 News|b|GB|channel5.com
Sky News|b|GB|news.sky.com,sky.com|Sky
GB News|b|GB|gbnews.com
TalkTV|b|GB|talk.tv|TalkRadio,talkRADIO
LBC|b|GB|lbc.co.uk|LBC Radio,LBC News
Times Radio|b|GB|
Guardian|n|GB|theguardian.com,guardian.co.uk|Guardian newspaper,Guardian US,Manchester Guardian
Observer|n|GB|observer.co.uk|
Times of London|n|GB|thetimes.co.uk,thetimes.com,timesonline.co.uk|Times (London),London Times
Sunday Times|n|GB|thesundaytimes.co.uk
Daily Telegraph|n|GB|telegraph.co.uk|Telegraph,Sunday Telegraph
Independent|n|GB|independent.co.uk,the-independent.com|Independent on Sunday
Financial Times|n|GB|ft.com|FT,FT.com
Daily Mail|n|GB|dailymail.co.uk,mailonline.com|MailOnline,Mail Online,Mail on Sunday,DailyMail.com
Daily Express|n|GB|express.co.uk|Sunday Express
Daily Mirror|n|GB|mirror.co.uk|Sunday Mirror,Mirror
Sun|n|GB|thesun.co.uk|Sun on Sunday,Sun newspaper
Daily Star|n|GB|dailystar.co.uk
Metro|n|GB|metro.co.uk|Metro,Metro newspaper
Evening Standard|n|GB|standard.co.uk|London Evening Standard,London Standard
i newspaper|n|GB|inews.co.uk|i Paper,iNews
Morning Star|n|GB|morningstaronline.co.uk
News of the World|n|GB|
City A.M.|n|GB|cityam.com|City AM
Scotsman|n|GB|scotsman.com|Scotland on Sunday
Herald (Glasgow)|n|GB|heraldscotland.com|Glasgow Herald,Herald Scotland
Daily Record|n|GB|dailyrecord.co.uk
National (Scotland)|n|GB|thenational.scot
Press and Journal|n|GB|pressandjournal.co.uk|Aberdeen Press and Journal
Courier (Dundee)|n|GB|thecourier.co.uk|Dundee Courier
Western Mail|n|GB|walesonline.co.uk|WalesOnline
South Wales Evening Post|n|GB|
Belfast Telegraph|n|GB|belfasttelegraph.co.uk
Irish News|n|GB|irishnews.com
News Letter|n|GB|newsletter.co.uk
Manchester Evening News|n|GB|manchestereveningnews.co.uk
Liverpool Echo|n|GB|liverpoolecho.co.uk
Yorkshire Post|n|GB|yorkshirepost.co.uk
Yorkshire Evening Post|n|GB|yorkshireeveningpost.co.uk
Northern Echo|n|GB|thenorthernecho.co.uk
Birmingham Mail|n|GB|birminghammail.co.uk|Birmingham Live,BirminghamLive
Birmingham Post|n|GB|
Express & Star|n|GB|expressandstar.com|Express and Star
Nottingham Post|n|GB|nottinghampost.com
Leicester Mercury|n|GB|leicestermercury.co.uk
Bristol Post|n|GB|bristolpost.co.uk|Bristol Live
Eastern Daily Press|n|GB|edp24.co.uk
East Anglian Daily Times|n|GB|eadt.co.uk
Oxford Mail|n|GB|oxfordmail.co.uk
Argus (Brighton)|n|GB|theargus.co.uk|Brighton Argus
Kent Messenger|n|GB|kentonline.co.uk|KentOnline
Hull Daily Mail|n|GB|hulldailymail.co.uk
Sheffield Star|n|GB|thestar.co.uk
Lancashire Telegraph|n|GB|lancashiretelegraph.co.uk
Economist|m|GB|economist.com
Spectator|m|GB|spectator.co.uk
New Statesman|m|GB|newstatesman.com
Private Eye|m|GB|private-eye.co.uk
Week (magazine)|m|GB|theweek.com,theweek.co.uk
Prospect|m|GB|prospectmagazine.co.uk|Prospect,Prospect magazine
New Scientist|m|GB|newscientist.com
Nature|m|GB|nature.com|Nature magazine
Lancet|m|GB|thelancet.com
BMJ|m|GB|bmj.com|British Medical Journal
Health Service Journal|m|GB|hsj.co.uk|HSJ
Inside Housing|m|GB|insidehousing.co.uk
Radio Times|m|GB|radiotimes.com
Hello! magazine|m|GB|hellomagazine.com
Times Higher Education|m|GB|timeshighereducation.com
Tes|m|GB|tes.com
Campaign|m|GB|campaignlive.co.uk|Campaign
Middle East Eye|w|GB|middleeasteye.net
openDemocracy|w|GB|opendemocracy.net
Bureau of Investigative Journalism|w|GB|thebureauinvestigates.com
Guido Fawkes|g|GB|order-order.com
ConservativeHome|g|GB|conservativehome.com
Full Fact|w|GB|fullfact.org
UnHerd|w|GB|unherd.com
Tortoise|w|GB|tortoisemedia.com|Tortoise,Tortoise Media
Register (UK)|w|GB|theregister.com,theregister.co.uk
Lloyd's List|n|GB|lloydslist.com
TradeWinds|n|NO|tradewindsnews.com
Splash247|w|SG|splash247.com
gCaptain|w|US|gcaptain.com
Argus Media|a|GB|argusmedia.com
S&P Global Platts|a|GB|spglobal.com|Platts
Irish Times|n|IE|irishtimes.com
Irish Independent|n|IE|independent.ie|Sunday Independent
Irish Examiner|n|IE|irishexaminer.com
Business Post|n|IE|businesspost.ie|Sunday Business Post
RTE|b|IE|rte.ie|RTÉ,RTE News,RTÉ News||
TheJournal.ie|w|IE|thejournal.ie
Globe and Mail|n|CA|theglobeandmail.com|Toronto Globe and Mail
Toronto Star|n|CA|thestar.com
Toronto Sun|n|CA|torontosun.com
National Post|n|CA|nationalpost.com
Ottawa Citizen|n|CA|ottawacitizen.com
Montreal Gazette|n|CA|montrealgazette.com
Vancouver Sun|n|CA|vancouversun.com
Province (Vancouver)|n|CA|theprovince.com
Calgary Herald|n|CA|calgaryherald.com
Edmonton Journal|n|CA|edmontonjournal.com
Winnipeg Free Press|n|CA|winnipegfreepress.com
Chronicle Herald|n|CA|thechronicleherald.ca
La Presse|n|CA|lapresse.ca
Le Devoir|n|CA|ledevoir.com
Journal de Montréal|n|CA|journaldemontreal.com
Maclean's|m|CA|macleans.ca
CBC|b|CA|cbc.ca|CBC News,Canadian Broadcasting Corporation,Radio-Canada|The National
CTV News|b|CA|ctvnews.ca|CTV
Global News|b|CA|globalnews.ca
Tyee|w|CA|thetyee.ca
Australian|n|AU|theaustralian.com.au
Sydney Morning Herald|n|AU|smh.com.au|SMH
Age|n|AU|theage.com.au
Daily Telegraph (Sydney)|n|AU|dailytelegraph.com.au|Sydney Daily Telegraph
Herald Sun|n|AU|heraldsun.com.au
Courier-Mail|n|AU|couriermail.com.au|Courier Mail
Advertiser (Adelaide)|n|AU|adelaidenow.com.au|Adelaide Advertiser
West Australian|n|AU|thewest.com.au
Canberra Times|n|AU|canberratimes.com.au
Australian Financial Review|n|AU|afr.com|AFR
Saturday Paper|n|AU|thesaturdaypaper.com.au
Guardian Australia|n|AU|
ABC (Australia)|b|AU|abc.net.au|Australian Broadcasting Corporation,ABC Australia|Four Corners
SBS|b|AU|sbs.com.au|SBS News
Nine News|b|AU|9news.com.au|Channel Nine,9News
Seven News|b|AU|7news.com.au|Channel Seven,7News
Sky News Australia|b|AU|skynews.com.au
Crikey|w|AU|crikey.com.au
News.com.au|w|AU|news.com.au
New Zealand Herald|n|NZ|nzherald.co.nz|NZ Herald
Stuff|w|NZ|stuff.co.nz|Stuff.co.nz
Radio New Zealand|b|NZ|rnz.co.nz|RNZ
TVNZ|b|NZ|tvnz.co.nz|1News,1 News
Newshub|b|NZ|newshub.co.nz
Otago Daily Times|n|NZ|odt.co.nz
Fiji Times|n|FJ|fijitimes.com
Post-Courier|n|PG|postcourier.com.pg
Solomon Star|n|SB|solomonstarnews.com
Kyiv Independent|w|UA|kyivindependent.com
Kyiv Post|n|UA|kyivpost.com
Ukrainska Pravda|w|UA|pravda.com.ua,epravda.com.ua,eurointegration.com.ua|Ukrayinska Pravda,European Pravda,Ekonomichna Pravda
Suspilne|b|UA|suspilne.media,suspilne.news|Suspilne News,Public Broadcasting Company of Ukraine
Hromadske|w|UA|hromadske.ua,hromadske.radio
Babel|w|UA|babel.ua|Babel
NV|w|UA|nv.ua,english.nv.ua|New Voice of Ukraine,Novoye Vremya
Liga.net|w|UA|liga.net|LIGA.net
Zerkalo Nedeli|n|UA|zn.ua|Dzerkalo Tyzhnia,ZN.UA
Censor.net|w|UA|censor.net
Espreso|b|UA|espreso.tv|Espreso TV
Kanal 24|b|UA|24tv.ua|24 Kanal,Channel 24
Kanal 5|b|UA|5.ua|5 Kanal
TSN|b|UA|tsn.ua
Strana|w|UA|strana.ua
Obozrevatel|w|UA|obozrevatel.com
Militarnyi|w|UA|mil.in.ua,militarnyi.com
Defense Express|w|UA|defence-ua.com
Euromaidan Press|w|UA|euromaidanpress.com
Bihus.Info|w|UA|bihus.info
Slidstvo.Info|w|UA|slidstvo.info
InformNapalm|w|UA|informnapalm.org
StopFake|w|UA|stopfake.org
DeepState|w|UA|deepstatemap.live
RBC|w|RU|rbc.ru|RBK
Kommersant|n|RU|kommersant.ru|Kommersant FM
Vedomosti|n|RU|vedomosti.ru
Izvestia|n|RU|iz.ru|Izvestiya
Komsomolskaya Pravda|n|RU|kp.ru
Moskovsky Komsomolets|n|RU|mk.ru|Moskovskij Komsomolets
Rossiyskaya Gazeta|n|RU|rg.ru|Rossiiskaya Gazeta
Nezavisimaya Gazeta|n|RU|ng.ru
Novaya Gazeta|n|RU|novayagazeta.ru,novayagazeta.eu|Novaya Gazeta Europe
Argumenty i Fakty|n|RU|aif.ru
Pravda|n|RU|pravda.ru
Krasnaya Zvezda|n|RU|
Moscow Times|n|RU|themoscowtimes.com
Meduza|w|LV|meduza.io
Insider (Russia)|w|LV|theins.ru,theins.press
Mediazona|w|RU|zona.media
Important Stories|w|LV|istories.media|iStories
Verstka|w|RU|verstka.media
Agentstvo|w|RU|agents.media
Proekt|w|RU|proekt.media
Lenta.ru|w|RU|lenta.ru|Lenta
Gazeta.ru|w|RU|gazeta.ru
Fontanka|w|RU|fontanka.ru
Znak|w|RU|znak.com
Bell (Russia)|w|RU|thebell.io
Baza|w|RU|baza.io
Shot (Telegram)|w|RU|
Mash (Telegram)|w|RU|
Rybar|g|RU|rybar.ru
Republic.ru|w|RU|republic.ru
Snob|m|RU|snob.ru
RT|b|RU|rt.com|Russia Today,RT America
Rossiya 1|b|RU|
Rossiya 24|b|RU|
Channel One Russia|b|RU|1tv.ru|Channel One,Pervy Kanal,Perviy Kanal
NTV|b|RU|ntv.ru
TV Rain|b|RU|tvrain.tv,tvrain.ru|Dozhd,TV Dozhd
Ekho Moskvy|b|RU|echo.msk.ru|Echo of Moscow,Echo Moskvy
Zvezda|b|RU|tvzvezda.ru|Zvezda TV
REN TV|b|RU|ren.tv
Tsargrad|b|RU|tsargrad.tv
Nexta|g|PL|nexta.tv|NEXTA
Nasha Niva|n|BY|nashaniva.com
Tut.by|w|BY|tut.by
Zerkalo|w|BY|zerkalo.io
Belsat|b|PL|belsat.eu
Newsmaker|w|MD|newsmaker.md
Ziarul de Gardă|n|MD|zdg.md
Civil Georgia|w|GE|civil.ge|Civil.ge
OC Media|w|GE|oc-media.org
JAMnews|w|GE|jam-news.net
Rustavi 2|b|GE|rustavi2.ge
Hetq|w|AM|hetq.am
CivilNet|w|AM|civilnet.am
Eurasianet|w|US|eurasianet.org
Diplomat|m|US|thediplomat.com
Times of Central Asia|n|KG|timesca.com
Kloop|w|KG|kloop.kg
Tengrinews|w|KZ|tengrinews.kz
Vlast|w|KZ|vlast.kz
Deutsche Welle|b|DE|dw.com|DW,DW News
ARD|b|DE|ard.de,tagesschau.de|Tagesschau,ARD television|Tagesthemen
ZDF|b|DE|zdf.de|ZDF television|heute
NDR|b|DE|ndr.de
WDR|b|DE|wdr.de
Bayerischer Rundfunk|b|DE|br.de|BR24
Deutschlandfunk|b|DE|deutschlandfunk.de
RTL|b|DE|rtl.de
n-tv (Germany)|b|DE|n-tv.de
Welt|n|DE|welt.de|Die Welt,Welt am Sonntag,WELT
Bild|n|DE|bild.de|BILD,Bild am Sonntag,Bild-Zeitung,Bild newspaper
Spiegel|m|DE|spiegel.de|Der Spiegel,Spiegel Online,DER SPIEGEL
Süddeutsche Zeitung|n|DE|sueddeutsche.de,sz.de|Sueddeutsche Zeitung,SZ
Frankfurter Allgemeine Zeitung|n|DE|faz.net|FAZ,Frankfurter Allgemeine
Frankfurter Rundschau|n|DE|fr.de
Die Zeit|n|DE|zeit.de|Zeit Online,ZEIT
Handelsblatt|n|DE|handelsblatt.com
Tagesspiegel|n|DE|tagesspiegel.de|Der Tagesspiegel
Taz|n|DE|taz.de|die tageszeitung,taz
Focus|m|DE|focus.de|Focus,Focus magazine
Stern|m|DE|stern.de|Stern,Stern magazine
Berliner Zeitung|n|DE|berliner-zeitung.de
Berliner Morgenpost|n|DE|morgenpost.de
Rheinische Post|n|DE|rp-online.de
Correctiv|w|DE|correctiv.org|CORRECTIV
Wirtschaftswoche|m|DE|wiwo.de
Der Standard|n|AT|derstandard.at
Die Presse|n|AT|diepresse.com
Kronen Zeitung|n|AT|krone.at
Kurier|n|AT|kurier.at
Profil|m|AT|profil.at|Profil
ORF|b|AT|orf.at
Neue Zürcher Zeitung|n|CH|nzz.ch|NZZ,Neue Zuercher Zeitung
Tages-Anzeiger|n|CH|tagesanzeiger.ch
Blick|n|CH|blick.ch
Le Temps|n|CH|letemps.ch
Swissinfo|w|CH|swissinfo.ch
SRF|b|CH|srf.ch
RTS|b|CH|rts.ch
Le Monde|n|FR|lemonde.fr
Le Figaro|n|FR|lefigaro.fr
Libération|n|FR|liberation.fr|Liberation
Le Parisien|n|FR|leparisien.fr
Les Échos|n|FR|lesechos.fr|Les Echos
L'Équipe|n|FR|lequipe.fr|L'Equipe
L'Humanité|n|FR|humanite.fr|L'Humanite
La Croix|n|FR|la-croix.com
Ouest-France|n|FR|ouest-france.fr
Sud Ouest|n|FR|sudouest.fr
La Tribune|n|FR|latribune.fr
Le Journal du Dimanche|n|FR|lejdd.fr|JDD
Le Canard enchaîné|n|FR|lecanardenchaine.fr|Canard Enchaine,Le Canard Enchaine
Charlie Hebdo|m|FR|charliehebdo.fr
Paris Match|m|FR|parismatch.com
L'Express|m|FR|lexpress.fr
Le Point|m|FR|lepoint.fr
L'Obs|m|FR|nouvelobs.com|Le Nouvel Observateur
Closer|m|FR|closermag.fr|Closer,Closer magazine
Mediapart|w|FR|mediapart.fr
Disclose|w|FR|disclose.ngo|Disclose
France 24|b|FR|france24.com
Radio France Internationale|b|FR|rfi.fr|RFI
France Info|b|FR|francetvinfo.fr|Franceinfo,franceinfo
France 2|b|FR|
France Inter|b|FR|
TF1|b|FR|tf1.fr,tf1info.fr
BFM TV|b|FR|bfmtv.com|BFMTV,BFM-TV,BFM
LCI|b|FR|lci.fr
CNews|b|FR|cnews.fr
Europe 1|b|FR|europe1.fr
Euronews|b|FR|euronews.com
Euractiv|w|BE|euractiv.com|EURACTIV
EUobserver|w|BE|euobserver.com
Brussels Times|n|BE|brusselstimes.com
Le Soir|n|BE|lesoir.be
De Standaard|n|BE|standaard.be
De Morgen|n|BE|demorgen.be
De Tijd|n|BE|tijd.be
L'Echo|n|BE|lecho.be
La Libre Belgique|n|BE|lalibre.be|La Libre
RTBF|b|BE|rtbf.be
VRT|b|BE|vrt.be
Luxemburger Wort|n|LU|wort.lu
NRC|n|NL|nrc.nl|NRC Handelsblad
de Volkskrant|n|NL|volkskrant.nl|De Volkskrant,Volkskrant
De Telegraaf|n|NL|telegraaf.nl
Trouw|n|NL|trouw.nl
Algemeen Dagblad|n|NL|ad.nl
Het Financieele Dagblad|n|NL|fd.nl
NOS|b|NL|nos.nl
RTL Nieuws|b|NL|rtlnieuws.nl
DutchNews|w|NL|dutchnews.nl|DutchNews.nl
Follow the Money|w|NL|ftm.nl|Follow the Money
El País|n|ES|elpais.com|El Pais
El Mundo|n|ES|elmundo.es
ABC (Spain)|n|ES|abc.es
La Vanguardia|n|ES|lavanguardia.com
El Periódico|n|ES|elperiodico.com|El Periodico
La Razón|n|ES|larazon.es
El Confidencial|w|ES|elconfidencial.com
elDiario.es|w|ES|eldiario.es|El Diario
Marca|n|ES|marca.com
Diario AS|n|ES|as.com
Mundo Deportivo|n|ES|mundodeportivo.com
TVE|b|ES|rtve.es|RTVE,Televisión Española
Cadena SER|b|ES|cadenaser.com
Onda Cero|b|ES|ondacero.es
LaSexta|b|ES|lasexta.com|La Sexta
Público|n|PT|publico.pt|Publico
Expresso|n|PT|expresso.pt
Diário de Notícias|n|PT|dn.pt
Jornal de Notícias|n|PT|jn.pt
Correio da Manhã|n|PT|cmjornal.pt
RTP|b|PT|rtp.pt
Corriere della Sera|n|IT|corriere.it
La Repubblica|n|IT|repubblica.it
La Stampa|n|IT|lastampa.it
Il Sole 24 Ore|n|IT|ilsole24ore.com
Il Messaggero|n|IT|ilmessaggero.it
Il Fatto Quotidiano|n|IT|ilfattoquotidiano.it
Il Giornale|n|IT|ilgiornale.it
Il Foglio|n|IT|ilfoglio.it
L'Espresso|m|IT|espresso.repubblica.it,lespresso.it
Gazzetta dello Sport|n|IT|gazzetta.it|La Gazzetta dello Sport
Corriere dello Sport|n|IT|corrieredellosport.it
RAI|b|IT|rai.it|Rai,RAI television
Sky TG24|b|IT|tg24.sky.it
La7|b|IT|la7.it
L'Osservatore Romano|n|VA|osservatoreromano.va
Vatican News|w|VA|vaticannews.va|Vatican Radio
Times of Malta|n|MT|timesofmalta.com
Malta Today|n|MT|maltatoday.com.mt|MaltaToday
Kathimerini|n|GR|kathimerini.gr,ekathimerini.com|eKathimerini
Ta Nea|n|GR|tanea.gr
To Vima|n|GR|tovima.gr
ERT|b|GR|ert.gr
Skai|b|GR|skai.gr|Skai TV
Cyprus Mail|n|CY|cyprus-mail.com
Politiken|n|DK|politiken.dk
Berlingske|n|DK|berlingske.dk
Jyllands-Posten|n|DK|jyllands-posten.dk
Ekstra Bladet|n|DK|ekstrabladet.dk
BT|n|DK|bt.dk|BT,B.T.
Børsen|n|DK|borsen.dk|Borsen
Information (Denmark)|n|DK|information.dk
DR|b|DK|dr.dk|Danmarks Radio,Danish Broadcasting Corporation
TV 2 (Denmark)|b|DK|tv2.dk|TV2 Denmark
Aftenposten|n|NO|aftenposten.no
Verdens Gang|n|NO|vg.no|VG
Dagbladet|n|NO|dagbladet.no
Dagens Næringsliv|n|NO|dn.no|Dagens Naeringsliv
Bergens Tidende|n|NO|bt.no
Barents Observer|w|NO|thebarentsobserver.com
NRK|b|NO|nrk.no
TV 2 (Norway)|b|NO|tv2.no|TV2
Dagens Nyheter|n|SE|dn.se
Svenska Dagbladet|n|SE|svd.se|SvD
Aftonbladet|n|SE|aftonbladet.se
Expressen|n|SE|expressen.se
Dagens Industri|n|SE|di.se
Göteborgs-Posten|n|SE|gp.se
Sydsvenskan|n|SE|sydsvenskan.se
SVT|b|SE|svt.se|Sveriges Television|Uppdrag Granskning
Sveriges Radio|b|SE|sverigesradio.se|Swedish Radio,Radio Sweden
TV4|b|SE|tv4.se
Helsingin Sanomat|n|FI|hs.fi
Ilta-Sanomat|n|FI|is.fi
Iltalehti|n|FI|iltalehti.fi
Hufvudstadsbladet|n|FI|hbl.fi
Yle|b|FI|yle.fi|YLE
MTV3|b|FI|mtvuutiset.fi
Morgunblaðið|n|IS|mbl.is|Morgunbladid
RÚV|b|IS|ruv.is|RUV
Kjarninn|w|IS|kjarninn.is
Postimees|n|EE|postimees.ee
Õhtuleht|n|EE|ohtuleht.ee
Delfi|w|EE|delfi.ee,delfi.lt,delfi.lv
ERR|b|EE|err.ee|ERR News,Estonian Public Broadcasting
Diena|n|LV|diena.lv
Re:Baltica|w|LV|rebaltica.lv
LSM|b|LV|lsm.lv|Latvian Television,Latvian Radio
Lietuvos Rytas|n|LT|lrytas.lt
15min|w|LT|15min.lt|15min.lt
LRT|b|LT|lrt.lt
Gazeta Wyborcza|n|PL|wyborcza.pl
Rzeczpospolita|n|PL|rp.pl
Fakt|n|PL|fakt.pl
Super Express|n|PL|se.pl
Dziennik Gazeta Prawna|n|PL|gazetaprawna.pl
Polityka|m|PL|polityka.pl
Onet|w|PL|onet.pl
Wirtualna Polska|w|PL|wp.pl
OKO.press|w|PL|oko.press
Notes from Poland|w|PL|notesfrompoland.com
TVN|b|PL|tvn24.pl,tvn.pl|TVN24,TVN 24
TVP|b|PL|tvp.pl,tvp.info|TVP Info,Telewizja Polska,TVP World
Polsat News|b|PL|polsatnews.pl|Polsat
RMF FM|b|PL|rmf24.pl
Radio ZET|b|PL|radiozet.pl
Polskie Radio|b|PL|polskieradio.pl|Polish Radio
Mladá fronta Dnes|n|CZ|idnes.cz|Mlada fronta Dnes,MF Dnes,iDNES
Lidové noviny|n|CZ|lidovky.cz|Lidove noviny
Hospodářské noviny|n|CZ|hn.cz|Hospodarske noviny
Právo|n|CZ|novinky.cz|Pravo
Respekt|m|CZ|respekt.cz
Deník N|n|CZ|denikn.cz
Seznam Zprávy|w|CZ|seznamzpravy.cz
Czech Television|b|CZ|ceskatelevize.cz|Česká televize
Czech Radio|b|CZ|rozhlas.cz,radio.cz|Radio Prague
SME|n|SK|sme.sk|Sme
Denník N|n|SK|dennikn.sk|Dennik N
Pravda (Slovakia)|n|SK|pravda.sk
Aktuality.sk|w|SK|aktuality.sk
Slovak Spectator|n|SK|spectator.sme.sk
Népszabadság|n|HU|nol.hu|Nepszabadsag
Népszava|n|HU|nepszava.hu
Magyar Nemzet|n|HU|magyarnemzet.hu
HVG|m|HU|hvg.hu
Telex|w|HU|telex.hu|Telex,Telex.hu
444.hu|w|HU|444.hu
Index.hu|w|HU|index.hu
Direkt36|w|HU|direkt36.hu
Adevărul|n|RO|adevarul.ro|Adevarul
Gândul|n|RO|gandul.ro
HotNews|w|RO|hotnews.ro|HotNews.ro
Digi24|b|RO|digi24.ro
Antena 3|b|RO|antena3.ro
G4Media|w|RO|g4media.ro
Recorder|w|RO|recorder.ro
24 Chasa|n|BG|24chasa.bg
Dnevnik|n|BG|dnevnik.bg
Capital (Bulgaria)|n|BG|capital.bg
Novinite|w|BG|novinite.com
BNT|b|BG|bnt.bg
bTV|b|BG|btvnovinite.bg
Politika|n|RS|politika.rs
Blic|n|RS|blic.rs
Danas|n|RS|danas.rs
Večernje novosti|n|RS|novosti.rs|Vecernje Novosti
Kurir|n|RS|kurir.rs
NIN|m|RS|nin.co.rs
B92|b|RS|b92.net
N1|b|RS|n1info.rs,n1info.com,rs.n1info.com|N1 TV
Balkan Insight|w|BA|balkaninsight.com|BIRN,Balkan Investigative Reporting Network
Jutarnji list|n|HR|jutarnji.hr
Večernji list|n|HR|vecernji.hr|Vecernji list
HRT|b|HR|hrt.hr
Index.hr|w|HR|index.hr
Delo|n|SI|delo.si
Dnevnik (Slovenia)|n|SI|dnevnik.si
Oslobođenje|n|BA|oslobodjenje.ba|Oslobodjenje
Dnevni avaz|n|BA|avaz.ba
Klix|w|BA|klix.ba
Vijesti|n|ME|vijesti.me
Koha Ditore|n|XK|koha.net
Prishtina Insight|w|XK|prishtinainsight.com
Hürriyet|n|TR|hurriyet.com.tr|Hurriyet
Hürriyet Daily News|n|TR|hurriyetdailynews.com|Hurriyet Daily News
Milliyet|n|TR|milliyet.com.tr
Sabah|n|TR|sabah.com.tr
Daily Sabah|n|TR|dailysabah.com
Cumhuriyet|n|TR|cumhuriyet.com.tr
Sözcü|n|TR|sozcu.com.tr|Sozcu
Zaman|n|TR|zaman.com.tr
Today's Zaman|n|TR|todayszaman.com
Yeni Şafak|n|TR|yenisafak.com|Yeni Safak
BirGün|n|TR|birgun.net|BirGun
Bianet|w|TR|bianet.org
TRT|b|TR|trt.net.tr,trtworld.com|TRT World,TRT Haber
CNN Turk|b|TR|cnnturk.com|CNN Türk
NTV (Turkey)|b|TR|ntv.com.tr
Haberturk|b|TR|haberturk.com|Habertürk
Haaretz|n|IL|haaretz.com,haaretz.co.il|Ha'aretz
Jerusalem Post|n|IL|jpost.com
Yedioth Ahronoth|n|IL|ynetnews.com,ynet.co.il|Yediot Aharonot,Yedioth Aharonoth,Ynet,ynet,Ynetnews
Maariv|n|IL|maariv.co.il|Ma'ariv
Israel Hayom|n|IL|israelhayom.com
Globes|n|IL|globes.co.il|Globes
Calcalist|n|IL|calcalist.co.il,calcalistech.com
Times of Israel|w|IL|timesofisrael.com
Walla|w|IL|walla.co.il|Walla News
+972 Magazine|m|IL|972mag.com|972 Magazine
Kan|b|IL|kan.org.il|Kan,Kan News,Kan radio
Channel 12|b|IL|mako.co.il|Channel 12 News,Israel's Channel 12
Channel 13|b|IL|13tv.co.il|Israel's Channel 13
Channel 14|b|IL|
Channel 2|b|IL|
Channel 10|b|IL|
Army Radio|b|IL|glz.co.il|Galatz
Israel Radio|b|IL|
i24NEWS|b|IL|i24news.tv|i24 News,i24
Jewish Telegraphic Agency|a|US|jta.org|JTA
Al Jazeera|b|QA|aljazeera.com,aljazeera.net|Al-Jazeera,Al Jazeera English,Aljazeera,al-Jazeera
Al Arabiya|b|SA|alarabiya.net|Al-Arabiya,al-Arabiya,Alarabiya
Al Hadath|b|SA|
Sky News Arabia|b|AE|skynewsarabia.com
Al Mayadeen|b|LB|almayadeen.net|Al-Mayadeen
Al Manar|b|LB|almanar.com.lb|Al-Manar,al-Manar
Al Alam|b|IR|alalam.ir|Al-Alam
Press TV|b|IR|presstv.ir,presstv.com|PressTV
IRIB|b|IR|irib.ir|Islamic Republic of Iran Broadcasting
Iran International|b|GB|iranintl.com
Tehran Times|n|IR|tehrantimes.com
Kayhan|n|IR|kayhan.ir
Shargh|n|IR|sharghdaily.com
Hamshahri|n|IR|hamshahrionline.ir
IranWire|w|GB|iranwire.com
Asharq Al-Awsat|n|SA|aawsat.com|Asharq al-Awsat
Arab News|n|SA|arabnews.com
Saudi Gazette|n|SA|saudigazette.com.sa
Okaz|n|SA|okaz.com.sa
Al Hayat|n|LB|alhayat.com|Al-Hayat
Daily Star (Lebanon)|n|LB|dailystar.com.lb
An-Nahar|n|LB|annahar.com|Annahar
Al-Akhbar|n|LB|al-akhbar.com|Al Akhbar
As-Safir|n|LB|assafir.com
L'Orient-Le Jour|n|LB|lorientlejour.com,lorienttoday.com|L'Orient Today
LBCI|b|LB|lbcgroup.tv
MTV Lebanon|b|LB|mtv.com.lb
Jordan Times|n|JO|jordantimes.com
Al Ghad|n|JO|alghad.com|Al-Ghad
Gulf News|n|AE|gulfnews.com
Khaleej Times|n|AE|khaleejtimes.com
National (UAE)|n|AE|thenationalnews.com,thenational.ae
Gulf Times|n|QA|gulf-times.com
Peninsula (Qatar)|n|QA|thepeninsulaqatar.com
Doha News|w|QA|dohanews.co
Kuwait Times|n|KW|kuwaittimes.com
Al-Qabas|n|KW|alqabas.com|Al Qabas
Gulf Daily News|n|BH|gdnonline.com
Times of Oman|n|OM|timesofoman.com
Al-Monitor|w|US|al-monitor.com|Al Monitor
New Arab|w|GB|newarab.com,alaraby.co.uk|Al-Araby Al-Jadeed
Rudaw|b|IQ|rudaw.net
Kurdistan 24|b|IQ|kurdistan24.net
Al-Sabah|n|IQ|
Shafaq News|w|IQ|shafaq.com
Al-Ahram|n|EG|ahram.org.eg,english.ahram.org.eg|Al Ahram,Ahram Online
Al-Masry Al-Youm|n|EG|almasryalyoum.com,egyptindependent.com|Egypt Independent,Almasry Alyoum
Daily News Egypt|n|EG|dailynewsegypt.com
Youm7|n|EG|youm7.com
Mada Masr|w|EG|madamasr.com
Libya Observer|w|LY|libyaobserver.ly
Libya Herald|n|LY|libyaherald.com
Sudan Tribune|w|FR|sudantribune.com
Radio Dabanga|b|NL|dabangasudan.org|Dabanga
La Presse de Tunisie|n|TN|lapresse.tn
Mosaique FM|b|TN|mosaiquefm.net
El Watan|n|DZ|elwatan.com
El Khabar|n|DZ|elkhabar.com
Hespress|w|MA|hespress.com
Le Matin|n|MA|lematin.ma
Times of India|n|IN|timesofindia.indiatimes.com|TOI
Hindustan Times|n|IN|hindustantimes.com
Hindu|n|IN|thehindu.com
Indian Express|n|IN|indianexpress.com
Telegraph (Kolkata)|n|IN|telegraphindia.com
Economic Times|n|IN|economictimes.indiatimes.com
Business Standard|n|IN|business-standard.com
Mint|n|IN|livemint.com|Mint,Livemint
Deccan Herald|n|IN|deccanherald.com
Deccan Chronicle|n|IN|deccanchronicle.com
Tribune (Chandigarh)|n|IN|tribuneindia.com
Asian Age|n|IN|asianage.com
Dainik Bhaskar|n|IN|bhaskar.com
Dainik Jagran|n|IN|jagran.com
Firstpost|w|IN|firstpost.com
Scroll|w|IN|scroll.in|Scroll.in
Wire|w|IN|thewire.in
Quint|w|IN|thequint.com
ThePrint|w|IN|theprint.in
NDTV|b|IN|ndtv.com
Times Now|b|IN|timesnownews.com
India Today|m|IN|indiatoday.in
Outlook|m|IN|outlookindia.com|Outlook,Outlook magazine
Frontline (India)|m|IN|frontline.thehindu.com
Caravan (India)|m|IN|caravanmagazine.in
CNN-News18|b|IN|news18.com|News18,CNN-IBN
Republic TV|b|IN|republicworld.com
Zee News|b|IN|zeenews.india.com
All India Radio|b|IN|newsonair.gov.in
Doordarshan|b|IN|ddnews.gov.in|DD News
WION|b|IN|wionews.com
Dawn|n|PK|dawn.com|Dawn,Dawn newspaper,Dawn News
Express Tribune|n|PK|tribune.com.pk
News International|n|PK|thenews.com.pk
Nation (Pakistan)|n|PK|nation.com.pk
Geo News|b|PK|geo.tv|Geo TV,Geo
ARY News|b|PK|arynews.tv
Samaa|b|PK|samaa.tv|Samaa TV
Jang|n|PK|jang.com.pk
Daily Star (Bangladesh)|n|BD|thedailystar.net
Prothom Alo|n|BD|prothomalo.com
Dhaka Tribune|n|BD|dhakatribune.com
bdnews24.com|w|BD|bdnews24.com|bdnews24
New Age (Bangladesh)|n|BD|newagebd.net
Daily Mirror (Sri Lanka)|n|LK|dailymirror.lk
Island (Sri Lanka)|n|LK|island.lk
Sunday Times (Sri Lanka)|n|LK|sundaytimes.lk
Daily News (Sri Lanka)|n|LK|dailynews.lk
Kathmandu Post|n|NP|kathmandupost.com
Himalayan Times|n|NP|thehimalayantimes.com
Republica|n|NP|myrepublica.nagariknetwork.com
Kuensel|n|BT|kuenselonline.com
Tolo News|b|AF|tolonews.com|TOLOnews,Tolo
Pajhwok|a|AF|pajhwok.com|Pajhwok Afghan News
Khaama Press|a|AF|khaama.com
Ariana News|b|AF|ariananews.af
People's Daily|n|CN|people.com.cn,en.people.cn|People's Daily Online
Global Times|n|CN|globaltimes.cn
China Daily|n|CN|chinadaily.com.cn
Guangming Daily|n|CN|gmw.cn
Economic Daily|n|CN|ce.cn
PLA Daily|n|CN|81.cn|Liberation Army Daily
Southern Weekly|n|CN|infzm.com|Southern Weekend
Southern Metropolis Daily|n|CN|nandu.com
Beijing News|n|CN|bjnews.com.cn
Beijing Youth Daily|n|CN|
Caixin|m|CN|caixin.com,caixinglobal.com|Caixin Global
Yicai|w|CN|yicai.com|Yicai Global
Paper (Shanghai)|w|CN|thepaper.cn
Sixth Tone|w|CN|sixthtone.com
Guancha|w|CN|guancha.cn
CCTV|b|CN|cctv.com|China Central Television
CGTN|b|CN|cgtn.com
China National Radio|b|CN|cnr.cn
Phoenix Television|b|HK|ifeng.com|Phoenix TV
South China Morning Post|n|HK|scmp.com|SCMP
Apple Daily|n|HK|appledaily.com
Ming Pao|n|HK|mingpao.com
Hong Kong Free Press|w|HK|hongkongfp.com|HKFP
Sing Tao Daily|n|HK|singtao.com|Sing Tao
Standard (Hong Kong)|n|HK|thestandard.com.hk
Oriental Daily|n|HK|orientaldaily.on.cc
RTHK|b|HK|rthk.hk|Radio Television Hong Kong
TVB|b|HK|tvb.com
Stand News|w|HK|thestandnews.com
Initium|w|SG|theinitium.com|Initium Media
Asia Times|w|HK|asiatimes.com
Taipei Times|n|TW|taipeitimes.com
Liberty Times|n|TW|ltn.com.tw
United Daily News|n|TW|udn.com
China Times|n|TW|chinatimes.com
Taiwan News|n|TW|taiwannews.com.tw
Yomiuri Shimbun|n|JP|yomiuri.co.jp,japannews.yomiuri.co.jp|Yomiuri,Japan News
Asahi Shimbun|n|JP|asahi.com|Asahi
Mainichi Shimbun|n|JP|mainichi.jp|Mainichi
Nikkei|n|JP|nikkei.com,asia.nikkei.com|Nihon Keizai Shimbun,Nikkei Asia,Nikkei Asian Review
Sankei Shimbun|n|JP|sankei.com|Sankei
Tokyo Shimbun|n|JP|tokyo-np.co.jp
Japan Times|n|JP|japantimes.co.jp
Nikkan Sports|n|JP|nikkansports.com
Shukan Bunshun|m|JP|bunshun.jp
NHK|b|JP|nhk.or.jp|NHK World
TBS|b|JP|tbs.co.jp
Fuji TV|b|JP|fujitv.co.jp|Fuji Television
TV Asahi|b|JP|tv-asahi.co.jp
Nippon TV|b|JP|ntv.co.jp|Nippon Television,NTV (Japan)
Chosun Ilbo|n|KR|chosun.com,english.chosun.com|Chosun
JoongAng Ilbo|n|KR|joongang.co.kr|JoongAng Daily,Korea JoongAng Daily
Dong-A Ilbo|n|KR|donga.com
Hankyoreh|n|KR|hani.co.kr
Kyunghyang Shinmun|n|KR|khan.co.kr
Korea Herald|n|KR|koreaherald.com
Korea Times|n|KR|koreatimes.co.kr
KBS|b|KR|kbs.co.kr
MBC|b|KR|imbc.com
SBS (Korea)|b|KR|sbs.co.kr
JTBC|b|KR|jtbc.co.kr
YTN|b|KR|ytn.co.kr
NK News|w|KR|nknews.org
38 North|w|US|38north.org
Daily NK|w|KR|dailynk.com
Rodong Sinmun|n|KP|rodong.rep.kp
Straits Times|n|SG|straitstimes.com
Business Times|n|SG|businesstimes.com.sg
Today (Singapore)|n|SG|todayonline.com
Channel NewsAsia|b|SG|channelnewsasia.com|CNA,Channel News Asia
New Straits Times|n|MY|nst.com.my
Star (Malaysia)|n|MY|thestar.com.my
Malaysiakini|w|MY|malaysiakini.com
Malay Mail|n|MY|malaymail.com
Free Malaysia Today|w|MY|freemalaysiatoday.com
Sarawak Report|g|GB|sarawakreport.org
Jakarta Post|n|ID|thejakartapost.com
Jakarta Globe|n|ID|jakartaglobe.id
Kompas|n|ID|kompas.com
Tempo|m|ID|tempo.co|Tempo,Tempo magazine
Detik|w|ID|detik.com|Detikcom,detik.com
Republika|n|ID|republika.co.id
Metro TV|b|ID|metrotvnews.com
Bangkok Post|n|TH|bangkokpost.com
Nation (Thailand)|n|TH|nationthailand.com
Thai PBS|b|TH|thaipbs.or.th
Matichon|n|TH|matichon.co.th
Khaosod|n|TH|khaosodenglish.com|Khaosod English
Prachatai|w|TH|prachatai.com
Irrawaddy|w|MM|irrawaddy.com
Myanmar Now|w|MM|myanmar-now.org
Frontier Myanmar|m|MM|frontiermyanmar.net
Democratic Voice of Burma|b|MM|dvb.no|DVB
Mizzima|w|MM|mizzima.com
Global New Light of Myanmar|n|MM|gnlm.com.mm|New Light of Myanmar
Phnom Penh Post|n|KH|phnompenhpost.com
Cambodia Daily|n|KH|cambodiadaily.com
Khmer Times|n|KH|khmertimeskh.com
Vientiane Times|n|LA|vientianetimes.org.la
VnExpress|w|VN|vnexpress.net
Tuoi Tre|n|VN|tuoitre.vn,tuoitrenews.vn|Tuổi Trẻ
Thanh Nien|n|VN|thanhnien.vn
Nhan Dan|n|VN|nhandan.vn
Viet Nam News|n|VN|vietnamnews.vn
Rappler|w|PH|rappler.com
Philippine Daily Inquirer|n|PH|inquirer.net|Inquirer.net
Philippine Star|n|PH|philstar.com
Manila Times|n|PH|manilatimes.net
Manila Bulletin|n|PH|mb.com.ph
ABS-CBN|b|PH|abs-cbn.com|ABS-CBN News
GMA News|b|PH|gmanetwork.com|GMA Network
Philippine Center for Investigative Journalism|w|PH|pcij.org|PCIJ
Mail & Guardian|n|ZA|mg.co.za|Mail and Guardian
Sunday Times (South Africa)|n|ZA|timeslive.co.za|TimesLIVE,TimesLive
Daily Maverick|w|ZA|dailymaverick.co.za
News24|w|ZA|news24.com
Business Day (South Africa)|n|ZA|businesslive.co.za|BusinessLIVE
Star (South Africa)|n|ZA|
City Press|n|ZA|citypress.co.za
Sowetan|n|ZA|sowetanlive.co.za
Cape Times|n|ZA|
Cape Argus|n|ZA|
Daily Dispatch|n|ZA|dispatchlive.co.za
Beeld|n|ZA|beeld.com
IOL|w|ZA|iol.co.za|Independent Online
SABC|b|ZA|sabcnews.com|SABC News,South African Broadcasting Corporation
eNCA|b|ZA|enca.com
Eyewitness News|b|ZA|ewn.co.za|EWN
amaBhungane|w|ZA|amabhungane.org
Namibian|n|NA|namibian.com.na
Mmegi|n|BW|mmegi.bw
Zimbabwe Herald|n|ZW|herald.co.zw|Herald of Zimbabwe
NewsDay (Zimbabwe)|n|ZW|newsday.co.zw
New Zimbabwe|w|ZW|newzimbabwe.com
Lusaka Times|w|ZM|lusakatimes.com
Zambia Daily Mail|n|ZM|daily-mail.co.zm
Nyasa Times|w|MW|nyasatimes.com
Club of Mozambique|w|MZ|clubofmozambique.com
Jornal de Angola|n|AO|jornaldeangola.ao
Citizen (Tanzania)|n|TZ|thecitizen.co.tz
Daily News (Tanzania)|n|TZ|dailynews.co.tz
Daily Nation|n|KE|nation.africa,nation.co.ke|Nation Media Group
Standard (Kenya)|n|KE|standardmedia.co.ke
Star (Kenya)|n|KE|the-star.co.ke
Business Daily (Kenya)|n|KE|businessdailyafrica.com
Citizen TV|b|KE|citizen.digital
KTN|b|KE|
East African|n|KE|theeastafrican.co.ke
Daily Monitor|n|UG|monitor.co.ug
New Vision|n|UG|newvision.co.ug
New Times (Rwanda)|n|RW|newtimes.co.rw
Addis Standard|m|ET|addisstandard.com
Reporter (Ethiopia)|n|ET|thereporterethiopia.com
Fana|b|ET|fanabc.com|Fana Broadcasting
Garowe Online|w|SO|garoweonline.com
Hiiraan Online|w|SO|hiiraan.com
Shabelle|b|SO|shabellemedia.com|Radio Shabelle,Shabelle Media
Radio Tamazuj|b|SS|radiotamazuj.org
Eye Radio|b|SS|eyeradio.org
Radio Okapi|b|CD|radiookapi.net
Actualite.cd|w|CD|actualite.cd
Iwacu|n|BI|iwacu-burundi.org
Cameroon Tribune|n|CM|cameroon-tribune.cm
Journal du Cameroun|w|CM|journalducameroun.com
Punch|n|NG|punchng.com
Guardian (Nigeria)|n|NG|guardian.ng
Vanguard|n|NG|vanguardngr.com|Vanguard
This Day|n|NG|thisdaylive.com|ThisDay
Daily Trust|n|NG|dailytrust.com
Nation (Nigeria)|n|NG|thenationonlineng.net
Premium Times|w|NG|premiumtimesng.com
Sahara Reporters|w|NG|saharareporters.com
Channels TV|b|NG|channelstv.com|Channels Television
TheCable|w|NG|thecable.ng
HumAngle|w|NG|humanglemedia.com
Daily Graphic|n|GH|graphic.com.gh
Joy FM|b|GH|myjoyonline.com|Joy News,MyJoyOnline
Citi FM|b|GH|citinewsroom.com
Fraternité Matin|n|CI|fratmat.info
Le Soleil|n|SN|lesoleil.sn
Seneweb|w|SN|seneweb.com
Sierraloaded|w|SL|sierraloaded.sl
FrontPage Africa|n|LR|frontpageafricaonline.com|FrontPageAfrica
Jeune Afrique|m|FR|jeuneafrique.com
Africa Confidential|m|GB|africa-confidential.com
AllAfrica|w|US|allafrica.com
African Arguments|w|GB|africanarguments.org
Africanews|b|CG|africanews.com
L'Express de Madagascar|n|MG|lexpress.mg
L'Express (Mauritius)|n|MU|lexpress.mu
Reforma|n|MX|reforma.com
El Universal|n|MX|eluniversal.com.mx
Milenio|n|MX|milenio.com
Excélsior|n|MX|excelsior.com.mx|Excelsior
La Jornada|n|MX|jornada.com.mx
El Financiero|n|MX|elfinanciero.com.mx
El Norte|n|MX|elnorte.com
Proceso|m|MX|proceso.com.mx
Animal Político|w|MX|animalpolitico.com|Animal Politico
Aristegui Noticias|w|MX|aristeguinoticias.com
Ríodoce|n|MX|riodoce.mx|Riodoce
Televisa|b|MX|televisa.com
TV Azteca|b|MX|tvazteca.com
Prensa Libre|n|GT|prensalibre.com
elPeriódico (Guatemala)|n|GT|elperiodico.com.gt
Plaza Pública|w|GT|plazapublica.com.gt
El Faro|w|SV|elfaro.net
La Prensa Gráfica|n|SV|laprensagrafica.com|La Prensa Grafica
El Diario de Hoy|n|SV|elsalvador.com
La Prensa (Honduras)|n|HN|laprensa.hn
El Heraldo|n|HN|elheraldo.hn
La Prensa (Nicaragua)|n|NI|laprensani.com
Confidencial|w|NI|confidencial.digital
La Nación (Costa Rica)|n|CR|nacion.com
Tico Times|n|CR|ticotimes.net
La Prensa (Panama)|n|PA|prensa.com
Granma|n|CU|granma.cu
Juventud Rebelde|n|CU|juventudrebelde.cu
14ymedio|w|CU|14ymedio.com
Cubadebate|w|CU|cubadebate.cu
Listín Diario|n|DO|listindiario.com
Haiti Times|n|US|haitiantimes.com|Haitian Times
Le Nouvelliste|n|HT|lenouvelliste.com
Jamaica Gleaner|n|JM|jamaica-gleaner.com|Gleaner
Jamaica Observer|n|JM|jamaicaobserver.com
Trinidad Express|n|TT|trinidadexpress.com
Nation News|n|BB|nationnews.com
Stabroek News|n|GY|stabroeknews.com
El Nuevo Día|n|PR|elnuevodia.com|El Nuevo Dia
El Tiempo|n|CO|eltiempo.com
El Espectador|n|CO|elespectador.com
Semana|m|CO|semana.com|Revista Semana
La Silla Vacía|w|CO|lasillavacia.com
Caracol|b|CO|caracol.com.co|Caracol Radio,Caracol TV,Noticias Caracol
Blu Radio|b|CO|bluradio.com
El Colombiano|n|CO|elcolombiano.com
El Nacional|n|VE|elnacional.com
El Universal (Venezuela)|n|VE|eluniversal.com
Efecto Cocuyo|w|VE|efectococuyo.com
Armando.info|w|VE|armando.info
Telesur|b|VE|telesurtv.net,telesurenglish.net|TeleSUR,teleSUR
El Comercio (Ecuador)|n|EC|elcomercio.com
El Universo|n|EC|eluniverso.com
Primicias|w|EC|primicias.ec
El Comercio|n|PE|elcomercio.pe
La República (Peru)|n|PE|larepublica.pe
RPP|b|PE|rpp.pe
IDL-Reporteros|w|PE|idl-reporteros.pe
La Razón (Bolivia)|n|BO|la-razon.com
El Deber|n|BO|eldeber.com.bo
Página Siete|n|BO|paginasiete.bo
ABC Color|n|PY|abc.com.py
Última Hora|n|PY|ultimahora.com
El Mercurio|n|CL|emol.com|Emol
La Tercera|n|CL|latercera.com
CIPER|w|CL|ciperchile.cl|Ciper
BioBioChile|w|CL|biobiochile.cl|Radio Bío-Bío
La Nación|n|AR|lanacion.com.ar|La Nacion
Clarín|n|AR|clarin.com|Clarin
Página 12|n|AR|pagina12.com.ar|Página/12,Pagina 12
Infobae|w|AR|infobae.com
Perfil|n|AR|perfil.com|Perfil
Ámbito Financiero|n|AR|ambito.com
Buenos Aires Herald|n|AR|buenosairesherald.com
Buenos Aires Times|n|AR|batimes.com.ar
TN|b|AR|tn.com.ar|Todo Noticias
C5N|b|AR|c5n.com
Olé|n|AR|ole.com.ar
El País (Uruguay)|n|UY|elpais.com.uy
El Observador|n|UY|elobservador.com.uy
Búsqueda|n|UY|busqueda.com.uy
Brecha|n|UY|brecha.com.uy
Folha de S.Paulo|n|BR|folha.uol.com.br,folha.com.br|Folha de S. Paulo,Folha de São Paulo,Folha
O Globo|n|BR|oglobo.globo.com
O Estado de S. Paulo|n|BR|estadao.com.br|Estadão,Estadao,O Estado de São Paulo,Estado de S. Paulo
Valor Econômico|n|BR|valor.globo.com|Valor Economico
Veja|m|BR|veja.abril.com.br
Época|m|BR|epoca.globo.com
CartaCapital|m|BR|cartacapital.com.br
Piauí|m|BR|piaui.folha.uol.com.br
TV Globo|b|BR|globo.com,g1.globo.com|Globo,G1,GloboNews,Globo News
UOL|w|BR|uol.com.br
Rede Record|b|BR|r7.com|Record TV
Agência Pública|w|BR|apublica.org
Intercept Brasil|w|BR|intercept.com.br
Correio Braziliense|n|BR|correiobraziliense.com.br
`

/** Also everyday words, but with "the" before them they mostly are the outlet. */
export const WEAK = `
Guardian Economist Atlantic Telegraph Intercept Spectator Independent Observer Lancet Scotsman Oregonian Tennessean Oklahoman
Washingtonian Verge Bulwark Federalist Diplomat Hindu Sowetan Namibian Irrawaddy Gleaner Onion Tyee Athletic Wrap Blaze Conversation
Hill Nation Dispatch Root Week Sun Mirror Register Globes Bell Wire Quint Caravan Punch Advertiser Australian Argus Messenger
East_African New_Arab
`

/** Everyday words and other bodies' names: only next to words of news ("told Time", "Fortune reported"). */
export const SHADY = `
Beta Trend Petra Saba Kabar Mehr Turan Fars State Record Forward Fusion Marketplace Time TIME Progressive Wired Billboard
Variety Janes Advocate Ebony Vice VICE Quartz Motherboard Reveal Puck Deadline Patch Sky Metro Herald National Courier Prospect
Tes Campaign Tortoise Platts Province Babel Pravda Lenta Baza Shot Mash Republic Snob Zvezda Zerkalo Stern Profil Blick Focus
Liberation Closer Disclose Welt Bild Respekt Recorder Telex Politika Zaman Sabah Walla Kan Peninsula Mint Scroll Print Outlook
Dawn Geo Jang Island Republica Paper Initium Tempo Vanguard Reforma Proceso Excelsior Confidencial Semana Primicias Perfil
Brecha Folha Globo Fortune People Reason Nature Age Drudge Mic Information Slate Salon Vox Stuff Reporter Insider Forbes Sputnik
Record Standard Star Business_Day Daily_News Mosaic Capital Radio_Times Foreign_Policy Foreign_Affairs Follow_the_Money Today Vogue
Current_Time Public_Pulse Important_Stories City_Press New_Day Channel_2 Channel_10 Channel_12 Channel_13 Channel_14 Channel_24 Channel_5
New_Age New_Vision New_Times This_Day Business_Daily Globe Journal The_National Frontline Panorama Dispatches Nightline Hardball Today_show
Caracol Playboy Marca Expresso Público Publico Danas Kurir Delo Fakt Diena Right Index
PA APA AGI STA AA MAP APS TAP SPA UNI ANI APP CP ABI ANA INA IPS STAT NV TT BT DR SME NIN TN RT ERR RTS MTI NAN GNA ENA PRI RAI
ARD PAP SANA SABA MENA SITA LETA HINA FENA ELTA RIA UNN IPN BSS UNB AVN LANA SUNA PANA WAM QNA BNA IHA BTA CSM IBD CBN RCP TPM IJR
IBT HSJ FT SBS NTV ORF RBC RBK BILD SZ ZEIT WELT NRC NOS ERT RTP VG BNT HRT TRT TBS KBS MBC TVB CNA DVB IOL EWN RPP UOL KTN CTK
DHA ANP NTB STT BNS PTI DW BFM LCI JDD YTN TOI AFR THR GMA Dow_Jones GQ WND TMZ MSN VRT LRT TVP TVN 538 444 1+1 G1 N1 Geo_TV
A.P.P. Star_Tribune_Company
`
