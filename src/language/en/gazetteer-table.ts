/**
 * Names of the world, written from general knowledge: hints for the name tagger, which decides. An underscore joins words of
 * one name. Lists may share entries ("Georgia", "Jordan", "Washington").
 */

export const COUNTRIES = `
Afghanistan Albania Algeria Andorra Angola Antigua Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados
Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Bosnia-Herzegovina Herzegovina Botswana Brazil Britain Brunei Bulgaria Burkina_Faso Burma
Burundi Cambodia Cameroon Canada Cape_Verde Chad Chile China Colombia Comoros Congo Costa_Rica Croatia Cuba Cyprus Czechia Czech_Republic
Czechoslovakia Denmark Djibouti Dominica Dominican_Republic East_Timor Ecuador Egypt El_Salvador England Equatorial_Guinea Eritrea Estonia
Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Great_Britain Greece Grenada Guatemala Guinea Guinea-Bissau Guyana
Haiti Holland Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Ivory_Coast Jamaica Japan Jordan Kazakhstan
Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Macedonia Madagascar
Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia
Nauru Nepal Netherlands New_Zealand Nicaragua Niger Nigeria North_Korea Northern_Ireland North_Macedonia Norway Oman Pakistan Palau Palestine
Panama Papua_New_Guinea Paraguay Peru Philippines Poland Portugal Puerto_Rico Qatar Romania Russia Rwanda Saint_Lucia Samoa San_Marino Saudi_Arabia
Scotland Senegal Serbia Seychelles Sierra_Leone Singapore Slovakia Slovenia Solomon_Islands Somalia South_Africa South_Korea South_Sudan
Soviet_Union Spain Sri_Lanka Sudan Suriname Swaziland Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Timor-Leste Togo Tonga
Trinidad Tobago Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine United_Arab_Emirates United_Kingdom United_States USA U.S. U.S.A. US UK U.K.
USSR UAE Uruguay Uzbekistan Vanuatu Vatican Vatican_City Venezuela Vietnam Wales Yemen Yugoslavia Zaire Zambia Zimbabwe America
`

export const DEMONYMS = `
Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Azeri Bahraini Bangladeshi Belarusian
Belgian Bolivian Bosnian Brazilian British Briton Bulgarian Burmese Burundian Cambodian Cameroonian Canadian Chilean Chinese Colombian Congolese
Costa_Rican Croatian Croat Cuban Cypriot Czech Danish Dane Dominican Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian
European Fijian Filipino Finnish Finn French Gabonese Gambian Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran Hungarian
Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kosovar Kuwaiti Kyrgyz Laotian
Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malaysian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan
Mozambican Namibian Nepalese Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Peruvian Polish Pole Portuguese
Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish Scot Senegalese Serbian Serb Singaporean Slovak Slovakian Slovenian Slovene Somali
South_African South_Korean North_Korean Soviet Spanish Spaniard Sri_Lankan Sudanese Swedish Swede Swiss Syrian Taiwanese Tajik Tanzanian Thai
Tibetan Tunisian Turkish Turk Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Yugoslav Zambian Zimbabwean Afghani
African Asian Arab Arabic Kurdish Kurd Chechen Catalan Basque Bavarian Sicilian Californian Texan Londoner Parisian Jewish Jew Muslim Christian
Catholic Protestant Islamic Islamist Sunni Shiite Shia Hindu Buddhist Sikh Orthodox Anglican Hispanic Latino Latin Nazi Communist Democrat
Republican Tory Labour Hebrew Westerner Western Balkan Baltic Nordic Scandinavian Roman Hutu Tutsi Tamil Sinhalese Uighur Uyghur Zulu Pashtun
`

export const STATES = `
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont
Virginia Washington West_Virginia Wisconsin Wyoming District_of_Columbia Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La.
Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. N.Y. N.J. N.C. S.C. N.M. N.H. N.D. S.D. W.Va. R.I.
D.C. Ontario Quebec Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland British_Columbia Yukon Queensland Victoria
New_South_Wales Tasmania Northern_Territory South_Australia Western_Australia Bavaria Saxony Hesse Catalonia Andalusia Galicia Lombardy Tuscany
Sicily Sardinia Corsica Normandy Brittany Provence Crimea Donbas Donbass Chechnya Dagestan Siberia Transnistria Abkhazia South_Ossetia
Nagorno-Karabakh Kurdistan Punjab Kashmir Gujarat Kerala Bihar Assam Maharashtra Rajasthan Karnataka Tamil_Nadu Sindh Balochistan Tibet Xinjiang
Guangdong Sichuan Hunan Hubei Fujian Zhejiang Jiangsu Yunnan Okinawa Hokkaido Darfur Kordofan Tigray Oromia Amhara Katanga Kivu Helmand Kandahar
Yorkshire Lancashire Kent Essex Sussex Surrey Cornwall Devon Dorset Norfolk Suffolk Cumbria Northumberland Durham Cheshire Derbyshire
Nottinghamshire Leicestershire Warwickshire Worcestershire Gloucestershire Somerset Hampshire Middlesex Glamorgan Northamptonshire Ulster Gaza
West_Bank Golan_Heights Sinai Chiapas Oaxaca Sinaloa Jalisco Chihuahua Sonora Flanders Wallonia Silesia Kosovo Vojvodina Luhansk Donetsk Zaporizhzhia
Kherson Kharkiv Sumy Chernihiv Mykolaiv Dnipropetrovsk Lviv Volyn Zakarpattia Kursk Belgorod Bryansk Rostov Krasnodar Scotland Wales
`

export const CITIES = `
Abidjan Abu_Dhabi Abuja Accra Adana Addis_Ababa Adelaide Aden Ahmedabad Albany Albuquerque Aleppo Alexandria Algiers Alicante Almaty Amman Amsterdam
Anchorage Ankara Antalya Antananarivo Antwerp Asheville Ashgabat Asmara Astana Asuncion Athens Atlanta Auckland Augusta Austin Avdiivka Baghdad
Bakhmut Baku Bali Baltimore Bamako Bangalore Bangkok Bangui Barcelona Bari Basel Basra Baton_Rouge Beijing Beirut Belfast Belgrade Benghazi Berdiansk
Bergen Berkeley Berlin Bern Bethlehem Bhopal Bilbao Birmingham Bishkek Bissau Bloomington Bogota Boise Bologna Bonn Bordeaux Boston Boulder
Bournemouth Bradford Brasilia Bratislava Brazzaville Bremen Brisbane Bristol Brno Brooklyn Bronx Brussels Bucha Bucharest Budapest Buenos_Aires
Buffalo Bujumbura Bulawayo Cairo Calais Calcutta Calgary Cali Cambridge Canberra Cannes Cape_Town Caracas Cardiff Casablanca Charleston Charlotte
Chattanooga Chengdu Chennai Cherbourg Cherkasy Chernobyl Chernivtsi Chicago Chisinau Chittagong Chongqing Christchurch Cincinnati Ciudad_Juarez
Cleveland Cologne Colombo Columbia Columbus Conakry Copenhagen Cork Coventry Dakar Dallas Damascus Dar_es_Salaam Darwin Davos Dayton Delhi Denver
Derby Des_Moines Detroit Dhaka Dhahran Dili Djibouti Dnipro Dodoma Doha Dortmund Douala Dover Dresden Dubai Dublin Dubrovnik Duesseldorf Dundee
Durban Dushanbe Dusseldorf Düsseldorf Edinburgh Edmonton Eindhoven El_Paso Erbil Essen Exeter Fallujah Ferguson Florence Fort_Worth Frankfurt
Freetown Fresno Fukuoka Fukushima Gaborone Galway Gdansk Geneva Genoa Ghent Gibraltar Glasgow Gothenburg Goma Granada Graz Grenoble Grozny Guadalajara
Guangzhou Guantanamo Guatemala_City Guayaquil Haifa Halifax Hamburg Hamilton Hanoi Hanover Harare Harrisburg Hartford Havana Hebron Helsinki Herat
Hiroshima Ho_Chi_Minh_City Hobart Hollywood Homs Honolulu Houston Hull Hyderabad Idlib Incheon Indianapolis Innsbruck Irpin Islamabad Istanbul
Izmir Izium Jacksonville Jaffna Jakarta Jalalabad Jeddah Jerusalem Johannesburg Juba Kabul Kaliningrad Kampala Kandahar Kansas_City Karachi
Kathmandu Kazan Kharkov Khartoum Kherson Khmelnytskyi Kiel Kiev Kigali Kingston Kinshasa Kirkuk Knoxville Kobani Kobe Kolkata Krakow Kramatorsk
Krasnoyarsk Kuala_Lumpur Kunduz Kuwait_City Kyiv Kyoto La_Paz Lagos Lahore Lancaster Las_Vegas Lausanne Leeds Leicester Leipzig Liege Lille Lilongwe
Lima Limassol Limerick Linz Lisbon Little_Rock Liverpool Ljubljana Lome London Londonderry Long_Beach Los_Angeles Louisville Luanda Lubumbashi
Lucerne Lucknow Lusaka Luton Lutsk Luxembourg Lviv Lyon Maastricht Madison Madrid Makhachkala Malaga Male Malmo Malmö Managua Manama Manaus
Manchester Mandalay Manhattan Manila Maputo Mariupol Marrakesh Marseille Mazar-i-Sharif Mecca Medellin Medina Melbourne Melitopol Memphis Mexico_City
Miami Middlesbrough Milan Milwaukee Minneapolis Minsk Mogadishu Mombasa Monrovia Monte_Carlo Monterrey Montevideo Montgomery Montpellier Montreal Moscow
Mosul Mumbai Munich Murmansk Muscat Mykolaiv Nagasaki Nagoya Nairobi Najaf Nanjing Nantes Naples Nashville Nassau Naypyidaw Nazareth Ndjamena Newark
Newcastle New_Delhi New_Haven New_Orleans New_York New_York_City Niamey Nice Nicosia Norwich Nottingham Nouakchott Novosibirsk Nuremberg Oakland
Odesa Odessa Oklahoma_City Omaha Omsk Oran Orlando Osaka Oslo Ottawa Ouagadougou Oxford Palermo Palm_Beach Palmyra Panama_City Paris Pasadena
Perm Perth Peshawar Philadelphia Phnom_Penh Phoenix Pittsburgh Plymouth Podgorica Pokrovsk Poltava Port-au-Prince Port_Moresby Port_Louis Portland
Porto Portsmouth Poznan Prague Praia Pretoria Prishtina Pristina Providence Pyongyang Quebec_City Quetta Quito Rabat Raleigh Ramallah Rangoon Raqqa
Ramadi Rawalpindi Reading Recife Regina Reykjavik Richmond Riga Rio_de_Janeiro Rio Riyadh Rivne Rochester Rome Rotterdam Rouen Sacramento Salisbury
Salt_Lake_City Salzburg Samarkand San_Antonio San_Bernardino San_Diego San_Francisco San_Jose San_Juan San_Salvador Sanaa Santa_Monica Santiago
Santo_Domingo Sao_Paulo São_Paulo Sapporo Sarajevo Seattle Sevastopol Seville Shanghai Sharm_el-Sheikh Sheffield Shenzhen Simferopol Sioux_Falls
Skopje Sochi Sofia Southampton Spokane Split Srebrenica Srinagar St._Louis St._Paul St._Petersburg Stanford Stavanger Stockholm Stoke Strasbourg
Stuttgart Sucre Suez Sunderland Suva Swansea Sydney Tabriz Taipei Tallahassee Tallinn Tampa Tampere Tangier Tashkent Tbilisi Tegucigalpa Tehran
Tel_Aviv Ternopil Thessaloniki The_Hague Hague Tianjin Tijuana Timbuktu Tirana Tokyo Toledo Toronto Toulon Toulouse Trieste Tripoli Tromso
Trondheim Tucson Tulsa Tunis Turin Ulaanbaatar Ulan_Bator Utrecht Uzhhorod Valencia Valletta Vancouver Venice Verona Vienna Vientiane Vilnius
Vinnytsia Vladivostok Volgograd Warsaw Washington Wellington Wichita Wiesbaden Windhoek Winnipeg Wolverhampton Wroclaw Wuhan Yalta Yangon Yaounde
Yekaterinburg Yerevan Yokohama York Zagreb Zaporizhia Zhytomyr Zurich Zürich Aberdeen Accra Albacete Ajaccio Alkmaar Arnhem Auxerre Bielefeld
Bochum Breda Cannes Charleroi Chelsea Chemnitz Columbo Cottbus Eilat Enschede Gijon Groningen Guimaraes Heerenveen Karlsruhe Karachi Kerkrade Lens
Leverkusen Lierse Logrono Lugano Metz Mons Monchengladbach Nijmegen Oviedo Parma Piacenza Rostock Santander Sion Tenerife Tilburg Uerdingen Vigo
Waalwijk Zaragoza Vicenza Zabrze Widzew Gelsenkirchen Fuerth Luebeck Mannheim Meppen Wimbledon Flushing Sharjah Lahti Tauranga Scarborough Lord's
`

export const PLACES = `
Africa Asia Europe Antarctica Arctic Balkans Baltics Caribbean Caucasus Scandinavia Mediterranean Atlantic Pacific Middle_East Far_East Near_East
Latin_America North_America South_America Central_America Eastern_Europe Western_Europe West_Africa East_Africa Central_Asia South_Asia
Southeast_Asia Sahara Sahel Sahel Alps Andes Himalayas Pyrenees Urals Rockies Appalachia Amazon Nile Danube Rhine Rhone Thames Seine Volga Don Dnieper
Dnipro Mekong Ganges Indus Mississippi_River Hudson Potomac Rio_Grande Red_Sea Black_Sea Baltic_Sea North_Sea Caspian_Sea Adriatic Aegean Persian_Gulf
Gulf Gulf_of_Mexico English_Channel Strait_of_Hormuz Suez_Canal Panama_Canal Indian_Ocean Atlantic_Ocean Pacific_Ocean South_China_Sea
Capitol_Hill White_House Kremlin Pentagon Downing_Street Whitehall Wall_Street Times_Square Central_Park Silicon_Valley Midwest New_England
West_Coast East_Coast Bay_Area Westminster Brooklyn Queens Bronx Harlem Soho Hollywood Broadway Staten_Island Long_Island Cape_Cod Everest Falklands
Falkland_Islands Channel_Islands Isle_of_Man Bermuda Guam Greenland Faroe_Islands Svalbard Canary_Islands Azores Madeira Crete Rhodes Lesbos Majorca
Ibiza Java Sumatra Borneo Bali Mindanao Luzon Guadalcanal Bougainville Zanzibar Galapagos Tahiti Martinique Guadeloupe Reunion Holy_Land Jordan_Valley
Green_Zone Tahrir_Square Red_Square Maidan Tiananmen_Square Heathrow Gatwick Guantanamo_Bay Camp_David Los_Alamos Cape_Canaveral Fort_Hood Fort_Bragg
`

export const ORGANISATIONS = `
NATO EU UN U.N. E.U. OPEC WTO IMF WHO UNESCO UNICEF UNHCR IAEA OECD OSCE ASEAN BRICS ICC FIFA UEFA IOC NBA NFL NHL MLB FBI CIA NSA DEA ATF IRS EPA
FDA CDC FCC FTC SEC TSA NASA NOAA FEMA DHS DOJ GOP DNC RNC ACLU NAACP NRA AIPAC PLO ISIS ISIL IRA ETA PKK FARC KGB FSB GRU SBU MI5 MI6 GCHQ BKA
Hamas Hezbollah Hizbollah Taliban al-Qaeda Al-Qaeda Al_Qaeda al-Qaida Fatah Boko_Haram al-Shabab Mossad Interpol Europol Congress Senate House Parliament
Knesset Duma Bundestag Bundesbank Kremlin Pentagon Commons Lords Cabinet Treasury Fed Federal_Reserve Supreme_Court House_of_Representatives
House_of_Commons House_of_Lords European_Union European_Commission European_Parliament European_Central_Bank ECB United_Nations Security_Council
General_Assembly World_Bank International_Monetary_Fund World_Health_Organization World_Trade_Organization Red_Cross Amnesty_International
Human_Rights_Watch Greenpeace Oxfam Wehrmacht Gestapo Reuters Google Apple Microsoft Amazon Facebook Meta Twitter Tesla SpaceX Boeing Airbus Lockheed
Raytheon Toyota Honda Nissan Ford Chrysler GM General_Motors General_Electric GE IBM Intel AMD Nvidia Oracle Cisco Samsung Sony Nokia Ericsson Siemens
BMW Volkswagen Daimler Mercedes Porsche Audi Renault Peugeot Fiat Ferrari Shell BP Exxon ExxonMobil Chevron Total Gazprom Rosneft Lukoil Aramco Petrobras
Pfizer Moderna AstraZeneca Novartis Roche Bayer Merck GlaxoSmithKline Sanofi Walmart Wal-Mart Target Costco Starbucks McDonald's Nike Adidas Disney
Netflix Comcast AT&T Verizon Vodafone Uber Lyft Airbnb Goldman_Sachs Morgan_Stanley JPMorgan Citigroup Barclays HSBC Lloyds UBS Credit_Suisse
Deutsche_Bank BNP_Paribas Lehman_Brothers Enron Halliburton Blackwater Yale Harvard Stanford Princeton Oxford MIT Labour Conservatives Tories Lib_Dems
Likud Sinn_Fein Fianna_Fail Fine_Gael SNP UKIP Plaid_Cymru CDU SPD FDP AfD Syriza Pasok Podemos Fidesz BJP ANC Zanu-PF MDC PRI PAN PRD AKP Hizbullah
Arsenal Chelsea Everton Liverpool Tottenham Juventus Inter Milan Lazio Ajax Feyenoord PSV Barcelona Real_Madrid Bayern Borussia Benfica Porto
Sporting Celtic Rangers Yankees Mets Dodgers Giants Red_Sox Cubs Braves Orioles Indians Tigers Twins Mariners Royals Athletics Angels Rangers Astros
Expos Phillies Pirates Cardinals Reds Marlins Rockies Padres Lakers Celtics Bulls Knicks Nets Heat Spurs Rockets Packers Cowboys Patriots Steelers
Broncos Raiders Chargers Dolphins Bills Jets Bears Lions Vikings Saints Falcons Panthers Buccaneers Seahawks 49ers Rams Eagles Redskins Bruins
Canadiens Penguins Flyers Canucks Oilers Flames Avalanche Sharks Kings Ducks Blues Blackhawks Sabres Islanders Devils Senators Maple_Leafs
`

export const TITLES = `
Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baron Baroness Count Countess Duke Duchess Prince Princess King Queen
Emperor Pope Cardinal Bishop Archbishop Father Reverend Rev Rev. Rabbi Imam Sheikh Ayatollah Mullah President Vice-President Premier Chancellor
Minister Secretary Senator Sen. Sen Representative Rep. Rep Congressman Congresswoman Governor Gov. Gov Mayor Councilman Councillor Judge Justice
Attorney Prosecutor General Gen. Gen Colonel Col. Col Major Maj. Captain Capt. Lieutenant Lt. Lt Sergeant Sgt. Sgt Corporal Private Admiral Adm. Commander
Commissioner Detective Inspector Superintendent Officer Sheriff Constable Deputy Chief Director Chairman Chairwoman Chair CEO Ambassador Consul Envoy
Coach Manager Captain Analyst Spokesman Spokeswoman Speaker Leader MP Comrade Saint Crown_Prince Foreign_Minister Prime_Minister Vice_President
Attorney_General Lieutenant_Governor spokesman spokeswoman president minister chairman director secretary senator mayor judge
`

export const ORGANISATION_HEADS = `
Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP PLC Plc plc AG GmbH SA S.A. SpA NV N.V. AB ASA Oyj BV KG Pty Group Holdings Holding Corporation Company
Bank Bancorp Trust Fund Capital Partners Securities Insurance Airlines Airways Air Motors Motor Industries Industry Pharmaceuticals Technologies
Systems Software Electric Energy Oil Gas Petroleum Steel Mining Telecom Communications Media Entertainment Studios Records Press Books Publishing
Broadcasting University College School Institute Academy Hospital Clinic Church Cathedral Mosque Synagogue Ministry Department Agency Bureau Office
Commission Committee Council Board Authority Administration Service Services Association Federation Union League Club Society Foundation Organization
Organisation Party Front Movement Alliance Coalition Congress Parliament Senate Assembly Court Tribunal Police Army Navy Force Forces Guard Corps
Brigade Regiment Division Battalion Command Museum Library Gallery Theatre Theater Orchestra Opera Ballet Festival United City Rovers Athletic Wanderers
Albion Rangers County Town FC CF SC AC Sox Jays Center Centre Network Brothers Bros Bros. Associates Consulting Research Laboratory Laboratories Labs
Lines Line Shipping Advisory Logistics Foods Food Ventures Properties Estates Hotels Hotel Resorts Stores Supermarkets Brewery Breweries
Farms Dairy Water Power Rail Railway Railways Transport Ferries Cruises Travel Security Defence Defense Aerospace Aviation Dynamics Robotics Biotech
Therapeutics Diagnostics Sciences Healthcare Housing Homes Construction Engineering Architects Solicitors Interactive Digital Networks
Semiconductor Semiconductors Chemicals Chemical Materials Metals Packaging Textiles Pharma Finance Financial Mutual Equity Investments Investment
Management Asset Realty Accountants Bureau Constabulary Fire Ambulance NHS_Trust Hospitals Schools Colleges Workers Teachers Rovers BK IF FK SK
Campaign Task_Force Exchange Observatory Watch International Directorate Directorate-General Inspectorate Prosecutor's_Office Secretariat Embassy
`

export const PLACE_HEADS = `
River Lake Sea Ocean Bay Gulf Strait Channel Island Islands Isle Peninsula Mountain Mountains Mount Mt Mt. Hill Hills Valley Canyon Desert Forest Park
Beach Coast Cape Port Harbor Harbour Airport Station Street St Avenue Road Boulevard Square Bridge Tower Stadium Arena Prison County Province State
Region District Territory Republic Kingdom City Town Village Township Parish Heights Gardens Springs Falls Creek Fort Camp Base North South East West
Northern Southern Eastern Western Central Upper Lower Oblast Prefecture Governorate Canton Borough
`

/** Lower-case words before which a capital often begins a person, a place, a body; and after. */
export const PERSON_CUES = `said says told asked added replied wrote tweeted born aged married who whose himself herself son daughter wife husband brother sister father mother`
