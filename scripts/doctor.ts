/** npm run doctor: looks at the configuration and at everything the hub needs, and says what to mend. Mends nothing itself. */
import { resolve } from 'node:path'
import { checkConfiguration, checkStripe } from './lib/doctor/configuration.ts'
import { checkDatabase } from './lib/doctor/database.ts'
import { type Finding, mend } from './lib/doctor/finding.ts'
import { checkBrowser, checkDisk, checkMail, checkNode, checkPort } from './lib/doctor/machine.ts'
import { openEnvironment, readEnvironment } from './lib/environment.ts'
import { messageOf } from './lib/files.ts'
import { say } from './lib/output.ts'
import { root } from './lib/paths.ts'

const given = readEnvironment()
const findings: Finding[] = [
  ...checkNode(),
  ...checkDisk(resolve(root, given.MEDIA_DIR || 'media')),
  ...(await checkPort(Number(given.PORT) || 3000, given.HOST)),
]
try {
  const { env, stop } = await openEnvironment()
  try {
    findings.push(...(await checkConfiguration(env)), ...(await checkDatabase(String(env.DATABASE_URL))))
  } finally {
    await stop()
  }
} catch (error) {
  findings.push(mend('database', messageOf(error)))
}
findings.push(...checkStripe(given), ...(await checkMail(given.SMTP_URL)), ...checkBrowser())

for (const { level, about, text } of findings) say(`${level.padEnd(8)} ${about.padEnd(14)} ${text}`)
const broken = findings.filter(({ level }) => level === 'mend').length
say(broken === 0 ? '\nNothing to mend.' : `\n${broken} to mend.`)
process.exit(broken === 0 ? 0 : 1)
