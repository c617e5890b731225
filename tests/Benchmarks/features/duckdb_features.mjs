// The features of `credit bench features`, by DuckDB in SQL: node duckdb_features.mjs DIR OUTPUT.csv THREADS
//
// The cleaning rules and the rules on missing values of the product, where they touch these features:
// - DAYS_ENTRY_PAYMENT below -4000, NUM_INSTALMENT_VERSION above 70 and DAYS_CREDIT_ENDDATE below -40000 are missing;
// - payments of one instalment are merged: the amounts paid add up, the last day and the greatest amount due count;
// - a ratio whose denominator is 0 is missing; a sum over no value is missing; a count over no row is 0.
// Amounts are FLOAT (32 bits), as in the product: less memory to move, and all tools add up the same numbers (DuckDB does so in DOUBLE).
import { DuckDBInstance } from "@duckdb/node-api";

const [directory, output, threads] = process.argv.slice(2);
const columns = {
  bureau: {
    SK_ID_CURR: "INTEGER", SK_ID_BUREAU: "INTEGER", CREDIT_ACTIVE: "VARCHAR", CREDIT_CURRENCY: "VARCHAR", DAYS_CREDIT: "INTEGER",
    CREDIT_DAY_OVERDUE: "INTEGER", DAYS_CREDIT_ENDDATE: "FLOAT", DAYS_ENDDATE_FACT: "FLOAT", AMT_CREDIT_MAX_OVERDUE: "FLOAT",
    CNT_CREDIT_PROLONG: "INTEGER", AMT_CREDIT_SUM: "FLOAT", AMT_CREDIT_SUM_DEBT: "FLOAT", AMT_CREDIT_SUM_LIMIT: "FLOAT",
    AMT_CREDIT_SUM_OVERDUE: "FLOAT", CREDIT_TYPE: "VARCHAR", DAYS_CREDIT_UPDATE: "INTEGER", AMT_ANNUITY: "FLOAT",
  },
  bureau_balance: { SK_ID_BUREAU: "INTEGER", MONTHS_BALANCE: "INTEGER", STATUS: "VARCHAR" },
  installments_payments: {
    SK_ID_PREV: "INTEGER", SK_ID_CURR: "INTEGER", NUM_INSTALMENT_VERSION: "FLOAT", NUM_INSTALMENT_NUMBER: "INTEGER",
    DAYS_INSTALMENT: "FLOAT", DAYS_ENTRY_PAYMENT: "FLOAT", AMT_INSTALMENT: "FLOAT", AMT_PAYMENT: "FLOAT",
  },
};

const literal = (text) => `'${text.replaceAll("'", "''")}'`;
const file = (table) => literal(`${directory}/${table}.csv`);

/** The rows of a table whose columns are known: nothing is guessed, and only those asked for become values. */
function read(table) {
  const types = Object.entries(columns[table]).map(([name, type]) => `'${name}': '${type}'`).join(", ");
  return `read_csv(${file(table)}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${types}})`;
}

/** Identifier and outcome of the clients of an application table, of whose 122 columns no other becomes a value. */
const clients = (table, outcome) =>
  `SELECT SK_ID_CURR::INTEGER AS SK_ID_CURR, ${outcome} AS TARGET FROM read_csv(${file(table)}, header = true, delim = ',', quote = '"', all_varchar = true)`;

const query = `
WITH clients AS (${clients("application_train", "TARGET::INTEGER")} UNION ALL ${clients("application_test", "NULL")}),
instalments AS (
  SELECT SK_ID_CURR, DAYS_INSTALMENT AS due_day, MAX(DAYS_ENTRY_PAYMENT) FILTER (DAYS_ENTRY_PAYMENT >= -4000) - due_day AS late,
    MAX(AMT_INSTALMENT) AS due, SUM(AMT_PAYMENT) AS paid
  FROM ${read("installments_payments")}
  GROUP BY SK_ID_CURR, SK_ID_PREV, CASE WHEN NUM_INSTALMENT_VERSION <= 70 THEN NUM_INSTALMENT_VERSION END, NUM_INSTALMENT_NUMBER,
    DAYS_INSTALMENT),
instalment_features AS (
  SELECT SK_ID_CURR, COUNT(*) AS I_COUNT, MAX(GREATEST(late, 0)) FILTER (late IS NOT NULL) AS I_DPD_MAX,
    AVG(GREATEST(late, 0)) FILTER (late IS NOT NULL) AS I_DPD_MEAN, SUM(GREATEST(-late, 0)) FILTER (late IS NOT NULL) AS I_DBD_SUM,
    AVG(CAST(late > 0 AS INTEGER)) AS I_LATE_SHARE, AVG(paid / NULLIF(due, 0)) AS I_RATIO_MEAN, MIN(paid) AS I_PAY_MIN,
    SUM(paid) AS I_PAY_SUM, MAX(due) AS I_INST_MAX, AVG(CAST(late > 0 AS INTEGER)) FILTER (due_day >= -365) AS I365_LATE_SHARE,
    AVG(GREATEST(late, 0)) FILTER (due_day >= -365 AND late IS NOT NULL) AS I365_DPD_MEAN
  FROM instalments GROUP BY SK_ID_CURR),
months AS (
  SELECT SK_ID_BUREAU, COUNT(*) AS months, COUNT(*) FILTER (STATUS = '0') / COUNT(*) AS on_time,
    COUNT(*) FILTER (STATUS BETWEEN '1' AND '5') / COUNT(*) AS late,
    MAX(CASE STATUS WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 WHEN '5' THEN 5 ELSE 0 END) AS worst
  FROM ${read("bureau_balance")} GROUP BY SK_ID_BUREAU),
bureau_features AS (
  SELECT SK_ID_CURR, COUNT(*) AS B_COUNT, COUNT(*) FILTER (CREDIT_ACTIVE = 'Active') AS B_ACTIVE_COUNT,
    MAX(DAYS_CREDIT) AS B_DAYS_CREDIT_MAX, MIN(DAYS_CREDIT) AS B_DAYS_CREDIT_MIN, AVG(DAYS_CREDIT) AS B_DAYS_CREDIT_MEAN,
    SUM(AMT_CREDIT_SUM_DEBT) AS B_DEBT_SUM, SUM(AMT_CREDIT_SUM_DEBT) / NULLIF(SUM(AMT_CREDIT_SUM), 0) AS B_DEBT_CREDIT,
    MAX(DAYS_CREDIT_ENDDATE) FILTER (DAYS_CREDIT_ENDDATE >= -40000) AS B_ENDDATE_MAX,
    COUNT(*) FILTER (CREDIT_TYPE = 'Credit card') / COUNT(*) AS B_SHARE_CARD,
    COUNT(*) FILTER (DAYS_CREDIT >= -365) AS B12_COUNT, SUM(AMT_CREDIT_SUM_DEBT) FILTER (DAYS_CREDIT >= -365) AS B12_DEBT_SUM,
    AVG(on_time) AS BB_SHARE_0, AVG(late) AS BB_SHARE_BAD, MAX(worst) AS BB_WORST_MAX, AVG(months) AS BB_MSIZE_MEAN
  FROM ${read("bureau")} LEFT JOIN months USING (SK_ID_BUREAU) GROUP BY SK_ID_CURR)
SELECT * REPLACE (
  COALESCE(I_COUNT, 0) AS I_COUNT, COALESCE(B_COUNT, 0) AS B_COUNT, COALESCE(B_ACTIVE_COUNT, 0) AS B_ACTIVE_COUNT,
  COALESCE(B12_COUNT, 0) AS B12_COUNT)
FROM clients LEFT JOIN instalment_features USING (SK_ID_CURR) LEFT JOIN bureau_features USING (SK_ID_CURR)`;

const instance = await DuckDBInstance.create(":memory:", { threads, preserve_insertion_order: "false" });
const connection = await instance.connect();
await connection.run(`COPY (${query}) TO ${literal(output)} (HEADER, DELIMITER ',')`);
