import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideFirstSignIn, isEmailVerified, type OpenIdClaims, openIdRefusal } from './openid.ts'

const domains = ['sdu.edu.kz', 'stu.sdu.edu.kz']
const claims = (changes: OpenIdClaims = {}): OpenIdClaims => ({
  email: 'Aigerim.S@stu.sdu.edu.kz',
  email_verified: true,
  name: 'Айгерім Сәрсен',
  locale: 'kk-KZ',
  ...changes,
})
const profileOf = (given: OpenIdClaims) => {
  const verdict = decideFirstSignIn(given, domains)
  return verdict.ok ? verdict.profile : verdict.code
}

describe('decideFirstSignIn', () => {
  it('takes a verified address of the campus, in lower case, with name and language', () => {
    expect(profileOf(claims())).toEqual({ email: 'aigerim.s@stu.sdu.edu.kz', name: 'Айгерім Сәрсен', locale: 'kk' })
  })

  it.each([
    ['none', { email: undefined }],
    ['not a text', { email: ['a@sdu.edu.kz'] }],
    ['two @', { email: '"a@evil.com"@sdu.edu.kz' }],
    ['no @', { email: 'sdu.edu.kz' }],
    ['a look-alike of a letter', { email: 'aigerim\u212A@sdu.edu.kz' }],
    ['a space inside', { email: 'a b@sdu.edu.kz' }],
    ['a line break', { email: 'a@sdu.edu.kz\nbcc:x' }],
    ['too long', { email: `${'a'.repeat(250)}@sdu.edu.kz` }],
    ['not verified', { email_verified: false }],
    ['not said to be verified', { email_verified: undefined }],
    ['verified in a word that is no yes', { email_verified: 'yes' }],
    ['verified by a number', { email_verified: 1 }],
  ])('refuses an address: %s', (_about, changes) => {
    expect(profileOf(claims(changes))).toBe('openid_email_unverified')
  })

  it.each(['gmail.com', 'sdu.edu.kz.evil.com', 'evilsdu.edu.kz', 'x.sdu.edu.kz', 'sdu.edu.kz.', 'edu.kz'])(
    'refuses the domain %s',
    (domain) => expect(profileOf(claims({ email: `a@${domain}` }))).toBe('openid_foreign_domain'),
  )

  it('admits nobody when no domain is allowed', () => {
    expect(decideFirstSignIn(claims(), [])).toEqual({ ok: false, code: 'openid_foreign_domain' })
  })

  it.each([
    [{ name: '  Айгерім\u0000\n Сәрсен ' }, 'Айгерім Сәрсен'],
    [{ name: '<script>Әлия</script>' }, 'script Әлия /script'],
    [{ name: 'x'.repeat(500) }, 'x'.repeat(120)],
    [{ name: undefined, given_name: 'Әлия', family_name: 'Нұр' }, 'Әлия Нұр'],
    [{ name: '12 34', given_name: 'Әлия' }, 'Әлия'],
    [{ name: 'Я' }, 'aigerim.s'],
    [{ name: { first: 'A' } }, 'aigerim.s'],
  ])('makes a name of %j', (changes, name) => expect(profileOf(claims(changes))).toMatchObject({ name }))

  it.each([
    ['ru', 'ru'],
    ['en_US', 'en'],
    ['KK', 'kk'],
    ['de-DE', null],
    [undefined, null],
    [7, null],
  ])('reads the language %s as %s', (locale, wanted) =>
    expect(profileOf(claims({ locale }))).toMatchObject({ locale: wanted }),
  )

  it('never fails, and never lets an address through that is not on a domain of the campus', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string(), fc.anything(), (verified, edov, email, name) => {
        const verdict = decideFirstSignIn({ email, email_verified: verified, xms_edov: edov, name }, domains)
        if (!verdict.ok) return
        expect(domains).toContain(verdict.profile.email.split('@')[1])
        expect(isEmailVerified({ email_verified: verified, xms_edov: edov })).toBe(true)
        expect(verdict.profile.name.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('isEmailVerified', () => {
  it('believes Entra’s claim only where the standard’s is not there', () => {
    for (const edov of [true, 'true', 1, '1']) {
      expect(isEmailVerified({ xms_edov: edov })).toBe(true)
      expect(isEmailVerified({ xms_edov: edov, email_verified: false })).toBe(false)
    }
    for (const edov of [false, 0, '0', 'false', null, {}]) expect(isEmailVerified({ xms_edov: edov })).toBe(false)
  })
})

describe('openIdRefusal', () => {
  it('shows words of this sign-in only', () => {
    expect(openIdRefusal('openid_expired')).toBe('openid_expired')
    for (const code of ['internal', 'card_declined', '<b>', '']) expect(openIdRefusal(code)).toBe('openid_failed')
  })
})
