/** The smallest picture there is: what an example of a rule about pictures has beside its story. */
export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7v7z"/></svg>\n'
