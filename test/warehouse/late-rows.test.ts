import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relationSql } from "../../src/engine/relation-sql.js";
import { openSession, type Session } from "../../src/engine/session.js";
import { planned } from "../engine/planned.js";

const model = (promise: string) => `project: {name: acme, targets: [duckdb]}
sources:
  - name: web
    description: Tracker.
    version: 1.0.0
    schema: raw_web
    tables:
      - name: events
        description: One row per event.
        key: event_id
        changes: append
        occurred_at: sent_at
        loaded_at: loaded_at
        ${promise}
        columns:
          - {name: event_id, type: integer, required: true, description: Number of the event.}
          - {name: sent_at, type: timestamp, description: When it was sent.}
          - {name: loaded_at, type: timestamp, description: When it came.}
`;
const asOf = "2026-01-31 00:00:00.000000";

describe("a table that promises how late its rows come", () => {
    let session: Session;
    beforeAll(async () => {
        session = await openSession({ threads: 1, tempDirectory: join(tmpdir(), `c360-late-${process.pid}`) });
        await session.run(`create schema raw_web; create table raw_web.events as select * from (values
            (1, timestamp '2026-01-01 00:00', timestamp '2026-01-04 00:00'),
            (2, timestamp '2026-01-01 00:00', timestamp '2026-01-04 00:00:00.000001'),
            (3, timestamp '2026-01-01 00:00', timestamp '2026-01-01 00:01'),
            (4, null, timestamp '2026-01-20'), (5, timestamp '2026-01-20', null)
        ) as rows(event_id, sent_at, loaded_at)`);
    });
    afterAll(() => session.close());

    it("warns of those that came later, and of no others", async () => {
        const { warehouse, renderer } = planned(model("late_by: 3 days"));
        const [staging] = warehouse.relations;
        const late = staging?.tests.find(({ name }) => name === "stg_web__events_late_rows");
        if (staging === undefined || late === undefined) throw new Error("there is no test");
        expect(late.severity).toBe("warn");
        expect(late.description).toContain("more than 3 days after");
        await session.run(`create or replace view stg_web__events as ${relationSql(staging, renderer, asOf)}`);
        const rows = await session.rows(renderer.render(late.body, { kind: "direct", asOf }));
        expect(rows.map(({ event_id: id }) => id)).toEqual(["2"]);
    });

    it("that promises nothing is not held to it", () => {
        const { warehouse } = planned(
            model("description: One row per event of the tracker.").replace(
                "        description: One row per event.\n",
                "",
            ),
        );
        expect(warehouse.relations[0]?.tests.map(({ name }) => name)).not.toContain("stg_web__events_late_rows");
    });
});
