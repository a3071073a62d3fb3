import { expect, it } from 'vitest'
import { optional } from '../../src/node/optional'

const failing = (error: unknown) => () => Promise.reject(error)
const missing = () => new Error('npm install it')

it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])('a package that is not there (%s) is asked for by name', async (code) => {
  await expect(optional(failing(Object.assign(new Error('Cannot find it'), { code })), missing)).rejects.toThrow('npm install it')
})

it('what else goes wrong while a package is loaded goes on as it is', async () => {
  await expect(optional(failing(new SyntaxError('broken')), missing)).rejects.toThrow('broken')
  expect(await optional(async () => 5, missing)).toBe(5)
})
