import { derivedKey, hmacHex, sameSecret } from '#src/lib/crypto.ts'

/** Older notifications are not believed (seconds). */
const tolerance = 300

const key = derivedKey('sandbox-notifications')

export const signatureHeader = 'x-sandbox-signature'

/** The header of a notification: `t=<Unix seconds>,v1=<HMAC-SHA256 of "t.body", hexadecimal>`. */
export const signNotice = (body: string, nowSeconds: number): string =>
  `t=${nowSeconds},v1=${hmacHex(key, `${nowSeconds}.${body}`)}`

/** Whether a header was made by {@link signNotice} for this very body, at most five minutes ago. */
export function isSigned(body: string, header: string | null, nowSeconds: number): boolean {
  const [, time = '', signature = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  return (
    signature !== '' &&
    Math.abs(nowSeconds - Number(time)) <= tolerance &&
    sameSecret(signature, hmacHex(key, `${time}.${body}`))
  )
}
