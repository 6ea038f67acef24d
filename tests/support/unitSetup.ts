import { applyTestEnvironment } from './environment.ts'

// Unit specs have no database; code that reads the environment is still loadable.
applyTestEnvironment('postgres://nobody@127.0.0.1:1/none', '.data/test-media/none')
