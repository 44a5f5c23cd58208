/** The language that a text is written in, told by its letters where they are one language's, else by its commonest words. */
import { languageOfLetters, languageOfScript } from './script-language.js'

/** The commonest words of running text in each language, those that tell near neighbours apart among them. */
const words: Readonly<Record<string, string>> = {
  en: 'the and of to a in that he was it his her you i she with had as for not at on but be they is him all my have said were this from so we there out up what no me when would them if an one who then been could your do into will did are now how its just about like',
  de: 'der die und das nicht ich sie er es ist in zu den mit ein war sich auf eine dem von so an wie aber als auch noch nur wir du hatte dass daß aus nach einen bei sein ihr ihm ihn mich mir was wenn doch da vor um am im wieder hat sagte einem einer über kein schon mehr bis dann durch bin hast',
  nl: 'de het een en van ik te dat die in is niet zijn hij op met ze er maar voor was had haar aan je om hem als naar dan ook nog zo wat uit mijn me door bij over toen werd geen wel kon hebben heb heeft zei deze daar nu weer moest waren',
  fr: 'de la le et les des il elle un une à que qui dans en je ne pas est ce se pour du au sur son sa avec était vous plus par mais nous tout lui on ses comme avait si cette ou tu me mon où ma bien sans même leur dit aux deux fait rien être moi puis',
  es: 'de la que el y en los se un no las una por con su para es al lo como más pero sus le ya o me mi era si había porque muy sin sobre todo también hasta cuando ella él dijo yo te qué nos donde está ni esa ese eso estaba entre tan fue',
  ca: 'de la que el i en els es un no les una per amb seu per a és al ho com més però li ja o em era si havia perquè molt sense tot també fins quan ella ell va dir jo et què on està ni aquesta aquest això estava dels del seva hi tan dos',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre era depois sem mesmo aos seus quem lhe estava tinha você disse foi nem',
  it: 'di e che la il un a per non in una è si le i con da mi lo come ma del nel era al della più su ho se gli ha sua suo dei anche aveva ne alla ci disse quando tutto lui lei io ti sono così poi chi dal questo quella cosa solo senza perché',
  ro: 'de și a în la cu nu o pe să un că din se mai ce era care el ea pentru ca dar au fi îi lui al i le am după fără când cum dacă își despre acum sub între până doar avea spuse mi ei',
  da: 'og i det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle sagde jeg',
  no: 'og i det at en den til er som på de med han av for ikke der var meg seg men et har om vi min hadde ham hun nå over da fra du ut sin dem oss opp man hans hvor eller hva skal selv her alle vil ble kunne inn når være jo noe ville deres etter ned skulle sa jeg',
  sv: 'och i det att en den till är som på de med han av för inte där var mig sig men ett har om vi min hade honom hon nu över då från du ut sin dem oss upp man hans eller vad skall ska själv här alla vill blev kunde in när vara något ville deras efter ner skulle sade sa jag',
  fi: 'ja on ei oli että se hän en kun niin mutta kuin joka minä myös sen ne nyt jos sitten vain mitä tai hänen sinä minun ole kuitenkin vielä ollut siitä olla he tämä jo sitä olin minua sanoi mukaan häntä kaikki sinun eivät tuo siellä tässä ovat',
  pl: 'i w nie się na z do to że jest jak ale a po co tak za jego go od już o był ja tym tego przez jej ze mnie dla ma czy było ich tylko być może gdy była też sobie on ona nawet mu pod bo jeszcze kiedy przed bez nic mi są',
  cs: 'a se v na to že je s z do o i ale jak k si za by ve tak po co jsem jeho už byl jen bylo od ho když ji pro jako než mu byla být také až nebo která který pod jsou před jste nic můj mě ty kde než tam ještě bez není řekl',
  hu: 'a az és hogy nem is egy volt csak de ez mint már még meg ki el azt mi be ha le vagy fel neki aki ezt ő én te majd sem minden nagy olyan mert pedig most után nincs kell akkor úgy itt ott azután lett mondta vissza',
  tr: 've bir bu da de için ne o ama çok gibi daha ile var ben sen kadar sonra her şey mi diye olarak en ki onu bana beni dedi değil yok ona onun iki şimdi hiç ya benim olan olduğu oldu nasıl böyle zaman kendi önce',
  ru: 'и в не на я что он с как это она а его но к по так из у же бы за то все от о меня ты еще ещё мне было вы её ее был только когда для мы них если уже даже нет до ни или быть чтобы со себя под тебя сказал',
  uk: 'і в не на я що він з як це вона а його але до по так із у же б за то все від о мене ти ще мені було ви її був тільки коли для ми них якщо вже навіть ні або бути щоб зі себе під тебе сказав та й є',
  bg: 'и в не на аз че той с как това тя а го но да по така от у ще бих за то всички ми беше вие я бе само когато ние тях ако вече дори няма до или със себе си под теб каза е се са като му към',
  el: 'και το να του η της με που την από για τον δεν ο στο τα είναι θα μου στην τη των ένα οι τι σε μια σου αλλά στη μας ήταν όταν ή τους σαν αυτό όπως τις μην πως κι πολύ είχε εκείνη είπε',
}

const byWord = new Map<string, string[]>()
for (const [language, list] of Object.entries(words))
  for (const word of new Set(list.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), language])

/** How many characters are looked at: the commonest words come again soon. */
const sample = 40_000

/** The fewest of a language's words, and the smallest share of all words, that prove it. */
const least = { words: 12, share: 0.2 }

/** By how much the best must be ahead of the second, which is often a neighbour that shares many words. */
const ahead = 1.25

/**
 * The language of a running text, BCP 47; undefined for a text that is too short, or too like two of them.
 *
 * Any text of a page or more proves its language many times over; of a list of names nothing is said.
 */
export function languageOfText(text: string): string | undefined {
  const beginning = text.slice(0, sample)
  return languageOfScript(beginning) ?? languageOfWords(beginning) ?? languageOfLetters(beginning)
}

function languageOfWords(text: string): string | undefined {
  const counts = new Map<string, number>()
  let total = 0
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    total++
    for (const language of byWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort(([, one], [, other]) => other - one)
  if (!best || best[1] < least.words || best[1] < total * least.share) return undefined
  return best[1] >= (second?.[1] ?? 0) * ahead ? best[0] : undefined
}
