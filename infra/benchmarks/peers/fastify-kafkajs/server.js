// Verifies Daily's signature over the raw body, keeps the callback in Kafka with acks=all, answers 200.
// Callbacks of two milliseconds are sent together, without which kafkajs manages a fraction of this.
import { createHmac, timingSafeEqual } from 'node:crypto'
import Fastify from 'fastify'
import { CompressionTypes, Kafka, logLevel } from 'kafkajs'

const { PORT, KAFKA_BOOTSTRAP_SERVERS, TOPIC, DAILY_WEBHOOK_SECRET } = process.env
const key = Buffer.from(DAILY_WEBHOOK_SECRET, 'base64')
const TOLERANCE_MS = 5 * 60_000

const kafka = new Kafka({ brokers: [KAFKA_BOOTSTRAP_SERVERS], logLevel: logLevel.ERROR })
const producer = kafka.producer({ allowAutoTopicCreation: false })
await producer.connect()

let waiting = []

function keep(record) {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) {
      setTimeout(flush, 2)
    }
    waiting.push({ record, resolve, reject })
  })
}

async function flush() {
  const batch = waiting
  waiting = []
  try {
    await producer.send({
      topic: TOPIC,
      acks: -1,
      compression: CompressionTypes.None,
      messages: batch.map(({ record }) => record)
    })
    batch.forEach(({ resolve }) => resolve())
  } catch (error) {
    batch.forEach(({ reject }) => reject(error))
  }
}

function isGenuine(timestamp, signature, body) {
  if (!timestamp || !signature || Math.abs(Date.now() - Number(timestamp)) > TOLERANCE_MS) {
    return false
  }
  const expected = createHmac('sha256', key).update(`${timestamp}.`).update(body).digest()
  const presented = Buffer.from(signature, 'base64')
  return presented.length === expected.length && timingSafeEqual(presented, expected)
}

const app = Fastify({ bodyLimit: 256 * 1024 })
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body))
app.post('/v1/daily/webhook', async (request, reply) => {
  const timestamp = request.headers['x-webhook-timestamp']
  if (!isGenuine(timestamp, request.headers['x-webhook-signature'], request.body)) {
    return reply.code(401).send()
  }
  const callback = JSON.parse(request.body)
  await keep({
    key: `daily:${callback.payload.room}`,
    value: request.body,
    headers: { platform: 'daily', received_at: new Date().toISOString() }
  })
  return reply.code(200).send()
})
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
