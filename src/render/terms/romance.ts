/** The words of an edition in Romance languages. */
import type { Terms } from '../terms.js'

/** French. */
export const fr: Terms = {
  contents: 'Table des matières',
  chapter: 'Chapitre',
  cover: 'Couverture',
  footnote: 'Note',
  backToText: 'Retour au texte',
  titlePage: 'Page de titre',
  disclaimer: 'Avertissement',
  about: 'À propos de ce récit',
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
  dated: 'Date du texte : {date}',
  made: 'Cette édition a été faite[ le {date}] à partir de {files} par {program}.',
}

/** Spanish. */
export const es: Terms = {
  contents: 'Índice',
  chapter: 'Capítulo',
  cover: 'Cubierta',
  footnote: 'Nota',
  backToText: 'Volver al texto',
  titlePage: 'Portada',
  disclaimer: 'Aviso',
  about: 'Acerca de esta historia',
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
  dated: 'Fecha del texto: {date}',
  made: 'Esta edición se hizo[ el {date}] a partir de {files} con {program}.',
}

/** Italian. */
export const it: Terms = {
  contents: 'Indice',
  chapter: 'Capitolo',
  cover: 'Copertina',
  footnote: 'Nota',
  backToText: 'Torna al testo',
  titlePage: 'Frontespizio',
  disclaimer: 'Avvertenza',
  about: 'Su questa storia',
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
  dated: 'Data del testo: {date}',
  made: 'Questa edizione è stata fatta[ il {date}] da {files} con {program}.',
}

/** Portuguese. */
export const pt: Terms = {
  contents: 'Índice',
  chapter: 'Capítulo',
  cover: 'Capa',
  footnote: 'Nota',
  backToText: 'Voltar ao texto',
  titlePage: 'Folha de rosto',
  disclaimer: 'Aviso',
  about: 'Sobre esta história',
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
  dated: 'Data do texto: {date}',
  made: 'Esta edição foi feita[ em {date}] a partir de {files} com {program}.',
}
