const R = 'programmes.$programme.reports.'

interface NotToBeNamed {
  stranger: string
  archivedPerson: string
}

/** People that a form about asks, advice, readers or sessions must not name: gone, or without a part in the programme. */
export const SAID_CASES: Readonly<
  Record<string, readonly { route: string; sent: (people: NotToBeNamed) => Record<string, string> }[]>
> = {
  'advice addAskSchema askedOfId': [
    { route: `${R}asks.new`, sent: ({ stranger }) => ({ askedOfId: stranger }) },
    { route: `${R}asks.new`, sent: ({ archivedPerson }) => ({ askedOfId: archivedPerson }) },
  ],
  'advice updateAskSchema askedOfId': [
    { route: `${R}asks.$ask.edit`, sent: ({ stranger }) => ({ askedOfId: stranger }) },
  ],
  'advice assignAdviceSchema ownerId': [
    { route: `${R}advice.$advice.owner`, sent: ({ stranger }) => ({ ownerId: stranger }) },
    { route: `${R}advice.$advice.owner`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
  ],
  'advice addReaderSchema personId': [
    { route: `${R}$report.readers`, sent: ({ stranger }) => ({ personId: stranger }) },
    { route: `${R}$report.readers`, sent: ({ archivedPerson }) => ({ personId: archivedPerson }) },
  ],
  'advice recordSessionSchema thereIds': [
    { route: `${R}$report.sessions.new`, sent: ({ stranger }) => ({ 'thereIds[]': stranger }) },
  ],
  'advice updateSessionSchema thereIds': [
    { route: `${R}$report.sessions.$session`, sent: ({ stranger }) => ({ 'thereIds[]': stranger }) },
  ],
}
