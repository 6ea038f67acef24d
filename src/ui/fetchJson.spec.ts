import { expect, it } from 'vitest'
import { ApiError, apiErrorOf, messageOf } from './fetchJson.ts'

it('reads the one error shape', () => {
  const error = apiErrorOf(409, {
    error: { code: 'not_enough_seats', message: 'Осталось мест: 3.', details: { left: 3 } },
  })
  expect(error).toMatchObject({
    code: 'not_enough_seats',
    status: 409,
    message: 'Осталось мест: 3.',
    details: { left: 3 },
  })
  expect(messageOf(error, 'сеть')).toBe('Осталось мест: 3.')
})

it.each([[null], ['<html>'], [{ errors: [{ message: 'x' }] }], [[]]])('takes %j for no answer of ours', (body) => {
  expect(apiErrorOf(502, body)).toMatchObject({ code: 'network', status: 502, message: '' })
})

it('has words for a failure of the network', () => {
  expect(messageOf(new ApiError('network'), 'сеть')).toBe('сеть')
  expect(messageOf(new TypeError('x'), 'сеть')).toBe('сеть')
})
