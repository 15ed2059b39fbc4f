import type { ReferencePractice } from './practice'

/** Ways of working for daily contact, satisfaction and joint work, MCR-5 to MCR-8. */
export const CONTACT_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'MCR-5/daily-contact-grid',
    subProcessCode: 'MCR-5',
    title: { zh: '日常接触网格，一格一人', en: 'Give every customer department a named daily contact' },
    text: {
      zh: '客户责任人按客户的部门和厂区划格，每格指定一名日常联系人，优先用驻场服务、交付和商务人员，每人不超过三格。联系人每月至少走动一次，反馈一条动向或不满。以空格数和每月反馈条数衡量，空格一月内补齐。',
      en: 'The account responsible divides the customer by department and site and gives each square a named contact, preferably someone already there from service, delivery or order handling, with three squares each at most. Contacts go round monthly and bring back at least one piece of news or discontent. Empty squares and monthly reports are counted.',
    },
    pitfall: {
      zh: '把网格加给一线却不给时间，走动变成了打卡。',
      en: 'The grid is added to front-line work without any time for it, and rounds become box-ticking.',
    },
  },
  {
    key: 'MCR-5/site-conduct',
    subProcessCode: 'MCR-5',
    title: { zh: '驻场人员十条行为规范', en: 'Set ten rules of conduct for staff on customer sites' },
    text: {
      zh: '服务部与客户安环、门卫、使用班组商定十条规范：着装、报备、工完场清、停机前告知、离场前复述结果等，印成卡片，上岗前考试合格方可进厂。每月由客户班组长按五分制打分，同一人两次低于四分须回炉培训。',
      en: "Service agrees ten rules with the customer's safety, gate and shop-floor people, such as dress, signing in, a clean workplace, warning before a stop and repeating the result on leaving. Staff pass a test before going on site. Shift leaders rate them monthly, and two ratings under four out of five mean training again.",
    },
    pitfall: {
      zh: '只培训自有员工，外包安装队照样我行我素。',
      en: 'Only our own staff are trained, and subcontracted fitters do as they please.',
    },
  },
  {
    key: 'MCR-5/user-day',
    subProcessCode: 'MCR-5',
    title: { zh: '每半年办一场用户日', en: 'Hold a user day every half-year' },
    text: {
      zh: '服务部每半年在客户现场办一场用户日，面向操作、维修、仓库人员：半天实操培训、半天现场答疑，结束时选出三个最烦人的问题，30 天内书面回复。以到场人数、问题按期答复率和同类报修是否减少衡量。',
      en: 'Every half-year service holds a user day on site for operators, maintenance and stores: half a day of hands-on training and half a day of questions. It closes with the three most annoying problems, which are answered in writing within 30 days. Attendance, answers on time and fewer calls about the same faults are the measures.',
    },
    pitfall: {
      zh: '来的都是领导，真正用设备的人在车间走不开。',
      en: 'Managers attend while the people who use the machines cannot leave the shop floor.',
    },
  },
  {
    key: 'MCR-5/favourability-pulse',
    subProcessCode: 'MCR-5',
    title: { zh: '十人五问测好感', en: 'Ask ten users five questions each half-year' },
    text: {
      zh: '每半年由销售运营而非客户责任人，给每家重点客户不同部门的十个人打电话，问五个固定问题，如出了问题先找谁、愿不愿意向同行推荐。两周内把分数和原话反馈给客户责任人。单个部门下降一分以上的，一个月内上门回访。',
      en: 'Every half-year sales operations, not the account responsible, calls ten people in different departments of each key customer with five set questions, such as whom they call first and whether they would recommend us. Scores and comments are passed on within two weeks. A department that has dropped a point is visited within a month.',
    },
    pitfall: { zh: '名单由销售圈定，打给的全是熟人。', en: 'Sales chooses the names, and only friends are called.' },
  },
  {
    key: 'MCR-5/small-requests',
    subProcessCode: 'MCR-5',
    title: { zh: '小事一个工作日内有回音', en: 'Answer small requests within one working day' },
    text: {
      zh: '补资料、查物流、开证明这类小事，谁接到谁登记，一个工作日内办结或给出时间，不许转手让客户再说一遍。客服每周统计时长和二次催问率。催问率连续四周低于 5%，再把承诺扩大到更多事项。',
      en: 'Whoever is asked for a missing document, a shipment date or a certificate records it and settles it, or names a time, within one working day, without making the customer tell it twice. Customer service counts time and repeat calls weekly. Once these stay under 5% for four weeks, the promise is widened.',
    },
    pitfall: {
      zh: '登记比办事还费时间，大家又回到口头答应。',
      en: 'Recording takes longer than doing, so people return to promises by word of mouth.',
    },
  },
  {
    key: 'MCR-6/purpose-before-visit',
    subProcessCode: 'MCR-6',
    title: { zh: '无目的不拜访', en: 'Make no visit without a stated purpose' },
    text: {
      zh: '约见前一天，拜访人在系统填三行：见谁、要推进什么、希望客户答应哪一步，并附一样对客户有用的东西。主管每周抽看五条，目的含糊的打回重写。每月统计达成预期的拜访占比，逐月应有提升。',
      en: 'The day before a meeting the visitor writes three lines, saying whom to see, what to move on and which step the customer should agree to, and prepares one thing of use to them. The manager reads five a week and returns vague ones. The share of visits that reached their aim should rise monthly.',
    },
    pitfall: {
      zh: '「联络感情」成了万能理由，主管也照样放行。',
      en: '"Keeping in touch" serves as a purpose for everything, and managers let it pass.',
    },
  },
  {
    key: 'MCR-6/count-effective-visits',
    subProcessCode: 'MCR-6',
    title: { zh: '有结果的拜访才计数', en: 'Count only visits that led to something' },
    text: {
      zh: '有效拜访须满足两条：见到规划中的对象，且 24 小时内的五行纪要里写有新信息、客户承诺或问题解决之一。销售运营每月抽取一成纪要向客户核实，只公布有效次数，不公布总次数。以有效次数与支持度变化是否同向来校验口径。',
      en: 'A visit is effective if it met a person in the plan and the five-line note, written within 24 hours, shows new information, a commitment or a solved problem. Sales operations verifies a tenth with customers each month and publishes only the effective ones. Their number and the support levels should move together.',
    },
    pitfall: {
      zh: '指标一下达，纪要立刻写得篇篇「有收获」。',
      en: 'As soon as it becomes a target, every note reports a gain.',
    },
  },
  {
    key: 'MCR-6/monthly-contact-plan',
    subProcessCode: 'MCR-6',
    title: { zh: '月度接触计划从关系规划里排', en: "Draw the month's contacts from the relationship plan" },
    text: {
      zh: '每月 25 日前，客户责任人从对口表和攻坚对象中排出下月接触计划：见谁、谁去、什么形式，并提前占好高层和专家的时间。销售主管月初核对覆盖，漏掉攻坚对象的退回。以计划兑现率和攻坚对象月接触率衡量。',
      en: "By the 25th the account responsible draws up next month's contacts from the list of counterparts and priority people (whom to see, who goes, in what form) and books executives and experts in advance. The sales manager returns plans that leave out a priority person. Contacts kept and priority people met are the measures.",
    },
    pitfall: {
      zh: '专见好见的人，难见的月月顺延。',
      en: 'The easy people are seen and the difficult ones are put off each month.',
    },
  },
  {
    key: 'MCR-6/tour-script',
    subProcessCode: 'MCR-6',
    title: { zh: '考察接待一客一脚本', en: 'Run site tours to a script made for the visitor' },
    text: {
      zh: '客户来司考察前一周，客户责任人写一页脚本：来者最关心什么、要看到哪三个证据、谁讲、哪里提问，接待组据此走场一遍。样板点须征得原用户同意并请其现身说法。结束当天问客户三个问题，两周内看承诺的下一步是否发生。',
      en: 'A week before customers come to us or a reference site, the account responsible writes one page: what they care about, three proofs to see, who speaks and where they may ask. The hosts rehearse it, and the reference user has agreed to speak. Three questions close the day, and the agreed next step should follow within two weeks.',
    },
    pitfall: {
      zh: '来谁都是同一套展厅解说，客户想看的车间没进去。',
      en: 'Everyone gets the same showroom talk and never enters the workshop they came to see.',
    },
  },
  {
    key: 'MCR-6/promise-list',
    subProcessCode: 'MCR-6',
    title: { zh: '许诺上清单，逐条兑现', en: 'List every promise made and keep it' },
    text: {
      zh: '接触中对客户许下的每件事，当天由许诺人录入清单，写明办理人和日期；自动提醒，到期由许诺人亲自告知客户结果，办不成也要说明。每周例会先过超期项。按期兑现率按人公布，九成以上为合格。',
      en: 'Whoever promises a customer something enters it the same day with a person and a date; reminders are automatic, and the one who promised tells the customer the result, even if it failed. The weekly meeting starts with what is overdue. Promises kept are published by name, with nine in ten as the standard.',
    },
    pitfall: {
      zh: '高层席间随口答应的事，没人敢记，更没人敢催。',
      en: 'What executives promise over dinner nobody dares to write down, let alone chase.',
    },
  },
  {
    key: 'MCR-7/expectations-up-front',
    subProcessCode: 'MCR-7',
    title: { zh: '年初约定五条期望', en: 'Agree five expectations at the start of the year' },
    text: {
      zh: '每年一季度或重大项目启动时，客户责任人与客户使用、采购、管理三方面谈，写下五条最看重的期望、衡量办法和我方能做到的程度，双方签认；做不到的当面说清。半年对照一次，以五条达成数和年度满意度验证。',
      en: "In the first quarter, or when a large project starts, the account responsible meets the customer's users, purchasing and management and writes down their five main expectations, how they are measured and what we can do, signed by both; what we cannot do is said openly. A half-yearly check counts how many are met.",
    },
    pitfall: {
      zh: '为讨客户欢心全部答应，年底条条落空。',
      en: "To please the customer everything is promised, and at year's end nothing is kept.",
    },
  },
  {
    key: 'MCR-7/two-surveys',
    subProcessCode: 'MCR-7',
    title: { zh: '关系一年一测，节点随测随改', en: 'Survey the relationship yearly, milestones the same day' },
    text: {
      zh: '满意度分两种测：每年由第三方对关系做一次调查，覆盖决策、采购、使用三类人；交付验收、维修完成等节点当天推送三个问题。结果一个月内连同改进事项回告客户。以回收率、得分和回告率衡量，回告率不足九成不得启动下一轮。',
      en: 'Once a year a third party surveys deciders, buyers and users on the relationship; after each milestone, such as acceptance or a repair, three questions follow the same day. Within a month the customer hears the results and what will improve. Until 90% have had that answer, no new round starts.',
    },
    pitfall: {
      zh: '把满意度和奖金直接挂钩，一线开始教客户打高分。',
      en: 'Bonuses depend directly on the score, and front-line staff coach customers to give high marks.',
    },
  },
  {
    key: 'MCR-7/closed-by-customer',
    subProcessCode: 'MCR-7',
    title: { zh: '问题闭环，客户点头才算关', en: 'Close an issue only when the customer agrees' },
    text: {
      zh: '热线、现场、邮件来的问题统一编号，按影响分三级，限时四小时、两天、五天给出方案；一个责任人跟到底，由客户确认后关闭，超时自动升级。每周看超期件，每月公布问题关闭率和 30 天内重复发生率。',
      en: 'Issues from hotline, site and mail get one number and one of three grades, with a proposal due in four hours, two days or five. One person stays with each until the customer confirms, and late ones escalate by themselves. Overdue issues are reviewed weekly; closure and recurrence within 30 days are published monthly.',
    },
    pitfall: {
      zh: '为保关闭率先关再开新单，客户的问题换了编号还在。',
      en: 'To protect the rate, issues are closed early and reopened under new numbers.',
    },
  },
  {
    key: 'MCR-7/low-score-call',
    subProcessCode: 'MCR-7',
    title: { zh: '低分两天内回访', en: 'Call back every low score within two working days' },
    text: {
      zh: '任何一份十分制低于六分的答卷，系统当即派给客户责任人的主管，两个工作日内致电或登门，弄清原因、当场致歉并约定补救日期。每月统计回访及时率和补救后再评的分数，七成以上回升到七分才算挽回。',
      en: 'Any answer under six out of ten goes at once to the manager of the account responsible, who calls or visits within two working days, learns the cause, apologises and agrees a date for the remedy. Afterwards the customer is asked for a score again: seven in ten should have recovered to seven points.',
    },
    pitfall: {
      zh: '回访变成追问客户为什么打低分，越访越恼。',
      en: 'The call turns into asking why the customer scored so low, and makes it worse.',
    },
  },
  {
    key: 'MCR-7/top-three-causes',
    subProcessCode: 'MCR-7',
    title: { zh: '每季度攻克三大共性问题', en: 'Solve the three commonest causes each quarter' },
    text: {
      zh: '质量部每季度把投诉、低分和退货合并归因，选出三个共性问题，各由一名副总挂帅，立项整改并公开进度。整改完成后三个月跟踪同类问题数，下降不到一半的不予结项；结果由客户责任人当面告知受影响的客户。',
      en: 'Each quarter quality merges complaints, low scores and returns by cause and picks three, each led by a member of top management as a project whose progress is open to all. It ends only if such cases halve over three months, and the account responsible tells the affected customers in person what has changed.',
    },
    pitfall: {
      zh: '年年选出同样的三条，因为没有给整改预算。',
      en: 'The same three are chosen every year, because nobody funds the remedy.',
    },
  },
  {
    key: 'MCR-8/few-strategic-partners',
    subProcessCode: 'MCR-8',
    title: { zh: '战略伙伴宁缺毋滥，双向选择', en: 'Choose few strategic partners, and be chosen' },
    text: {
      zh: '总经理办公会每年按四条准则遴选战略合作客户：战略方向一致、三年份额可观、愿共担投入、高层亲自参与，总数不超过五家，并须得到对方书面认可。每年复审一次，两年没有联合项目的退出名单。以伙伴客户收入增速高于全公司来检验。',
      en: "Once a year top management selects at most five partners on four criteria: same direction, a sizeable share over three years, readiness to invest, and executives who take part; the customer confirms in writing. Two years without a joint project end the partnership. Revenue with partners should grow faster than the company's.",
    },
    pitfall: {
      zh: '战略协议当作公关签了几十份，没有一份有下文。',
      en: 'Strategic agreements are signed by the dozen for publicity, and none has a sequel.',
    },
  },
  {
    key: 'MCR-8/joint-topic-funnel',
    subProcessCode: 'MCR-8',
    title: { zh: '联合课题一年两选', en: 'Select joint topics twice a year' },
    text: {
      zh: '双方技术和业务骨干每半年开一次共创会，从客户难题中收集课题，按客户价值、技术可行、可复制三项打分，联合委员会当场选定不超过三个，其余说明去向。每个课题 90 天出可行性结论。以入选课题转为正式项目的比例衡量。',
      en: "Every half-year specialists of both sides collect topics from the customer's problems and score them for value, feasibility and use elsewhere; the joint committee chooses three at most and says what becomes of the rest. Each has a feasibility answer in 90 days. The share of topics that become projects is the measure.",
    },
    pitfall: {
      zh: '课题由我方研发自己出，客户只是礼貌地点头。',
      en: 'The topics come from our own laboratory, and the customer only nods politely.',
    },
  },
  {
    key: 'MCR-8/both-sides-invest',
    subProcessCode: 'MCR-8',
    title: { zh: '双方都掏钱出人才启动', en: 'Start a joint project only when both sides invest' },
    text: {
      zh: '联合项目立项须写明双方各投多少资金、人员和场地，任何一方不低于三成，高层对口人共同签字后启动，费用按季互相公开。中期评审不达标由联合委员会暂缓或终止。以获批投入的联合项目数和客户实际投入兑现率衡量。',
      en: 'A joint project states what each side gives in money, people and premises, neither less than 30%, and starts when both sponsors have signed; costs are open to both each quarter. If it fails its mid-term review, the joint committee holds or kills it. Projects funded and contributions the customer actually made are counted.',
    },
    pitfall: {
      zh: '我方全额垫付，客户没有切肤之痛，试完就搁下。',
      en: 'We pay for everything, so the customer loses nothing by shelving the result.',
    },
  },
  {
    key: 'MCR-8/results-agreement-first',
    subProcessCode: 'MCR-8',
    title: { zh: '先签成果协议，再开工', en: 'Agree on results and rights before work starts' },
    text: {
      zh: '联合开发启动前，法务、研发与客户签好成果协议：已有技术归谁、新成果怎么分、独家期多长、数据能用到哪一步、中途退出怎么办，六周内谈不拢就不启动。每年盘点一次在办项目的协议覆盖率，应为 100%。',
      en: 'Before joint development, legal, research and the customer sign who owns existing technology, how new results are shared, how long exclusivity lasts, how far data may be used and what happens on exit. Without agreement within six weeks nothing starts. A yearly count should find every running project covered.',
    },
    pitfall: {
      zh: '一句「先干起来再说」，出了成果谁都说是自己的。',
      en: 'Everyone wants to get going first, and when results come each side claims them.',
    },
  },
  {
    key: 'MCR-8/plan-replication',
    subProcessCode: 'MCR-8',
    title: { zh: '立项时就想好怎么复制', en: 'Plan the replication when the project starts' },
    text: {
      zh: '联合项目立项书须有一页推广计划：首批五家目标客户、定价、责任产品线和上市日期，由市场部签认。样板验收后三个月内完成案例、报价包和培训，交各分支机构推广。以一年内复制家数和带来的收入衡量，零复制的要向管理层说明。',
      en: 'The proposal for a joint project has a page on replication, with the first five target customers, price, product line and launch date, signed by marketing. Within three months of acceptance the case, price package and training are with the branches. Customers won and revenue within a year are measured, and nil is explained to management.',
    },
    pitfall: {
      zh: '样板做成专用定制，换一家客户就用不上。',
      en: 'The pilot is tailor-made for one customer and fits no other.',
    },
  },
]
