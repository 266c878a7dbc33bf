// The same with DuckDB, over the jsonl itself and over Parquet made of it:
//
//   npm ci --prefix examples/engines/duckdb
//   c136 list --format jsonl > deals.jsonl
//   node examples/engines/duckdb/run.mjs deals.jsonl 'SELECT * FROM funnel'
//   node examples/engines/duckdb/run.mjs deals.jsonl --parquet deals.parquet
//   node examples/engines/duckdb/run.mjs deals.parquet 'SELECT * FROM mpc'
//
// Prints a JSON object a row. It looks for the package
// beside itself; DUCKDB names the folder that npm installed into, where it is another.
// 69: the package is not there.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [file, query, parquet] = process.argv.slice(2)
if (!file || !query) {
  console.error("usage: run.mjs FILE.jsonl|FILE.parquet 'SELECT ...' | --parquet FILE")
  process.exit(2)
}

function duckdb() {
  const { DUCKDB } = process.env
  const from = createRequire(DUCKDB ? join(DUCKDB, 'package.json') : import.meta.url)
  try {
    return from('@duckdb/node-api')
  } catch (fault) {
    if (fault.code !== 'MODULE_NOT_FOUND') throw fault
    console.error('@duckdb/node-api is not here: npm ci --prefix examples/engines/duckdb')
    process.exit(69)
  }
}

const text = (value) => `'${value.replaceAll("'", "''")}'`
const columns = {
  deal: 'VARCHAR', title: 'VARCHAR', customer: 'VARCHAR', owner: 'VARCHAR', team: 'VARCHAR',
  region: 'VARCHAR', product: 'VARCHAR', model: 'VARCHAR', amount: 'DECIMAL(20,2)',
  currency: 'VARCHAR', in_base: 'DECIMAL(20,2)', stage: 'VARCHAR', status: 'VARCHAR',
  situation: 'VARCHAR', close: 'VARCHAR', delivery: 'VARCHAR', confirmed: 'VARCHAR',
  on_paper: 'VARCHAR', rate: 'INTEGER', weighted: 'DECIMAL(20,2)', quiet: 'INTEGER',
}
const typed = Object.entries(columns).map(([name, type]) => `${name}: ${text(type)}`).join(', ')
const source = file.endsWith('.parquet')
  ? `read_parquet(${text(file)})`
  : `read_json(${text(file)}, format = 'newline_delimited', columns = {${typed}})`

const views = `
CREATE VIEW deals AS SELECT * FROM ${source};
CREATE MACRO last_day_of(period) AS CASE
  WHEN length(period) = 10 THEN period::DATE
  WHEN period LIKE '____-Q_' THEN last_day(make_date(period[1:4]::INT, period[7]::INT * 3, 1))
  WHEN period LIKE '____-W__' THEN strptime(replace(period, '-W', '-') || '-7', '%G-%V-%u')::DATE
  WHEN length(period) = 7 THEN last_day((period || '-01')::DATE)
  WHEN length(period) = 4 THEN make_date(period::INT, 12, 31) END;
CREATE VIEW funnel AS SELECT stage, count(*) AS deals,
  coalesce(sum(in_base), 0)::DECIMAL(20,2) AS amount,
  coalesce(sum(weighted), 0)::DECIMAL(20,2) AS weighted,
  median(quiet) AS median_quiet_days,
  count(*) FILTER (amount IS NULL) AS without_amount,
  count(*) FILTER (amount IS NOT NULL AND in_base IS NULL) AS unpriced
FROM deals WHERE status = 'open' GROUP BY stage;
CREATE VIEW mpc AS SELECT
  row_number() OVER (ORDER BY last_day_of(close) NULLS LAST, in_base DESC NULLS LAST, deal) AS no,
  product, model, customer, amount, currency, close, delivery, rate, situation AS status, owner,
  confirmed, on_paper, deal
FROM deals WHERE status = 'open';
`

const { DuckDBInstance } = duckdb()
const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(views)
if (query === '--parquet') {
  await connection.run(`COPY deals TO ${text(parquet)} (FORMAT parquet)`)
} else {
  const rows = await (await connection.runAndReadAll(query)).getRowObjectsJson()
  for (const row of rows) console.log(JSON.stringify(row))
}
