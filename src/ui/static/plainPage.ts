/** Marks a page that works without Next's client runtime: the thin server takes it out (see src/server/stripRuntime.ts). */
export const plainPage = { 'hub-runtime': 'none' } as const
