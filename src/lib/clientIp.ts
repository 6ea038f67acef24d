/**
 * The caller's address. Our server writes it into `x-hub-ip` (and drops whatever the caller sent there), having looked at
 * `X-Forwarded-For` only behind the proxies named in TRUSTED_PROXIES.
 */
export const clientIp = (headers: Headers): string => headers.get('x-hub-ip') ?? 'unknown'
