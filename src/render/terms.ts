/** The words that an edition adds to a book, by language. */
import type { MatterKind } from '../ast/matter.js'

/** The headings and labels of an edition. */
export interface Terms extends Record<MatterKind, string> {
  by: string
  contents: string
  chapter: string
  cover: string
  footnote: string
  backToText: string
  /** What each role does, before its names. */
  roles: Record<'author' | 'editor' | 'illustrator' | 'translator' | 'contributor', string>
  /** The colophon, with `{files}`, `{program}`, `{date}`; the part in brackets goes where there is no date. */
  made: string
}

const en: Terms = {
  by: 'by',
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
  made: 'This edition was made from {files}[ on {date}] by {program}.',
}

const byLanguage: Readonly<Record<string, Terms>> = {
  en,
  de: {
    by: 'von',
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
    made: 'Diese Ausgabe entstand[ am {date}] aus {files} mit {program}.',
  },
  fr: {
    by: 'par',
    contents: 'Table des matières',
    chapter: 'Chapitre',
    cover: 'Couverture',
    footnote: 'Note',
    backToText: 'Retour au texte',
    titlePage: 'Page de titre',
    disclaimer: 'Avertissement',
    dedication: 'Dédicace',
    epigraph: 'Épigraphe',
    foreword: 'Avant-propos',
    note: 'Note de l’auteur',
    acknowledgments: 'Remerciements',
    afterword: 'Postface',
    colophon: 'Colophon',
    roles: {
      author: 'par',
      editor: 'édité par',
      illustrator: 'illustré par',
      translator: 'traduit par',
      contributor: 'avec',
    },
    made: 'Cette édition a été faite[ le {date}] à partir de {files} par {program}.',
  },
  es: {
    by: 'por',
    contents: 'Índice',
    chapter: 'Capítulo',
    cover: 'Cubierta',
    footnote: 'Nota',
    backToText: 'Volver al texto',
    titlePage: 'Portada',
    disclaimer: 'Aviso',
    dedication: 'Dedicatoria',
    epigraph: 'Epígrafe',
    foreword: 'Prólogo',
    note: 'Nota del autor',
    acknowledgments: 'Agradecimientos',
    afterword: 'Epílogo',
    colophon: 'Colofón',
    roles: {
      author: 'por',
      editor: 'edición de',
      illustrator: 'ilustraciones de',
      translator: 'traducción de',
      contributor: 'con',
    },
    made: 'Esta edición se hizo[ el {date}] a partir de {files} con {program}.',
  },
  it: {
    by: 'di',
    contents: 'Indice',
    chapter: 'Capitolo',
    cover: 'Copertina',
    footnote: 'Nota',
    backToText: 'Torna al testo',
    titlePage: 'Frontespizio',
    disclaimer: 'Avvertenza',
    dedication: 'Dedica',
    epigraph: 'Epigrafe',
    foreword: 'Prefazione',
    note: 'Nota dell’autore',
    acknowledgments: 'Ringraziamenti',
    afterword: 'Postfazione',
    colophon: 'Colophon',
    roles: {
      author: 'di',
      editor: 'a cura di',
      illustrator: 'illustrazioni di',
      translator: 'traduzione di',
      contributor: 'con',
    },
    made: 'Questa edizione è stata fatta[ il {date}] da {files} con {program}.',
  },
  nl: {
    by: 'door',
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
    made: 'Deze uitgave is[ op {date}] gemaakt uit {files} met {program}.',
  },
  pt: {
    by: 'por',
    contents: 'Índice',
    chapter: 'Capítulo',
    cover: 'Capa',
    footnote: 'Nota',
    backToText: 'Voltar ao texto',
    titlePage: 'Folha de rosto',
    disclaimer: 'Aviso',
    dedication: 'Dedicatória',
    epigraph: 'Epígrafe',
    foreword: 'Prefácio',
    note: 'Nota do autor',
    acknowledgments: 'Agradecimentos',
    afterword: 'Posfácio',
    colophon: 'Colofão',
    roles: {
      author: 'por',
      editor: 'edição de',
      illustrator: 'ilustrações de',
      translator: 'tradução de',
      contributor: 'com',
    },
    made: 'Esta edição foi feita[ em {date}] a partir de {files} com {program}.',
  },
}

/** The words of an edition in a language; English where Fleuron has none of it. */
export function termsOf(language: string): Terms {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? 'en'] ?? en
}
