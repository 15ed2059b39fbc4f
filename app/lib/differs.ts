/** Whether any of these fields is not as the row has it: a form sent unchanged spends no revision. */
export function differs<T extends object>(row: T, after: Partial<T>): boolean {
  return Object.entries(after).some(([field, value]) => row[field as keyof T] !== value)
}
