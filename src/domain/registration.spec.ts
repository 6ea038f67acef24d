import { describe, expect, it } from 'vitest'
import { decideRegistration, emailDomain, passwordLength, type RegistrationPolicy } from '#src/domain/registration.ts'

const campus: RegistrationPolicy = {
  emailDomains: ['sdu.edu.kz', 'stu.sdu.edu.kz'],
  sduIdRequired: true,
  passwordMinLength: 8,
}
const given = { email: 'a@stu.sdu.edu.kz', sduId: '230103001', password: 'longenough' }

describe('decideRegistration', () => {
  it('makes a student of a campus address', () => {
    expect(decideRegistration(given, campus)).toEqual({ ok: true, role: 'student', sduId: '230103001' })
    expect(decideRegistration({ ...given, email: 'a@STU.sdu.edu.kz' }, campus)).toMatchObject({ ok: true })
  })

  it.each(['a@gmail.com', 'a@evil-sdu.edu.kz', 'a@sdu.edu.kz.evil.com', 'a@x.sdu.edu.kz', '"a@sdu.edu.kz"@evil.com'])(
    'refuses %s',
    (email) => {
      expect(decideRegistration({ ...given, email }, campus)).toMatchObject({
        ok: false,
        code: 'email_domain_not_allowed',
        field: 'email',
      })
    },
  )

  it('asks for the SDU ID only where the settings do', () => {
    expect(decideRegistration({ ...given, sduId: null }, campus)).toMatchObject({ ok: false, field: 'sduId' })
    expect(decideRegistration({ ...given, sduId: null }, { ...campus, sduIdRequired: false })).toEqual({
      ok: true,
      role: 'student',
      sduId: null,
    })
  })

  it('makes an attendee without an SDU ID where there is no list of domains', () => {
    expect(decideRegistration({ ...given, email: 'a@gmail.com' }, { ...campus, emailDomains: [] })).toEqual({
      ok: true,
      role: 'attendee',
      sduId: null,
    })
  })

  it('counts letters, not UTF-16 units', () => {
    expect(passwordLength('🙂🙂🙂🙂')).toBe(4)
    expect(decideRegistration({ ...given, password: '🙂🙂🙂🙂' }, campus)).toMatchObject({
      ok: false,
      code: 'weak_password',
      params: { min: 8 },
    })
  })
})

it('takes the domain after the last @', () => {
  expect(emailDomain('"a@b"@C.kz')).toBe('c.kz')
})
