/**
 * Words of other languages that begin or end with an apostrophe.
 *
 * Sources: Duden, rule D 13–16 (`'s`, `'ne`, `'rauf`); Het Groene Boekje, 7.2 (`'s`, `'t`, `'n`); Accademia della
 * Crusca, apocope (`po'`, `mo'`, `di'`); Die Afrikaanse woordelys en spelreëls (`'n`); Triantafyllidis, *Modern Greek
 * Grammar*, on elision (`σ'`), apocope (`απ' το`) and aphaeresis (`θα 'ρθω`).
 */

interface Elisions {
  leading: ReadonlySet<string>
  trailing: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))
const none: Elisions = { leading: new Set(), trailing: new Set() }

const tables: Readonly<Record<string, Elisions>> = {
  af: { leading: words('n k t s'), trailing: none.trailing },
  de: {
    leading: words(
      's n ne nen nem ner nes ran rauf raus rein rüber rum runter nauf naus nein nüber nunter mal was',
    ),
    trailing: words('hab ich seh geh komm mach sag wär hätt könnt möcht heut'),
  },
  el: {
    leading: words(
      `ναι μαι σαι ταν μουν σουν μαστε χω χεις χει χουμε χετε χουν χα χες χε χαμε χαν ρθω ρθεις ρθει ρθουμε ρθουν ρχεται ρθε ρθα
      πα πες πε παν δω κει κείνος κείνη κείνο κανα κανε κλεισε φερε λα στω γω σύ τσι τρωγε`,
    ),
    trailing: words(
      `σ μ τ θ ν δ κι γι απ αλλ παρ μετ κατ επ εφ υπ αφ ουτ μητ ποτ τίποτ κάτ όλ μέσ φέρ κόψ δώσ άσ`,
    ),
  },
  es: { leading: words('tá toy'), trailing: words('pa to na') },
  fr: { leading: words('fait tit tite'), trailing: words('l d j m t s c n qu jusqu lorsqu puisqu') },
  it: {
    leading: words('sto sta sti ste ndrangheta'),
    trailing: words('po mo va fa di da sta be to un de ne co su gl dell nell all'),
  },
  nl: { leading: words('s t n k m r ns'), trailing: words('d') },
  pt: { leading: words('tá tava teve'), trailing: words('d n') },
}

/** The elisions of a language, by its primary subtag. */
export function otherElisions(language: string): Elisions {
  return Object.hasOwn(tables, language) ? (tables[language] as Elisions) : none
}
