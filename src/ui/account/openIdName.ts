import { env } from '#src/lib/env.ts'

/** How people know an identity provider: OPENID_LABEL for the present one, else the name of its machine. */
export const openIdName = (issuer: string): string =>
  (issuer === env.OPENID_ISSUER && env.OPENID_LABEL) || new URL(issuer).host
