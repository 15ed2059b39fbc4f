/** The name of the field that holds the local design of a unit, as `decideSchema` reads it. */
export const unitField = (unitId: number) => `unit-${unitId}`
