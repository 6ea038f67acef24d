/** Keys and ID tokens of the OpenID provider's emulator (OpenID Connect Core 1.0 §2, RFC 7515, RFC 7517), right ones and wrong ones. */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

export type TokenFault =
  | 'wrong nonce'
  | 'no nonce'
  | 'wrong issuer'
  | 'wrong audience'
  | 'expired'
  | 'bad signature'
  | 'unsigned'
  | 'secret as key'
  | 'no subject'
  | 'no ID token'

export type Keys = { id: string; privateKey: KeyObject; jwk: Record<string, unknown> }

export function newKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const id = randomUUID()
  return { id, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid: id, use: 'sig', alg: 'RS256' } }
}

export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

type Wanted = {
  issuer: string
  audience: string
  subject: string
  nonce: string
  claims: Record<string, unknown>
  fault: TokenFault | null
}

/** A signed ID token, good for five minutes, or one with the fault. */
export function idToken({ id, privateKey }: Keys, { issuer, audience, subject, nonce, claims, fault }: Wanted): string {
  const now = Math.floor(Date.now() / 1000)
  const age = fault === 'expired' ? 3600 : 0
  const header = {
    typ: 'JWT',
    kid: id,
    alg: fault === 'unsigned' ? 'none' : fault === 'secret as key' ? 'HS256' : 'RS256',
  }
  const body = {
    ...claims,
    iss: fault === 'wrong issuer' ? 'https://id.evil.example' : issuer,
    aud: fault === 'wrong audience' ? 'another-client' : audience,
    ...(fault === 'no subject' ? {} : { sub: subject }),
    ...(fault === 'no nonce' ? {} : { nonce: fault === 'wrong nonce' ? 'another' : nonce }),
    iat: now - age,
    exp: now - age + 300,
  }
  const input = `${encode(header)}.${encode(body)}`
  if (fault === 'unsigned') return `${input}.`
  const key = fault === 'bad signature' ? newKeys().privateKey : privateKey
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}
