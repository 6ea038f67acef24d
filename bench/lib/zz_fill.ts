import pg from 'pg'
import { fillCatalogue } from '/work/main/bench/lib/fillCatalogue.ts'
const c = new pg.Client({ connectionString: process.env.DATABASE_URL }); await c.connect()
console.time('fill'); await fillCatalogue(c, { events: Number(process.argv[2]) }); console.timeEnd('fill'); await c.end()
