import { readFileSync } from 'node:fs'
import { feedStatement } from '#src/db/catalog/feedPage.ts'
import { pool } from '#src/db/pool.ts'
const cases: [string, any][] = [
  ['plain', {}], ['genre', { genres: ['genres-3'] }], ['rare tag', { tags: ['tags-60'] }], ['genre+dates', { genres: ['genres-3'], from: new Date('2027-03-01'), to: new Date('2027-03-07') }],
  ['two genres free', { genres: ['genres-19', 'genres-7'], free: true, clubs: ['club-3'] }], ['q common', { q: 'концерт' }], ['q typo', { q: 'концрет' }], ['q mid', { q: 'джаз' }], ['q invented', { q: 'сайранба' }], ['q two', { q: 'хакатон джаз' }], ['q none', { q: 'ззззщщщщ' }],
  ['total', { withTotal: true }],['q prefix', { q: 'кон' }],
]
const c = await pool.connect()
const pid = (await c.query('select pg_backend_pid() p')).rows[0].p
const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10 }
for (const [name, f] of cases) {
  let n = 0
  const st = feedStatement({ locale: 'ru', limit: 20, ...f }) as any
  for (let i = 0; i < 7; i++) n = (await c.query(st)).rows.length
  const t = cpu(); const R = 100
  for (let i = 0; i < R; i++) await c.query(st)
  console.log(name.padEnd(16), 'rows', n, 'cpu ms', ((cpu() - t) / R).toFixed(2))
}
c.release(); await pool.end()
