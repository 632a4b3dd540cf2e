/**
 * Irregular English forms: base first, then its forms. Written from general knowledge of grammar. Only forms that the
 * suffix rules of lemma.ts would get wrong are listed. A form of two bases ("found", "left", "saw") goes to the base it has
 * far more often in news.
 */
export const IRREGULAR_LINES = `
traffic trafficked trafficking
panic panicked panicking
mimic mimicked mimicking
add added adding adds
odd odds
be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
go goes went gone going
say says said
get got gotten getting
make made making
know knew known
think thought
take took taken taking
see saw seen seeing
come came coming
give gave given giving
find found
tell told
become became becoming
leave left leaving leaves
feel felt
bring brought
begin began begun beginning
keep kept
hold held
write wrote written writing
stand stood
hear heard
mean meant
meet met meeting
run ran running
pay paid paying
sit sat sitting
speak spoke spoken
lead led
grow grew grown
lose lost losing
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen rising
drive drove driven driving
buy bought
wear wore worn
choose chose chosen choosing
seek sought
throw threw thrown
catch caught
deal dealt
win won winning
teach taught
sell sold
fight fought
fly flew flown flies flying
forget forgot forgotten forgetting
eat ate eaten eating
hide hid hidden hiding
lie lay lain lying lied lies
lay laid
shoot shot
sing sang sung
sink sank sunk
swim swam swum swimming
swear swore sworn
steal stole stolen
strike struck stricken striking
sleep slept
shake shook shaken shaking
wake woke woken waking
ride rode ridden riding
ring rang rung
drink drank drunk
bite bitten biting
blow blew blown
freeze froze frozen freezing
forbid forbade forbidden forbidding
forgive forgave forgiven forgiving
withdraw withdrew withdrawn
undergo underwent undergone undergoes
undertake undertook undertaken undertaking
overtake overtook overtaken overtaking
overcome overcame overcoming
overthrow overthrew overthrown
oversee oversaw overseen overseeing
foresee foresaw foreseen
mistake mistook mistaken mistaking
arise arose arisen arising
awake awoke awoken
bear bore borne born
beat beaten
bend bent
bind bound
bleed bled
breed bred
burn burnt
cling clung
creep crept
dig dug digging
dive dove
dream dreamt
feed fed
flee fled
fling flung
grind grinding
hang hung
kneel knelt
lean leant
leap leapt
learn learnt
lend lent
light lit
misunderstand misunderstood
prove proven
quit quitting
rebuild rebuilt
repay repaid
resell resold
retake retook retaken
rewrite rewrote rewritten
saw sawn
sew sewn
shed shedding
shine shone
show shown
shrink shrank shrunk
slide slid sliding
spell spelt
spill spilt
spin spun spinning
spit spat spitting
split splitting
spoil spoilt
spring sprang sprung
stick stuck
sting stung
stink stank stunk
strive strove striven
sweep swept
swell swollen
swing swung
tear tore torn
tread trod trodden
uphold upheld
upset upsetting
weave wove woven
weep wept
withhold withheld
withstand withstood
wring wrung
set setting sets
put putting puts
cut cutting cuts
let letting lets
hit hitting hits
shut shutting shuts
hurt hurting
cost costing
cast casting
spread spreading
bid bidding
rid ridding
burst bursting
broadcast broadcasting
forecast forecasting
plead pled pleaded pleading
die dies died dying
tie ties tied tying
vie vies vied vying
untie untied untying
agree agrees agreed agreeing
disagree disagrees disagreed disagreeing
free frees freed freeing
guarantee guarantees guaranteed guaranteeing
decree decreed decrees
use uses used using
refuse refuses refused refusing
accuse accused accuses accusing
excuse excused excuses
cause causes caused causing
pause paused pauses pausing
close closes closed closing
oppose opposes opposed opposing
propose proposes proposed proposing
suppose supposes supposed
expose exposed exposes exposing
impose imposed imposes imposing
disclose disclosed discloses disclosing
purchase purchased purchases purchasing
release released releases releasing
increase increased increases increasing
decrease decreased decreases decreasing
base based basing
phrase phrased phrases
erase erased
chase chased chases chasing
lease leased leases leasing
cease ceased ceases ceasing
please pleased pleases pleasing
raise raises raised raising
praise praised praises praising
promise promised promises promising
exercise exercised exercises
advise advised advises advising
house housed houses housing
course courses
horse horses
nurse nurses
purse purses
case cases
race races raced racing
license licensed licenses licensing
sense sensed senses
response responses
expense expenses
defense defenses
offense offenses
universe universes
verse verses
reverse reversed reverses reversing
endorse endorsed endorses endorsing
collapse collapsed collapses collapsing
lapse lapsed lapses
focus focused focuses focusing focussed
bus buses
gas gases
virus viruses
campus campuses
bonus bonuses
status statuses
census censuses
crisis crises
basis bases
analysis analyses
thesis theses
hypothesis hypotheses
emphasis emphases
diagnosis diagnoses
axis axes
oasis oases
synthesis syntheses
parenthesis parentheses
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
policeman policemen
policewoman policewomen
gentleman gentlemen
congressman congressmen
congresswoman congresswomen
spokesman spokesmen
spokeswoman spokeswomen
spokesperson spokespeople
chairman chairmen
businessman businessmen
fisherman fishermen
fireman firemen
gunman gunmen
serviceman servicemen
craftsman craftsmen
salesman salesmen
lawman lawmen
statesman statesmen
alderman aldermen
assemblyman assemblymen
councilman councilmen
nobleman noblemen
layman laymen
horseman horsemen
freshman freshmen
grandchild grandchildren
life lives
wife wives
knife knives
half halves
self selves
shelf shelves
loaf loaves
thief thieves
wolf wolves
calf calves
hoof hooves
elf elves
scarf scarves
criterion criteria
phenomenon phenomena
bacterium bacteria
stadium stadia
curriculum curricula
memorandum memoranda
referendum referenda
stratum strata
addendum addenda
alumnus alumni
nucleus nuclei
fungus fungi
stimulus stimuli
radius radii
cactus cacti
syllabus syllabi
index indices
appendix appendices
matrix matrices
vertex vertices
larva larvae
vertebra vertebrae
formula formulae
die dice
penny pence
potato potatoes
tomato tomatoes
hero heroes
echo echoes echoed echoing
veto vetoes vetoed vetoing
embargo embargoes
cargo cargoes
torpedo torpedoes
mosquito mosquitoes
volcano volcanoes
negro negroes
shoe shoes
toe toes
foe foes
woe woes
movie movies
cookie cookies
rookie rookies
calorie calories
prairie prairies
zombie zombies
selfie selfies
brownie brownies
junkie junkies
hippie hippies
pixie pixies
budgie budgies
eyrie eyries
lingerie lingeries
auntie aunties
birdie birdies
good better best
bad worse worst
far further furthest farther farthest
well
old older oldest elder eldest
large larger largest
late later latest
big bigger biggest
few fewer fewest
high higher highest
low lower lowest
long longer longest
short shorter shortest
strong stronger strongest
weak weaker weakest
great greater greatest
small smaller smallest
young younger youngest
early earlier earliest
easy easier easiest
heavy heavier heaviest
happy happier happiest
busy busier busiest
close closer closest
wide wider widest
safe safer safest
hard harder hardest
near nearer nearest
deep deeper deepest
tough tougher toughest
rich richer richest
poor poorer poorest
hot hotter hottest
cold colder coldest
new newer newest
wealthy wealthier wealthiest
deadly deadlier deadliest
fast faster fastest
slow slower slowest
cheap cheaper cheapest
broad broader broadest
bright brighter brightest
clear clearer clearest
harsh harsher harshest
`

/** Words that look inflected and are not: the suffix rules leave them as they are. */
export const UNINFLECTED = `
his its this thus us plus yes as
news series species means headquarters politics economics physics mathematics ethics athletics statistics mechanics
dynamics tactics logistics electronics gymnastics genetics diplomatics aerobics acoustics
always perhaps besides sometimes afterwards towards upwards downwards backwards forwards indoors outdoors overseas
nowadays regardless nevertheless nonetheless unless across
during willing ongoing upcoming nothing something anything everything morning evening thing string king ring wing spring bring sing sting swing
sibling ceiling wedding pudding inkling sterling darling herring shilling offspring viking outing
red bed need speed seed feed bleed breed indeed hundred hatred sacred unprecedented naked kindred shed sled sped wed fled embed
deed weed reed creed greed steed heed exceed proceed succeed
bus gas pus atlas canvas christmas texas kansas arkansas dallas paris vegas las
lens kudos chaos pathos ethos iris pelvis tennis pancreas trellis
james charles williams jones davis adams harris lewis evans hughes roberts phillips thomas douglas francis nicholas
lucas marcus julius darius elias silas jonas tobias athens brussels wales philippines netherlands honduras maldives
seychelles bahamas barbados cyprus mars venus jesus texas illinois massachusetts reuters forbes
us alias bias
`
