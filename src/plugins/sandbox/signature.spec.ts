import { describe, expect, it } from 'vitest'
import { isSigned, signNotice } from './signature.ts'

const body = '{"id":"n1","type":"payment.succeeded"}'

describe('the signature of a notification', () => {
  it('fits this body, for five minutes', () => {
    const header = signNotice(body, 1_000_000)
    expect(isSigned(body, header, 1_000_300)).toBe(true)
    expect(isSigned(body, header, 1_000_301)).toBe(false)
    expect(isSigned(body, header, 999_000)).toBe(false)
  })

  it.each([
    ['another body', signNotice(`${body} `, 1_000_000)],
    ['another time', signNotice(body, 1_000_000).replace('1000000', '1000001')],
    ['none', null],
    ['nonsense', 't=1,v1=zz'],
  ])('%s does not fit', (_name, header) => expect(isSigned(body, header, 1_000_000)).toBe(false))
})
