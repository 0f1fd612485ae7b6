import { Client } from "pg";

/** Makes an empty database on a PostgreSQL server. `server` names any database there; the name is letters, digits and underscores. */
export function createPostgresDatabase(server: string, name: string): Promise<void> {
  return onServer(server, `CREATE DATABASE ${quoted(name)}`);
}

/** Drops a database with whoever is connected to it. */
export function dropPostgresDatabase(server: string, name: string): Promise<void> {
  return onServer(server, `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
}

/** @throws {RangeError} when the name could be anything but a name. */
function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError(`${name} is no name for a database`);
  return `"${name}"`;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
