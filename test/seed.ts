// Properties are tried on the same values in every run, so that a failure is one of the change at hand. `npm run fuzz` looks for new ones.
import fc from 'fast-check'

fc.configureGlobal({ seed: 20250917 })
