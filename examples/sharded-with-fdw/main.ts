import { serverAddress } from '../tenants-over-servers/server-address.ts'
import { runShardedWithFdw } from './run.ts'

const { printed } = await runShardedWithFdw({
  first: serverAddress('REDRESS_POSTGRES'),
  second: serverAddress('REDRESS_POSTGRES_2'),
})
process.stdout.write(printed)
