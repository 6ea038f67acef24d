// Stands for scripts/migrate.ts in tests of `npm start`.
import { Client } from 'pg'

const client = new Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS payload_migrations (name text)')
await client.query(`INSERT INTO payload_migrations VALUES ('20260101_000000_initial')`)
await client.end()
console.log('migrated')
