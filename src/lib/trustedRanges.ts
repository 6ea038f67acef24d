import { BlockList, isIP } from 'node:net'
import { env } from '#src/lib/env.ts'

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (!isIP(address)) throw new Error(`Not a network range: ${range} (write 10.0.0.0/8 or 2001:db8::/32)`)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

const contains = (list: BlockList, ip: string): boolean => {
  const version = isIP(ip)
  return version !== 0 && list.check(ip, version === 6 ? 'ipv6' : 'ipv4')
}

const trusted = blockList(env.RATE_LIMIT_TRUSTED_RANGES)
const proxies = blockList(env.TRUSTED_PROXIES)
const timetables = blockList(env.TIMETABLE_RANGES)

/** Whether anonymous calls from this address go without the per-address limit (RATE_LIMIT_TRUSTED_RANGES: a campus behind one address). */
export const isTrustedAddress = (ip: string): boolean => contains(trusted, ip)

/** Whether `X-Forwarded-For` from this peer is believed (TRUSTED_PROXIES). */
export const isTrustedProxy = (ip: string): boolean => contains(proxies, ip)

/** Whether timetables may be fetched from this address although it is not public (TIMETABLE_RANGES: the university's own servers). */
export const isTimetableAddress = (ip: string): boolean => contains(timetables, ip)
