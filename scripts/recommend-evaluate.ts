/** npm run recommend:evaluate: how good recommendations are, on held-out visits of an imaginary campus. Changes nothing. */
import { pool } from '#src/db/pool.ts'
import { say } from './lib/output.ts'
import { imagineCampus } from './recommend/campus.ts'
import { judge } from './recommend/judge.ts'

/** "Clearly": half as many hits again as popularity. */
const clearly = 1.5
const seeds = [1, 2, 3]

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(12)
const client = await pool.connect()
let isClear = true
say('Hit rate at 10: is the hidden planned event among the ten shown?\n')
say('seed  people  events  recommender  popularity      random')
for (const seed of seeds) {
  const { people, candidates, recommender, popularity, random } = await judge(client, imagineCampus(seed), seed)
  isClear &&= recommender > popularity * clearly
  say(
    `${String(seed).padEnd(4)}${String(people).padStart(8)}${String(candidates).padStart(8)} ${percent(recommender)}${percent(popularity)}${percent(random)}`,
  )
}
client.release()
await pool.end()
say(isClear ? '\nClearly better than popularity.' : '\nNot clearly better than popularity.')
process.exitCode = isClear ? 0 : 1
