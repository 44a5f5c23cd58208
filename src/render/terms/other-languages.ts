/** The words of an edition in Slavic languages and Finnish. */
import type { Terms } from '../terms.js'

/** Polish. */
export const pl: Terms = {
  contents: 'Spis treści',
  chapter: 'Rozdział',
  cover: 'Okładka',
  footnote: 'Przypis',
  backToText: 'Powrót do tekstu',
  titlePage: 'Strona tytułowa',
  disclaimer: 'Zastrzeżenie',
  about: 'O tym opowiadaniu',
  dedication: 'Dedykacja',
  epigraph: 'Motto',
  foreword: 'Przedmowa',
  note: 'Od autora',
  acknowledgments: 'Podziękowania',
  afterword: 'Posłowie',
  colophon: 'Kolofon',
  roles: {
    author: 'autor:',
    editor: 'redakcja:',
    illustrator: 'ilustracje:',
    translator: 'przekład:',
    contributor: 'współpraca:',
  },
  dated: 'Data tekstu: {date}',
  made: 'To wydanie przygotowano[ {date}] z {files} za pomocą {program}.',
}

/** Czech. */
export const cs: Terms = {
  contents: 'Obsah',
  chapter: 'Kapitola',
  cover: 'Obálka',
  footnote: 'Poznámka',
  backToText: 'Zpět k textu',
  titlePage: 'Titulní strana',
  disclaimer: 'Prohlášení',
  about: 'O tomto příběhu',
  dedication: 'Věnování',
  epigraph: 'Motto',
  foreword: 'Předmluva',
  note: 'Poznámka autora',
  acknowledgments: 'Poděkování',
  afterword: 'Doslov',
  colophon: 'Tiráž',
  roles: {
    author: 'autor:',
    editor: 'redakce:',
    illustrator: 'ilustrace:',
    translator: 'překlad:',
    contributor: 'spolupráce:',
  },
  dated: 'Datum textu: {date}',
  made: 'Toto vydání vzniklo[ {date}] z {files} pomocí {program}.',
}

/** Russian. */
export const ru: Terms = {
  contents: 'Содержание',
  chapter: 'Глава',
  cover: 'Обложка',
  footnote: 'Примечание',
  backToText: 'Назад к тексту',
  titlePage: 'Титульный лист',
  disclaimer: 'Отказ от прав',
  about: 'Об этом рассказе',
  dedication: 'Посвящение',
  epigraph: 'Эпиграф',
  foreword: 'Предисловие',
  note: 'От автора',
  acknowledgments: 'Благодарности',
  afterword: 'Послесловие',
  colophon: 'Выходные данные',
  roles: {
    author: 'автор:',
    editor: 'редактор:',
    illustrator: 'иллюстрации:',
    translator: 'перевод:',
    contributor: 'при участии:',
  },
  dated: 'Дата текста: {date}',
  made: 'Это издание сделано[ {date}] из {files} программой {program}.',
}

/** Finnish. */
export const fi: Terms = {
  contents: 'Sisällys',
  chapter: 'Luku',
  cover: 'Kansi',
  footnote: 'Viite',
  backToText: 'Takaisin tekstiin',
  titlePage: 'Nimiölehti',
  disclaimer: 'Vastuuvapauslauseke',
  about: 'Tästä tarinasta',
  dedication: 'Omistus',
  epigraph: 'Motto',
  foreword: 'Esipuhe',
  note: 'Kirjoittajan huomautus',
  acknowledgments: 'Kiitokset',
  afterword: 'Jälkisanat',
  colophon: 'Kolofoni',
  roles: {
    author: 'kirjoittanut',
    editor: 'toimittanut',
    illustrator: 'kuvittanut',
    translator: 'suomentanut',
    contributor: 'mukana',
  },
  dated: 'Tekstin päiväys: {date}',
  made: 'Tämän laitoksen teki {program}[ {date}]. Lähde: {files}.',
}
