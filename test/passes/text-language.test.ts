import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageOfText } from '../../src/passes/header/text-language.js'
import { tale } from './tables/tale.js'

const corpora = join(import.meta.dirname, '../../../shared/corpora')

/** A few plain sentences in each language. */
const told = {
  de: 'Das Boot war nicht gekommen, und niemand wusste, warum. Sie stand auf der Brücke und sah nach dem Licht, aber es war dunkel. „Ich gehe“, sagte er, „wenn du mit mir kommst.“',
  nl: 'De boot was niet gekomen en niemand wist waarom. Ze stond op de brug en keek naar het licht, maar het was donker. "Ik ga," zei hij, "als je met me meegaat." Ze had er geen woord voor.',
  fr: "Le bateau n'était pas venu et personne ne savait pourquoi. Elle était sur le pont et regardait la lumière, mais il faisait nuit. « Je pars, dit-il, si vous venez avec moi. »",
  es: 'El barco no había llegado y nadie sabía por qué. Ella estaba en el puente y miraba la luz, pero era de noche. —Me voy —dijo él—, si vienes con los otros hasta la casa de mi padre.',
  pt: 'O barco não tinha chegado e ninguém sabia por quê. Ela estava na ponte e olhava para a luz, mas era noite. — Eu vou — disse ele — se você vier com os outros até a casa do meu pai.',
  it: 'La barca non era arrivata e nessuno sapeva perché. Lei era sul ponte e guardava la luce, ma era notte. «Io vado» disse lui «se tu vieni con me fino alla casa di mio padre, che non ha più niente.»',
  sv: 'Båten hade inte kommit och ingen visste varför. Hon stod på bron och såg efter ljuset, men det var mörkt. "Jag går", sade han, "om du följer med mig till huset där vi var." Sedan var det tyst.',
  da: 'Båden var ikke kommet, og ingen vidste hvorfor. Hun stod på broen og så efter lyset, men det var mørkt. "Jeg går," sagde han, "hvis du går med mig ud til huset, som blev bygget af min far." Hvad nu?',
  no: 'Båten var ikke kommet, og ingen visste hvorfor. Hun sto på broen og så etter lyset, men det var mørkt. "Jeg går," sa han, "hvis du blir med meg ut til huset som ble bygget av min far." Hva nå, og hva så?',
  fi: 'Vene ei ollut tullut, eikä kukaan tiennyt miksi. Hän seisoi sillalla ja katsoi valoa, mutta oli pimeä. "Minä menen", hän sanoi, "jos sinä tulet." Mitä se oli, hän ei sitä nyt ole sanonut, vaikka hän on se, joka sen tietää.',
  pl: 'Łódź nie przypłynęła i nikt nie wiedział dlaczego. Ona była na moście i patrzyła na światło, ale było już ciemno. – Idę – powiedział – jeśli i ty się ze mną wybierzesz, bo nic mi po tym, co jest tu.',
  ru: 'Лодка не пришла, и никто не знал почему. Она стояла на мосту и смотрела на огонь, но было уже темно. — Я иду, — сказал он, — если и ты со мной. Что это было, она не знала, а он так и не сказал.',
}

describe('the language of a text', () => {
  it.each(Object.entries(told))('%s is told by its common words', (language, text) => {
    expect(languageOfText(text)).toBe(language)
  })

  it('is English for an English tale, and with speech in another language', () => {
    expect(languageOfText(tale.join('\n'))).toBe('en')
    expect(languageOfText(`${tale.join('\n')}\n${told.fr}`)).toBe('en')
  })

  it.each(['', 'Rain. Snow.', 'Ann Bea Cy '.repeat(99), 'one two three four five six seven '.repeat(9)])(
    'is unknown where the words prove none: %j',
    (text) => expect(languageOfText(text)).toBeUndefined(),
  )

  it('is unknown where two are alike', () => {
    expect(languageOfText(`${told.de} ${told.fr}`)).toBeUndefined()
  })

  it.each([
    ['ja', '雨が降っていた。駅長は娘を見た。「もう遅い」と彼は言った。'],
    ['zh', '雨一直下着。站长看着那个姑娘。“已经晚了，”他说。'],
    ['ko', '비가 내리고 있었다. 역장은 소녀를 보았다. “벌써 늦었어.” 그가 말했다.'],
    ['el', 'Η βάρκα δεν ήρθε.'],
    ['he', 'הסירה לא באה, ואיש לא ידע מדוע.'],
    ['ar', 'لم يأت القارب ولم يعرف أحد السبب.'],
    ['fa', 'قایق نیامد و هیچ کس نمی‌دانست چرا. پیرمرد گفت: چه کار کنیم؟'],
    ['th', 'เรือยังไม่มา และไม่มีใครรู้ว่าทำไม'],
    ['ru', 'Шёл дождь.\n\nЛодки не было.'],
    ['uk', 'Їй було холодно. Човна не було.'],
  ])('%s is told by its letters', (language, text) => {
    expect(languageOfText(text)).toBe(language)
  })

  it('is none that a story only quotes', () => {
    expect(languageOfText(`${tale.join('\n')}\n“雨が降っていた。駅長は娘を見た,” she read.`)).toBe('en')
    expect(languageOfText('Σ α β.')).toBeUndefined()
  })

  it.skipIf(!existsSync(corpora))('is that of every published novel at hand', () => {
    for (const name of readdirSync(corpora).filter((file) => file.endsWith('.md') && file !== 'README.md'))
      expect([name, languageOfText(readFileSync(join(corpora, name), 'utf8'))]).toEqual([name, 'en'])
  })
})
