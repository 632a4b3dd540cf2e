/** nats-server for tests: one, or a cluster of three, each with JetStream in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@nats-io/transport-node'

/** For `test.skipIf`: is it absent? Says so, and fails where STEMMA_REQUIRE names nats. */
export function noNats(): boolean {
  const absent = spawnSync('nats-server', ['--version']).error !== undefined
  if (absent && (process.env['STEMMA_REQUIRE'] ?? '').split(',').includes('nats'))
    throw new Error('STEMMA_REQUIRE names nats, but there is no nats-server on the path')
  if (absent) console.log('skipped: there is no nats-server on the path (Debian: apt-get install nats-server)')
  return absent
}

export interface NatsNode {
  readonly name: string
  readonly url: string
  /** kill -9. */
  kill(): Promise<void>
  /** Starts it again on the same folder. */
  start(): Promise<void>
}

export interface NatsServers {
  readonly nodes: readonly NatsNode[]
  /** All addresses, as `--nats` takes them. */
  readonly url: string
  stop(): Promise<void>
}

export async function natsServers(count: 1 | 3): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-nats-'))
  const ports = await freePorts(count * 2)
  const routes = ports.slice(count).map((port) => `nats://127.0.0.1:${port}`)
  const nodes = Array.from({ length: count }, (_, i) => {
    const name = `n${i}`
    const port = ports[i] ?? 0
    const cluster =
      count === 1
        ? []
        : [
            '--cluster_name',
            'stemma',
            '--cluster',
            routes[i] ?? '',
            '--routes',
            routes.filter((_, k) => k !== i).join(','),
          ]
    return node(name, port, [
      '-n',
      name,
      '-js',
      '-sd',
      join(folder, name),
      '-a',
      '127.0.0.1',
      '-p',
      `${port}`,
      ...cluster,
    ])
  })
  await Promise.all(nodes.map((one) => one.start()))
  return {
    nodes,
    url: nodes.map(({ url }) => url).join(','),
    stop: async () => {
      await Promise.all(nodes.map((one) => one.kill()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function node(name: string, port: number, args: readonly string[]): NatsNode {
  const url = `nats://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  return {
    name,
    url,
    start: async () => {
      child = spawn('nats-server', args, { stdio: 'ignore' })
      await answers(url)
    },
    kill: () =>
      new Promise((resolve) => {
        if (child === null || child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

async function answers(url: string): Promise<void> {
  const connection = await connect({
    servers: url,
    waitOnFirstConnect: true,
    maxReconnectAttempts: 100,
    reconnectTimeWait: 100,
  })
  await connection.close()
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
