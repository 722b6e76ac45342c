import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditReport } from "../../src/audit/report.js";
import { openWarehouse } from "../../src/engine/open-warehouse.js";
import type { Row } from "../../src/engine/session.js";
import { audit, build, compile, isSound, writeSynthetic } from "../../src/project/index.js";
import { root } from "../architecture/source-files.js";

const folder = mkdtempSync(join(tmpdir(), "c360-audit-reference-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let report: AuditReport;
let rows: (sql: string) => Promise<readonly Row[]>;
let close = (): void => undefined;
beforeAll(async () => {
    cpSync(join(root, "models"), join(folder, "models"), { recursive: true });
    const { value: project } = compile({ folder });
    if (!isSound(project)) throw new Error("the reference model has errors");
    const out = join(folder, "data");
    await writeSynthetic(project, { out, profiles: 150, seed: 3, asOf: "2026-01-31" });
    await build(project, { input: { kind: "folder", path: out }, asOf: "2026-01-31" });
    const file = join(folder, ".c360/warehouse.duckdb");
    const { value } = await audit(project, { file, identity: "person", showValues: true });
    if (value === undefined) throw new Error("there is no report");
    report = value;
    const warehouse = await openWarehouse(file);
    if ("reason" in warehouse) throw new Error(warehouse.reason);
    await warehouse.rows("select 1");
    rows = (sql) => warehouse.rows(sql.replaceAll("$", `${warehouse.schema}.`));
    close = warehouse.close;
}, 60_000);
afterAll(() => close());

/** The numbers of one row. */
const numbers = async (sql: string): Promise<readonly number[]> =>
    Object.values((await rows(sql))[0] ?? {}).map((value) => Number(value));

describe("the audit of synthetic data agrees with plain SQL of another kind", () => {
    it("in sizes", async () => {
        const { profiles, singletons, identifiers, size } = report.profiles;
        // The dimension counts for itself; the placeholder holds nothing.
        const told = await numbers(`
            select count(*), count(*) filter (identifiers = 1), sum(identifiers), quantile_disc(identifiers, 0.5),
                quantile_disc(identifiers, 0.99), max(identifiers)
            from $dim_person where not is_placeholder`);
        expect([profiles, singletons, identifiers, size.p50, size.p99, size.max]).toEqual(told);
        expect(report.profiles.histogram.reduce((sum, bucket) => sum + bucket.profiles, 0)).toBe(profiles);
    });

    it("in links: each stands in a profile or was refused", async () => {
        const [all] = await numbers("select count(*) from $int_person__links");
        const [refused] = await numbers("select count(*) from $fct_person_conflicts");
        expect(report.refusals.links).toBe(refused);
        expect(report.profiles.links + (refused ?? 0)).toBe(all);
        expect(refused).toBeGreaterThan(5);
    });

    it("in rejections", async () => {
        const [all] = await numbers("select count(*) from $int_person__observations where rejection is not null");
        expect(report.rejections.observations).toBe(all);
        expect(report.types.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(all);
    });

    it("in what max_profiles rejects", async () => {
        for (const { type, rejected, rejectedObservations } of report.limits.maxProfiles) {
            const told = await numbers(`
                select count(distinct identifier), count(*) from $fct_person_rejections
                where reason = 'fan_out' and identifier_type = '${type}'`);
            expect([rejected, rejectedObservations]).toEqual(told);
        }
        expect(report.limits.maxProfiles.map(({ type }) => type)).toEqual(["name_dob", "anonymous_id"]);
    });

    it("in bridges: without one of them its profile falls apart, without another link it does not", async () => {
        const [profile] = report.bridges.examples.map((bridge) => bridge.profile);
        if (profile === undefined) throw new Error("there is no bridge to try");
        const links = await rows(`
            select links.link_id as id, links.node_a::varchar as a, links.node_b::varchar as b,
                x.identifier_type || ':' || x.identifier as x, y.identifier_type || ':' || y.identifier as y
            from $int_person__links as links
            join $dim_person_identifiers as x on links.node_a = x.node_id
            join $dim_person_identifiers as y on links.node_b = y.node_id
            where x.person_id = '${profile}' and y.person_id = '${profile}'`);
        const [size = 0] = await numbers(`select count(*) from $dim_person_identifiers where person_id = '${profile}'`);
        const own = report.bridges.examples.filter((bridge) => bridge.profile === profile);
        for (const { left, right, leftHolds, rightHolds } of own) {
            const ends = [`${left.type}:${left.value}`, `${right.type}:${right.value}`];
            const without = links.filter(({ x, y }) => !ends.includes(String(x)) || !ends.includes(String(y)));
            expect(without).toHaveLength(links.length - 1);
            const start = links.find((link) => !without.includes(link));
            const isLeft = start?.x === ends[0];
            const reached = new Set([isLeft ? start?.a : start?.b]);
            for (let before = 0; before < reached.size; ) {
                before = reached.size;
                for (const { a, b } of without) {
                    if (reached.has(a)) reached.add(b);
                    if (reached.has(b)) reached.add(a);
                }
            }
            expect([reached.size, size - reached.size]).toEqual([leftHolds, rightHolds]);
        }
        expect(report.bridges.looked).toBe(report.bridges.candidates);
    });

    it("in suspicious merges", async () => {
        const names = await rows(`
            select person_id as id, lower(strip_accents(value)) as name from $int_customer__candidates
            where attribute = 'birth_date' group by all`);
        const dates = new Map<unknown, number>();
        for (const { id } of names) dates.set(id, (dates.get(id) ?? 0) + 1);
        expect(report.merges.ofBirthDates).toBe([...dates.values()].filter((count) => count > 1).length);
        const several = report.merges.attributes.find(({ attribute }) => attribute === "full_name")?.several;
        const [told] = await numbers(`
            select count(*) from (
                select person_id from $int_customer__candidates where attribute = 'full_name'
                group by person_id having min(lower(trim(value))) <> max(lower(trim(value))))`);
        expect(several).toBe(told);
    });

    it("in who is full", async () => {
        const [full] = await numbers(`
            select count(distinct person_id) from $dim_person_identifiers
            where identifier_type = 'loyalty_no' and not is_replaced`);
        const loyalty = report.limits.perProfile.find(({ type }) => type === "loyalty_no");
        expect(loyalty?.atLimit).toBe(full);
    });
});
