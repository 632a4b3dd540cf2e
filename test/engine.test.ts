/**
 * Who performs the units of work changes nothing: threads and workers over NATS give the same bytes, whoever dies on
 * the way. The threads run the code compiled for the command-line tests.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EngineError } from '../src/engine/engine-error.ts'
import { handOutOver } from '../src/engine/nats/hand-out.ts'
import { Line } from '../src/engine/nats/line.ts'
import { DEAD, WORK } from '../src/engine/nats/streams.ts'
import { workHere } from '../src/engine/nats/work-here.ts'
import { Threads } from '../src/engine/threads.ts'
import type { Source } from '../src/model/source.ts'
import { read } from '../src/pipeline/pipeline.ts'
import type { Done, Perform, Unit } from '../src/pipeline/work.ts'
import { BUILT } from './support/built-cli.ts'
import { manyArticles } from './support/many-articles.ts'
import { type NatsServers, natsServers, noNats } from './support/nats.ts'

const THREAD = pathToFileURL(resolve(BUILT, 'engine/unit-thread.js'))
const EXAMPLES = ['night-release', 'ferry-contract', 'milk-powder']

function example(name: string): Source[] {
  const folder = join('examples', name)
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.md'))
    .map((file) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(join(folder, file))),
      url: null,
      mediaType: null,
    }))
}

const bytes = async (sources: readonly Source[], perform?: Perform) =>
  JSON.stringify(await read(sources, perform === undefined ? {} : { perform }))

describe('threads', () => {
  test.each([1, 2, 3])('%i give the bytes of none', async (count) => {
    const threads = new Threads(count, { script: THREAD })
    for (const name of EXAMPLES) expect(await bytes(example(name), threads.perform)).toBe(await bytes(example(name)))
    await threads.close()
  })

  const script = (code: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'stemma-thread-')), 'thread.mjs')
    writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${code}`)
    return pathToFileURL(file)
  }
  const ECHO = 'parentPort.postMessage({ place: message.place, done: message.unit })'

  test('a thread that dies loses nothing: another does its units', async () => {
    // The first thread that meets the unit "fragile" dies of it, and leaves a mark so that the second does not.
    const mark = join(mkdtempSync(join(tmpdir(), 'stemma-mark-')), 'died')
    const threads = new Threads(2, {
      script: script(`import { existsSync, writeFileSync } from 'node:fs'
        parentPort.on('message', (message) => {
          if (message.unit === 'fragile' && !existsSync('${mark}')) { writeFileSync('${mark}', ''); process.exit(1) }
          ${ECHO}
        })`),
    })
    const units = ['a', 'fragile', 'b', 'c', 'd'] as unknown as []
    expect(await threads.perform('annotate', units, () => {})).toEqual(units)
    await threads.close()
  })

  test('a unit that kills twice ends the run with its name, and the others are done', async () => {
    const threads = new Threads(2, {
      script: script(
        `parentPort.on('message', (message) => { if (message.unit === 'deadly') process.exit(1); ${ECHO} })`,
      ),
    })
    const done = ['a', 'deadly', 'b'].map((unit) => threads.one('annotate', unit as unknown as Unit))
    await expect(done[1]).rejects.toThrow(/annotate.*died of it twice/)
    expect(await Promise.all([done[0], done[2]])).toEqual(['a', 'b'])
    await threads.close()
  })

  test('closed, they give up what is not done', async () => {
    const threads = new Threads(1, { script: script("parentPort.on('message', () => {})") })
    const units = ['a', 'b', 'c'].map((unit) => threads.one('annotate', unit as unknown as Unit))
    const ended = Promise.allSettled(units)
    await threads.close()
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('a unit that fails is an error with its reason', async () => {
    const threads = new Threads(1, { script: THREAD })
    await expect(threads.one('annotate', null as unknown as Unit)).rejects.toBeInstanceOf(EngineError)
    await threads.close()
  })
})

const without = noNats()

const lineTo = (servers: string, replicas = 1, said: string[] = []) =>
  Line.open({
    servers,
    replicas,
    patience: {
      now: () => performance.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      later: (ms, work) => {
        const timer = setTimeout(work, ms).unref()
        return () => clearTimeout(timer)
      },
      ms: 60_000,
      say: (message) => said.push(message),
    },
  })

/** A worker in this process; `one` performs. Returns how to end it. */
async function worker(servers: string, one: Threads['one'], slots = 4): Promise<() => Promise<void>> {
  const line = await lineTo(servers)
  const stop = new AbortController()
  const working = workHere({ line, threads: { one }, slots, signal: stop.signal })
  return async () => {
    stop.abort()
    await working
    await line.close()
  }
}

describe.skipIf(without)('NATS', () => {
  let servers: NatsServers
  let line: Line
  beforeAll(async () => {
    servers = await natsServers(1)
    line = await lineTo(servers.url)
  })
  afterAll(async () => {
    await line.close()
    await servers.stop()
  })
  const echo = async (_kind: unknown, unit: unknown) => unit as Done

  test.each([1, 3])('%i workers give the bytes of none', async (count) => {
    const threads = new Threads(2, { script: THREAD })
    const workers = await Promise.all(
      Array.from({ length: count }, () => worker(servers.url, (k, u) => threads.one(k, u))),
    )
    for (const name of EXAMPLES) expect(await bytes(example(name), handOutOver(line))).toBe(await bytes(example(name)))
    await Promise.all(workers.map((end) => end()))
    await threads.close()
  })

  test('what is too long for a message goes in parts; equal units are done once; nothing is left behind', async () => {
    const long = Array.from({ length: 300_000 }, (_, i) => `${(i * 2_654_435_761) % 4_294_967_296}`).join(' ')
    const units = [{ text: long }, { text: 'short' }, { text: 'short' }] as unknown as []
    let done = 0
    const end = await worker(servers.url, (kind, unit) => {
      done++
      return echo(kind, unit)
    })
    expect(await handOutOver(line)('annotate', units, () => {})).toEqual(units)
    expect(done).toBe(2)
    await end()
    const connection = await connect({ servers: servers.url })
    const manager = await jetstreamManager(connection, { checkAPI: false })
    for await (const { config, state } of manager.streams.list())
      expect([config.name, state.messages]).toEqual([config.name, 0])
    await connection.close()
  })

  test('a unit that cannot be performed is laid aside with its reason, and the run says so', async () => {
    const end = await worker(servers.url, async (kind, unit) => {
      if (JSON.stringify(unit).includes('poison')) throw new Error('it burns')
      return echo(kind, unit)
    })
    const units = [{ text: 'bread' }, { text: 'poison' }] as unknown as []
    await expect(handOutOver(line)('annotate', units, () => {})).rejects.toThrow(/it burns.*STEMMA_DEAD/)
    await end()
    const connection = await connect({ servers: servers.url })
    const manager = await jetstreamManager(connection, { checkAPI: false })
    const dead = await manager.streams.getMessage(DEAD, { last_by_subj: 'stemma.dead.>' })
    expect(dead?.header.get('reason')).toBe('it burns')
    await connection.close()
  })

  test('servers that are gone for 30 s lose nothing; it is said once', async () => {
    const own = await natsServers(1)
    const said: string[] = []
    const out = await lineTo(own.url, 1, said)
    let done = 0
    const end = await worker(own.url, async (kind, unit) => {
      done++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return echo(kind, unit)
    })
    const units = Array.from({ length: 400 }, (_, i) => ({ text: `unit ${i}` })) as unknown as []
    const running = handOutOver(out)('annotate', units, () => {})
    while (done < 50) await new Promise((resolve) => setTimeout(resolve, 20))
    await own.nodes[0]?.kill()
    await new Promise((resolve) => setTimeout(resolve, 30_000))
    await own.nodes[0]?.start()
    expect(await running).toEqual(units)
    expect(said.filter((line) => line.includes('does not answer')).length).toBeLessThanOrEqual(2)
    expect(said.at(-1)).toBe('NATS answers again')
    await end()
    await out.close()
    await own.stop()
  })

  test('three servers, the leader and one worker killed in the middle of 6,000 articles: the same bytes', {
    timeout: 400_000,
  }, async () => {
    const cluster = await natsServers(3)
    const many = [manyArticles(6000)]
    const out = await lineTo(cluster.url, 3)
    const workers = [stemmaWork(cluster.url), stemmaWork(cluster.url)]
    let told = 0
    let killed: Promise<void> | null = null
    const perform: Perform = (kind, units, tell) =>
      handOutOver(out)(kind, units, () => {
        tell()
        if (++told === 2000)
          killed = (async () => {
            const leader = (await out.manager.streams.info(WORK)).cluster?.leader
            await cluster.nodes.find(({ name }) => name === leader)?.kill()
            workers[0]?.kill('SIGKILL')
          })()
      })
    const [shared, alone] = [await bytes(many, perform), await bytes(many)]
    await killed
    expect(killed).not.toBeNull()
    expect(shared === alone).toBe(true)
    for (const one of workers) one.kill('SIGKILL')
    await out.close()
    await cluster.stop()
  })
})

function stemmaWork(servers: string): ChildProcess {
  const command = resolve(BUILT, 'command/main.js')
  return spawn(process.execPath, [command, 'work', '--nats', servers, '--replicas', '3', '--workers', '1', '--quiet'], {
    stdio: 'ignore',
  })
}
