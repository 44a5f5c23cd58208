/** A program that tests need from the system. */
export type ToolName = 'java' | 'epubcheck' | 'chromium' | 'mutool' | 'git'

/** What is known of a tool before anyone looks for it. */
export interface Tool {
  /** The package which brings it on Debian. */
  debianPackage: string
  /** Names to look for on the `PATH`, and absolute paths of files. */
  candidates: string[]
  /** What is tested with it, as half a sentence. */
  use: string
}

/** Every tool: Debian's package, the names it goes by, and what is tested with it. */
export const tools: Record<ToolName, Tool>

/** The absolute path of a tool, or `undefined` where the machine does not have it. */
export function findTool(name: ToolName, path?: string): string | undefined
