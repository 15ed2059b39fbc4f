// Run as a process of its own: takes the start lock on the file given, says so, and keeps it until it is ended.
import { writeSync } from 'node:fs'
import { takeStartLock } from '~db/start-lock'

takeStartLock(process.argv[2] ?? '', 0)
writeSync(1, 'locked\n')
setInterval(() => undefined, 1000)
