/** One thing that a checker found in a book. */
export interface Finding {
  /** The checker's own name for it (`RSC-005`); empty where it has none. */
  id: string
  message: string
  /** File, line and column as far as the checker tells: `EPUB/text/one.xhtml:12:3`. */
  place: string
}

/** What a checker says of a book; whatever it calls fatal is an error. */
export interface Verdict {
  errors: Finding[]
  warnings: Finding[]
}

/** A verdict as lines that read well in a failed assertion: `expect(complaints(verdict)).toEqual([])`. */
export function complaints({ errors, warnings }: Verdict): string[] {
  const line = (severity: string) => (finding: Finding) =>
    [severity, finding.id, finding.place, finding.message].filter(Boolean).join(' ')
  return [...errors.map(line('error')), ...warnings.map(line('warning'))]
}

/** `file:line:column`, without what is not known. */
export function placeOf(file: string | undefined, line?: number | null, column?: number | null): string {
  const known = [line, column].filter((number) => number != null && number > 0)
  return [file ?? '', ...known].join(':')
}
