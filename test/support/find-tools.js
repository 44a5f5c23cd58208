/**
 * The programs that the tests need from the system, and where they are.
 *
 * Plain JavaScript without dependencies: `install-tools.js` runs it before anything is built.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Every tool: Debian's package, the names it goes by, and what is tested with it. */
export const tools = {
  java: {
    debianPackage: 'default-jre-headless',
    candidates: ['java'],
    use: 'runs epubcheck and the Nu Html Checker',
  },
  epubcheck: {
    debianPackage: 'epubcheck',
    // The jar, not /usr/bin/epubcheck: Debian's wrapper needs binfmt_misc, which containers lack.
    candidates: ['/usr/share/java/epubcheck.jar'],
    use: 'validates every EPUB',
  },
  chromium: {
    debianPackage: 'chromium',
    candidates: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    use: 'opens books in reading systems, and pages for accessibility checks and screenshots',
  },
  mutool: {
    debianPackage: 'mupdf-tools',
    candidates: ['mutool'],
    use: 'draws the pages of books as a reader without a browser does',
  },
  git: {
    debianPackage: 'git',
    candidates: ['git'],
    use: 'compares a book with what its history holds',
  },
}

/** The absolute path of a tool, or `undefined` where the machine does not have it. */
export function findTool(name, path = process.env.PATH ?? '') {
  for (const candidate of tools[name].candidates) {
    const places = isAbsolute(candidate)
      ? [candidate]
      : path.split(delimiter).map((dir) => join(dir, candidate))
    const found = places.find((place) => isReadable(place, isAbsolute(candidate)))
    if (found) return found
  }
  return undefined
}

function isReadable(place, isFile) {
  try {
    accessSync(place, isFile ? constants.R_OK : constants.X_OK)
    return true
  } catch {
    return false
  }
}
