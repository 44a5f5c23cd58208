/** The two epubchecks: the port to TypeScript, quick and in process, and Debian's own, slower and stricter. */
import { availableParallelism } from 'node:os'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { runJar } from './java.js'
import { withTempFolder } from './temp-folder.js'
import { toolPath } from './tools.js'
import { type Epub, epubBytes, epubPath } from './unpack.js'
import { type Finding, placeOf, type Verdict } from './verdict.js'

/** Checks a book by the rules of EPUB 3.3; it misses faults of the content model, so it is never the only check. */
export async function epubcheckTs(epub: Epub): Promise<Verdict> {
  const { messages } = await EpubCheck.validate(await epubBytes(epub), { includeInfo: false })
  const findings = (...severities: string[]): Finding[] =>
    messages
      .filter(({ severity }) => severities.includes(severity))
      .map(({ id, message, location }) => ({
        id,
        message,
        place: placeOf(location?.path, location?.line, location?.column),
      }))
  return { errors: findings('fatal', 'error'), warnings: findings('warning') }
}

/** Checks books with Debian's epubcheck (4.2.6: the rules of EPUB 3.2), one Java a book; verdicts in the same order. */
export async function epubcheckJava(epubs: readonly Epub[]): Promise<Verdict[]> {
  return withTempFolder(async (folder) => {
    const verdicts: Verdict[] = []
    const queue = [...epubs.entries()]
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, epub] = next
        verdicts[index] = await checkWithJava(await epubPath(epub, folder, String(index)))
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    return verdicts
  })
}

/** What of epubcheck's JSON report is read here. */
interface JavaReport {
  messages: {
    ID: string
    severity: string
    message: string
    locations: { path: string; line: number; column: number }[]
  }[]
  publication: { ePubVersion: string | null }
}

async function checkWithJava(path: string): Promise<Verdict> {
  const { stdout, stderr } = await runJar(toolPath('epubcheck'), [path, '--json', '-'])
  const report = parseReport(stdout)
  // For a file that it cannot open, the report has no messages: only its empty `publication` gives that away.
  if (!report || (report.publication.ePubVersion === null && report.messages.length === 0)) {
    throw new Error(`epubcheck did not check ${path}: ${stderr || stdout}`)
  }
  const findings = (...severities: string[]): Finding[] =>
    report.messages
      .filter(({ severity }) => severities.includes(severity))
      .flatMap(({ ID, message, locations }) =>
        locations.map(({ path, line, column }) => ({ id: ID, message, place: placeOf(path, line, column) })),
      )
  return { errors: findings('FATAL', 'ERROR'), warnings: findings('WARNING') }
}

/** The report is the JSON object on stdout, which may stand among lines of talk. */
function parseReport(stdout: string): JavaReport | undefined {
  const json = /^\{[\s\S]*^\}/m.exec(stdout)?.[0]
  return json ? (JSON.parse(json) as JavaReport) : undefined
}
