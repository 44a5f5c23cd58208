/** The part of DAISY Ace that tests use; the package brings no types. */
declare module '@daisy/ace-core' {
  /** The browser that Ace runs its scripts in. */
  export interface AxeRunner {
    /** How many pages are checked at a time. */
    concurrency: number
    launch(): Promise<void>
    /** Opens a page, runs the scripts in it, and returns what `daisy.ace.run` said. */
    run(url: string, scriptPaths: string[], scripts: string[]): Promise<unknown>
    close(): Promise<void>
  }

  /** Ace's report, in EARL. */
  export interface AceReport {
    assertions: {
      'earl:testSubject': { url: string }
      assertions: {
        'earl:test': { 'earl:impact': string; 'dct:title': string }
        'earl:result': { 'earl:outcome': string; 'dct:description': string; html?: string }
      }[]
    }[]
  }

  export default function ace(
    epubPath: string,
    options: { cwd: string; outdir: string; tmpdir: string },
    runner: AxeRunner,
  ): Promise<[jobId: string, report: AceReport]>
}
