// What `npm run bench submit` compares with: an HTTP handler that writes the rows a submission writes, and does nothing
// else. No session, no page, no arithmetic, no hash chain. DATABASE_URL, TEMPLATE (JSON rows by table) → prints its port.
import { randomUUID } from "node:crypto";
import http from "node:http";
import pg from "pg";

const template = JSON.parse(process.env.TEMPLATE ?? "{}");
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
let number = 5_000_000;

const insert = (client, table, row) => {
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(", ");
  const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_record(NULL::${table}, $1)`;
  return client.query(sql, [JSON.stringify(row)]);
};

async function submit() {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.scope', 'system', true)");
    const id = randomUUID();
    number += 1;
    await insert(client, "tickets", { ...template.tickets[0], id, number });
    for (const text of template.ticket_texts)
      await insert(client, "ticket_texts", { ...text, id: randomUUID(), ticket_id: id });
    for (const event of template.ticket_events) await insert(client, "ticket_events", { ...event, ticket_id: id });
    await client.query("COMMIT");
    return number;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const server = http.createServer((request, response) => {
  request.resume();
  request.on("end", async () => {
    try {
      response.writeHead(303, { location: `/zh/tickets/${await submit()}/submitted` }).end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, () => console.log(server.address().port));
