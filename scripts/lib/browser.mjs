/** Where Chromium is on this machine. Plain JavaScript, because `bootstrap.mjs` asks before anything is installed. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

/** @returns {string[]} */
function knownPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []))
  }
  return []
}

/**
 * An executable by its name on PATH, or null.
 * @param {string} name @returns {string | null}
 */
export function findOnPath(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, file))
  return found.find((path) => existsSync(path)) ?? null
}

/**
 * The browser for the tests: CHROME_PATH if set (even if wrong, so that the mistake is seen), else the first one found.
 * @returns {string | null}
 */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  for (const name of namesOnPath) {
    const path = findOnPath(name)
    if (path) return path
  }
  return knownPlaces().find((path) => existsSync(path)) ?? null
}
