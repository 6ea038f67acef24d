import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { inData } from '#scripts/lib/paths.ts'

const folder = inData('test-certificate')
const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
const altNames = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
] as const

/** Puts both files in place at once: several processes may want them in the same moment, and one pair serves all. */
async function make(): Promise<void> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A clock that was ahead when it was made does no harm.
    notBeforeDate: new Date(Date.now() - 365 * 86_400_000),
    notAfterDate: new Date(Date.now() + 10 * 365 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [...altNames] },
    ],
  })
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'cert.pem'), cert)
  writeFileSync(join(draft, 'key.pem'), key)
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true })
  }
}

/**
 * A certificate for localhost and 127.0.0.1, signed by itself, made once a checkout: who trusts the file (NODE_EXTRA_CA_CERTS) may call
 * hosts with it by https.
 */
export async function hostCertificate(): Promise<{ file: string; cert: string; key: string }> {
  if (!existsSync(files.key)) await make()
  return { file: files.cert, cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') }
}
