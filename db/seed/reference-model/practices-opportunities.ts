import type { ReferencePractice } from './practice'

/** Ways of working for managing opportunities, LTC-MO-1 to LTC-MO-4. */
export const OPPORTUNITY_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'LTC-MO-1/ati-criteria',
    subProcessCode: 'LTC-MO-1',
    title: { zh: '按五条准则做立项决策', en: 'Decide ATI on five written criteria' },
    text: {
      zh: '机会点建档五个工作日内开立项决策会（ATI），由销售负责人按五条准则裁定：预算真实、决策时间明确、决策链清楚、我方有差异优势、能赚钱且能交付。结论只有通过、暂缓、终止三种，暂缓须写条件和期限。每季度回看立项项目的中标率，据此修订准则。',
      en: 'Within five working days of an opportunity being entered, the sales head decides ATI on five criteria: real budget, known decision date, clear decision chain, an advantage of ours, and a profit we can deliver. The answer is go, hold with a condition and a date, or kill. The win rate of authorised opportunities is reviewed quarterly to adjust the criteria.',
    },
    pitfall: {
      zh: '立项会只过不毙，几个月下来没有一个项目被终止。',
      en: 'Every case passes, and after months not one opportunity has been killed.',
    },
  },
  {
    key: 'LTC-MO-1/no-ati-no-hours',
    subProcessCode: 'LTC-MO-1',
    title: { zh: '没有立项号，不投售前资源', en: 'Spend no pre-sales hours without an ATI number' },
    text: {
      zh: '售前工时、差旅、样机和测试申请都必须带立项号，没有则系统不予提交；立项前每个机会点只许一次技术拜访。财务每月公布各项目的售前投入，未立项投入占比降到 5% 以内即为见效。',
      en: 'Requests for pre-sales hours, travel, demo units and tests need an ATI number, or the system refuses them; before ATI each opportunity gets one technical visit. Finance publishes pre-sales cost by opportunity every month. The rule works when less than 5% is spent on opportunities without ATI.',
    },
    pitfall: {
      zh: '领导一个电话就能特批，规矩三个月后名存实亡。',
      en: 'A call from the boss is enough for an exception, and within three months the rule is dead.',
    },
  },
  {
    key: 'LTC-MO-1/iron-triangle',
    subProcessCode: 'LTC-MO-1',
    title: { zh: '立项时任命铁三角', en: 'Appoint the iron triangle when ATI passes' },
    text: {
      zh: '立项通过当天，由销售负责人签发任命：客户责任人、解决方案责任人、履行责任人逐一指名，写明权限和共担的目标。小公司可一人兼两角，但客户责任人与履行责任人不得同为一人。以任命及时率和三人共同拜访客户的次数检验。',
      en: 'On the day ATI passes, the sales head names the account, solution and fulfilment responsible (AR, SR, FR) with their rights and shared targets. In a small firm one person may hold two of the roles, but never both account and fulfilment. Prompt appointments and customer visits made by all three show that the team is real.',
    },
    pitfall: {
      zh: '履行责任人只挂名，到签约前一天才第一次看到方案。',
      en: 'The fulfilment responsible is named on paper only and first sees the solution the day before signing.',
    },
  },
  {
    key: 'LTC-MO-1/opportunity-grades',
    subProcessCode: 'LTC-MO-1',
    title: { zh: '机会点分级，按级配资源、定权限', en: 'Grade opportunities, set effort and authority by grade' },
    text: {
      zh: '销售运营按金额、战略意义和赢面把机会点分为 A、B、C 三级，并规定各级由谁决策、可用多少售前人天、多久复盘一次。级别在立项时定，金额变动三成以上重定。每月核对 A 级项目是否占用了六成以上的专家时间。',
      en: 'Sales operations grades opportunities A, B or C by value, strategic weight and chance of winning, and fixes for each grade who decides, how many pre-sales days it may use and how often it is reviewed. Grades are set at ATI and again when the value shifts by 30%. A opportunities should take over 60% of expert time.',
    },
    pitfall: { zh: '为了抢专家，人人把项目报成 A 级。', en: 'To get experts everyone declares the project an A.' },
  },
  {
    key: 'LTC-MO-1/one-page-win-plan',
    subProcessCode: 'LTC-MO-1',
    title: { zh: '重点项目写一页赢单计划', en: 'Write a one-page win plan for each A opportunity' },
    text: {
      zh: 'A 级项目立项一周内，客户责任人带领铁三角填一页赢单计划：客户为什么买、谁拍板、对手是谁、我方差距、本月三项行动。每两周更新并向主管讲五分钟，以行动按期完成率和差距项减少来衡量。',
      en: 'Within a week of ATI the account responsible and the team fill one page for an A opportunity: why the customer buys, who decides, which rivals, our gaps and three actions this month. Every fortnight it is updated and presented to the manager in five minutes. Actions done on time and gaps closed are the measure.',
    },
    pitfall: {
      zh: '计划写成汇报材料，越写越长，行动却从不更新。',
      en: 'The plan turns into a presentation that grows while its actions are never updated.',
    },
  },
  {
    key: 'LTC-MO-2/guidance-calendar',
    subProcessCode: 'LTC-MO-2',
    title: { zh: '立项即排标前日程', en: 'Plan the guidance back from the tender date' },
    text: {
      zh: '立项后一周内，解决方案责任人从预计发标日倒排标前日程：需求澄清、方案交流、标杆考察、规格建议各在哪天、谁出面、要客户确认什么。每周看一次进度，发标前四周规格建议仍未提交的项目，上报销售负责人。',
      en: 'Within a week of ATI the solution responsible plans back from the expected tender date: when needs are clarified, solutions discussed, references visited and wording proposed, by whom, and what the customer should confirm. Progress is checked weekly. If no wording has been proposed four weeks before the tender, the sales head is told.',
    },
    pitfall: {
      zh: '客户说「还早」就真的等，等到公告挂网才动手。',
      en: 'The customer says it is early days, so the team waits until the tender is published.',
    },
  },
  {
    key: 'LTC-MO-2/needs-by-role',
    subProcessCode: 'LTC-MO-2',
    title: { zh: '分角色列需求，请客户签认', en: 'List needs by role and have the customer confirm them' },
    text: {
      zh: '解决方案责任人分别访谈使用、技术、采购、财务四类人，把需求写进一张表：谁提的、为什么、怎么衡量、优先级高低。两周内提交客户开会确认，未获确认的需求不得写入方案。以确认率和投标后需求返工次数检验。',
      en: 'The solution responsible interviews users, engineers, purchasing and finance separately and lists each need with its owner, reason, measure and priority. Within two weeks the list goes back to a customer meeting, and what is not confirmed stays out of the solution. The confirmed share and the rework after the tender show how good it was.',
    },
    pitfall: {
      zh: '只和技术部门谈，漏了财务的付款要求和使用部门的操作习惯。',
      en: 'Only the engineers are asked, and what finance and the users need is missed.',
    },
  },
  {
    key: 'LTC-MO-2/strengths-into-specification',
    subProcessCode: 'LTC-MO-2',
    title: { zh: '把优势变成规格建议', en: 'Turn our strengths into proposed specification wording' },
    text: {
      zh: '每个项目选三至五项优势，由解决方案责任人写成客户用得上的技术条文，附检测报告或运行数据，经法务做公平竞争审核后再提交客户。招标文件发出当天逐条比对，采纳率即招标规格引导成功率。',
      en: 'For every opportunity the solution responsible writes three to five of our strengths as technical clauses of use to the customer, with test reports or field data, and legal checks that they leave competition fair. On the day the tender comes out each clause is compared; the share taken over is the specification influence rate.',
    },
    pitfall: {
      zh: '把自家型号和独有参数直接写进建议，被其他投标人投诉。',
      en: 'Model names or parameters only we can meet are written in, and another bidder complains.',
    },
  },
  {
    key: 'LTC-MO-2/competitor-card',
    subProcessCode: 'LTC-MO-2',
    title: { zh: '每个项目一张对手卡', en: 'Keep a competitor card for each opportunity' },
    text: {
      zh: '客户责任人为每个主要对手建一张卡：支持者是谁、可能的方案和价位、软肋、预计动作，信息注明来源和日期。铁三角每两周对卡推演一次，标后用实际结果核对，判断准确的占比应逐季上升。',
      en: 'The account responsible keeps a card for each main rival: who backs it, its likely solution and price, its weak spots and its next move, every entry with source and date. The team plays through the cards each fortnight. After the award they are compared with what happened, and accuracy should rise from quarter to quarter.',
    },
    pitfall: {
      zh: '卡片抄的是公开资料，没有一条来自客户现场。',
      en: 'The cards repeat brochures and hold nothing learnt at the customer.',
    },
  },
  {
    key: 'LTC-MO-2/contact-compliance-line',
    subProcessCode: 'LTC-MO-2',
    title: { zh: '划清标前标后的接触红线', en: 'Draw the line for customer contact around a tender' },
    text: {
      zh: '法务和销售负责人用一页纸写明：发标前可谈什么，发标后只走书面答疑，任何时候不得索取评委名单和他人报价。项目成员立项时签字，发标当天由销售运营发提醒。每半年抽查两成项目的往来记录，违规应为零。',
      en: "Legal and the sales head set out on one page what may be discussed before a tender, that afterwards only written questions count, and that jury names or rivals' prices are never asked for. The team signs it at ATI and is reminded on tender day. A half-yearly audit of a fifth of the files should find no breach.",
    },
    pitfall: {
      zh: '红线只讲给销售听，伙伴和代理商照旧越线。',
      en: 'Only our own sales staff are told, and agents go on crossing the line.',
    },
  },
  {
    key: 'LTC-MO-3/atb-criteria',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '收到招标文件两天内定投不投', en: 'Decide ATB within two days of receiving the tender' },
    text: {
      zh: '收到招标文件后两个工作日内开投标决策会（ATB），铁三角提交一页结论：赢面、毛利、能否交付、硬性条款是否可接受。不投也是正常结果，要写明原因并回复客户。每季度看不投占比和中标率，一个不投都没有，说明没有真决策。',
      en: 'Within two working days of the tender arriving, the team brings one page to ATB: chance of winning, margin, ability to deliver, and whether we can live with the hard terms. Declining is a normal result and is explained to the customer. Quarterly figures show declined bids and win rate; where nothing is ever declined, nothing is decided.',
    },
    pitfall: {
      zh: '标书做了一大半才开会，沉没成本逼着大家点头。',
      en: 'The meeting comes when the bid is half written, and the effort already spent forces a yes.',
    },
  },
  {
    key: 'LTC-MO-3/backward-bid-plan',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '倒排标书计划，提前一天封标', en: 'Plan the bid backwards, close it a day early' },
    text: {
      zh: '投标决策通过当天，投标经理从截标时间倒排计划，明确技术、商务、报价、资质各部分的责任人和交稿时刻，截标前 24 小时内部封标。每天十分钟站会只问谁会晚。以按时封标率和标书制作周期衡量。',
      en: 'On the day ATB passes, the bid manager plans back from the deadline, sets a person and an hour for the technical part, commercial part, price and certificates, and closes the bid internally 24 hours early. A ten-minute daily meeting asks only who will be late. Internal closings kept and bid lead time are measured.',
    },
    pitfall: {
      zh: '报价总是最后一刻才出，封标时间形同虚设。',
      en: 'The price arrives at the last minute, and the internal closing time means nothing.',
    },
  },
  {
    key: 'LTC-MO-3/review-before-price',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '先评方案和交付，再定价格', en: 'Review solution and delivery before fixing the price' },
    text: {
      zh: '报价前，解决方案责任人提请专家评审方案，履行责任人签认工期、资源和供货周期，提出的问题逐条关闭或列入风险。评审须在申请后三天内完成，未经签认的方案不予定价。以签约后因方案缺陷产生的变更数检验。',
      en: 'Before pricing, the solution responsible has experts review the solution, and the fulfilment responsible signs for schedule, resources and supply times; every question is closed or listed as a risk. Reviews take three days at most, and an unsigned solution gets no price. Contract changes later caused by faults in the solution should become rare.',
    },
    pitfall: {
      zh: '专家名单固定几个人，评审排队，只好走过场。',
      en: 'The same few experts are always asked, reviews queue up and become a formality.',
    },
  },
  {
    key: 'LTC-MO-3/full-cost-authority',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '按全成本报价，分级授权让价', en: 'Price from full cost with discount authority by level' },
    text: {
      zh: '商务按统一成本表核价，除物料和人工外，计入质保、资金占用、物流、汇率和风险准备。让价按毛利分三级授权：区域、公司销售负责人、总经理，当天答复。每月公布越权让价次数和中标项目的平均毛利偏差。',
      en: 'The commercial team prices from one cost sheet that covers warranty, financing, freight, currency and risk besides material and labour. Discounts are authorised by margin at three levels, region, sales head and managing director, with an answer the same day. Unauthorised discounts and the margin deviation of bids won are published monthly.',
    },
    pitfall: {
      zh: '授权额度定得太紧，单单都要总经理批，分级等于白设。',
      en: 'Limits are so tight that every deal ends at the managing director.',
    },
  },
  {
    key: 'LTC-MO-3/clause-by-clause-table',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '逐条应答，偏离单独成表', en: 'Answer each clause and list deviations apart' },
    text: {
      zh: '投标经理把招标文件条款拆成一张应答表，每条写明满足、偏离或需澄清及责任人；商务、技术、法务三方在封标前签字。重大偏离提交投标决策人确认。以废标次数和评标扣分条数检验，目标是废标为零。',
      en: 'The bid manager splits the tender into a table in which every clause is met, deviated from or queried, each with a name. Commercial, technical and legal sign before closing, and major deviations go back to whoever decided ATB. Disqualified bids, which should be nil, and points lost on clauses are counted.',
    },
    pitfall: {
      zh: '照抄上一个标的应答表，新增的废标条款没人看见。',
      en: "Last time's table is copied, and a new knock-out clause goes unseen.",
    },
  },
  {
    key: 'LTC-MO-3/win-loss-review',
    subProcessCode: 'LTC-MO-3',
    title: { zh: '标后十天内复盘输赢', en: 'Review wins and losses within ten days' },
    text: {
      zh: '结果公布后十个工作日内，由没参加本项目的主管主持复盘，并尽量向客户求证：定标看重什么、我方差在哪里。每次只留三条教训和一项改进，归入知识库并指定责任人。每季度检查改进落实率，看同类丢标原因是否减少。',
      en: 'Within ten working days of the result a manager from outside the project leads the review and asks the customer what decided it and where we fell short. Three lessons and one improvement with a person are kept. A quarterly check shows whether the improvements were made and the same reasons for losing become rarer.',
    },
    pitfall: {
      zh: '丢标一律归因于价格，赢的项目从不复盘。',
      en: 'Losses are all put down to price, and wins are never reviewed.',
    },
  },
  {
    key: 'LTC-MO-4/negotiation-mandate',
    subProcessCode: 'LTC-MO-4',
    title: { zh: '带着书面授权上谈判桌', en: 'Negotiate with a written mandate' },
    text: {
      zh: '首轮谈判前，客户责任人填好授权单：价格、付款、交期、违约、验收五项各写目标、底线和可交换条件，由有权人签批。谈判中越过底线一律先请示再表态。签约后比对授权与结果，守住底线的合同占比每季通报。',
      en: 'Before the first round the account responsible writes down target, limit and tradable points for price, payment, delivery, penalties and acceptance, and whoever holds the authority signs. Nobody goes beyond a limit without asking first. After signing, the result is compared with the mandate, and the share of contracts within limits is reported quarterly.',
    },
    pitfall: {
      zh: '授权单谈完才补，底线永远等于成交价。',
      en: 'The mandate is filled in afterwards, so the limit always equals the deal.',
    },
  },
  {
    key: 'LTC-MO-4/clause-library',
    subProcessCode: 'LTC-MO-4',
    title: { zh: '用自家模板，条款分红黄绿', en: 'Start from our template with graded clauses' },
    text: {
      zh: '法务与财务维护合同模板和条款库，每条标为绿（可用）、黄（须主管同意）、红（须签约决策人同意），并附替代写法。客户坚持用其模板时，按条款库逐条对照。每半年更新一次，以黄红条款出现率和法务审核天数检验。',
      en: "Legal and finance keep a contract template and a clause library in green (free to use), amber (manager agrees) and red (whoever decides ATC agrees), each with alternatives. A customer's own template is compared with it clause by clause. It is renewed half-yearly, in the light of how often amber and red occur and how long reviews take.",
    },
    pitfall: {
      zh: '红条款太多，业务干脆绕开法务，另签补充协议。',
      en: 'There are too many reds, so sales goes round legal and signs side letters.',
    },
  },
  {
    key: 'LTC-MO-4/atc-on-final-text',
    subProcessCode: 'LTC-MO-4',
    title: { zh: '签约决策只看定稿', en: 'Decide ATC on the final text only' },
    text: {
      zh: '合同定稿后两个工作日内开签约决策会（ATC），只看四样：与投标版的差异、付款节点、验收标准、责任上限。通过后系统生成编号，凭号用印，无号不盖章。内审每月核对用印台账，无号用印应为零。',
      en: 'Within two working days of the final text, ATC looks at four things: differences from the bid, payment milestones, acceptance criteria and the liability cap. A pass produces a number, and nothing is sealed or signed without it. Internal audit checks the register monthly and should find no contract without a number.',
    },
    pitfall: {
      zh: '会后又和客户改了两条，盖章的不是批过的那一版。',
      en: 'Two clauses are changed after the meeting, so what is signed is not what was approved.',
    },
  },
  {
    key: 'LTC-MO-4/contract-quality-score',
    subProcessCode: 'LTC-MO-4',
    title: { zh: '签前给合同打质量分', en: 'Score contract quality before signing' },
    text: {
      zh: '销售运营设十项评分：付款条件、验收标准、违约上限、变更条款、交付界面等，每项十分，由未参与谈判的财务和履行人员各评一次取平均。低于 70 分须附补救措施方可提交签约决策。每季度看得分与回款逾期是否对应，校准权重。',
      en: 'Sales operations defines ten items such as payment, acceptance, penalty cap, change clause and delivery interfaces; one colleague each from finance and fulfilment, not part of the negotiation, score them. A contract below 70 out of 100 goes to ATC only with remedies. Each quarter scores are compared with overdue payments to adjust the weights.',
    },
    pitfall: {
      zh: '谈判的人给自己打分，份份 90 分以上。',
      en: 'Negotiators score their own work, and every contract gets over 90.',
    },
  },
  {
    key: 'LTC-MO-4/forecast-by-evidence',
    subProcessCode: 'LTC-MO-4',
    title: { zh: '签约预测凭证据，不凭感觉', en: 'Forecast signing by evidence, not by feeling' },
    text: {
      zh: '机会点阶段以客户侧证据划定：收到中标通知、条款谈妥、客户内部审批中、约定用印日，各对应固定概率，销售不得手改。每周一更新，主管只问证据缺失的项目。每月比对预测与实际签约额，偏差逐步收窄到一成以内。',
      en: 'Stages follow evidence from the customer (award notice, terms agreed, internal approval running, signing day fixed), each with a set probability that salespeople cannot overwrite. It is updated on Mondays, and managers ask only where evidence is missing. The monthly deviation from the value actually signed should narrow to under 10%.',
    },
    pitfall: {
      zh: '预测报高要挨催、报低要挨批，大家都报一个安全数。',
      en: 'High forecasts are chased and low ones scolded, so everybody reports a safe figure.',
    },
  },
]
