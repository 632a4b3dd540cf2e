/**
 * Pages saved "complete": the browser puts pictures, styles and the HTML of frames into a folder beside the page. Those
 * frames are advertisements and buttons, no articles.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

// What browsers append, by the language they run in: Story_files, Story-Dateien, Story_fichiers …
const APPENDED =
  /[ ._-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|pliki|soubory|fajlok|elemei|dosyalar)$/i

const PAGES = ['.html', '.htm', '.xhtml', '.HTML', '.HTM']

/** The paths without those in a page's own folder, and how many were left out. Folders outside `from` are not looked at. */
export function withoutResources(paths: readonly string[], from: string): { own: string[]; resources: number } {
  const known = new Map<string, boolean>()
  const isResources = (folder: string): boolean => {
    const answer = known.get(folder)
    if (answer !== undefined) return answer
    const page = basename(folder).replace(APPENDED, '')
    const beside = page !== basename(folder) && PAGES.some((end) => existsSync(join(from, dirname(folder), page + end)))
    const is = beside || (dirname(folder) !== folder && dirname(folder) !== '.' && isResources(dirname(folder)))
    known.set(folder, is)
    return is
  }
  const own = paths.filter((path) => !isResources(dirname(path)))
  return { own, resources: paths.length - own.length }
}
