import type { NextFunction, Request, Response } from 'express'
import { isRefusal, reportFault } from './request-log'

/** Answers what failed outside of any page, with the request's id. Express knows it by its four parameters. */
export function lastResort(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  reportFault(request.log, error)
  if (response.headersSent) {
    request.socket.destroy()
  } else if (isRefusal(error)) {
    response.status(400).type('text').send('This address cannot be read. 无法识别该地址。\n')
  } else {
    const id = String(request.id)
    response.status(500).type('text').send(`Something went wrong on the server. 服务器出错了。 ${id}\n`)
  }
}
