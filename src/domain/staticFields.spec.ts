import { describe, expect, it } from 'vitest'
import { isCampusPerson, missingFields, refusedStaticField } from '#src/domain/staticFields.ts'

const student = { roles: ['student'] as const, sduId: '230103001' }
const attendee = { roles: ['attendee'] as const, sduId: null }

describe('refusedStaticField', () => {
  it('lets a campus person fill a field once', () => {
    expect(
      refusedStaticField(
        { ...student, sduId: null },
        { name: 'A', sduId: null, photo: null },
        { sduId: '1', photo: 'p' },
      ),
    ).toBeNull()
    expect(refusedStaticField(student, { name: 'A' }, { name: 'B' })).toBe('name')
    expect(refusedStaticField(student, { photo: 'old' }, { photo: 'new' })).toBe('photo')
    expect(refusedStaticField(student, { photo: 'old' }, { photo: null })).toBe('photo')
  })

  it('takes the same value as no change', () => {
    expect(refusedStaticField(student, { name: 'A' }, { name: 'A' })).toBeNull()
  })

  it('leaves people from outside free', () => {
    expect(refusedStaticField(attendee, { name: 'A', photo: 'p' }, { name: 'B', photo: 'q' })).toBeNull()
    expect(isCampusPerson({ ...attendee, sduId: '1' })).toBe(true)
  })
})

describe('missingFields', () => {
  it('asks students for the photo and, where asked for, the SDU ID', () => {
    expect(missingFields({ ...student, photo: null }, { sduIdRequired: true })).toEqual(['photo'])
    expect(missingFields({ ...student, sduId: null, photo: null }, { sduIdRequired: true })).toEqual(['sduId', 'photo'])
    expect(missingFields({ ...student, sduId: null, photo: 'p' }, { sduIdRequired: false })).toEqual([])
    expect(missingFields({ ...attendee, photo: null }, { sduIdRequired: true })).toEqual([])
  })
})
