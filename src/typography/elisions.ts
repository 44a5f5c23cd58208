/**
 * Words of English that begin or end with an apostrophe, and how sure that is.
 *
 * Sources: *The Oxford English Dictionary* and Wiktionary, "English aphetic forms", "English apocopic forms",
 * "English eye dialect"; *The Chicago Manual of Style* 6.117 and 7.31; *New Hart's Rules* 4.3;
 * Wright, *The English Dialect Dictionary* (h-dropping, `th'`, `wi'`, `o'`). No word is here for the sake of one book.
 */

const table = (groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  for (const [chance, list] of groups) for (const word of list.split(/\s+/)) if (word) words.set(word, chance)
  return words
}

/** Of a `'` before this word, and after a space, how often it is an apostrophe and no opening quote. */
export const leadingElisions: ReadonlyMap<string, number> = table([
  // Forms of "it" and "them", which no English word looks like.
  [
    0.995,
    `'em em tis twas twere twill twould twon't twouldn't twasn't tisn't twarn't twere't twixt tain't tain tother
    t'other ud ull un uns nuff sblood sdeath swounds sfoot slife gad's zounds neath mongst nother n rithmetic twant`,
  ],
  // Verbs that stand off from their pronoun, as old printers set them: I 'll, he 's.
  [0.99, 'll ve re d t s m tude'],
  // Weak forms and lost first syllables (a-, be-, e-, es-, ex-, re-, de-).
  [
    0.97,
    `cos cept bout fore pon gainst gainst tween twixt cuz coz spose spect spects sposing scuse xcept zactly
    fraid nless bove cross cordin cording ccount cause pears lectric lection leven leventh most nigh longside
    magine member membered members merican merica fess fessed gator possum coon tater taters tato baccy bacca 
    pinion stead tirely tention tend tends stonish stonished stonishin sociate swell dentical
    clare cided ceptin cepting cordingly bleeged bliged blige low lowed lows lieve lieves longst splain stracted
    prentice prentices stillery squire vittles larum lasses lastic maginary nough nuther nudder kase kaze fo
    phone plane cello flu fridge shroom nam frisco tec bus busses varsity rents hood bye hoy kay
    possums skeeter skeeters sploit spedition spicion spicious spicioned sprise sprised stroyed vantage venture
    vited vite vention viding way ware whar dere deed deedy dat dis nation nited nything nybody nuthin`,
  ],
  // Lost h (and w, th): the commonest, though some are words of their own.
  [
    0.97,
    `e er ere im is isself imself er'n erself ers ers'n ave avin aving aven't avn't adn't as asn't ad ow owever ouse ouses ome omes
    ead eads eaded eard ear ell ard arder ardly arf arm eart earts earted eaven eavens eavy eel eels eight elp elped elpin ence ere's
    ev hev ev'n igh igher ighest ill imse'f it itch hit ob obby ole oles oliday olidays onest onour oney oo ook oop ope oped opes opin
    orse orses orseback ospital ot otel otter our ours ug uge um uman umble ump undred undreds unt unting urry urt urts
    usband usbands ush usky at abit ackney addock air airs alf alfpenny all am ammer and ands anded andle andkerchief andsome ang angin anged angs appen
    appened appens appy arbour arness arry at atch ate ated ates atred aul aunt awk ay azard eathen eath edge erb erring
    ide iding ighness imsen ire ired ires oist old olds olding orror orrible orrid umbug ungry unger usht erre ers ese ose ith ill'd oman omen ood ould ouldn't urn`,
  ],
  [
    0.9,
    `bacco round gin cause course low long til till gain stand spise less count lone board nd gree live mid midst way clear mong
    change bus pose strue cep sides hind neath tween stid ternal ternity taint ter f fi dentity nor`,
  ],
])

/** Words above that are also words of their own, so that a quotation can begin with them: the chance is halved. */
export const leadingWords: ReadonlySet<string> = new Set(
  `is it as ill our ours all am and air airs at ate ear eel eels eight elm arm art ash aunt ale hit old olds ere edge
   ire hire most way ware low long till round gain stand less count lone board live clear change bus pose sides hind
   cause course cross member members tend tends swell stead nation plane phone flu venture vantage squire magine deed dere
   hood bye kay rents tater lection our owl oar ought other and on un en ring rust its use usher up under otter urn ump ush ere
   bout fore bliged dis dat nor mid am ill it's is't all's ave ay air arrow awe eat eats en ended hem um ever every eaves each
   ow ole tis`.split(/\s+/),
)

/** Of a `'` after this word, and before a space or a stop, how often it is an apostrophe and no closing quote. */
export const trailingElisions: ReadonlyMap<string, number> = table([
  // Function words of one or two letters: o' th' i' an' wi' t' a' y' d'.
  [
    0.985,
    `o th t i an wi ol tha d y l s fo po mo yo de wid wud oth ith bi ha gi ta ca wh hal sha
    didn couldn wouldn shouldn isn wasn doesn ain hadn hasn haven aren weren mustn needn won don doan dasn mus jus jes las bes mos nex
    firs agin ag'in cert nothin somethin anythin everythin mornin evenin darlin goin doin bein havin comin tellin thinkin lookin
    lil li'l ole tho altho thro thoro nigh mas massa marse ev'ry ho ye mis miss'n`,
  ],
  [
    0.9,
    `a e m n c r ma na ne thou whate groun roun soun foun poun behin aroun stan han lan san
    min fin kin win blin en sen len spen men tol col hol ol gol chil wil mil fiel worl frien
    kep slep lef sof los mas pos hones interes twis lis res nes tes wes eas leas fas pas cas breas
    fac ac strac distric respec expec objec direc subjec
    nuff giv hav lov mak tak gon wer whe e'e
    sist broth fath moth wat ov wor befo sho`,
  ],
])
