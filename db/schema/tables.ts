import * as benefit from './benefit'
import * as checklist from './checklist'
import * as conversation from './conversation'
import * as direction from './direction'
import * as enablement from './enablement'
import * as gate from './gate'
import * as landing from './landing'
import * as operations from './operations'
import * as people from './people'
import * as pilot from './pilot'
import * as planning from './planning'
import * as programme from './programme'
import * as readiness from './readiness'
import * as register from './register'
import * as report from './report'
import * as subProcess from './sub-process'
import * as tailoring from './tailoring'
import * as wave from './wave'

/** Every table, for the door that opens the database. Features import the tables they use from their own files. */
export const tables = {
  ...people,
  ...programme,
  ...subProcess,
  ...wave,
  ...readiness,
  ...checklist,
  ...direction,
  ...planning,
  ...pilot,
  ...gate,
  ...tailoring,
  ...conversation,
  ...report,
  ...landing,
  ...enablement,
  ...operations,
  ...benefit,
  ...register,
}
