/** What the global set-up tells every test worker. */
export interface ProvidedRun {
  runId: string
  /** The test server's own database `postgres`. */
  serverUrl: string
  /** The database with the migrations, to be cloned. */
  template: string
}

/** A production server of the browser tests, or why there is none. */
export interface ProvidedHub {
  url: string
  databaseUrl: string
  error?: string
  /** For a hub of a test's own: the database with the demo data to clone, the build (from the clone's root), the pictures. */
  seeded: string
  distDir: string
  mediaDir: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    run: ProvidedRun
    /** One for each worker of the browser tests. */
    hubs: ProvidedHub[]
  }
}
