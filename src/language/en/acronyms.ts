/**
 * Short forms that stand in news without their long form, by key: lower case without points. The first words of a long
 * form that are no stop words are enough to meet it in another text. Other short forms are read off the texts
 * themselves by their initials.
 */
const LIST = `
us: united states america american
usa: united states america american
uk: united kingdom britain british
eu: european union
un: united nations
uae: united arab emirates
drc: democratic republic congo
prc: people republic china
nato: north atlantic treaty organization alliance
gop: republican party
dem: democrat
dems: democrats
doj: justice department
dod: defense department pentagon
dhs: homeland security department
epa: environmental protection agency
fbi: federal bureau investigation
cia: central intelligence agency
nsa: national security agency
irs: internal revenue service
cdc: centers disease control prevention
fda: food drug administration
fcc: federal communications commission
ftc: federal trade commission
sec: securities exchange commission
faa: federal aviation administration
hhs: health human services department
nhs: national health service
imf: international monetary fund
who: world health organization
wto: world trade organization
iaea: international atomic energy agency
icc: international criminal court
opec: organization petroleum exporting countries
scotus: supreme court
potus: president
dnc: democratic national committee convention
rnc: republican national committee convention
nra: national rifle association
aclu: american civil liberties union
nypd: new york police department
nyc: new york city
la: los angeles
dc: district columbia washington
nyt: new york times
wsj: wall street journal
ap: associated press
afp: agence france presse
bbc: british broadcasting corporation
cnn: cable news network
gm: general motors
ceo: chief executive officer
cfo: chief financial officer
pm: prime minister
mp: member parliament lawmaker
gdp: gross domestic product
isis: islamic state
isil: islamic state
is: islamic state
dprk: north korea
rok: south korea
`

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.trim()
    .split('\n')
    .map((line) => {
      const [short = '', long = ''] = line.split(': ')
      return [short, long.split(' ')]
    }),
)

/** The words a short form stands for, or none. Give it only what is written in capitals: "us" and "is" are words too. */
export function longFormOf(short: string): readonly string[] {
  return FORMS.get(short) ?? []
}
