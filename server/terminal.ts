export interface Welcome {
  address: string
  /** Nobody can sign in yet. */
  needsSetUp: boolean
  /** Sample persons with their passwords, when this start made them. */
  accounts: readonly { role: string; email: string; password: string }[]
}

/** Printed in one piece: whoever waits for the address also gets what follows it. */
export function welcome({ address, needsSetUp, accounts }: Welcome): void {
  const lines = [`\nGroundwork · 落地 is ready at ${address}`]
  if (needsSetUp) lines.push('Open it to make the administrator. 打开后创建管理员。')
  if (accounts.length > 0) {
    lines.push(
      'Sign in with one click on the page, or with these passwords, shown only now. 可在登录页一键进入；以下密码仅显示一次：',
      ...accounts.map(({ role, email, password }) => `  ${role.padEnd(16)} ${email.padEnd(32)} ${password}`),
    )
  }
  lines.push('Ctrl-C stops it.\n')
  console.log(lines.join('\n'))
}

/** Ends a start that cannot succeed. */
export function fail(sentence: string): never {
  console.error(`\n${sentence}`)
  process.exit(1)
}
