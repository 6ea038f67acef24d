import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#src/lib/publicAddress.ts'

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '95.56.234.10', '172.32.0.1', '2a00:1450:4001:81b::200e'])('%s is public', (ip) => {
    expect(isPublicAddress(ip)).toBe(true)
  })
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not', (ip) => {
    expect(isPublicAddress(ip)).toBe(false)
  })
})
