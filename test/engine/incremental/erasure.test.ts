import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuildReport } from "../../../src/engine/build-warehouse.js";
import { openSession, type Row } from "../../../src/engine/session.js";
import { planned } from "../planned.js";
import { buildBatch, differences, FailedBuild } from "./deliveries.js";

// The golden case's rules, and what else may hold a person: an event that is nobody's, a payload, a list.
const golden = readFileSync(new URL("../../golden/erasure/models/model.yaml", import.meta.url), "utf8");
const [head = ""] = golden.split("\nfixtures:\n");
const model = planned(
    head
        .replace(
            "          - {name: visited_at, type: timestamp, required: true}\n",
            `          - {name: properties, type: json}
          - {name: visited_at, type: timestamp, required: true}
        identifiers:
          - {type: person.email, value: properties.email}
`,
        )
        .concat(`
  - name: receipt_printed
    label: Receipt Printed
    description: The printer does not know whose it is.
    owner: desk
    version: 1.0.0
    properties:
      - {name: email, type: string, required: true, pii: email}
      - {name: amount, type: "decimal(18,2)", required: true}
    from:
      - {table: shop.orders, at: ordered_at}
  - name: form_sent
    label: Form Sent
    description: Somebody told the site who they are.
    owner: desk
    version: 1.0.0
    identity: person
    properties:
      - {name: email, type: string, required: true, pii: email}
      - {name: topic, type: string}
      - name: guests
        description: Who comes along.
        type: list<record>
        fields: [{name: full_name, type: string, pii: name}, {name: age, type: integer}]
    from:
      - {table: web.visits, where: "properties.email is not null", at: visited_at, payload: properties}
`),
);

type RawRow = Readonly<Record<string, unknown>>;

/** A delivery of this model's tables, which are not those of the shop that the other tests deliver. */
interface Arrival {
    readonly asOf: string;
    readonly state: Readonly<Record<string, readonly RawRow[]>>;
}

const january = "2026-01-05 00:00:00.000000";
const account = (account_id: number, email: string, full_name: string, day: string): RawRow => ({
    account_id,
    email,
    full_name,
    created_at: `2026-01-${day} 00:00:00.000000`,
    updated_at: `2026-01-${day} 00:00:00.000000`,
});
const order = (order_no: string, email: string, ordered_at = january): RawRow => ({
    order_no,
    email,
    amount: 10,
    ordered_at,
});
const visit = (
    visit_id: string,
    device: string,
    account_id: number | null,
    properties: RawRow | null = null,
): RawRow => ({
    visit_id,
    device,
    account_id,
    properties,
    visited_at: `2026-01-1${visit_id.slice(1)} 00:00:00.000000`,
});
const request = (request_no: string, identifier_type: string, identifier: string): RawRow => ({
    request_no,
    identifier_type,
    identifier,
    received_at: "2026-02-01 00:00:00.000000",
});

const ann = account(1, "ann@x.test", "Ann Ash", "01");
const bob = account(2, "bob@x.test", "Bob Birch", "02");
const cleo = account(3, "family@x.test", "Cleo Cox", "03");
const dan = account(4, "family@x.test", "Dan Cox", "04");
const orders = [order("A1", "ann@x.test"), order("B1", "bob@x.test"), order("C1", "family@x.test")];
const visits = [
    visit("v1", "phone", 1),
    visit("v2", "tablet", 3),
    visit("v3", "tablet", 4),
    visit("v4", "phone", null, {
        email: "ann@x.test",
        topic: "seats",
        guests: [{ full_name: "Ann Ash", age: 30 }],
    }),
    visit("v5", "desk", null, { email: "bob@x.test", topic: "dogs", guests: [{ full_name: "Bea Birch", age: 3 }] }),
];
const asked = [request("r1", "email", "Ann@x.test "), request("r2", "account_id", "3")];

const batch = (
    asOf: string,
    accounts: readonly RawRow[],
    more: readonly RawRow[],
    requests: readonly RawRow[],
): Arrival => ({
    asOf: `${asOf} 00:00:00.000000`,
    state: {
        "shop/accounts": accounts,
        "shop/orders": [...orders, ...more],
        "web/visits": visits,
        "privacy/requests": requests,
    },
});
const before = batch("2026-01-31", [ann, bob, cleo, dan], [], []);
const erased = batch("2026-02-02", [ann, bob, cleo, dan], [], asked);
const quiet = batch("2026-02-03", [ann, bob, cleo, dan], [], asked);
const gone = batch("2026-02-04", [bob, dan], [], []);
const returned = batch("2026-05-01", [ann, bob, dan], [order("A2", "ann@x.test", "2026-04-01 00:00:00.000000")], []);

let folder: string;
const file = (name: string): string => join(folder, `${name}.duckdb`);
const build = (one: Arrival, name: string, fresh = false): Promise<BuildReport> =>
    buildBatch(one, { model, out: file(name), data: join(folder, "data"), fresh, erasureKey: "secret" });

const reports = new Map<string, BuildReport>();
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-erasure-"));
    const step = async (one: Arrival, from: string | null, to: string, fresh = false): Promise<void> => {
        if (from !== null) cpSync(file(from), file(to));
        reports.set(to, await build(one, to, fresh));
    };
    await step(before, null, "before");
    await step(erased, "before", "erased");
    await step(erased, "before", "erased-fresh", true);
    await step(quiet, "erased", "quiet");
    await step(gone, "quiet", "gone");
    await step(returned, "gone", "returned");
    await step(gone, "quiet", "gone-fresh", true);
    await step(returned, "gone-fresh", "returned-fresh", true);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function rows(of: string, select: string): Promise<readonly Row[]> {
    const session = await openSession({
        file: file(of),
        threads: 1,
        memoryLimit: "200MB",
        tempDirectory: join(folder, `${of}.read`),
        erasureKey: "secret",
    });
    try {
        return await session.rows(select);
    } finally {
        session.close();
    }
}

/** Relations of which some row holds one of the texts, whatever the column. */
async function holding(of: string, texts: readonly string[]): Promise<readonly string[]> {
    const like = texts.map((text) => `cast(held as varchar) ilike '%${text}%'`).join(" or ");
    const counts = model.warehouse.relations.map(
        ({ name }, place) =>
            `select ${place} as place, '${name}' as name, count(*) as n from ${name} as held where ${like}`,
    );
    const found = await rows(of, `select name from (${counts.join(" union all ")}) where n > 0 order by place`);
    return found.map(({ name }) => String(name));
}

describe("after a request", () => {
    const arrived = [
        "stg_privacy__requests",
        "stg_shop__accounts",
        "stg_shop__orders",
        "stg_web__visits",
        "int_person_erasure__observed_shop",
        "int_person_erasure__observed_web",
    ];

    it("nothing of the person is in any relation but those that show what arrived", async () => {
        expect(await holding("before", ["ann@x.test", "Ann Ash"])).toContain("fct_receipt_printed");
        // The payload of a row is passed on as it is; what is read of it is not.
        const passed = "int_web__visits__remaining";
        for (const of of ["erased", "erased-fresh", "quiet"]) {
            expect(await holding(of, ["ann@x.test", "Ann Ash"]), of).toEqual([...arrived, passed].sort(inPlan));
        }
        expect(await holding("erased", ["family@x.test", "Cleo"])).toEqual(
            arrived.filter((name) => !/requests|web/.test(name)).sort(inPlan),
        );
    });

    it("facts stay, and say of no one whose they were", async () => {
        const facts = await rows(
            "erased",
            "select order_no, person_id in ('erased', 'unknown') as is_nobody, email from fct_order_placed order by 1",
        );
        expect(facts).toEqual([
            { order_no: "A1", is_nobody: true, email: null },
            { order_no: "B1", is_nobody: false, email: "bob@x.test" },
            { order_no: "C1", is_nobody: true, email: null },
        ]);
        expect(await rows("erased", "select email from fct_receipt_printed order by email nulls last")).toEqual([
            { email: "bob@x.test" },
            { email: null },
            { email: null },
        ]);
        expect(
            await rows("erased", "select person_id = 'erased' as gone, topic from fct_form_sent order by topic"),
        ).toEqual([
            { gone: false, topic: "dogs" },
            { gone: true, topic: "seats" },
        ]);
        expect(await rows("erased", "select full_name from fct_form_sent_guests")).toEqual([
            { full_name: "Bea Birch" },
        ]);
        expect(
            await rows("erased", "select count(*)::integer as n from fct_person_activity where person_id = 'erased'"),
        ).toEqual([{ n: 0 }]);
    });

    it("others keep what is theirs, without what the person shared with them", async () => {
        expect(
            await rows(
                "erased",
                "select full_name, email from dim_customer where not is_placeholder order by full_name",
            ),
        ).toEqual([
            { full_name: "Bob Birch", email: "bob@x.test" },
            { full_name: "Dan Cox", email: null },
        ]);
        expect(
            await rows(
                "erased",
                `select identifier, max(full_name) as full_name
                from dim_person_identifiers join dim_customer using (person_id)
                where identifier_type = 'device' group by identifier order by identifier`,
            ),
        ).toEqual([
            { identifier: "desk", full_name: "Bob Birch" },
            { identifier: "tablet", full_name: "Dan Cox" },
        ]);
    });

    it("a build that goes on gives what a build from nothing gives with the same tombstones", async () => {
        expect(await differences(model.warehouse, file("erased-fresh"), file("erased"))).toEqual([]);
    });

    it("the ids of the person are forgotten by what remembers ids", async () => {
        const [{ old }] = (await rows(
            "before",
            "select person_id as old from dim_customer where full_name = 'Ann Ash'",
        )) as [Row];
        expect(await holding("before", [String(old)])).toContain("fct_person_identity_events");
        expect((await holding("erased", [String(old)])).filter((name) => name !== "int_person__erased_ids")).toEqual(
            [],
        );
        // What a row that still arrives would be called is told by no table.
        expect((await holding("gone", [String(old)])).filter((name) => name !== "int_person__erased_ids")).toEqual([]);
    });
});

describe("later builds", () => {
    it("write nothing where nothing was asked", async () => {
        const read = (name: string) =>
            reports.get("quiet")?.relations.find((relation) => relation.name === name)?.continued?.read;
        for (const name of [
            "int_person__tombstones",
            "fct_person_identity_events",
            "fct_order_placed",
            "fct_form_sent",
        ]) {
            expect(read(name), name).toBe(0);
        }
        expect(await differences(model.warehouse, file("erased"), file("quiet"))).toEqual([]);
    });

    it("know a stale copy when it arrives, and somebody new when they come", async () => {
        for (const of of ["returned", "returned-fresh"]) {
            expect(
                await rows(of, "select full_name, email from dim_customer where not is_placeholder order by 2"),
                of,
            ).toEqual([
                { full_name: null, email: "ann@x.test" },
                { full_name: "Bob Birch", email: "bob@x.test" },
                { full_name: "Dan Cox", email: null },
            ]);
            expect(await rows(of, "select order_no from fct_order_placed where email = 'ann@x.test'"), of).toEqual([
                { order_no: "A2" },
            ]);
            expect(await holding(of, ["Ann Ash"])).not.toContain("dim_customer");
        }
        expect(await differences(model.warehouse, file("returned-fresh"), file("returned"))).toEqual([]);
    });

    it("read again no fact that is not the person's", async () => {
        cpSync(file("before"), file("poisoned"));
        await rows("poisoned", "update fct_order_placed set amount = -1; update fct_receipt_printed set amount = -1");
        await build(erased, "poisoned");
        expect(await rows("poisoned", "select order_no from fct_order_placed where amount = -1")).toEqual([
            { order_no: "B1" },
        ]);
        expect(await rows("poisoned", "select email from fct_receipt_printed where amount = -1")).toEqual([
            { email: "bob@x.test" },
        ]);
    });
});

it("a warehouse that erases is not built without a key", async () => {
    const keyless = buildBatch(before, { model, out: file("keyless"), data: join(folder, "data") });
    await expect(keyless).rejects.toThrow(FailedBuild);
    await expect(keyless).rejects.toMatchObject({ codes: ["engine/no-erasure-key"] });
});

it("a request that cannot be read fails the build, and is listed by its key alone", async () => {
    const unread = [
        request("u1", "Email", "ann@x.test"),
        request("u2", "email", "  "),
        { ...request("u3", "email", "ann@x.test"), received_at: null },
    ];
    const refused = build(batch("2026-02-02", [ann, bob], [], [...unread, ...asked]), "unread");
    await expect(refused).rejects.toThrow(FailedBuild);
    await expect(refused).rejects.toThrow("`int_person_erasure__requests`: 3 rows");
    await expect(refused).rejects.not.toThrow("ann@x.test");
});

const inPlan = (a: string, b: string): number => placeOf(a) - placeOf(b);
const placeOf = (name: string): number => model.warehouse.relations.findIndex((relation) => relation.name === name);
