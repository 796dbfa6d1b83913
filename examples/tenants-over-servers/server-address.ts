/** The address of a server that the environment names. */
export function serverAddress(variable: string): string {
  const address = process.env[variable]
  if (address !== undefined) return address
  throw new Error(`${variable} names no PostgreSQL server: start one with scripts/postgres.sh start FOLDER.`)
}
