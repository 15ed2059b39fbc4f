/** The hour of the day from which on people are reminded and mailed. */
const FROM_HOUR = 8

/** Whether it is late enough in the day of this time zone to disturb people. */
export function isMailTime(instant: number, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
  return Number(hour) >= FROM_HOUR
}
