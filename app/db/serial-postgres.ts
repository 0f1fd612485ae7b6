import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { createTurns } from "./turns";

/**
 * PostgreSQL as Prisma's driver adapter, with one statement at a time in a transaction. A transaction has one connection, and Prisma
 * reads what a record includes side by side; so may a use case. The driver lets statements wait on a connection that is busy only
 * until its next major version, and warns of each.
 * @param pool is closed with the client.
 */
export function serialPostgres(pool: Pool): SqlDriverAdapterFactory {
  const inner = new PrismaPg(pool, { disposeExternalPool: true });
  return { provider: inner.provider, adapterName: inner.adapterName, connect: async () => oneByOne(await inner.connect()) };
}

function oneByOne(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Outside a transaction each statement has a connection to itself.
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    dispose: () => adapter.dispose(),
    ...(adapter.getConnectionInfo === undefined ? {} : { getConnectionInfo: adapter.getConnectionInfo.bind(adapter) }),
    async startTransaction(isolationLevel): Promise<Transaction> {
      const transaction = await adapter.startTransaction(isolationLevel);
      const { inTurn } = createTurns();
      return {
        provider: transaction.provider,
        adapterName: transaction.adapterName,
        options: transaction.options,
        queryRaw: (query) => inTurn(() => transaction.queryRaw(query)),
        executeRaw: (query) => inTurn(() => transaction.executeRaw(query)),
        commit: () => transaction.commit(),
        rollback: () => transaction.rollback(),
      };
    },
  };
}
