import { feedStatement } from '#src/db/catalog/feedPage.ts'

import { pool } from '#src/db/pool.ts'
const cases: [string, any][] = [
  ['plain', {}], ['genre', { genres: ['genres-3'] }], ['rare tag', { tags: ['tags-60'] }], ['genre+dates', { genres: ['genres-3'], from: new Date('2027-03-01'), to: new Date('2027-03-07') }],
  ['two genres free', { genres: ['genres-19', 'genres-7'], free: true, clubs: ['club-3'] }], ['q common', { q: 'концерт' }], ['q typo', { q: 'концрет' }], ['q mid', { q: 'джаз' }], ['q invented', { q: 'сайранба' }], ['q two', { q: 'хакатон джаз' }], ['q none', { q: 'ззззщщщщ' }],
  ['total', { withTotal: true }],
]
for (const [name, f] of cases) {
  const times: number[] = []; let n = 0; let plan = ''
  for (let i = 0; i < 30; i++) {
    const t = performance.now()
    
    const st = feedStatement({ locale: 'ru', limit: 20, ...f }) as any
    const r = await pool.query(st); n = r.rows.length
    times.push(performance.now() - t)
    if (i === 29 && process.argv[2]) plan = (await pool.query(`EXPLAIN ANALYZE ${st.text}`, st.values)).rows.map((x: any) => x['QUERY PLAN']).filter((l: string) => /Scan|Sort|Execution|Planning/.test(l)).map((l:string)=>l.trim().slice(0,120)).join('\n   ')
  }
  times.sort((a, b) => a - b)
  console.log(name.padEnd(16), 'rows', n, 'p50', times[15]!.toFixed(2), 'min', times[0]!.toFixed(2), plan ? '\n   ' + plan : '')
}
await pool.end()
