import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession, type Row } from "../../../src/engine/session.js";
import { batches, cases } from "./cases.js";
import { buildBatch, differences } from "./deliveries.js";
import { shop } from "./shop-model.js";

let folder: string;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-cases-"));
    await buildBatch(batches[0], { model: shop, out: file("first"), data: join(folder, "data") });
    await buildBatch(batches[1], { model: shop, out: file("fresh"), data: join(folder, "data") });
    cpSync(file("first"), file("second"));
    await buildBatch(batches[1], { model: shop, out: file("second"), data: join(folder, "data") });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, `${name}.duckdb`);

async function rows(of: string, select: string): Promise<readonly Row[]> {
    const session = await openSession({ file: of, threads: 1, memoryLimit: "200MB", tempDirectory: `${of}.read` });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

async function texts(of: string, select: string): Promise<readonly string[]> {
    return (await rows(of, select)).map((row) => String(Object.values(row)[0]));
}

describe("after a second build", () => {
    it("orders are what the cases say", async () => {
        const found = await texts(
            file("second"),
            `select order_no || ' ' || amount || ' ' || source_table
                || case when product_key <> 'unknown' then ' with product' else '' end
            from fct_order_completed order by all`,
        );
        expect(found).toEqual(cases.flatMap(({ orders = [] }) => orders).sort());
    });

    it("every relation is that of a fresh build", async () => {
        expect(await differences(shop.warehouse, file("fresh"), file("second"))).toEqual([]);
    });
});

describe("stored rows that a second build has no reason to touch", () => {
    const untouched = cases.flatMap((one) => one.untouched ?? []);

    it("stay as they are, and no others", async () => {
        cpSync(file("first"), file("poisoned"));
        await rows(
            file("poisoned"),
            `update fct_order_completed set amount = -1;
            update fct_page_viewed set page = 'poison of ' || page;
            update fct_ticket_opened set state = 'poison'`,
        );
        await buildBatch(batches[1], { model: shop, out: file("poisoned"), data: join(folder, "data") });
        const left = await texts(
            file("poisoned"),
            `select order_no from fct_order_completed where amount = -1
            union all
            select replace(page, 'poison of ', '') from fct_page_viewed where page like 'poison%'
            union all
            select 'ticket' || source_key || '@x.org' from fct_ticket_opened where state = 'poison'
            order by all`,
        );
        expect(left).toEqual([...untouched].sort());
    });

    it("are not even read: a source row that is stored with its times is not parsed again", async () => {
        cpSync(file("first"), file("unread"));
        await rows(
            file("unread"),
            `update int_order_completed__lines set quantity = 1000;
            update int_page_viewed__rows set page = 'poison of ' || page;
            update int_order_completed__rows set product_id = -1`,
        );
        await buildBatch(batches[1], { model: shop, out: file("unread"), data: join(folder, "data") });
        const pages = await texts(
            file("unread"),
            "select source_key from int_page_viewed__rows where page not like 'poison%' order by all",
        );
        expect(pages).toEqual(["p-zero"]);
        const unread = await texts(
            file("unread"),
            "select source_key from int_order_completed__rows where product_id = -1 order by all",
        );
        const elements = await texts(
            file("unread"),
            `select o.order_no from int_order_completed__lines as l
            inner join fct_order_completed as o on l.order_completed_id = o.order_completed_id
            where l.quantity < 1000 order by all`,
        );
        // Those that the browser tells of otherwise, or for the first time.
        expect(elements).toEqual(["G", "L", "M", "N"]);
        // Of the rows there are: those that stand in both batches with the same times.
        expect(unread).toEqual(["1", "17", "18", "19", "22", "23", "3", "r11", "r13", "r2", "r4", "r5", "r7"]);
    });

    it("of an activity stream are those of profiles whose activities are the same", async () => {
        cpSync(file("first"), file("numbered"));
        await rows(file("numbered"), "update fct_person_activity set event_number = event_number + 1000");
        await buildBatch(batches[1], { model: shop, out: file("numbered"), data: join(folder, "data") });
        const left = await texts(
            file("numbered"),
            `select distinct i.identifier from fct_person_activity as a
            inner join dim_person_identifiers as i on a.person_id = i.person_id
            where a.event_number > 1000 order by all`,
        );
        expect(left).toEqual(["bea@x.org", "crowd1", "quiet", "ticket2@x.org"]);
    });
});
