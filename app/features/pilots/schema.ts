import { z } from 'zod'
import { day, id, optionalText, text, version } from '~/domain/form-fields'
import { PILOT_VERDICTS } from '~/domain/vocabulary'

export const startPilotSchema = z.object({ unitId: id, hypothesis: text })
export type StartPilot = z.infer<typeof startPilotSchema> & { subProcessId: number }

export const decidePilotSchema = z.object({
  verdict: z.enum(PILOT_VERDICTS, 'choice'),
  verdictOn: day,
  result: optionalText,
  version,
})
export type DecidePilot = z.infer<typeof decidePilotSchema> & { pilotId: number }
