/** Words by which an outlet that nobody listed is known. Written from general knowledge of newsrooms' names. */

/** End a newsroom's name and hardly ever anything else, given one capitalised word before ("Lund Gazette"). */
export const STRONG_HEADS = `
Gazette Courier Tribune Chronicle Herald Examiner Ledger Observer Times Post Newspaper Newspapers Dagblad Dagbladet Posten Tidende
Tidning Tidningen Avis Avisen Avisa Zeitung Nachrichten Rundschau Tageblatt Anzeiger Bladet Telegraaf Gazeta Gazete Sanomat Lehti
Broadcasting Television TV FM Radio Newswire Newsroom Newsweekly Inquirer Enquirer Intelligencer Advertiser Argus Picayune
Telegraph Telegram Daily Weekly Sentinel Bugle Shimbun Ilbo Samachar Patrika Clarion
`

/** End a newsroom's name unless one of NOT_BEFORE stands before them. */
export const PLAIN_HEADS = `
News Press Sun Mail Mirror Journal Review Mercury Echo Dispatch Bulletin Wire Guardian
Register Messenger Recorder Magazine Online Plain-Dealer Free-Press Business-Journal Post-Gazette Standard-Times
`

/** Everyday words and surnames: they end a newsroom's name only after "the" or next to words of news. */
export const WEAK_HEADS = `
Quill Eye Reader Portal Brief Compass Bee Blade Insider Beacon Spectator Digest Independent Today Globe Monitor Voice Letter Reporter
`

/** So often something else ("Renewable Fuel Standard", "Congressional Record") that only words of news beside them help. */
export const DOUBTFUL_HEADS = `
Standard Record Express Star Cable
`

/** Heads of two words. */
export const DOUBLE_HEADS = `
News_Agency Press_Agency Press_Service Press_Association Press_Bureau News_Service News_Network News_Channel News_Wire News_Bureau
Broadcasting_Corporation Broadcasting_Company Broadcasting_Service Broadcasting_Authority Free_Press Morning_News Evening_News
Daily_News Daily_Mail Evening_Post Morning_Post Evening_Standard Evening_Herald Evening_Chronicle Sunday_Times Daily_Star Sports_Wire
Sunday_Post Business_Journal Business_Times Radio_News TV_News Press_Herald News_Online Telegraph_Agency
`

/** Begin a newsroom's name: the words with a capital after them belong to it ("Radio Lund", "Agencia Sur"). */
export const FIRST_HEADS = `
Radio TV Daily Channel Diario Diário Agencia Agência Agence Gazeta Jornal Journal Correio Corriere Periódico Televisión Rádio Nieuwsblad
Noticias Giornale Semanario
`

/** One word in one: "Dagposten", "Nordpress", "Kystavisen". Lower-case endings; the whole has seven letters or more. */
export const ENDINGS = `posten bladet avisen avisa tidende tidningen zeitung anzeiger kurier blatt presse press dagblad sanomat gazeta newswire`

/** Words ending so that are no outlets. */
export const ENDINGS_NOT = `cypress express empress impress depress compress suppress winepress letterpress presse unpress presspress`

/** Capitalised words that make the name something else when they stand just before a plain head. */
export const NOT_BEFORE = `
Good Bad Big Breaking Fake Latest Top Local World Royal Federal American Orient Polar Panda Gold Golden Silver Rising Morning Evening
Death North Lone Pop Movie Rock Film Porn Five Four Three Red Blue Black White Yellow Bright Midnight Setting Command Trading Blog Facebook Twitter
Instagram Goal Guard Junk Electronic Direct Snail Voice Judicial Spending Peer Defence Defense Law Strategic Performance Annual Book
Police Criminal Track Court Public Official National Medical Health Electoral Land Companies Double Industry Safety Living Freddie
Crisis Human Data Barbed Live Down High Low Wind Human Patrick Evil Third Bulls Private London Millennium
University College Academic Bench Printing Cider Drill Full Hot Word Prime Apple Google Amazon Netflix Microsoft Windows Internet Games
Sports Earth Neighbourhood Neighborhood Night Baby Suicide Death Storm Hurricane Tornado Flood Bird Human Coast USA Justice Cold
Legal Policy Briefing Executive Security Intelligence In The A Our Your This That My On Off From To At By With New Old
Supreme Iron Ultimate All Mary Stop White
`

/** Capitalised words just after a head that make the whole something else. */
export const NOT_AFTER = `
Square Building Tower Institute Foundation Center Centre Arena Stadium Award Awards Prize Secretary Conference Corporation Corp
Release Office Officer Gallery Room Club Council Commission Complaints Freedom Act Party Group Company Co Inc Ltd Limited Holdings Trust
Fund Street Road Avenue Island Bay City County School Hospital Hall House Park Bridge Station Day Week Month Year Zone Tour Cup League
Championship Festival Guild Union Federation Society Department Newsletter Newsletters Opinion Manage Guide Ad Ads Times_Square Ministry Bureau Authority Headquarters
`

/** Capitalised words that may follow an outlet's name without belonging to it. */
export const ROLES = `
Editor Reporter Correspondent Columnist Anchor Writer Critic Host Presenter Journalist Photographer Staff Poll Editor-in-Chief Publisher
Chief President White Washington Senior Political Executive Moscow Beijing Contributor Analyst I He She They It We The A An In On At By But And
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
`

/** Never part of a name when they begin it: sentence openers and reporters' words with a capital. */
export const OPENERS = `
The A An This That These Those In On At By For From With As But And Or If When While After Before Since Until Although Though Because
According Meanwhile However Yesterday Today Tomorrow Earlier Later Last Next Former Ex Then There Here It He She They We You I His Her Its Their
Our My Your Reporter Editor Correspondent Columnist Journalist Photographer Both Even Only Not Now One Two Some Many Most Several Other Another
Like Unlike Via Per Also Citing Quoting Told Asked Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
June July August September October November December Mr Mrs Ms Dr Follow Read Watch See More Photo Image Picture Credit Source
President Senator Minister Prime Mayor Governor Chancellor Says Said Did Does Is Are Was Were Has Have Had Will Would Can Could Should
`

/** Words of news. A name that is also an everyday word counts as an outlet next to one of these. */
export const CUES_AFTER = `
reported reports report reporting said says wrote writes revealed reveals published publishes newspaper magazine disclosed quoted quotes cited
cites broke added noted claimed claims learned obtained first also interview article editorial columnist reporter correspondent
journalist editor website poll story stories investigation broadcast
`
/** The surer ones of them: enough for a name that is an everyday word. */
export const CUES_SURE = `
television tv radio network channel broadcaster station reported reports reporting newspaper magazine revealed reveals published quoted cited editor reporter columnist correspondent journalist
article editorial interview writes wrote
`
export const CUES_BEFORE = `
told according citing newspaper magazine agency broadcaster website station outlet daily weekly tabloid paper publication blog channel
network broadsheet reported newswire
`

/** "the newspaper Lund", "Lund, a daily": nouns that make the name beside them an outlet. */
export const OUTLET_NOUNS = `
newspaper magazine broadcaster tabloid daily weekly newswire broadsheet
`

/** Sites that end in .com and are no newsroom. */
export const SHOPS = `
amazon booking ancestry monster cars hotels salesforce overstock expedia priceline match ebay etsy airbnb facebook twitter google youtube
instagram whatsapp linkedin tiktok netflix alibaba craigslist change healthcare gofundme indiegogo paypal wikipedia apple microsoft tripadvisor
yelp groupon zillow realtor trulia indeed glassdoor eventbrite ticketmaster stubhub gmail hotmail outlook tinder okcupid x x.com t.co bit.ly
dropbox github reddit tumblr pinterest snapchat medium substack blogspot wordpress archive whitehouse
`
