import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildFile } from "../../src/engine/build-file.js";
import { planned } from "../engine/planned.js";

const shop = planned(`
project: {name: acme, owners: [{name: web, email: web@acme.test}]}
sources:
  - name: web
    description: The site.
    owner: web
    tables:
      - name: messages
        description: One row per message.
        key: message_id
        changes: append
        occurred_at: sent_at
        columns:
          - {name: message_id, type: integer, required: true}
          - {name: topic, type: string}
          - {name: payload, type: json}
          - {name: sent_at, type: timestamp, required: true}
events:
  - name: article_read
    description: Somebody read an article.
    owner: web
    properties: [{name: article_id, type: integer, required: true}]
    from:
      - {table: web.messages, where: topic = 'read', at: sent_at, payload: payload}
      - {table: web.messages, where: topic = 'seen', at: sent_at, payload: payload}
`);

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-invalid-"));
    mkdirSync(join(folder, "data", "web"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the build of these messages, each a topic and an article, has to say. */
async function messages(...rows: readonly (readonly [string, string])[]): Promise<readonly string[]> {
    const lines = rows.map(([topic, article], i) => `${i},${topic},"{""article_id"": ${article}}",2026-01-02 10:00:00`);
    writeFileSync(
        join(folder, "data", "web", "messages.csv"),
        ["message_id,topic,payload,sent_at", ...lines, ""].join("\n"),
    );
    const { value, diagnostics } = await buildFile(shop.warehouse, shop.renderer, {
        input: { kind: "folder", path: join(folder, "data") },
        out: join(folder, "warehouse.duckdb"),
        asOf: "2026-01-31 00:00:00.000000",
        places: shop.places,
        threads: 1,
        memoryLimit: "500MB",
    });
    expect(value.file).not.toBeNull();
    return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

it("is silent about a binding of whose rows half can be read", async () => {
    expect(await messages(["read", "1"], ["read", '""a""'], ["other", "null"], ["other", "null"])).toEqual([]);
});

it("warns of a binding of whose rows most are invalid, though the event's other rows are sound", async () => {
    expect(await messages(["read", "1"], ["read", "2"], ["read", "3"], ["seen", '""a""'], ["seen", "null"])).toEqual([
        'engine/test-warned: `int_article_read__rows`: 1 row in answer to "Bindings of article_read of whose rows more than half are invalid."',
    ]);
});
