import { serverAddress } from './server-address.ts'
import { runTenantsOverServers } from './run.ts'

const { printed } = await runTenantsOverServers({
  first: serverAddress('REDRESS_POSTGRES'),
  second: serverAddress('REDRESS_POSTGRES_2'),
})
process.stdout.write(printed)
