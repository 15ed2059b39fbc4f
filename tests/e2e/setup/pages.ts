/** The sample programme. */
export const P = '/programmes/hengchuan'

/** Every page that the process office or the administrator can open, as they stand in the sample programme. */
export const OFFICE_PAGES = [
  '/programmes',
  '/programmes/new',
  `${P}/my-work`,
  `${P}/overview`,
  `${P}/overview?progress=table&attention=all`,
  `${P}/sub-processes`,
  `${P}/sub-processes?sort=status&dir=desc&track=LTC`,
  `${P}/sub-processes/LTC-MO-4`,
  `${P}/sub-processes/MCR-8`,
  `${P}/sub-processes/MCR-8/ownership`,
  `${P}/sub-processes/LTC-MCE-4/steps/simulation/dates`,
  `${P}/sub-processes/LTC-MCE-4/steps/simulation/finish`,
  `${P}/sub-processes/MCR-7/steps/design/start`,
  `${P}/sub-processes/MCR-7/dependencies`,
  `${P}/sub-processes/MCR-7/pilots`,
  `${P}/roadmap`,
  `${P}/roadmap?zoom=week&group=owner`,
  `${P}/roadmap?zoom=quarter&group=wave&baseline=off`,
  `${P}/roadmap?view=table`,
  `${P}/waves`,
  `${P}/waves/new`,
  `${P}/waves/2`,
  `${P}/waves/3/edit`,
  `${P}/waves/4/scope`,
  `${P}/waves/4/commit`,
  `${P}/readiness`,
  `${P}/readiness/LTC-MO-4`,
  `${P}/settings/programme`,
  `${P}/settings/calendar`,
  `${P}/settings/people`,
  `${P}/settings/history`,
  '/account',
  '/account/password',
]
export const ADMINISTRATOR_PAGES = [
  '/company/people',
  '/company/people/new',
  '/company/people/3',
  '/company/units',
  '/company/units/new',
  '/company/units/2',
]
export const OWNER_PAGES = [`${P}/my-work`, `${P}/sub-processes/LTC-MO-4`]
