/** Misspellings that are met again and again, and what they stand for. */
const pairs = `
mischievious mischievous, vaccum vacuum, humourous humorous, basicly basically, throught through, droped dropped,
grabed grabbed, noded nodded, sliped slipped, shruged shrugged, shrugd shrugged, smirkd smirked,
whisperd whispered, giggeled giggled, layed laid, firey fiery, probly probably, eyebrowes eyebrows, foward forward,
forwad forward, cheast chest, rabit rabbit, scool school, snaped snapped, steped stepped, huged hugged,
draged dragged,
absense absence, accomodate accommodate, accross across, acheive achieve, adress address, agressive aggressive,
alot a lot, allright all right, amature amateur, apparantly apparently, appearence appearance, arguement argument,
assasin assassin, athiest atheist, attendence attendance, beatiful beautiful, becuase because, becomming becoming,
befor before, begining beginning, beleive believe, belive believe, buisness business, calender calendar,
carefuly carefully, cemetary cemetery, changable changeable, collegue colleague, comming coming, commited committed,
completly completely, concious conscious, curiousity curiosity, definately definitely, definatly definitely,
definitly definitely, desparate desperate, dissapear disappear, dissapeared disappeared, dissapoint disappoint,
dissapointed disappointed, embarass embarrass, embarassed embarrassed, embarrased embarrassed, enviroment environment,
excelent excellent, existance existence, experiance experience, extreamly extremely, familar familiar,
finaly finally, foriegn foreign, fourty forty, freind friend, freinds friends, futher further, gaurd guard,
goverment government, grammer grammar, greatful grateful, gaurds guards, happend happened, harrass harass,
heigth height, hesistate hesitate, humerous humorous, hypocracy hypocrisy, immediatly immediately,
incidently incidentally, independant independent, intresting interesting, irresistable irresistible,
jewelery jewelry, knowlege knowledge, liason liaison, libary library, lightening lightning, maintainance maintenance,
manuever maneuver, medecine medicine, millenium millennium, miniscule minuscule, minature miniature,
mischevious mischievous, mispell misspell, neccessary necessary, necesary necessary, neice niece, nieghbor neighbor,
noticable noticeable, occassion occasion, occasionaly occasionally, occured occurred, occurence occurrence,
occuring occurring, ocurred occurred, orginal original, paralel parallel, parliment parliament, peice piece,
percieve perceive, perfer prefer, perfered preferred, persistant persistent, personel personnel, posession possession,
prefered preferred, presance presence, priviledge privilege, probaly probably, promiss promise, propably probably,
publically publicly, realy really, recieve receive, recieved received, reccomend recommend,
recomend recommend, refered referred, reguardless regardless, relevent relevant, religous religious,
remeber remember, rember remember, repitition repetition, resistence resistance, responsability responsibility,
rythm rhythm, safty safety, sargent sergeant, seperate separate, seperated separated, sieze seize, sence sense,
shoud should, similiar similar, sincerly sincerely, speach speech, stoped stopped, strenght strength,
succesful successful, successfull successful, suprise surprise, suprised surprised, supposably supposedly,
suprisingly surprisingly, tatoo tattoo, teh the, tendancy tendency, thier their, threshhold threshold,
throughly thoroughly, tommorow tomorrow, tommorrow tomorrow, tomorow tomorrow, tounge tongue, truely truly,
twelth twelfth, tyrany tyranny, unforseen unforeseen, unfortunatly unfortunately, untill until, upto up to,
vaccuum vacuum, vegatable vegetable, vehical vehicle, vengance vengeance, visable visible, wellcome welcome,
wether whether, wich which, wierd weird, wierdo weirdo, writting writing, writen written, wouldnt wouldn't,
yeild yield, youself yourself, heros heroes, noone no one, infront in front, aswell as well, atleast at least, aweful awful, inspite in spite,
eachother each other, incase in case, everytime every time, thankyou thank you`

/** The misspellings by how they are written. */
export const knownMisspellings: ReadonlyMap<string, string> = new Map(
  pairs
    .split(',')
    .map((pair) => pair.trim())
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const)
    .filter(
      ([wrong, right]) =>
        wrong !== right &&
        !['lightening', 'wether', 'calender', 'gaurds', 'everytime', 'forbad'].includes(wrong),
    ),
)
