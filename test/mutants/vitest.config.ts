import base from '../../vitest.config.ts'

const include = ['test/derive/*.test.ts', 'test/quality/stories.test.ts']
export default { ...base, test: { ...base.test, include, coverage: { enabled: false } } }
