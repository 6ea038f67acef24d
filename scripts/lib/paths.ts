import { join } from 'node:path'

/** The folder of the clone. */
export const root = join(import.meta.dirname, '..', '..')

/** What this machine keeps between starts (database, secrets, locks). Never committed; deleting it begins anew. */
export const dataDir = join(root, '.data')

export const inRoot = (...parts: string[]): string => join(root, ...parts)
export const inData = (...parts: string[]): string => join(dataDir, ...parts)
