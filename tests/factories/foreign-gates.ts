const P = 'programmes.$programme.'

/** People that a form about a gate must not name: gone, or without a part in the programme. */
interface NotToBeNamed {
  archivedPerson: string
  stranger: string
}

interface Case {
  route: string
  sent: (people: NotToBeNamed) => Record<string, string>
}

export const GATE_CASES: Readonly<Record<string, readonly Case[]>> = {
  'gates requestGateSchema approverIds': [
    { route: `${P}gates.$gate.request`, sent: ({ stranger }) => ({ 'approverIds[]': stranger }) },
    { route: `${P}gates.$gate.request`, sent: ({ archivedPerson }) => ({ 'approverIds[]': archivedPerson }) },
  ],
  'gates decideGateSchema ownerId': [
    { route: `${P}gates.$asked.decision`, sent: ({ stranger }) => ({ ownerId: stranger }) },
    { route: `${P}gates.$asked.decision`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
  ],
  'gates renewHoldSchema ownerId': [
    { route: `${P}holds.$hold.renewal`, sent: ({ stranger }) => ({ ownerId: stranger }) },
    { route: `${P}holds.$hold.renewal`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
  ],
  'gates configureGateSchema approverIds': [
    { route: `${P}settings.gates_.$kind`, sent: ({ stranger }) => ({ 'approverIds[]': stranger }) },
  ],
}
