/** The words of an edition in Germanic languages. */
import type { Terms } from '../terms.js'

/** English. */
export const en: Terms = {
  contents: 'Contents',
  chapter: 'Chapter',
  cover: 'Cover',
  footnote: 'Note',
  backToText: 'Back to the text',
  titlePage: 'Title page',
  disclaimer: 'Disclaimer',
  dedication: 'Dedication',
  epigraph: 'Epigraph',
  foreword: 'Foreword',
  note: 'Author’s note',
  acknowledgments: 'Acknowledgments',
  afterword: 'Afterword',
  colophon: 'Colophon',
  roles: {
    author: 'by',
    editor: 'edited by',
    illustrator: 'illustrated by',
    translator: 'translated by',
    contributor: 'with',
  },
  dated: 'Date of the text: {date}',
  made: 'This edition was made from {files}[ on {date}] by {program}.',
}

/** German. */
export const de: Terms = {
  contents: 'Inhalt',
  chapter: 'Kapitel',
  cover: 'Umschlag',
  footnote: 'Anmerkung',
  backToText: 'Zurück zum Text',
  titlePage: 'Titelseite',
  disclaimer: 'Rechtlicher Hinweis',
  dedication: 'Widmung',
  epigraph: 'Motto',
  foreword: 'Vorwort',
  note: 'Anmerkung des Autors',
  acknowledgments: 'Danksagung',
  afterword: 'Nachwort',
  colophon: 'Impressum',
  roles: {
    author: 'von',
    editor: 'herausgegeben von',
    illustrator: 'illustriert von',
    translator: 'übersetzt von',
    contributor: 'mit',
  },
  dated: 'Datum des Textes: {date}',
  made: 'Diese Ausgabe entstand[ am {date}] aus {files} mit {program}.',
}

/** Dutch. */
export const nl: Terms = {
  contents: 'Inhoud',
  chapter: 'Hoofdstuk',
  cover: 'Omslag',
  footnote: 'Noot',
  backToText: 'Terug naar de tekst',
  titlePage: 'Titelpagina',
  disclaimer: 'Disclaimer',
  dedication: 'Opdracht',
  epigraph: 'Motto',
  foreword: 'Voorwoord',
  note: 'Noot van de auteur',
  acknowledgments: 'Dankwoord',
  afterword: 'Nawoord',
  colophon: 'Colofon',
  roles: {
    author: 'door',
    editor: 'redactie',
    illustrator: 'illustraties',
    translator: 'vertaling',
    contributor: 'met',
  },
  dated: 'Datum van de tekst: {date}',
  made: 'Deze uitgave is[ op {date}] gemaakt uit {files} met {program}.',
}

/** Swedish. */
export const sv: Terms = {
  contents: 'Innehåll',
  chapter: 'Kapitel',
  cover: 'Omslag',
  footnote: 'Not',
  backToText: 'Tillbaka till texten',
  titlePage: 'Titelsida',
  disclaimer: 'Friskrivning',
  dedication: 'Dedikation',
  epigraph: 'Motto',
  foreword: 'Förord',
  note: 'Författarens anmärkning',
  acknowledgments: 'Tack',
  afterword: 'Efterord',
  colophon: 'Kolofon',
  roles: {
    author: 'av',
    editor: 'redigerad av',
    illustrator: 'illustrerad av',
    translator: 'översatt av',
    contributor: 'med',
  },
  dated: 'Textens datum: {date}',
  made: 'Den här utgåvan gjordes[ den {date}] av {files} med {program}.',
}

/** Danish. */
export const da: Terms = {
  contents: 'Indhold',
  chapter: 'Kapitel',
  cover: 'Omslag',
  footnote: 'Note',
  backToText: 'Tilbage til teksten',
  titlePage: 'Titelblad',
  disclaimer: 'Ansvarsfraskrivelse',
  dedication: 'Dedikation',
  epigraph: 'Motto',
  foreword: 'Forord',
  note: 'Forfatterens bemærkning',
  acknowledgments: 'Tak',
  afterword: 'Efterord',
  colophon: 'Kolofon',
  roles: {
    author: 'af',
    editor: 'redigeret af',
    illustrator: 'illustreret af',
    translator: 'oversat af',
    contributor: 'med',
  },
  dated: 'Tekstens dato: {date}',
  made: 'Denne udgave blev lavet[ den {date}] af {files} med {program}.',
}

/** Norwegian. */
export const nb: Terms = {
  contents: 'Innhold',
  chapter: 'Kapittel',
  cover: 'Omslag',
  footnote: 'Note',
  backToText: 'Tilbake til teksten',
  titlePage: 'Tittelside',
  disclaimer: 'Ansvarsfraskrivelse',
  dedication: 'Dedikasjon',
  epigraph: 'Motto',
  foreword: 'Forord',
  note: 'Forfatterens merknad',
  acknowledgments: 'Takk',
  afterword: 'Etterord',
  colophon: 'Kolofon',
  roles: {
    author: 'av',
    editor: 'redigert av',
    illustrator: 'illustrert av',
    translator: 'oversatt av',
    contributor: 'med',
  },
  dated: 'Tekstens dato: {date}',
  made: 'Denne utgaven ble laget[ den {date}] av {files} med {program}.',
}
