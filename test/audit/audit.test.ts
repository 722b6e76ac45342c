import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAudited } from "../../src/audit/audited.js";
import { bridgeFigures } from "../../src/audit/bridges.js";
import { plainly } from "../../src/audit/mask.js";
import type { AuditReport } from "../../src/audit/report.js";
import { openWarehouse } from "../../src/engine/open-warehouse.js";
import { audit, build, compile, isSound, type SoundProject } from "../../src/project/index.js";
import { clinic, clinicModel } from "./clinic.js";

const folders: string[] = [];
afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function open(folder: string): SoundProject {
    const { value } = compile({ folder });
    if (!isSound(value)) throw new Error("the clinic has errors");
    return value;
}

async function built(model?: string, rows?: readonly string[]): Promise<SoundProject> {
    const folder = clinic(model, rows);
    folders.push(folder);
    const project = open(folder);
    const { diagnostics } = await build(project, {
        input: { kind: "folder", path: join(folder, "data") },
        asOf: "2026-01-31",
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return project;
}

const fileOf = (project: SoundProject): string => join(project.folder, ".c360/warehouse.duckdb");

async function audited(project: SoundProject, showValues = true): Promise<AuditReport> {
    const { value, diagnostics } = await audit(project, { file: fileOf(project), identity: "person", showValues });
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error("there is no report");
    return value;
}

describe("the audit of a clinic whose visits are counted by hand", () => {
    let project: SoundProject;
    let report: AuditReport;
    beforeAll(async () => {
        project = await built();
        report = await audited(project);
    });

    it("tells how many profiles there are, and how large", () => {
        // {1, ann, D1} {2, bob, bob2} {3, cat2, cat, D2} {bob3} {4, D3} {5} {G1} {G2}
        expect(report.profiles).toEqual({
            profiles: 8,
            singletons: 4,
            identifiers: 16,
            links: 8,
            linksOfOneRow: 7,
            size: { p50: 1, p99: 4, max: 4 },
            histogram: [
                { least: 1, most: 1, profiles: 4 },
                { least: 2, most: 2, profiles: 1 },
                { least: 3, most: 3, profiles: 2 },
                { least: 4, most: 4, profiles: 1 },
            ],
        });
    });

    it("tells of each type how many profiles hold how many, and whether it ties anything", () => {
        const told = report.types.map(({ type, observations, rejected, values, linked, state }) => [
            ...[type, observations, rejected, values, linked, state],
        ]);
        expect(told).toEqual([
            ["card_no", 17, 0, 5, 4, "connects"],
            ["email", 12, 3, 6, 5, "connects"],
            ["device", 7, 3, 3, 3, "connects"],
            ["phone", 0, 0, 0, 0, "never_seen"],
            ["badge", 2, 0, 2, 0, "never_connects"],
        ]);
        const email = report.types[1];
        expect(email?.perHolder).toEqual({ p50: 1, p99: 2, max: 2 });
        expect(email?.histogram.map(({ least, profiles }) => [least, profiles])).toEqual([
            [0, 4],
            [1, 2],
            [2, 2],
        ]);
        expect(report.types[3]?.perHolder).toEqual({ p50: null, p99: null, max: null });
        expect(report.types[3]?.histogram).toEqual([{ least: 0, most: 0, profiles: 8 }]);
    });

    it("names the values with the most links, refused ones too, and what they tie", () => {
        const told = report.connected.map(({ type, value, links, refused }) => [`${type}:${value}`, links, refused]);
        expect(told).toEqual([
            ["card_no:2", 4, 2],
            ["card_no:1", 2, 0],
            ["card_no:3", 2, 0],
            ["email:ann@x.test", 2, 1],
            ["email:cat@x.test", 2, 0],
            ["device:D3", 2, 1],
        ]);
        expect(report.connected[1]?.with).toEqual([
            { type: "email", links: 1, examples: ["ann@x.test"] },
            { type: "device", links: 1, examples: ["D1"] },
        ]);
    });

    it("counts refused links by the limit, with the earliest, and the values that several name", () => {
        const { links, reasons, values } = report.refusals;
        expect(links).toBe(3);
        expect(reasons.map(({ reason, type, perProfile, links: of }) => [reason, type, perProfile, of])).toEqual([
            ["per_profile", "card_no", 1, 2],
            ["per_profile", "email", 2, 1],
        ]);
        const ends = reasons.map(({ example: { left, right } }) => [left.value, right.value].sort());
        expect(ends).toEqual([
            ["2", "ann@x.test"],
            ["2", "bob3@x.test"],
        ]);
        expect(values).toEqual([{ type: "card_no", value: "2", links: 2 }]);
    });

    it("counts rejections by reason, type and column", () => {
        const { observations, reasons, values } = report.rejections;
        expect(observations).toBe(6);
        const place = { table: "desk.visits", column: "email", type: "email", observations: 1, values: 1 };
        expect(reasons).toEqual([
            { ...place, reason: "fan_out", column: "device", type: "device", observations: 3 },
            { ...place, reason: "blocked" },
            { ...place, reason: "invalid" },
            { ...place, reason: "null_like" },
        ]);
        expect(values.map(({ value, observations: rows }) => [value, rows])).toEqual([
            ["K", 3],
            ["desk@clinic.test", 1],
            ["nowhere", 1],
        ]);
    });

    it("finds the bridge, what stands on either side, and says how far it looked", () => {
        const { bound, looked, candidates, found, onOneRow, profiles, types, examples } = report.bridges;
        expect(bound.types).toEqual(["card_no", "email"]);
        expect({ looked, candidates, found, onOneRow, profiles }).toEqual({
            ...{ looked: 1, candidates: 1, found: 1, onOneRow: 1, profiles: 1 },
        });
        expect(types).toEqual([{ left: "card_no", right: "email", bridges: 1, onOneRow: 1 }]);
        expect(examples).toMatchObject([
            {
                left: { type: "card_no", value: "3" },
                right: { type: "email", value: "cat@x.test" },
                observations: 1,
                table: "desk.visits",
                key: "10",
                leftHolds: 2,
                rightHolds: 2,
            },
        ]);
    });

    it("finds the profile of two people, and takes two spellings for one name", () => {
        const { attributes, ofNames, ofBirthDates, ofBoth, examples } = report.merges;
        expect(attributes).toEqual([
            { entity: "patient", attribute: "full_name", pii: "name", profiles: 3, several: 2, unlike: 1 },
            { entity: "patient", attribute: "birth_date", pii: "birth_date", profiles: 3, several: 1, unlike: 1 },
        ]);
        expect({ ofNames, ofBirthDates, ofBoth }).toEqual({ ofNames: 1, ofBirthDates: 1, ofBoth: 1 });
        expect(examples).toMatchObject([
            {
                identifiers: 4,
                said: [
                    { attribute: "patient.birth_date", values: 2, examples: ["1991-01-01", "1992-02-02"] },
                    { attribute: "patient.full_name", values: 2, examples: ["Cat Fox", "Dan Poe"] },
                ],
            },
        ]);
        expect(examples[0]?.profile).toBe(report.bridges.examples[0]?.profile);
    });

    it("says what one more and one less of each limit would change", () => {
        expect(report.limits.perProfile).toEqual([
            // Cards 1 and 2 would also hold three e-mails; cards 4 and 5 would hold.
            {
                ...{ type: "card_no", limit: 1, refused: 2, heldByOneMore: 1, pairsOfOneMore: 1 },
                ...{ atLimit: 5, brokenByOneLess: null },
            },
            {
                ...{ type: "email", limit: 2, refused: 1, heldByOneMore: 1, pairsOfOneMore: 1 },
                ...{ atLimit: 2, brokenByOneLess: 2 },
            },
        ]);
        expect(report.limits.maxProfiles).toEqual([
            {
                ...{ type: "device", of: "card_no", limit: 2, rejected: 1, rejectedObservations: 3 },
                ...{ usedByOneMore: 1, observationsOfOneMore: 3, lostByOneLess: 1 },
                // D2 without a card, D1 with one, D3 with two, the kiosk with three.
                company: [0, 1, 2, 3].map((of) => ({ least: of, most: of, values: 1 })),
            },
        ]);
    });

    it("advises with a number and the line of the model", () => {
        const lineOf = (text: string): number =>
            clinicModel.split("\n").findIndex((line) => line.includes(`- {name: ${text}`)) + 1;
        expect(report.advice.map(({ found, at }) => [found, at])).toEqual([
            [
                "1 profile may be several people: 1 of unlike names, 1 of several birth dates; most bridges are card_no to email",
                `models/clinic.yaml:${lineOf("email, normalize")}`,
            ],
            ["phone: no row carries one", `models/clinic.yaml:${lineOf("phone, normalize")}`],
            ["badge: its 2 values tie nothing", `models/clinic.yaml:${lineOf("badge}")}`],
        ]);
    });

    it("masks what tells of people unless it is asked to show it", async () => {
        const hidden = await audited(project, false);
        expect(hidden.isMasked).toBe(true);
        expect(JSON.stringify(hidden)).not.toMatch(/ann@|cat2@|bob|Ann|Dan Poe|1991-01-01|"10"|G1/);
        expect(hidden.connected[3]).toMatchObject({ type: "email", value: "a…@x.test" });
        const withoutValues = (one: AuditReport) => [one.profiles, one.types, one.limits, one.bridges.types];
        expect(withoutValues(hidden)).toEqual(withoutValues(report));
    });

    it.each([[{ mostIdentifiers: 3, mostRead: 400 }], [{ mostIdentifiers: 400, mostRead: 3 }]])(
        "looks no further for bridges than %j, and says so",
        async (bound) => {
            const warehouse = await openWarehouse(fileOf(project));
            const [identity] = project.model.identities;
            if ("reason" in warehouse || identity === undefined) throw new Error("there is nothing to read");
            const opened = openAudited(warehouse, identity, plainly);
            if ("lacks" in opened) throw new Error(opened.lacks);
            const bounded = await bridgeFigures(opened, bound);
            warehouse.close();
            expect(bounded).toMatchObject({ bound, looked: 0, candidates: 1, found: 0, examples: [] });
        },
    );

    it("gives the same report again", async () => expect(await audited(project)).toEqual(report));
});

describe("an audit of less", () => {
    it("counts nothing in a warehouse without rows", async () => {
        const report = await audited(await built(clinicModel, []));
        expect(report.profiles).toMatchObject({
            profiles: 0,
            size: { p50: null, p99: null, max: null },
            histogram: [],
        });
        expect(report.bridges).toMatchObject({ looked: 0, candidates: 0, found: 0 });
        expect(report.advice).toEqual([]);
        expect(report.types.every(({ state }) => state === "never_seen")).toBe(true);
    });

    it("takes one type without limits, where nothing can be tied", async () => {
        const one = clinicModel
            .slice(0, clinicModel.indexOf("\nentities:"))
            .split("\n")
            .filter(
                (line) =>
                    !/identifier: person\.(email|device|phone|badge)|- \{name: (email|device|phone|badge)/.test(line),
            )
            .join("\n")
            .replace(", per_profile: 1}", "}");
        const report = await audited(await built(one));
        expect(report.profiles).toMatchObject({ profiles: 5, singletons: 5, links: 0 });
        expect(report.limits).toEqual({ perProfile: [], maxProfiles: [] });
        expect(report.bridges.bound.types).toEqual([]);
        expect(report.connected).toEqual([]);
        expect(report.refusals.links).toBe(0);
    });

    it("reads from the warehouse why links were refused", async () => {
        // Nothing but its rule keeps D3 from making one of cards 4 and 5.
        const attaching = clinicModel
            .slice(0, clinicModel.indexOf("\nentities:"))
            .replace("normalize: integer, per_profile: 1}", "normalize: integer, per_profile: 2}")
            .replace("{name: device, max", "{name: device, attach_only: true, max");
        const { refusals, limits } = await audited(await built(attaching));
        const attached = refusals.reasons.filter(({ reason }) => reason === "attach_only");
        expect(attached).toMatchObject([{ type: "device", perProfile: null, links: 1 }]);
        // Two cards are one person now, with ann and bob: two e-mails more are too many.
        expect(limits.perProfile.map(({ type, refused }) => [type, refused])).toEqual([
            ["card_no", 0],
            ["email", 2],
        ]);
    });

    it("says where there is nothing to compare: no attribute is a name", async () => {
        const report = await audited(await built(clinicModel.slice(0, clinicModel.indexOf("\nentities:"))));
        expect(report.merges).toMatchObject({ attributes: [], ofNames: 0, examples: [] });
    });
});
