import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A group's robot, as an HTTP server of its own. */
export interface Robot {
  readonly address: string
  /** what it was sent, in order of arrival */
  readonly heard: string[]
  /** how it answers from now on; null says nothing at all */
  answer: { readonly status: number; readonly body: string } | null
  close(): Promise<void>
}

export const fine = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }

export async function openRobot(): Promise<Robot> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      const { msgtype, text } = JSON.parse(body) as { msgtype: string; text: { content: string } }
      if (msgtype === 'text') heard.push(text.content)
      if (robot.answer) response.writeHead(robot.answer.status).end(robot.answer.body)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const robot: Robot = {
    address: `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k`,
    heard,
    answer: fine,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    }
  }
  return robot
}
